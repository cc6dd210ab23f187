import type { Scene, SceneId } from '../dossier';

/** How far a presentation has come; times in ms since 1970, durations in ms. */
export interface Progress {
  /** The place of the scene that is on, from 0; -1 if there is none. */
  readonly scene: number;
  readonly began: number;
  readonly sceneBegan: number;
  /** How long each scene was on before it was left. */
  readonly spent: readonly (readonly [SceneId, number])[];
}

/** Time that was spent, against what was meant to be spent, in ms. */
export interface Timing {
  readonly elapsed: number;
  readonly target: number | undefined;
  /** Beyond the target; 0 where there is none. */
  readonly over: number;
}

export interface Pace {
  /** The scene that is on, with what it was on before. */
  readonly scene: Timing;
  readonly total: Timing;
  /** How much later than meant the presentation will end if nothing else takes longer; below 0: earlier. Undefined without targets. */
  readonly behind: number | undefined;
  /** How long each scene was on until now. */
  readonly spent: ReadonlyMap<SceneId, number>;
}

/**
 * The times of a presentation against the seconds that its scenes are meant to take. Scenes before the one that is on count as done, those
 * from it on as still to be given what is left of their time: so going back for a moment, or to the end and back, does not upset it.
 */
export function paceOf(scenes: readonly Scene[], progress: Progress, now: number): Pace {
  const spent = new Map(progress.spent);
  const on = scenes[progress.scene];
  if (on) spent.set(on.id, (spent.get(on.id) ?? 0) + Math.max(0, now - progress.sceneBegan));
  const targets = scenes.flatMap((scene) => targetOf(scene) ?? []);
  const total = targets.length > 0 ? sum(targets) : undefined;
  const elapsed = Math.max(0, now - progress.began);
  const left = scenes
    .slice(Math.max(0, progress.scene))
    .map((scene) => Math.max(0, (targetOf(scene) ?? 0) - (spent.get(scene.id) ?? 0)));
  return {
    scene: timing(on ? (spent.get(on.id) ?? 0) : 0, on && targetOf(on)),
    total: timing(elapsed, total),
    behind: total === undefined ? undefined : elapsed + sum(left) - total,
    spent,
  };
}

/** What a scene is meant to take, in ms; undefined if nothing was meant. */
export const targetOf = ({ seconds }: Scene): number | undefined =>
  seconds === undefined || seconds === 0 ? undefined : seconds * 1000;

const timing = (elapsed: number, target: number | undefined): Timing => ({
  elapsed,
  target,
  over: target === undefined ? 0 : Math.max(0, elapsed - target),
});

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

/** A duration in whole seconds that have passed: 45_900 -> "0:45", 3_725_000 -> "1:02:05". Below 0 it is 0. */
export function writeDuration(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const two = (value: number): string => String(value).padStart(2, '0');
  const rest = two(seconds % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}
