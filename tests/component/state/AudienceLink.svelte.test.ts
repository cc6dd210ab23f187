import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { parseDossier } from '../../../src/core/dossier';
import { AudienceLink } from '../../../src/state/briefing/AudienceLink.svelte';
import { Presentation } from '../../../src/state/briefing/Presentation.svelte';
import { heard, lastSaid, openOther, present } from '../briefing-windows.svelte';
import { setUp } from '../set-up.svelte';

const TOKEN = '0123456789abcdef0123456789abcdef';
const hello = { parley: 'presenter', token: TOKEN, kind: 'hello' };
const say = (command: object) => ({ parley: 'presenter', token: TOKEN, ...command });

beforeEach(() => {
  sessionStorage.clear();
  sessionStorage.setItem('parley.presenter', TOKEN);
  vi.useFakeTimers();
  vi.setSystemTime(1_000_000);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

async function link() {
  const presented = await present();
  const { made, end } = setUp(() => new AudienceLink(presented.briefing, presented.presentation));
  return { ...presented, link: made, leave: end };
}

test('a window that says hello gets the dossier, then where the presentation is', async () => {
  const { link: made, presentation } = await link();
  const other = openOther();
  other.say(hello);
  expect(made.count).toBe(1);
  expect(lastSaid(other, 'standing')?.['standing']).toMatchObject({ scene: 0, began: 1_000_000 });
  expect(heard(other)).toEqual(['dossier', 'standing']);
  presentation.next();
  flushSync();
  expect(lastSaid(other, 'standing')?.['standing']).toMatchObject({ scene: 1 });
  expect(heard(other)).toEqual(['standing']);
});

test('messages go to windows of this origin only', async () => {
  await link();
  const other = openOther();
  other.say(hello);
  expect(other.said.mock.calls.map(([, target]) => target)).toEqual([
    location.origin,
    location.origin,
  ]);
});

test('who has the dossier already gets it again only when it has changed', async () => {
  const { workspace } = await link();
  const other = openOther();
  other.say(hello);
  const stamp = lastSaid(other, 'dossier')?.['stamp'];
  heard(other);
  other.say({ ...hello, has: stamp });
  expect(heard(other)).toEqual(['standing']);
  const [actor] = workspace.status.kind === 'ready' ? workspace.status.open.graph.nodes : [];
  workspace.pin(actor!.id, { x: 400, y: 300 });
  flushSync();
  const { dossier } = parseDossier(lastSaid(other, 'dossier')?.['json'] as string);
  expect(dossier?.layout.places.find((place) => place.actor === actor!.id)).toMatchObject({
    x: 400,
    y: 300,
  });
  expect(dossier?.layout.pins).toEqual([]);
  other.say(hello); // a reloaded window has nothing
  expect(lastSaid(other, 'dossier')?.['stamp']).not.toBe(stamp);
});

test.each([
  ['the next scene', [{ kind: 'go', to: 'next' }], { scene: 1 }],
  [
    'the previous scene',
    [
      { kind: 'go', to: 4 },
      { kind: 'go', to: 'previous' },
    ],
    { scene: 3 },
  ],
  ['a scene by its place', [{ kind: 'go', to: 5 }], { scene: 5 }],
  [
    'the first scene',
    [
      { kind: 'go', to: 5 },
      { kind: 'go', to: 0 },
    ],
    { scene: 0 },
  ],
  ['beyond the last scene', [{ kind: 'go', to: 99 }], { scene: 7 }],
  ['a black screen', [{ kind: 'blank', blank: 'black' }], { blank: 'black' }],
  [
    'the screen to be lit again',
    [{ kind: 'blank', blank: 'black' }, { kind: 'back' }],
    { blank: undefined },
  ],
  ['a white screen', [{ kind: 'blank', blank: 'white' }], { blank: 'white' }],
])('a window asks for %s', async (_what, commands, standing) => {
  const { presentation } = await link();
  const other = openOther();
  for (const command of commands) other.say(say(command));
  expect(presentation.standing).toMatchObject(standing);
});

test('a window asks to restart the clock, and to end', async () => {
  const { presentation, end } = await link();
  const other = openOther();
  vi.setSystemTime(1_060_000);
  other.say(say({ kind: 'restart' }));
  expect(presentation.began).toBe(1_060_000);
  other.say(say({ kind: 'end' }));
  expect(end).toHaveBeenCalledOnce();
});

test('a window that asks to end a rehearsal ends it, and the times are not lost', async () => {
  const { presentation, end } = await link();
  const other = openOther();
  presentation.rehearse();
  vi.setSystemTime(1_060_000);
  other.say(say({ kind: 'end' }));
  expect(end).not.toHaveBeenCalled();
  expect(presentation.standing).toMatchObject({ rehearsal: 'over', stopped: 1_060_000 });
  expect([...presentation.taken().values()]).toEqual([60]);
});

test.each([
  ['another token', { ...say({ kind: 'go', to: 3 }), token: 'fedcba9876543210' }, undefined],
  ['no token', { parley: 'presenter', kind: 'go', to: 3 }, undefined],
  ['an empty token', { ...say({ kind: 'go', to: 3 }), token: '' }, undefined],
  ['another origin', say({ kind: 'go', to: 3 }), 'https://elsewhere.example'],
  ['a page without an origin', say({ kind: 'go', to: 3 }), 'null'],
  ['no sender’s name', { token: TOKEN, kind: 'go', to: 3 }, undefined],
  ['the audience’s own voice', { ...say({ kind: 'go', to: 3 }), parley: 'audience' }, undefined],
  ['an unknown kind', say({ kind: 'erase' }), undefined],
  ['no kind', say({}), undefined],
  ['a place below 0', say({ kind: 'go', to: -1 }), undefined],
  ['a place that is no number', say({ kind: 'go', to: NaN }), undefined],
  ['half a place', say({ kind: 'go', to: 1.5 }), undefined],
  ['a place as text', say({ kind: 'go', to: '3' }), undefined],
  ['a place that is endless', say({ kind: 'go', to: Infinity }), undefined],
  ['an unknown colour', say({ kind: 'blank', blank: 'red' }), undefined],
  ['a kind of Object’s', say({ kind: '__proto__' }), undefined],
  ['text', 'go', undefined],
  ['nothing', null, undefined],
  ['a list', [hello], undefined],
])('what is said with %s is not heard, nor answered', async (_what, data, origin) => {
  const { link: made, presentation } = await link();
  const other = openOther();
  other.say(data, origin);
  expect(presentation.standing).toMatchObject({ scene: 0, blank: undefined });
  expect([made.count, heard(other)]).toEqual([0, []]);
});

test('what nobody, or this window itself, has said is not heard', async () => {
  const { link: made } = await link();
  for (const source of [null, window, new MessageChannel().port1])
    dispatchEvent(new MessageEvent('message', { data: hello, origin: location.origin, source }));
  expect(made.count).toBe(0);
});

test('windows that cannot reach this one are told on the channel, and heard there', async () => {
  vi.useRealTimers();
  const { link: made, presentation, leave } = await link();
  const channel = new BroadcastChannel(`parley.presenter.${TOKEN}`);
  onTestFinished(() => {
    channel.close();
  });
  const said: unknown[] = [];
  channel.onmessage = ({ data }: MessageEvent<{ kind: string }>) => said.push(data.kind);
  channel.postMessage(hello);
  await vi.waitFor(() => expect(said).toEqual(['dossier', 'standing']));
  channel.postMessage(say({ kind: 'go', to: 3 }));
  channel.postMessage({ ...say({ kind: 'go', to: 5 }), token: 'fedcba9876543210' });
  await vi.waitFor(() => expect(presentation.standing.scene).toBe(3));
  await vi.waitFor(() => expect(said).toEqual(['dossier', 'standing', 'standing']));
  expect(made.count).toBe(1);
  leave();
  await vi.waitFor(() => expect(said.at(-1)).toBe('ended'));
});

test('two windows are told the same; one that is closed, or silent for long, is counted no more', async () => {
  const { link: made } = await link();
  const [one, two] = [openOther(), openOther()];
  one.say(hello);
  two.say(hello);
  expect(made.count).toBe(2);
  heard(one);
  heard(two);
  one.say(say({ kind: 'go', to: 'next' }));
  expect([heard(one), heard(two)]).toEqual([['standing'], ['standing']]);
  one.close();
  vi.advanceTimersByTime(1000);
  expect(made.count).toBe(1);
  vi.advanceTimersByTime(200_000);
  expect(made.count).toBe(0);
});

test('after a reload the token is the same, and clocks, times and blank screen go on', async () => {
  const first = await link();
  vi.setSystemTime(1_010_000);
  first.presentation.goTo(1);
  first.presentation.toggleBlank('black');
  flushSync();
  const kept = sessionStorage.getItem('parley.presenting')!;
  first.leave();
  sessionStorage.setItem('parley.presenting', kept); // a page that is reloaded is not taken down
  vi.setSystemTime(1_020_000);
  const { briefing, presentation } = first;
  const again = new Presentation(briefing);
  const { made } = setUp(() => new AudienceLink(briefing, again));
  expect(again.standing).toEqual(presentation.standing);
  expect([again.began, again.sceneBegan, again.blank]).toEqual([1_000_000, 1_010_000, 'black']);
  const other = openOther();
  other.say(hello);
  expect(made.count).toBe(1);
});

test.each([
  ['for long', (kept: string) => kept, 2_000_000],
  ['for another dossier', (kept: string) => kept.replace(/"dossier":"/, '"dossier":"x'), 1_020_000],
  ['in another shape', (kept: string) => kept.replace('"began"', '"begun"'), 1_020_000],
  ['in no shape', () => '{', 1_020_000],
])('what was kept %s is not gone on with', async (_why, change, now) => {
  const first = await link();
  first.presentation.goTo(1);
  flushSync();
  const kept = sessionStorage.getItem('parley.presenting')!;
  first.leave();
  sessionStorage.setItem('parley.presenting', change(kept));
  vi.setSystemTime(now);
  const again = new Presentation(first.briefing);
  setUp(() => new AudienceLink(first.briefing, again));
  expect(again.standing).toMatchObject({ began: now, sceneBegan: now, spent: [] });
});

test('a rehearsal that is left in its middle is over when somebody presents again, and has its times', async () => {
  const first = await link();
  first.presentation.goTo(2);
  first.presentation.rehearse();
  flushSync();
  vi.setSystemTime(1_065_000);
  first.leave();
  vi.setSystemTime(1_300_000);
  const again = new Presentation(first.briefing);
  const { end: leaveAgain } = setUp(() => new AudienceLink(first.briefing, again));
  expect([again.rehearsal, [...again.taken()]]).toEqual([
    'over',
    [[first.briefing.scenes[2]!.id, 65]],
  ]);
  again.end();
  leaveAgain();
  expect(sessionStorage.getItem('parley.presenting')).toBeNull();
});

test('when the presentation ends the windows hear it, and nothing is kept of it but the token', async () => {
  const { leave, presentation } = await link();
  const other = openOther();
  other.say(hello);
  heard(other);
  leave();
  expect(heard(other)).toEqual(['ended']);
  expect(sessionStorage.getItem('parley.presenting')).toBeNull();
  expect(sessionStorage.getItem('parley.presenter')).toBe(TOKEN);
  other.say(say({ kind: 'go', to: 'next' }));
  expect([presentation.standing.scene, heard(other)]).toEqual([0, []]);
});

test('a window is opened by this page’s address and the token, the same one if it is there', async () => {
  const { link: made } = await link();
  const other = openOther();
  const open = vi.spyOn(window, 'open').mockReturnValue(other.window);
  expect(made.open()).toBe(true);
  expect(made.open()).toBe(true);
  const [[address, name] = [], [, again] = []] = open.mock.calls;
  expect(address).toBe(`${location.pathname}${location.search}#presenter=${TOKEN}`);
  expect(name).toBe(again);
});

test('a window that the browser refuses is told', async () => {
  const { link: made } = await link();
  vi.spyOn(window, 'open').mockReturnValue(null);
  expect(made.open()).toBe(false);
});

test('without storage there is a token all the same', async () => {
  sessionStorage.clear();
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new Error('refused');
  });
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
    throw new Error('refused');
  });
  const { link: made } = await link();
  const open = vi.spyOn(window, 'open').mockReturnValue(null);
  made.open();
  expect(open.mock.calls[0]?.[0]).toMatch(/#presenter=[0-9a-f]{32}$/);
});
