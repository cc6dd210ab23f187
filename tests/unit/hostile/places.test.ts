import { describe, expect, it } from 'vitest';
import { createLookup, type Pin } from '../../../src/core/dossier';
import { drawGraph, planDrawing } from '../../../src/core/drawing';
import { buildGraph, DEFAULT_LENS, EVERYTHING } from '../../../src/core/graph';
import { digestOf, layoutInput } from '../../../src/core/layout';
import { computePositions } from '../../../src/core/layout/arranging';
import { writeSvg } from '../../../src/exporters/svg';
import { openDossier, problemLines, set } from '../../support/dossiers';
import { DESK, shownBy } from '../../support/drawings';
import { expectHarmless, markupFaults } from '../../support/hostile';
import { goodData } from './corpus';

type Places = [ada: [number, number], bob: [number, number], council: [number, number]];

const pinsAt = (places: Places): Pin[] =>
  ['ada', 'bob', 'council'].map((actor, i) => {
    const [x, y] = places[i]!;
    return { actor, x, y } as Pin;
  });

/** The good dossier keeps these places, under the digest that makes them count. */
function kept(places: Places) {
  const data = goodData();
  const lookup = createLookup(openDossier(goodData()));
  const graph = buildGraph(lookup, EVERYTHING);
  const digest = digestOf(layoutInput(graph, shownBy(lookup, DEFAULT_LENS), []));
  set('layout.arranged', { digest, places: pinsAt(places).map((one) => ({ ...one })) })(data);
  return data;
}

/** The picture with all actors pinned there, as the page draws it. */
function pinned(places: Places): string {
  const data = goodData();
  set(
    'layout.pins',
    pinsAt(places).map((one) => ({ ...one })),
  )(data);
  const lookup = createLookup(openDossier(data));
  const graph = buildGraph(lookup, EVERYTHING);
  const shown = shownBy(lookup, EVERYTHING);
  const positions = computePositions(layoutInput(graph, shown, lookup.dossier.layout.pins));
  const plan = planDrawing(graph, shown, positions, DESK);
  const pins = new Map(lookup.dossier.layout.pins.map((pin) => [pin.actor, pin]));
  return writeSvg(
    drawGraph({ lookup, graph, shown, plan, focus: undefined, pinned: pins }),
    'light',
  );
}

const ROWS: [why: string, places: Places][] = [
  [
    'all at one point',
    [
      [0, 0],
      [0, 0],
      [0, 0],
    ],
  ],
  [
    'all but at one point',
    [
      [0, 0],
      [5e-324, 0],
      [0, 5e-324],
    ],
  ],
  [
    'in one line',
    [
      [0, 0],
      [1, 0],
      [2, 0],
    ],
  ],
  [
    'at minus zero',
    [
      [-0, -0],
      [0, 0],
      [1, 1],
    ],
  ],
  [
    'a million away',
    [
      [0, 0],
      [1e6, 0],
      [0, -1e6],
    ],
  ],
  [
    'as far as a pin may be',
    [
      [-1e9, -1e9],
      [1e9, 1e9],
      [0, 0],
    ],
  ],
];

/** Their sums and squares are no numbers any more, or soon will be. */
const TOO_FAR: [why: string, far: number][] = [
  ['at 1e13', 1e13],
  ['at 1e21, where numbers are written with an exponent', 1e21],
  ['at 1e300', 1e300],
  ['at 1e308', 1e308],
  ['at the largest number', Number.MAX_VALUE],
];
const farOff = (far: number): Places => [
  [far, 0],
  [0, -far],
  [0, 0],
];

describe('places that the dossier keeps', () => {
  it.each(ROWS)('%s are drawn', (_why, places) => {
    const { svg, problems } = expectHarmless(kept(places));
    expect(problems).toEqual([]);
    expect(svg).toContain('<tspan');
  });
  it.each(TOO_FAR)('%s are refused', (_why, far) => {
    const { dossier, problems } = expectHarmless(kept(farOff(far)));
    expect(dossier).toBeUndefined();
    expect(problemLines(problems)).toEqual([
      'wrongValue layout.arranged.places[0].x',
      'wrongValue layout.arranged.places[1].y',
    ]);
  });
  it('a thousand times as far as a pin may be are drawn: they were found beside it', () => {
    expect(problemLines(expectHarmless(kept(farOff(1e12))).problems)).toEqual([]);
  });
  it('of actors that there are not are no places', () => {
    const data = goodData();
    set('layout.arranged', { digest: 'x', places: [{ actor: 'nobody', x: 0, y: 0 }] })(data);
    expectHarmless(data);
  });
});

describe('pins', () => {
  it.each(ROWS)('%s are drawn', (_why, places) => {
    expect(markupFaults(pinned(places))).toEqual([]);
  });
  it.each([['a little farther than a pin may be', 1e9 + 1] as const, ...TOO_FAR])(
    '%s are refused',
    (_why, far) => {
      const data = goodData();
      set(
        'layout.pins',
        pinsAt(farOff(far)).map((one) => ({ ...one })),
      )(data);
      const { dossier, problems } = expectHarmless(data);
      expect(dossier).toBeUndefined();
      expect(problemLines(problems)).toEqual([
        'wrongValue layout.pins[0].x',
        'wrongValue layout.pins[1].y',
      ]);
    },
  );

  it('at the farthest leave the others places that are kept and read again', () => {
    const data = goodData();
    set('layout.pins', [
      { actor: 'ada', x: 1e9, y: 1e9 },
      { actor: 'bob', x: 1e9, y: 1e9 },
    ])(data);
    const lookup = createLookup(openDossier(data));
    const graph = buildGraph(lookup, EVERYTHING);
    const input = layoutInput(graph, shownBy(lookup, EVERYTHING), lookup.dossier.layout.pins);
    const places = computePositions(input).map(({ x, y }, i) => ({
      actor: input.nodes[i]!.id,
      x,
      y,
    }));
    set('layout.places', places)(data);
    expect(problemLines(expectHarmless(data).problems)).toEqual([]);
  });
});
