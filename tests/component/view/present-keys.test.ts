import { expect, onTestFinished, test, vi } from 'vitest';
import { askByKey, pressKey } from '../../../src/view/present/present-keys';
import { present } from '../briefing-windows.svelte';

/** A presentation at scene 3, whose keys are pressed; `n` and the like are counted. */
async function presenting() {
  const { presentation, briefing } = await present();
  presentation.goTo(2);
  const acts = { n: vi.fn(), '/': vi.fn(), '?': vi.fn(), Escape: vi.fn(presentation.stepBack) };
  const key = (name: string, target: Element = document.body, repeat = false) => {
    const event = new KeyboardEvent('keydown', { key: name, repeat });
    Object.defineProperty(event, 'target', { value: target });
    return presentation.asking.isOpen
      ? askByKey(event, presentation)
      : pressKey(event, presentation, acts);
  };
  return { presentation, briefing, acts, key };
}

/** The bar of question time, as far as keys are concerned. */
function standBar() {
  const bar = document.createElement('div');
  bar.className = 'present';
  bar.innerHTML = '<div role="search"><input type="search"><button>›</button></div>';
  document.body.append(bar);
  onTestFinished(() => {
    bar.remove();
  });
  return { field: bar.querySelector('input')!, button: bar.querySelector('button')! };
}

test.each(['Shift', 'Control', 'CapsLock', 'F5', 'x', 'Tab', 'AudioVolumeUp', 'Enter', '5'])(
  'a blank screen stays so when %s is pressed',
  async (name) => {
    const { presentation, key } = await presenting();
    presentation.toggleBlank('black');
    key(name);
    expect(presentation.blank).toBe('black');
  },
);

test.each(['n', 'N', '/', '?'])(
  'key %s lights a blank screen and does what it is for',
  async (name) => {
    const { presentation, acts, key } = await presenting();
    presentation.toggleBlank('black');
    expect(key(name)).toBe(true);
    expect(presentation.blank).toBeUndefined();
    expect(acts[name.toLowerCase() as 'n']).toHaveBeenCalledOnce();
  },
);

test.each([
  ['ArrowRight', 3],
  ['PageUp', 1],
  ['Home', 0],
])('key %s lights a blank screen and goes to place %i', async (name, place) => {
  const { presentation, briefing, key } = await presenting();
  presentation.toggleBlank('white');
  key(name);
  expect([presentation.blank, briefing.index]).toEqual([undefined, place]);
});

test('Escape lights a blank screen and leaves it at that', async () => {
  const { presentation, acts, key } = await presenting();
  presentation.toggleBlank('black');
  key('Escape');
  expect([presentation.blank, acts.Escape.mock.results[0]?.value]).toEqual([undefined, true]);
});

test('a button that nobody sees is not pressed: the screen is lit', async () => {
  const { presentation, key } = await presenting();
  const button = document.createElement('button');
  expect(key(' ', button)).toBe(false);
  presentation.toggleBlank('black');
  expect([key(' ', button), presentation.blank]).toEqual([true, undefined]);
});

test('a key that is held down toggles once; arrows go on and on', async () => {
  const { presentation, briefing, acts, key } = await presenting();
  for (const name of ['b', 'n', '/', '?', 'Escape', '7']) key(name, document.body, true);
  expect([presentation.blank, presentation.typed]).toEqual([undefined, '']);
  for (const act of Object.values(acts)) expect(act).not.toHaveBeenCalled();
  for (let i = 0; i < 3; i += 1) key('ArrowRight', document.body, true);
  expect(briefing.index).toBe(5);
});

async function asking() {
  const bar = standBar();
  const presented = await presenting();
  presented.presentation.asking.ask('witkoff russia');
  return { ...presented, ...bar };
}

test('in the field arrows up and down go through the answers, and the others are the caret’s', async () => {
  const { presentation, key, field } = await asking();
  const done = ['ArrowDown', 'PageDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'b', ' '].map(
    (name) => [key(name, field), presentation.asking.at],
  );
  expect(done).toEqual([
    [true, 1],
    [true, 2],
    [true, 1],
    [false, 1],
    [false, 1],
    [false, 1],
    [false, 1],
  ]);
  expect(presentation.blank).toBeUndefined();
});

test('notes that are scrolled keep their arrows, and Page keys as long as there is more; a clicker goes on then', async () => {
  const { presentation, briefing, key } = await presenting();
  const notes = document.createElement('div');
  notes.dataset['scrolls'] = '';
  notes.innerHTML = '<p style="height: 200px">Notes</p>';
  notes.style.cssText = 'height: 100px; overflow: auto';
  document.body.append(notes);
  onTestFinished(() => {
    notes.remove();
  });
  const word = notes.firstElementChild!;
  for (const name of ['ArrowDown', 'ArrowUp', 'PageDown']) expect(key(name, word)).toBe(false);
  expect(briefing.index).toBe(2);
  notes.scrollTop = 1000;
  expect([key('ArrowDown', word), key('PageUp', word), briefing.index]).toEqual([false, false, 2]);
  expect([key('PageDown', word), briefing.index]).toEqual([true, 3]);
  expect([key('ArrowRight', word), briefing.index]).toEqual([true, 4]);
  presentation.asking.ask('witkoff russia');
  expect([key('ArrowUp', word), presentation.asking.at]).toEqual([false, 0]);
});

test('outside the field arrows go through the answers, and b and w blank the screen', async () => {
  const { presentation, key, button } = await asking();
  key('ArrowRight');
  key('ArrowRight', button);
  key('ArrowLeft');
  expect(presentation.asking.at).toBe(1);
  expect([key('w'), presentation.blank]).toEqual([true, 'white']);
  expect([key('w', document.body, true), presentation.blank]).toEqual([true, 'white']);
  key('ArrowRight');
  expect([presentation.asking.at, presentation.blank]).toEqual([2, undefined]);
});

test.each(['k', 'K', 'é', '7', 'Backspace'])(
  'outside the field, %s goes back to it and is typed there',
  async (name) => {
    const { key, field } = await asking();
    expect(key(name)).toBe(false); // the browser types it
    expect(document.activeElement).toBe(field);
  },
);

test('Shift alone leaves the focus where it is', async () => {
  const { key, field } = await asking();
  key('Shift');
  expect(document.activeElement).not.toBe(field);
});

test('Escape closes the question, and keeps the scene', async () => {
  const { presentation, briefing, key, field } = await asking();
  expect(key('Escape', field)).toBe(true);
  expect([presentation.asking.isOpen, briefing.index]).toEqual([false, 2]);
});
