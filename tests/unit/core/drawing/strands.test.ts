import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Lookup } from '../../../../src/core/dossier';
import { focusOn, previewOver, type Choice } from '../../../../src/core/drawing';
import { strandsOf, type Lane } from '../../../../src/core/drawing/strands';
import { buildGraph, DEFAULT_LENS, EVERYTHING } from '../../../../src/core/graph';
import { relationId, smallLookup, type SmallDossier } from '../../../support/dossiers';
import { choiceOf, openFirst, shownBy } from '../../../support/drawings';

/** The lanes of every pair, one line each: `R1` a line, `R2+R3` a bundle, `R4/R5` a split line; with `full`, `quiet`, `faint`. */
function lanes(lookup: Lookup, choice?: Choice, lens = DEFAULT_LENS): Record<string, string[]> {
  const graph = buildGraph(lookup, EVERYTHING);
  const { contests } = lookup.dossier;
  const focus = choice && focusOn(lookup, choice);
  const strands = strandsOf(graph, shownBy(lookup, lens), contests, focus);
  const write = (lane: Lane) =>
    `${lane.map(({ key }) => key).join('/')} ${lane.map(({ strength }) => strength).join('/')}`;
  return Object.fromEntries(strands.map(({ pair, lanes: own }) => [pair.id, own.map(write)]));
}
const told = (id: string, more: object = {}) => ({ id, source: 'a', target: 'b', ...more });
const pairOf = (small: SmallDossier) => {
  const lookup = smallLookup(small);
  return (choice?: readonly [kind: Choice['kind'], id: string]) =>
    lanes(lookup, choice && choiceOf(lookup, ...choice))['a~b'];
};

describe('the lanes of the shipped dossier', () => {
  const { lookup } = openFirst();

  it('hold what leads alone, the contradiction as one split line, and the rest bundled by voice', () => {
    expect(lanes(lookup)['ukraine~united-states']).toEqual([
      'R33/R34 full/full',
      'R02+R27+R28+R31 quiet',
      'R36 quiet',
      'R48 quiet',
    ]);
    expect(lanes(lookup)['zelenskyy~trump-administration']).toEqual([
      'R30 full',
      'R47 full',
      'R25+R29+R37 quiet',
    ]);
    expect(lanes(lookup)['biden~ukraine']).toEqual(['R38 full', 'R39 full']);
  });

  it('hold every shown relation exactly once, and nothing else', () => {
    const ids = Object.values(lanes(lookup)).flatMap((own) =>
      own.flatMap((lane) => lane.split(' ')[0]!.split(/[+/]/)),
    );
    expect(ids.sort()).toEqual([...shownBy(lookup, DEFAULT_LENS)].sort());
  });

  it('hold a bundle of one voice only: a claim is never bundled with what is reported', () => {
    const graph = buildGraph(lookup, EVERYTHING);
    const badge = new Map<string, string>(
      graph.edges.map(({ id, badge: speaker }) => [id, speaker ?? 'article']),
    );
    for (const lens of [DEFAULT_LENS, EVERYTHING])
      for (const lane of Object.values(lanes(lookup, undefined, lens)).flat()) {
        const voices = new Set(
          lane
            .split(' ')[0]!
            .split('+')
            .map((id) => badge.get(id)),
        );
        if (!lane.includes('/')) expect(voices.size, lane).toBe(1);
      }
  });
});

describe('the lanes of a pair', () => {
  it.each<[why: string, small: SmallDossier, expected: string[]]>([
    ['one relation is a line', { relations: [told('R1')] }, ['R1 full']],
    [
      'without anything that leads all are of one voice and bundled, at full strength',
      { relations: [told('R1'), told('R2'), told('R3', { source: 'b', target: 'a' })] },
      ['R1+R2+R3 full'],
    ],
    [
      'what leads stands alone at full strength, the rest is quiet',
      { relations: [told('R1'), told('R2'), told('R3')], leading: [['R2']] },
      ['R2 full', 'R1+R3 quiet'],
    ],
    [
      'what leads keeps its order',
      { relations: [told('R1'), told('R2'), told('R3')], leading: [['R3'], ['R1']] },
      ['R3 full', 'R1 full', 'R2 quiet'],
    ],
    [
      'up to four stand apart',
      {
        relations: ['R1', 'R2', 'R3', 'R4'].map((id) => told(id)),
        leading: [['R1'], ['R2'], ['R3'], ['R4']],
      },
      ['R1 full', 'R2 full', 'R3 full', 'R4 full'],
    ],
    [
      'of five the last two are a bundle',
      {
        relations: ['R1', 'R2', 'R3', 'R4', 'R5'].map((id) => told(id)),
        leading: [['R1'], ['R2'], ['R3'], ['R4'], ['R5']],
      },
      ['R1 full', 'R2 full', 'R3 full', 'R4+R5 full'],
    ],
    [
      'every voice has its own bundle',
      {
        relations: [
          told('R1'),
          told('R2', { assertedBy: 'c' }),
          told('R3'),
          told('R4', { assertedBy: 'c' }),
          told('R5', { assertedBy: 'd' }),
          told('R6', { assertedBy: 'a' }),
        ],
      },
      ['R1+R3+R6 full', 'R2+R4 full', 'R5 full'],
    ],
    [
      'a contradiction that leads shares a split line',
      {
        relations: [told('R1'), told('R2')],
        leading: [['R1', 'R2']],
        contests: [['contradiction', 'R2', 'R1']],
      },
      ['R1/R2 full/full'],
    ],
    [
      'a tension shares none',
      {
        relations: [told('R1'), told('R2')],
        leading: [['R1', 'R2']],
        contests: [['tension', 'R1', 'R2']],
      },
      ['R1 full', 'R2 full'],
    ],
    [
      'a contradiction that runs the other way shares none',
      {
        relations: [told('R1'), told('R2', { source: 'b', target: 'a' })],
        leading: [['R1', 'R2']],
        contests: [['contradiction', 'R1', 'R2']],
      },
      ['R1 full', 'R2 full'],
    ],
    [
      'what is held back is not there',
      { relations: [told('R1'), told('R2', { byDefault: false })] },
      ['R1 full'],
    ],
  ])('%s', (_why, small, expected) => {
    expect(pairOf(small)()).toEqual(expected);
  });

  const crowded: SmallDossier = {
    relations: ['R1', 'R2', 'R3', 'R4', 'R5', 'R6'].map((id) => told(id)),
    leading: [['R6']],
  };

  it('fan out where the pair is in focus', () => {
    expect(pairOf(crowded)(['pair', 'a~b'])).toEqual(
      ['R6', 'R1', 'R2', 'R3', 'R4', 'R5'].map((id) => `${id} full`),
    );
  });

  it('put what is lit in front, and let the rest step back', () => {
    expect(pairOf(crowded)(['relation', 'R3'])).toEqual([
      'R3 full',
      'R6 faint',
      'R1+R2+R4+R5 faint',
    ]);
  });

  it('bring what the lens hides, if it is lit', () => {
    const small = { relations: [told('R1'), told('R2', { byDefault: false })] };
    expect(pairOf(small)(['relation', 'R2'])).toEqual(['R2 full', 'R1 faint']);
    expect(pairOf(small)(['relation', 'R1'])).toEqual(['R1 full']);
  });

  it('never bundle what is lit with what is not', () => {
    const lookup = smallLookup({
      relations: ['R1', 'R2', 'R3', 'R4', 'R5'].map((id) => told(id)),
      leading: [['R5']],
    });
    const graph = buildGraph(lookup, EVERYTHING);
    const lit = new Set(['R1', 'R2', 'R3', 'R4'].map(relationId));
    const focus = { chosen: new Set<never>(), lit, apart: lit, pair: undefined, stems: false };
    const [pair] = strandsOf(graph, shownBy(lookup, DEFAULT_LENS), [], focus);
    const led = pair!.lanes.flat().filter(({ edges }) => edges.some(({ id }) => !lit.has(id)));
    expect(led.map(({ key, strength }) => [key, strength])).toEqual([['R5', 'faint']]);
  });

  it('are none for a pair of which nothing is shown', () => {
    expect(pairOf({ relations: [told('R1', { byDefault: false })] })()).toBeUndefined();
  });
});

describe('what is only looked at', () => {
  const { lookup, graph } = openFirst();
  const shown = shownBy(lookup, DEFAULT_LENS);
  const LOOKS: [kind: Choice['kind'], id: string][] = [
    ['actor', 'ukraine'],
    ['relation', 'R02'],
    ['relation', 'R20'],
    ['sentence', 's9'],
    ['statement', 'Q2'],
    ['pair', 'ukraine~united-states'],
  ];
  const chosen = focusOn(lookup, choiceOf(lookup, 'actor', 'trump'));

  it.each(LOOKS)('moves no line, whether something is chosen or not: %s %s', (kind, id) => {
    const looking = focusOn(lookup, choiceOf(lookup, kind, id));
    for (const before of [undefined, chosen]) {
      const keys = [before, previewOver(looking, before)].map((focus) =>
        strandsOf(graph, shown, lookup.dossier.contests, focus).map(({ pair, lanes: own }) => [
          pair.id,
          own.map((lane) => lane.map(({ key }) => key)),
        ]),
      );
      expect(keys[1]).toEqual(keys[0]);
    }
  });

  it('is at full strength on its own stretch of a bundle, and the rest of it faint', () => {
    const looking = focusOn(lookup, choiceOf(lookup, 'relation', 'R27'));
    const focus = previewOver(looking, undefined);
    const strands = strandsOf(graph, shown, lookup.dossier.contests, focus);
    const bundle = strands
      .flatMap((pair) => pair.lanes.flat())
      .find(({ key }) => key === 'R02+R27+R28+R31');
    expect(bundle).toMatchObject({
      strength: 'full',
      strengths: ['faint', 'full', 'faint', 'faint'],
    });
  });
});

describe('whatever is told and chosen', () => {
  const relation = fc.record({
    ends: fc.constantFrom(['a', 'b'], ['b', 'a'], ['a', 'c']),
    assertedBy: fc.constantFrom('article', 'a', 'b', 'd'),
    byDefault: fc.boolean(),
    leads: fc.boolean(),
    lit: fc.boolean(),
  });

  it('every shown or lit relation is in one lane, lit ones full and all others faint', () => {
    fc.assert(
      fc.property(
        fc.array(relation, { minLength: 1, maxLength: 9 }),
        fc.boolean(),
        fc.array(fc.tuple(fc.nat({ max: 8 }), fc.nat({ max: 8 })), { maxLength: 2 }),
        (rows, focused, against) => {
          const lookup = smallLookup({
            relations: rows.map(({ ends, assertedBy, byDefault }, i) => ({
              id: `R${i}`,
              source: ends[0],
              target: ends[1],
              assertedBy,
              byDefault,
            })),
            leading: rows.flatMap(({ leads }, i) => (leads ? [[`R${i}`]] : [])),
            contests: against
              .filter(([p, q]) => p !== q && p < rows.length && q < rows.length)
              .map(([p, q]) => ['contradiction', `R${p}`, `R${q}`] as const),
          });
          const graph = buildGraph(lookup, EVERYTHING);
          const shown = shownBy(lookup, DEFAULT_LENS);
          const lit = new Set(graph.edges.filter((_, i) => rows[i]!.lit).map(({ id }) => id));
          const focus = focused
            ? { chosen: new Set<never>(), lit, apart: lit, pair: undefined, stems: false }
            : undefined;
          const pairs = strandsOf(graph, shown, lookup.dossier.contests, focus);
          const strands = pairs.flatMap((pair) => pair.lanes.flat());
          const drawn = strands.flatMap(({ edges }) => edges.map(({ id }) => id)).sort();
          const wanted = graph.edges.flatMap(({ id }) =>
            shown.has(id) || (focused && lit.has(id)) ? [id] : [],
          );
          expect(drawn).toEqual(wanted.sort());
          const wrong = strands.filter(
            ({ edges, strength }) =>
              focused && edges.some(({ id }) => lit.has(id)) !== (strength === 'full'),
          );
          expect(wrong.map(({ key }) => key)).toEqual([]);
          expect(
            strands.filter(({ edges }) => new Set(edges.map(({ badge }) => badge)).size > 1),
          ).toEqual([]);
          const keys = strands.map(({ key }) => key);
          expect(new Set(keys).size).toBe(keys.length);
        },
      ),
      { numRuns: 150 },
    );
  });
});
