import type { Blank, Presentation } from '../../state/briefing/Presentation.svelte';
import { scrollsUnder } from './scrolling';

/** What the keys of a presentation do beside going on: by the key, as it is pressed. */
export type Acts = Readonly<Record<string, () => void>>;

/** The keys that go on and back; those of clickers among them. Held down, they do it again and again, and no others do. */
const going = (presentation: Presentation): Acts => ({
  ArrowRight: presentation.next,
  ArrowDown: presentation.next,
  PageDown: presentation.next,
  ' ': presentation.next,
  ArrowLeft: presentation.previous,
  ArrowUp: presentation.previous,
  PageUp: presentation.previous,
  Home: presentation.first,
  End: presentation.last,
});

const BLANKING: Readonly<Record<string, Blank>> = {
  b: 'black',
  '.': 'black',
  w: 'white',
  ',': 'white',
};

/**
 * Does what a key is for while a scene is on; true if it is for something. A blank screen is lit by what changes it; digits wait for Enter,
 * and keys that mean nothing leave it as it is.
 */
export function pressKey(event: KeyboardEvent, presentation: Presentation, acts: Acts): boolean {
  const { key, repeat } = event;
  if (isForButton(event)) return press(presentation);
  if (scrollsUnder(event)) return false;
  const go = going(presentation)[key];
  const act = acts[key] ?? acts[key.toLowerCase()];
  const blanking = BLANKING[key.toLowerCase()];
  if (go) go();
  else if (!act && !blanking && !/^(\d|Enter)$/.test(key)) return false;
  else if (repeat) return true;
  else if (blanking) presentation.toggleBlank(blanking);
  else if (key === 'Enter') return presentation.enter();
  else if (!act) presentation.type(key);
  else {
    if (key !== 'Escape') presentation.light();
    act();
  }
  return true;
}

/** What goes through the answers in the field of question time, where the other arrows move the caret. */
const inField = ({ asking, next, previous }: Presentation): Acts => ({
  ArrowDown: () => asking.step(1),
  ArrowUp: () => asking.step(-1),
  PageDown: next,
  PageUp: previous,
});

/**
 * Does what a key is for while somebody asks; true if it is for something. Where the field has lost the focus, keys go on and blank as they
 * do at a scene, and what else can be typed is typed into the field.
 */
export function askByKey(event: KeyboardEvent, presentation: Presentation): boolean {
  const { key, target, repeat } = event;
  if (key === 'Escape') return repeat || presentation.stepBack();
  if (target instanceof HTMLInputElement) {
    const act = inField(presentation)[key];
    act?.();
    return act !== undefined;
  }
  if (isForButton(event)) return press(presentation);
  if (scrollsUnder(event)) return false;
  const blanking = BLANKING[key.toLowerCase()];
  const go = going(presentation)[key];
  if (go) go();
  else if (blanking && !repeat) presentation.toggleBlank(blanking);
  else if (!blanking) {
    // The focus goes there before the key is typed, so that the field gets it.
    if (key.length === 1 || key === 'Backspace') findField()?.focus();
    return false;
  }
  return true;
}

const isForButton = ({ key, target }: KeyboardEvent): boolean =>
  target instanceof HTMLButtonElement && (key === ' ' || key === 'Enter');

/** A button keeps its keys; one that nobody sees is not pressed, the screen is lit instead. True if it was. */
function press(presentation: Presentation): boolean {
  if (!presentation.blank) return false;
  presentation.light();
  return true;
}

const findField = () =>
  document.querySelector<HTMLInputElement>('.present [role="search"] [type="search"]');
