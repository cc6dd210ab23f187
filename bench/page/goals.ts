import type { Overlaps } from './overlaps';
import { quantile } from './statistics';

/** What was measured of one graph, medians of all loads; times in ms from navigation start. */
export interface Result {
  readonly name: 'article' | 'tiny' | 'les' | 'g300';
  readonly product: Timing;
  readonly yardstick: Timing;
  /** The real app's first view; the article only. */
  readonly app: Timing | undefined;
  readonly motion: Readonly<Record<'pan' | 'zoom' | 'drag', { readonly p95: number }>>;
  readonly overlaps: Overlaps;
  readonly names: { readonly shown: number; readonly all: number };
  readonly crossings: number;
  readonly stress: number;
  readonly drift: number;
}

export interface Timing {
  readonly first: number;
  /** From here on nothing changes any more. */
  readonly still: number;
  readonly longest: number;
}

export interface Goal {
  readonly graph: string;
  readonly goal: string;
  readonly measured: string;
  readonly met: boolean;
  /** What keeps it from being met, as far as it is known. */
  readonly why: string;
}

/** Why goals are missed, by the beginning of the goal; what stands in no row has not been looked into. */
const WHY: readonly (readonly [string, string])[] = [
  [
    'still after at most',
    'the app brings text, styles, fonts and marks that can be read and reached by keyboard: the same page without any script (below) is painted later than this goal asks',
  ],
  [
    'zoom:',
    'Chromium up to 150 sets and paints all words of an SVG anew at each step of a zoom; 156 does not',
  ],
];
const whyOf = (goal: string): string => WHY.find(([start]) => goal.startsWith(start))?.[1] ?? '';

/** How much later than its first painting a picture may come to rest and still count as still at once: one frame. */
const AT_ONCE = 17;
/** p95 of frames is counted in whole ms. */
const SMOOTH = 17.5;
/** Of JavaScript in the first view, gzipped, in bytes. */
const FIRST_VIEW = 90_000;

/** The goals for a graph, each with what was measured and whether it was met. */
export function goalsOf(result: Result): Goal[] {
  const { name, yardstick, overlaps, names, crossings, stress } = result;
  const drawn = result.app ?? result.product;
  const share = name === 'g300' ? 0.4 : 0.7;
  const ratio = drawn.still / yardstick.still;
  const goals: Goal[] = [];
  const add = (goal: string, measured: string, met: boolean) =>
    goals.push({ graph: name, goal, measured, met, why: whyOf(goal) });
  const ms = (value: number) => `${value.toFixed(0)} ms`;

  add(
    'still when it first appears',
    `first ${ms(drawn.first)}, still ${ms(drawn.still)}`,
    drawn.still - drawn.first <= AT_ONCE,
  );
  add(
    `still after at most ${share} of the yardstick's time`,
    `${ms(drawn.still)} / ${ms(yardstick.still)} = ${ratio.toFixed(2)}`,
    ratio <= share,
  );
  if (name === 'article' || name === 'tiny') {
    add('no overlaps', String(overlaps.total), overlaps.total === 0);
    add('at most 2 crossings between bundled pairs', String(crossings), crossings <= 2);
  }
  if (name === 'les') {
    add('all names', `${names.shown} of ${names.all}`, names.shown === names.all);
    add('no overlaps', String(overlaps.total), overlaps.total === 0);
    add(
      'at most 560 crossings with stress at most .112',
      `${crossings}, ${stress.toFixed(3)}`,
      crossings <= 560 && stress <= 0.112,
    );
  }
  if (name === 'g300') {
    add('no task over 50 ms', ms(drawn.longest), drawn.longest <= 50);
    const part = names.shown / names.all;
    add(
      'at least 45 % of names, without overlap',
      `${(100 * part).toFixed(0)} %, ${overlaps.total} overlaps`,
      part >= 0.45 && overlaps.total === 0,
    );
    for (const way of ['pan', 'zoom', 'drag'] as const) {
      const { p95 } = result.motion[way];
      add(`${way}: p95 of frames 17 ms`, ms(p95), p95 <= SMOOTH);
    }
  }
  add('the same picture twice: drift 0', String(result.drift), result.drift === 0);
  return goals;
}

/** The goal for what the first view fetches. */
export const bundleGoal = (scriptBytes: number): Goal => ({
  graph: 'first view',
  goal: 'at most 90 kB of JavaScript, gzipped',
  measured: `${(scriptBytes / 1000).toFixed(1)} kB`,
  met: scriptBytes <= FIRST_VIEW,
  why: '',
});

/** What was measured while somebody explored; times in ms. */
export interface Exploration {
  readonly what: string;
  /** From the input to the frame that answers; those within one frame are not noted. */
  readonly events: readonly number[];
  readonly tasks: readonly number[];
}

/** Half a frame over the goal still is the frame before it: the browser rounds to 8 ms. */
const ANSWER = 104;

/** The goals for exploring: an answer within 100 ms (p95), no task over 50 ms. */
export const exploreGoals = (graph: string, explored: readonly Exploration[]): Goal[] =>
  explored.flatMap(({ what, events, tasks }) => {
    const p95 = events.length > 0 ? quantile(events, 0.95) : 0;
    const longest = Math.max(0, ...tasks);
    return [
      {
        graph,
        goal: `${what}: answer within 100 ms (p95)`,
        measured: `${p95.toFixed(0)} ms`,
        met: p95 <= ANSWER,
        why: '',
      },
      {
        graph,
        goal: `${what}: no task over 50 ms`,
        measured: `${longest.toFixed(0)} ms`,
        met: longest <= 50,
        why: '',
      },
    ];
  });

/** The goal for going from scene to scene: p95 of the frames, in ms; a crowded picture may take two. */
export const presentGoal = (graph: string, frames: readonly number[], actors: number): Goal => {
  const limit = actors > 100 ? 33 : 17;
  const p95 = frames.length > 0 ? quantile(frames, 0.95) : Infinity;
  return {
    graph,
    goal: `change of scene: p95 of frames ${limit} ms`,
    measured: `${p95.toFixed(0)} ms`,
    met: p95 <= limit + 0.5,
    why: '',
  };
};

/** What was measured while somebody edited a large dossier; times in ms, `heap` in bytes. */
export interface Annotation {
  /** From navigation until the picture stands. */
  readonly opened: number;
  /** The same dossier from the library, with its edits. */
  readonly reopened: number;
  readonly heap: number;
  /** Until 500 dossiers are listed. */
  readonly listed: number;
  readonly results: readonly Exploration[];
}

/** What each thing that was done may take (p95, in ms); half a frame over a goal still is the frame before it. */
const EDITING: readonly (readonly [what: RegExp, limit: number])[] = [
  [/edit|undo/, ANSWER],
  [/keystroke|scroll/, 33.5],
];
/** A frame of the screen; what autosave adds to one is how long it holds up the page. */
const FRAME = 16.7;

/** The goals for editing a large dossier, and for the library. */
export function annotateGoals(
  graph: string,
  { opened, reopened, listed, results }: Annotation,
): Goal[] {
  const goal = (what: string, measured: number, limit: number): Goal => ({
    graph,
    goal: `${what} within ${Math.floor(limit)} ms`,
    measured: `${measured.toFixed(0)} ms`,
    met: measured <= limit,
    why: '',
  });
  return [
    goal('opens', opened, 1500),
    goal('opens again from the library', reopened, 1500),
    goal('500 dossiers are listed', listed, 200),
    ...results.flatMap(({ what, events }) => {
      if (/autosave/.test(what))
        return [goal('autosave holds up the page', Math.max(0, ...events) - FRAME, 16)];
      const limit = EDITING.find(([pattern]) => pattern.test(what))?.[1];
      const p95 = events.length > 0 ? quantile(events, 0.95) : 0;
      return limit === undefined ? [] : [goal(`${what} (p95)`, p95, limit)];
    }),
  ];
}
