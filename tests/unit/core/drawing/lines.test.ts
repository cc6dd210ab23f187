import { describe, expect, it } from 'vitest';
import { MODALITIES, type Modality } from '../../../../src/core/dossier';
import { patternOf, roleOf, type LineMark, type Pattern } from '../../../../src/core/drawing';
import { EVERYTHING } from '../../../../src/core/graph';
import { distance, pointAt, shapeHolds } from '../../../../src/core/layout';
import { smallLookup, type SmallDossier, type Told } from '../../../support/dossiers';
import {
  choiceOf,
  drawOpened,
  linesFor,
  marksOf,
  openFirst,
  openLookup,
} from '../../../support/drawings';

const told = (id: string, more: object = {}): Told => ({ id, source: 'a', target: 'b', ...more });
const draw = (small: SmallDossier, chosen?: string) => {
  const lookup = smallLookup(small);
  const choice = chosen === undefined ? undefined : choiceOf(lookup, 'relation', chosen);
  return drawOpened(openLookup(lookup), { choice });
};
const lineOf = (more: object, chosen?: string): LineMark => {
  const lines = linesFor(draw({ relations: [told('R1', more)] }, chosen), 'R1');
  expect(lines).toHaveLength(1);
  return lines[0]!;
};

/** DESIGN's line grammar: has it happened? */
const GRAMMAR: Readonly<Record<Modality, Pattern>> = {
  asserted: 'solid',
  claimed: 'dotted',
  offered: 'dashed',
  requested: 'dashed',
  conditional: 'dashed',
  predicted: 'dashed',
  denied: 'crossed',
  withheld: 'hollow',
};

describe('the pattern of a line', () => {
  it.each(MODALITIES)('says what is %s', (modality) => {
    const line = lineOf({ modality });
    expect(line.pattern).toBe(GRAMMAR[modality]);
    expect(line.strokes).toHaveLength(modality === 'denied' ? 3 : 0);
  });

  it('is that of every single line of the shipped dossier', () => {
    const drawing = drawOpened(openFirst());
    const single = marksOf(drawing, 'line').filter(({ key }) => key.startsWith('line '));
    for (const { pattern, relations } of single) {
      const relation = openFirst().lookup.findRelation(relations[0]!)!;
      expect(pattern).toBe(GRAMMAR[relation.modality]);
      expect(patternOf(relation)).toBe(pattern);
    }
    expect(single.length).toBeGreaterThan(15);
  });
});

describe('the tone of a line', () => {
  it.each([
    ['its polarity', { polarity: 'conflictual' }, 'conflictual'],
    ['that of a tie, whatever its polarity', { type: 'Occupancy', polarity: 'cooperative' }, 'tie'],
    [
      'its polarity, if the tie is conditional',
      { type: 'Membership', modality: 'conditional' },
      'neutral',
    ],
  ])('is %s', (_why, more, role) => {
    expect(lineOf(more).role).toBe(role);
  });

  it('is never cooperative for talks, proposals and unsigned deals of the first article', () => {
    const { relations } = openFirst().lookup.dossier;
    const open = relations.filter(({ type }) => type === 'CONSULT' || type === 'AGREE');
    expect(open.length).toBeGreaterThan(5);
    expect(new Set(open.map(roleOf))).toEqual(new Set(['neutral']));
  });
});

describe('the heads of a line', () => {
  it('are one at its target', () => {
    const drawing = draw({ relations: [told('R1')] });
    const [line] = linesFor(drawing, 'R1');
    const target = marksOf(drawing, 'node').find(({ actor }) => actor === ('b' as string))!;
    const [[tip]] = line!.heads as [LineMark['heads'][number]];
    expect(line!.heads).toHaveLength(1);
    expect(distance(tip, target.at)).toBeLessThan(target.shape.halfWidth + 4);
  });

  it('are two where the relation is mutual', () => {
    expect(lineOf({ mutual: true }).heads).toHaveLength(2);
  });

  it('point out of the shape, not into it, on whichever side the line runs', () => {
    const drawing = drawOpened(openFirst());
    const nodes = marksOf(drawing, 'node');
    const tips = marksOf(drawing, 'line').flatMap(({ heads }) => heads.map(([tip]) => tip));
    const inside = tips.filter((tip) =>
      nodes.some(({ at, shape }) => shapeHolds(shape, { x: tip.x - at.x, y: tip.y - at.y }, 0)),
    );
    expect(tips.length).toBeGreaterThan(20);
    expect(inside).toEqual([]);
  });

  it('of a bundle stand at both ends if its relations run both ways', () => {
    const bundle = (more: object) =>
      marksOf(draw({ relations: [told('R1'), told('R2', more)] }), 'line').find(({ key }) =>
        key.startsWith('casing'),
      )!;
    expect(bundle({}).heads).toHaveLength(1);
    expect(bundle({ source: 'b', target: 'a' }).heads).toHaveLength(2);
    expect(bundle({ mutual: true }).heads).toHaveLength(2);
  });
});

describe('an end that the sentence does not name', () => {
  it.each([
    ['none for none', [], 0],
    ['a pair at the target', ['target'], 2],
    ['a pair at each end', ['source', 'target'], 4],
  ])('has brackets: %s', (_why, inferred, count) => {
    expect(lineOf({ inferred }).brackets).toHaveLength(count);
  });

  it('has them at the end that is inferred', () => {
    const drawing = draw({ relations: [told('R1', { inferred: ['source'] })] });
    const [line] = linesFor(drawing, 'R1');
    const [source, target] = marksOf(drawing, 'node');
    for (const point of line!.brackets.flat())
      expect(distance(point, source!.at)).toBeLessThan(distance(point, target!.at));
  });

  it('has none on a line that is not at full strength', () => {
    const quiet = draw({
      relations: [told('R1', { inferred: ['target'] }), told('R2', { assertedBy: 'c' })],
      leading: [['R2']],
    });
    expect(linesFor(quiet, 'R1')[0]?.brackets).toEqual([]);
  });
});

describe('the split line of a contradiction', () => {
  const drawing = drawOpened(openFirst());
  const halves = ['R33', 'R34'].map((id) => linesFor(drawing, id)[0]!);

  it('has one head, at the target, and one stroke in the middle', () => {
    expect(halves.map(({ heads }) => heads.length)).toEqual([0, 1]);
    expect(halves.map(({ strokes }) => strokes.length)).toEqual([0, 1]);
  });

  it('has a gap where the two tellings meet', () => {
    const gap = distance(halves[0]!.curve.to, halves[1]!.curve.from);
    expect(gap).toBeGreaterThan(6);
    expect(gap).toBeLessThan(30);
  });
});

describe('a bundle', () => {
  const drawing = draw({
    relations: [
      told('R1', { polarity: 'conflictual' }),
      told('R2', { polarity: 'cooperative' }),
      told('R3', { modality: 'withheld' }),
    ],
  });
  const lines = marksOf(drawing, 'line');

  it('is a grey casing with a stretch for each relation, in its tone', () => {
    expect(lines.map(({ key, role }) => [key, role])).toEqual([
      ['casing R1+R2+R3', 'tie'],
      ['stretch R1+R2+R3 R1', 'conflictual'],
      ['stretch R1+R2+R3 R2', 'cooperative'],
      ['stretch R1+R2+R3 R3', 'neutral'],
    ]);
  });

  it('has stretches that do not touch each other, and a count beside them', () => {
    const [count] = marksOf(drawing, 'disc');
    expect(count).toMatchObject({ of: 'count', text: '3' });
    const middles = lines.slice(1).map(({ curve }) => pointAt(curve, 0.5));
    const reach = Math.max(...lines.slice(1).map(({ curve }) => distance(curve.from, curve.to)));
    const places = [...middles, count!.at];
    for (let i = 1; i < places.length; i += 1)
      expect(distance(places[i]!, places[i - 1]!)).toBeGreaterThan(reach);
  });

  it('never draws what is withheld as stated', () => {
    expect(lines.at(-1)?.pattern).toBe('hollow');
  });
});

it('a line is thinner where it is not at full strength', () => {
  const drawing = drawOpened(openFirst());
  const widths = (strength: string) =>
    marksOf(drawing, 'line')
      .filter((line) => line.strength === strength && line.key.startsWith('line'))
      .map(({ width }) => width);
  expect(Math.max(...widths('quiet'))).toBeLessThan(Math.min(...widths('full')));
});

it('parallel lines run apart, each from shape to shape', () => {
  const opened = openLookup(
    smallLookup({
      relations: ['R1', 'R2', 'R3'].map((id) => told(id)),
      leading: [['R1'], ['R2'], ['R3']],
    }),
  );
  const drawing = drawOpened(opened, { lens: EVERYTHING });
  const middles = marksOf(drawing, 'line').map(({ curve }) => pointAt(curve, 0.5));
  expect(middles).toHaveLength(3);
  expect(distance(middles[0]!, middles[1]!)).toBeGreaterThan(12);
  expect(distance(middles[1]!, middles[2]!)).toBeGreaterThan(12);
});
