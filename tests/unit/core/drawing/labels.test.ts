import { describe, expect, it } from 'vitest';
import {
  choiceOf,
  drawOpened,
  marksOf,
  openFirst,
  openLookup,
  type Look,
  type Opened,
} from '../../../support/drawings';
import { smallLookup, type SmallDossier } from '../../../support/dossiers';

const first = openFirst();
const labelled = (opened: Opened, look?: Look): string[] =>
  marksOf(drawOpened(opened, look), 'text').flatMap(({ of }) =>
    of.kind === 'relation' ? [of.id] : [],
  );
/** Frames from a wall to a wrist: in the small ones much must wait. */
const FRAMES = [1100, 880, 700, 560, 450, 390, 320, 260, 200, 140, 90, 50].map((width) => ({
  width,
  height: width * 0.7,
}));
/** Two relations that stand side by side between two actors. */
const two = (more: Partial<SmallDossier>, one: object = {}, other: object = {}): Opened =>
  openLookup(
    smallLookup({
      relations: [
        { id: 'R1', source: 'a', target: 'b', label: 'would never accept such terms', ...one },
        { id: 'R2', source: 'a', target: 'b', label: 'is no longer hesitating', ...other },
      ],
      leading: [['R1', 'R2']],
      ...more,
    }),
  );

describe('fairness of labels', () => {
  it.each<[why: string, opened: Opened]>([
    ['sides of a contest', two({ leading: [['R1'], ['R2']], contests: [['tension', 'R1', 'R2']] })],
    ['sides that lead the story together', two({})],
  ])('%s are labelled both or neither, however small the stage', (_why, opened) => {
    const counts = FRAMES.map((frame) => labelled(opened, { frame }).length);
    expect(counts.filter((count) => count === 1)).toEqual([]);
    expect(counts).toContain(2);
    expect(counts).toContain(0);
  });

  it('a headline, which leaves out conditions, is never the only label of a pair', () => {
    const opened = two({ leading: [['R1'], ['R2']] }, { attribution: 'headline' });
    const all = FRAMES.map((frame) => labelled(opened, { frame }));
    expect(all.filter((ids) => ids.length === 1 && ids[0] === 'R1')).toEqual([]);
    expect(all.some((ids) => ids.includes('R1'))).toBe(true);
  });

  it('holds for everything that can be chosen in the first dossier', () => {
    const { contests } = first.lookup.dossier;
    const alone: string[] = [];
    for (const frame of FRAMES.slice(0, 6))
      for (const { id } of first.lookup.dossier.actors) {
        const drawing = drawOpened(first, { frame, choice: choiceOf(first.lookup, 'actor', id) });
        const words = new Set(
          marksOf(drawing, 'text').flatMap(({ of }) => (of.kind === 'relation' ? [of.id] : [])),
        );
        const lit = new Set(
          marksOf(drawing, 'line')
            .filter(({ strength, key }) => strength === 'full' && key.startsWith('line '))
            .flatMap(({ relations }) => relations),
        );
        for (const { relations } of contests) {
          const [one, other] = relations.map((side) => first.lookup.findRelation(side));
          if (one?.source !== other?.source || one?.target !== other?.target) continue;
          if (!relations.every((side) => lit.has(side))) continue;
          const shown = relations.filter((side) => words.has(side)).length;
          if (shown === 1) alone.push(`${frame.width} ${id} ${relations.join()}`);
        }
      }
    expect(alone).toEqual([]);
  });
});

describe('what is looked at', () => {
  it('has its own words, wherever any label finds room', () => {
    const silent = first.lookup.dossier.relations.filter(({ id }) => {
      const choice = choiceOf(first.lookup, 'relation', id);
      return !labelled(first, { frame: FRAMES[1]!, choice }).includes(id);
    });
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  it('comes before what leads the story: where only one label finds room, it is that one', () => {
    const opened = two({ leading: [['R2'], ['R1']], contests: [['tension', 'R1', 'R2']] });
    const choice = choiceOf(opened.lookup, 'relation', 'R1');
    const flat = [175, 200, 225, 250, 300].flatMap((width) =>
      [40, 50, 60, 80, 120].map((height) => ({ width, height })),
    );
    const all = new Set(flat.map((frame) => labelled(opened, { frame, choice }).join()));
    expect([...all].toSorted()).toEqual(['', 'R1', 'R1,R2']);
  });
});
