import { onDestroy } from 'svelte';
import { fillScreen, keepAwake, leaveScreen } from '../behaviours/full-screen';

/**
 * The whole screen, filled with the page if a person's press led here, and kept from going dark. To be made while a component is set up;
 * with the component it is given back.
 */
export class WholeScreen {
  #isHere = true;
  #isRefused = $state(false);

  constructor() {
    // Serves the screen.
    $effect(() => {
      // Browsers differ in whether they know it.
      const { userActivation } = navigator as { userActivation?: UserActivation };
      if (userActivation?.isActive) void this.#fill();
      return keepAwake();
    });
    onDestroy(() => {
      this.#isHere = false;
      void leaveScreen();
    });
  }

  /** True if it was asked for and refused, until somebody takes note of that. */
  get isRefused(): boolean {
    return this.#isRefused;
  }

  toggle = (): void => {
    if (document.fullscreenElement) void leaveScreen();
    else void this.#fill();
  };

  dismiss = (): void => {
    this.#isRefused = false;
  };

  async #fill(): Promise<void> {
    this.#isRefused = !(await fillScreen());
    // Whoever was faster than the browser has left by now.
    if (!this.#isHere) await leaveScreen();
  }
}
