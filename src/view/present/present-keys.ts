import type { Asking } from '../../state/briefing/Asking.svelte';
import type { Presentation } from '../../state/briefing/Presentation.svelte';

/** What the keys of a presentation do beside going on: by the key, as it is pressed. */
export type Acts = Readonly<Record<string, () => void>>;

/** The keys that go from scene to scene; those of clickers among them. */
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

/** Keys that work the blank screen, so that they do not only light it again. */
const BLANKING: Readonly<Record<string, 'black' | 'white'>> = {
  b: 'black',
  '.': 'black',
  w: 'white',
};

/** Does what a key is for while a scene is on; true if it is for something. */
export function pressKey(event: KeyboardEvent, presentation: Presentation, acts: Acts): boolean {
  const { key } = event;
  const blanking = BLANKING[key.toLowerCase()];
  if (blanking) presentation.toggleBlank(blanking);
  else if (presentation.blank && key !== 'Escape') presentation.toggleBlank(presentation.blank);
  else if (/^\d$/.test(key)) presentation.type(key);
  else if (key === 'Enter' && presentation.enter()) return true;
  else if (event.target instanceof HTMLButtonElement && (key === ' ' || key === 'Enter'))
    return false; // the button is pressed
  else {
    const act = going(presentation)[key] ?? acts[key] ?? acts[key.toLowerCase()];
    act?.();
    return act !== undefined;
  }
  return true;
}

/** Does what a key is for while somebody asks; true if it is for something. */
export function askByKey({ key }: KeyboardEvent, asking: Asking): boolean {
  if (key === 'Escape') asking.close();
  else if (key === 'ArrowDown') asking.step(1);
  else if (key === 'ArrowUp') asking.step(-1);
  else return false;
  return true;
}
