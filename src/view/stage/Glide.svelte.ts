import { cubicInOut } from 'svelte/easing';
import { blendDrawings, type Drawing } from '../../core/drawing';

const GLIDE_MS = 360;

/** A drawing that follows another: at once, or by gliding there where `glides` says so. To be made while a component is set up. */
export class Glide {
  readonly #target: () => Drawing;
  #between = $state.raw<Drawing | undefined>(undefined);

  constructor(target: () => Drawing, glides: (from: Drawing, to: Drawing) => boolean) {
    this.#target = target;
    let shown = target();
    // Serves the clock: between two drawings each frame of the screen shows a blend of them.
    $effect.pre(() => {
      const to = target();
      const from = shown;
      const moves = glides(from, to);
      shown = to;
      this.#between = moves ? from : undefined;
      if (!moves) return;
      const begin = performance.now();
      let frame = 0;
      const step = () => {
        const t = Math.min(1, (performance.now() - begin) / GLIDE_MS);
        shown = blendDrawings(from, to, cubicInOut(t));
        this.#between = t < 1 ? shown : undefined;
        if (t < 1) frame = requestAnimationFrame(step);
      };
      frame = requestAnimationFrame(step);
      return () => {
        cancelAnimationFrame(frame);
      };
    });
  }

  get current(): Drawing {
    return this.#between ?? this.#target();
  }
}
