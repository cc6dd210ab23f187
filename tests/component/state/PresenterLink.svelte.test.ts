import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { PresenterLink } from '../../../src/state/briefing/PresenterLink.svelte';
import { FIRST_FILE } from '../../support/dossiers';
import { heard, lastSaid, openOther, type OtherWindow } from '../briefing-windows.svelte';
import { setUp } from '../set-up.svelte';

const TOKEN = '0123456789abcdef0123456789abcdef';
const STANDING = { scene: 2, blank: undefined, began: 1000, sceneBegan: 2000, spent: [] };
const tell = (message: object) => ({ parley: 'audience', token: TOKEN, ...message });
const standing = (change: object = {}) =>
  tell({ kind: 'standing', stamp: 's1', standing: { ...STANDING, ...change } });
const dossier = (stamp = 's1', json = FIRST_FILE) => tell({ kind: 'dossier', stamp, json });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

function link(opener: OtherWindow | undefined): PresenterLink {
  return setUp(() => new PresenterLink(TOKEN, opener?.window ?? null)).made;
}

/** A link that has heard of the dossier and where the presentation is. */
async function linked() {
  const audience = openOther();
  const made = link(audience);
  audience.say(dossier());
  audience.say(standing());
  await vi.waitFor(() => expect(made.briefing).toBeDefined());
  heard(audience);
  return { audience, made };
}

test('says hello until it is answered, and shows what it was sent', async () => {
  const audience = openOther();
  const made = link(audience);
  expect(made.state).toBe('waiting');
  vi.advanceTimersByTime(1000);
  expect(heard(audience)).toEqual(['hello', 'hello']);
  audience.say(dossier());
  audience.say(standing());
  await vi.waitFor(() => expect(made.briefing).toBeDefined());
  expect(made.state).toBe('there');
  expect([made.briefing?.index, made.briefing?.scenes.length]).toEqual([2, 8]);
  audience.say(standing({ scene: 5, blank: 'white' }));
  expect([made.briefing?.index, made.standing?.blank]).toEqual([5, 'white']);
  vi.advanceTimersByTime(1000);
  expect(lastSaid(audience, 'hello')).toMatchObject({ token: TOKEN, has: 's1' });
});

test('what a person presses is asked of the audience’s window', async () => {
  const { audience, made } = await linked();
  made.next();
  made.previous();
  made.goTo(3);
  made.goTo(-1);
  made.briefing?.goTo(1);
  made.toggleBlank('black');
  made.back();
  made.restart();
  made.end();
  const said = audience.said.mock.calls.map(([{ parley, token, ...command }, target]) => {
    expect([parley, token, target]).toEqual(['presenter', TOKEN, location.origin]);
    return command;
  });
  expect(said).toEqual([
    { kind: 'go', to: 'next' },
    { kind: 'go', to: 'previous' },
    { kind: 'go', to: 3 },
    { kind: 'go', to: 0 },
    { kind: 'go', to: 1 },
    { kind: 'blank', blank: 'black' },
    { kind: 'back' },
    { kind: 'restart' },
    { kind: 'end' },
  ]);
  expect(made.briefing?.index).toBe(2); // until it is told otherwise
});

test('what is asked there has the same answer here, until it is closed there', async () => {
  const { audience, made } = await linked();
  audience.say(standing({ asked: { query: 'witkoff russia', at: 1 } }));
  expect([made.asking.isOpen, made.asking.at, made.asking.answers.length]).toEqual([true, 1, 4]);
  expect(made.asking.answer?.passages).not.toEqual([]);
  audience.say(standing());
  expect([made.asking.isOpen, made.asking.answer]).toEqual([false, undefined]);
});

test('a window that does not answer is silent after some seconds, and there again with its first word', async () => {
  const { audience, made } = await linked();
  vi.advanceTimersByTime(2000);
  expect(made.state).toBe('there');
  vi.advanceTimersByTime(2000);
  expect(made.state).toBe('silent');
  audience.say(standing({ scene: 4 }));
  expect([made.state, made.briefing?.index]).toEqual(['there', 4]);
});

test('a closed window is told from a silent one, and no window from both', async () => {
  const { audience, made } = await linked();
  audience.close();
  vi.advanceTimersByTime(4000);
  expect(made.state).toBe('closed');
  expect(made.briefing).toBeDefined(); // what was shown stays
  const alone = link(undefined);
  vi.advanceTimersByTime(1000);
  expect(alone.state).toBe('alone');
});

test('the end of the presentation is no silence; another one is gone on with', async () => {
  const { audience, made } = await linked();
  audience.say(tell({ kind: 'ended' }));
  vi.advanceTimersByTime(10_000);
  expect(made.state).toBe('ended');
  audience.say(standing({ scene: 0 }));
  expect(made.state).toBe('there');
});

test('a window that another presenter’s window opened finds the audience behind it', () => {
  const [audience, first] = [openOther(), openOther()];
  Object.assign(first.window, { opener: audience.window });
  const made = link(first);
  expect([heard(audience), heard(first)]).toEqual([['hello'], ['hello']]);
  audience.say(standing());
  expect(made.state).toBe('there');
});

test('a window that has lost its opener hears the audience on the channel, and is heard there', async () => {
  const channel = new BroadcastChannel(`parley.presenter.${TOKEN}`);
  onTestFinished(() => {
    channel.close();
  });
  const said: unknown[] = [];
  channel.onmessage = ({ data }: MessageEvent<{ kind: string }>) => said.push(data.kind);
  const made = link(undefined);
  channel.postMessage(standing({ scene: 4 }));
  await vi.waitFor(() => expect(made.state).toBe('there'));
  made.next();
  await vi.waitFor(() => expect(said).toEqual(['hello', 'go']));
  vi.advanceTimersByTime(5000);
  expect(made.state).toBe('alone');
  channel.postMessage({ ...standing(), token: 'fedcba9876543210' });
  channel.postMessage(standing({ scene: 5 }));
  await vi.waitFor(() => expect([made.state, made.standing?.scene]).toEqual(['there', 5]));
});

test.each([
  ['another token', { ...standing(), token: 'fedcba9876543210' }, undefined],
  ['another origin', standing(), 'https://elsewhere.example'],
  ['a presenter’s voice', { ...standing(), parley: 'presenter' }, undefined],
  ['an unknown kind', tell({ kind: 'close' }), undefined],
  ['no standing', tell({ kind: 'standing', stamp: 's1' }), undefined],
  ['a place below -1', standing({ scene: -2 }), undefined],
  ['a place as text', standing({ scene: '1' }), undefined],
  ['a time that is none', standing({ began: Infinity }), undefined],
  ['an unknown colour', standing({ blank: 'red' }), undefined],
  ['half an answer', standing({ asked: { query: 'x', at: 0.5 } }), undefined],
  ['a spotlight on nobody', standing({ spotlight: '<b>' }), undefined],
  ['a rehearsal that is neither on nor over', standing({ rehearsal: 'off' }), undefined],
  ['times of no scene', standing({ spent: [['<b>', 1]] }), undefined],
  ['times below 0', standing({ spent: [['scene-1', -1]] }), undefined],
  ['no JSON text', tell({ kind: 'dossier', stamp: 's1', json: {} }), undefined],
  ['nothing', undefined, undefined],
])('what comes with %s is not heard', (_what, data, origin) => {
  const audience = openOther();
  const made = link(audience);
  audience.say(data, origin);
  expect([made.state, made.standing, made.briefing]).toEqual(['waiting', undefined, undefined]);
});

test('what another window than the opener says is not heard', () => {
  const made = link(openOther());
  openOther().say(standing());
  expect(made.state).toBe('waiting');
});

test('a dossier that cannot be read is told, and the next one shown', async () => {
  const audience = openOther();
  const made = link(audience);
  audience.say(dossier('s1', '{"format":'));
  await vi.waitFor(() => expect(made.problems).toHaveLength(1));
  audience.say(standing());
  audience.say(dossier('s2'));
  await vi.waitFor(() => expect(made.briefing).toBeDefined());
  flushSync();
  expect(made.problems).toEqual([]);
});
