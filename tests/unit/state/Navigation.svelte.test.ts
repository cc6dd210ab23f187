import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Choice, Transform } from '../../../src/core/drawing';
import { Navigation } from '../../../src/state/Navigation.svelte';
import { Picture } from '../../../src/state/Picture.svelte';
import { Selection } from '../../../src/state/Selection.svelte';
import { Workspace } from '../../../src/state/Workspace.svelte';
import { stubHistory, type FakeHistory } from '../../support/browser';
import { choiceOf, openFirst } from '../../support/drawings';
import { openDesk, type Desk } from '../../support/state';

const { lookup } = openFirst();
const trump = choiceOf(lookup, 'actor', 'trump');
const biden = choiceOf(lookup, 'actor', 'biden');
const dictator = choiceOf(lookup, 'relation', 'R33');

/** Long enough for a camera to have come to rest. */
const REST = 1000;
const NEAR: Transform = { k: 2, x: -300, y: -200 };
const NEARER: Transform = { k: 3, x: -700, y: -500 };

interface Browser extends Desk {
  readonly navigation: Navigation;
  readonly history: FakeHistory;
}

/** The app in a browser, opened at an address. */
async function openAt(hash = ''): Promise<Browser> {
  const history = stubHistory(hash);
  const desk = await openDesk();
  const navigation = new Navigation(desk.workspace, desk.selection, desk.picture);
  history.onpopstate = navigation.read;
  navigation.read();
  return { ...desk, navigation, history };
}

/** As pan and zoom do it. */
function moveCamera({ picture, navigation }: Browser, to: Transform): void {
  picture.move(to);
  navigation.keepView();
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a choice', () => {
  it('makes a step of the history, whose address names it', async () => {
    const { navigation, selection, history } = await openAt();
    navigation.choose(trump);
    navigation.choose(dictator);
    navigation.choose(undefined);
    expect(selection.choice).toBeUndefined();
    expect(history.hashes).toEqual(['', '#view=actor/trump', '#view=relation/R33', '']);
    expect(history.replaced).toBe(0);
  });

  it('is no step if it is what is chosen already', async () => {
    const { navigation, history } = await openAt('#view=actor/trump');
    navigation.choose({ ...trump });
    expect(history.hashes).toEqual(['#view=actor/trump']);
  });

  it('is chosen again when one goes back to it', async () => {
    const { navigation, selection, history } = await openAt();
    navigation.choose(trump);
    navigation.choose(biden);
    history.back();
    expect(selection.choice).toEqual(trump);
    history.back();
    expect(selection.choice).toBeUndefined();
  });

  it('has the card on the side where what it lights is not, and the card stays there for the next choice', async () => {
    const { navigation, picture } = await openAt();
    const sides = [trump, choiceOf(lookup, 'actor', 'zelenskyy')].map((choice: Choice) => {
      navigation.choose(undefined);
      navigation.choose(choice);
      return picture.cardSide;
    });
    expect(sides).toEqual(['right', 'left']);
    navigation.choose(trump);
    expect(picture.cardSide).toBe('left');
  });
});

describe('the camera', () => {
  it('goes into the address of the step at hand once it rests, and makes no step', async () => {
    const browser = await openAt('#view=actor/trump');
    moveCamera(browser, NEAR);
    expect(browser.history.hashes).toEqual(['#view=actor/trump']);
    vi.advanceTimersByTime(REST);
    expect(browser.history.hashes).toEqual([
      expect.stringMatching(/^#view=actor\/trump\/2,[-\d.]+,[-\d.]+$/),
    ]);
  });

  it('is written once after many moves in a row', async () => {
    const browser = await openAt();
    for (let i = 0; i < 60; i += 1) {
      moveCamera(browser, { ...NEAR, x: NEAR.x - i });
      vi.advanceTimersByTime(16);
    }
    vi.advanceTimersByTime(REST);
    expect(browser.history.replaced).toBe(1);
  });

  it('that rests where it was is not written at all', async () => {
    const browser = await openAt();
    moveCamera(browser, { k: 1, x: 0, y: 0 });
    vi.advanceTimersByTime(REST);
    expect(browser.history.replaced).toBe(0);
  });

  it('stands again where it stood when one goes back, even if it had not come to rest', async () => {
    const browser = await openAt();
    const { navigation, picture, history } = browser;
    moveCamera(browser, NEAR);
    const { view } = picture;
    navigation.choose(trump);
    moveCamera(browser, NEARER);
    vi.advanceTimersByTime(REST);
    history.back();
    expect(picture.view?.k).toBe(2);
    expect(picture.view?.x).toBeCloseTo(view?.x ?? NaN, 0);
    expect(picture.view?.y).toBeCloseTo(view?.y ?? NaN, 0);
    expect(history.hashes[1]).toMatch(/^#view=actor\/trump\/3,/);
  });

  it('that a choice has written is not written again by its timer', async () => {
    const browser = await openAt();
    moveCamera(browser, NEAR);
    browser.navigation.choose(trump);
    const { replaced, hashes } = browser.history;
    vi.advanceTimersByTime(REST);
    expect(browser.history.replaced).toBe(replaced);
    expect(browser.history.hashes).toEqual(hashes);
  });

  it('does not write into a step that one has gone back to before it rested', async () => {
    const browser = await openAt();
    const { navigation, history } = browser;
    navigation.choose(trump);
    moveCamera(browser, NEAR);
    history.back();
    vi.advanceTimersByTime(REST);
    expect(history.hashes[0]).toBe('');
  });
});

describe('an address', () => {
  it('brings back what is chosen and where the camera stands', async () => {
    const { selection, picture, navigation } = await openAt('#view=relation/R33/2.5,-20,30');
    expect(selection.choice).toEqual(dictator);
    expect(picture.view).toEqual({ k: 2.5, x: -20, y: 30 });
    expect(navigation.unknown).toBe(false);
  });

  it('that is typed takes the place of the choice and the camera', async () => {
    const browser = await openAt('#view=relation/R33/2.5,-20,30');
    browser.history.visit('#view=actor/biden');
    expect(browser.selection.choice).toEqual(biden);
    expect(browser.picture.view).toBeUndefined();
  });

  it('that names nothing of the dossier chooses nothing and says so, until it is dismissed', async () => {
    const { navigation, selection, history } = await openAt('#view=actor/nobody');
    expect(selection.choice).toBeUndefined();
    expect(navigation.unknown).toBe(true);
    navigation.dismiss();
    expect(navigation.unknown).toBe(false);
    expect(history.hashes).toEqual(['']);
  });

  it('that names nothing is forgotten with the next choice, or the next address', async () => {
    const browser = await openAt('#view=actor/nobody');
    browser.navigation.choose(trump);
    expect(browser.navigation.unknown).toBe(false);
    browser.history.visit('#junk');
    expect(browser.navigation.unknown).toBe(true);
    browser.history.visit('#view=actor/trump');
    expect(browser.navigation.unknown).toBe(false);
  });

  it('waits for the dossier', () => {
    stubHistory('#view=actor/trump');
    const [workspace, selection] = [new Workspace(), new Selection()];
    const navigation = new Navigation(workspace, selection, new Picture(workspace, selection));
    navigation.read();
    expect(selection.choice).toBeUndefined();
    expect(navigation.unknown).toBe(false);
  });
});

describe('a step back', () => {
  it('leads to what was chosen before, as the browser’s own does', async () => {
    const { navigation, selection, history } = await openAt();
    navigation.choose(trump);
    navigation.choose(biden);
    navigation.stepBack();
    expect(selection.choice).toEqual(trump);
    navigation.stepBack();
    expect(selection.choice).toBeUndefined();
    expect(history.hashes).toEqual(['', '#view=actor/trump', '#view=actor/biden']);
  });

  it('leads to nothing, not out of the app, where the app was opened with a choice', async () => {
    const { navigation, selection, history } = await openAt('#view=actor/trump');
    navigation.stepBack();
    expect(selection.choice).toBeUndefined();
    expect(history.hashes).toEqual(['#view=actor/trump', '']);
  });

  it('is none where nothing is chosen', async () => {
    const { navigation, history } = await openAt();
    navigation.choose(trump);
    navigation.choose(undefined);
    navigation.stepBack();
    expect(history.location.hash).toBe('');
    expect(history.hashes).toHaveLength(3);
  });

  it.each([['2'], [{ depth: '2' }], [{ other: 2 }], [7]])(
    'does not rely on what else the browser keeps beside an address: %j',
    async (state) => {
      const { navigation, selection, history } = await openAt('#view=actor/trump');
      history.replaceState(state, '', '/parley/?a=b#view=actor/trump');
      navigation.stepBack();
      expect(selection.choice).toBeUndefined();
      expect(history.hashes).toHaveLength(2);
    },
  );

  it('keeps count of the steps while the camera moves', async () => {
    const browser = await openAt();
    browser.navigation.choose(trump);
    moveCamera(browser, NEAR);
    vi.advanceTimersByTime(REST);
    browser.navigation.stepBack();
    expect(browser.history.location.hash).toBe('');
    expect(browser.history.hashes).toHaveLength(2);
  });
});

describe('a card', () => {
  it('is as it was left when one comes back to its step', async () => {
    const { navigation } = await openAt();
    navigation.choose(trump);
    navigation.keepCard({ tab: 2 });
    navigation.keepCard({ top: 140 });
    navigation.choose(biden);
    expect(navigation.card).toEqual({});
    navigation.stepBack();
    expect(navigation.card).toEqual({ tab: 2, top: 140 });
  });

  it('begins anew at a new step, even for what was chosen at such a step before', async () => {
    const { navigation, history } = await openAt();
    navigation.choose(trump);
    navigation.keepCard({ top: 140 });
    history.back();
    navigation.choose(trump);
    expect(navigation.card).toEqual({});
  });
});
