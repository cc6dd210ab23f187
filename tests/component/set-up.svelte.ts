import { flushSync } from 'svelte';
import { onTestFinished } from 'vitest';

/** Makes something that has effects, as a component does while it is set up; `end` takes it down, at the latest with the test. */
export function setUp<Made>(make: () => Made): { readonly made: Made; readonly end: () => void } {
  let made: Made | undefined;
  const end = $effect.root(() => {
    made = make();
  });
  onTestFinished(end);
  flushSync();
  return { made: made as Made, end };
}
