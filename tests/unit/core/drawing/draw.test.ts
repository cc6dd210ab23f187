import { describe, expect, it } from 'vitest';
import { MODALITIES, POLARITIES, type Lens } from '../../../../src/core/dossier';
import { initialsOf, type Choice, type Target } from '../../../../src/core/drawing';
import { boxesMeet, distanceToCurve } from '../../../../src/core/layout';
import { DEFAULT_LENS, EVERYTHING } from '../../../../src/core/graph';
import { relationId, smallLookup } from '../../../support/dossiers';
import {
  choiceOf,
  drawOpened,
  HALF,
  linesFor,
  markWith,
  marksOf,
  openFirst,
  openLookup,
  shownBy,
} from '../../../support/drawings';

const first = openFirst();
const { lookup } = first;
const { relations, actors } = lookup.dossier;
const idle = drawOpened(first);
const targetIds = (drawing: typeof idle, kind: string): string[] =>
  drawing.targets.filter((target) => target.kind === kind).map(({ id }) => id);

const LENSES: [why: string, lens: Lens][] = [
  ['by default', DEFAULT_LENS],
  ['of everything', EVERYTHING],
  ...POLARITIES.map((one): [string, Lens] => [`of ${one} relations`, { polarity: [one] }]),
  ...MODALITIES.map((one): [string, Lens] => [
    `of what is ${one}`,
    { modality: [one], scope: 'everything' },
  ]),
  ['of nothing', { paragraph: [7] }],
];

describe.each(LENSES)('the picture through the lens %s', (_why, lens) => {
  const drawing = drawOpened(first, { lens });
  const shown = shownBy(lookup, lens);

  it('has exactly one target for every shown relation, and none for any other', () => {
    expect(targetIds(drawing, 'relation').sort()).toEqual([...shown].sort());
  });

  it('has its relations as targets in the order of the dossier', () => {
    const order = relations.map(({ id }) => id).filter((id) => shown.has(id));
    expect(targetIds(drawing, 'relation')).toEqual(order);
  });

  it('has every actor as a target, before the relations and in the order of the dossier', () => {
    const kinds = drawing.targets.map(({ kind }) => kind);
    expect(kinds.lastIndexOf('actor')).toBe(actors.length - 1);
    expect(targetIds(drawing, 'actor')).toEqual(actors.map(({ id }) => id));
  });

  it('draws every shown relation once, and nothing of any other', () => {
    for (const { id } of relations)
      expect(linesFor(drawing, id)).toHaveLength(shown.has(id) ? 1 : 0);
    const words = marksOf(drawing, 'text').flatMap(({ of }) =>
      of.kind === 'relation' ? [of.id] : [],
    );
    expect(words.filter((id) => !shown.has(id))).toEqual([]);
    const reached = drawing.reaches.flatMap(({ relations: own }) => own);
    expect(reached.sort()).toEqual([...shown].sort());
  });
});

describe('the names of targets', () => {
  it('are sentences: who, what, whom, who says so', () => {
    for (const { kind, id, name } of idle.targets) {
      if (kind !== 'relation') continue;
      const { source, target } = lookup.findRelation(id)!;
      expect(name).toContain(lookup.actor(source).name);
      expect(name).toContain(lookup.actor(target).name);
      expect(name.split(' ').length).toBeGreaterThan(4);
    }
  });

  it('tell of an actor its kind, its role in the article’s words, and how much is said of it', () => {
    const name = idle.targets.find(({ key }) => key === 'actor trump')?.name;
    expect(name).toBe('Donald Trump, person, U.S. President, 11 relations');
  });

  it('tell of an actor that a person has pinned it', () => {
    const pinned = drawOpened(first, { pinned: ['trump'] });
    const names = (drawing: typeof idle) => drawing.targets.map(({ name }) => name);
    const changed = names(pinned).filter((name, i) => name !== names(idle)[i]);
    expect(changed).toHaveLength(1);
    expect(changed[0]).toContain('Donald Trump, person');
    expect(
      marksOf(pinned, 'node')
        .filter((node) => node.pinned)
        .map(({ actor }) => actor),
    ).toEqual(['trump']);
  });
});

describe('targets', () => {
  it('are at least 24 px in each direction', () => {
    expect(idle.targets.filter(({ width, height }) => width < 24 || height < 24)).toEqual([]);
  });

  it('of lines that stand alone lie on them, and slide along them off shapes and each other', () => {
    const alone = idle.reaches.flatMap(({ curve, relations: own }) => {
      const target = idle.targets.find(({ kind, id }) => kind === 'relation' && id === own[0]);
      return own.length === 1 && target ? [{ curve, target }] : [];
    });
    expect(alone.filter(({ curve, target }) => distanceToCurve(target.at, curve) > 0.5)).toEqual(
      [],
    );
    const boxOf = ({ at, width, height }: Target) => ({ ...at, width, height });
    const shapes = idle.targets.filter(({ kind }) => kind === 'actor').map(boxOf);
    const handles = alone.map(({ target }) => boxOf(target));
    const meeting = handles.filter(
      (box, i) =>
        shapes.some((shape) => boxesMeet(box, shape)) ||
        handles.slice(0, i).some((other) => boxesMeet(box, other)),
    );
    expect(meeting.length).toBeLessThanOrEqual(2);
  });
});

describe('in focus', () => {
  const CHOICES: [kind: Choice['kind'], id: string][] = [
    ['actor', 'trump'],
    ['actor', 'ukraine'],
    ['relation', 'R33'],
    ['relation', 'R20'],
    ['sentence', 's18'],
    ['sentence', 's20'],
    ['pair', 'ukraine~united-states'],
  ];

  it.each(CHOICES)(
    'of %s %s what is lit is at full strength and everything else faint',
    (kind, id) => {
      const choice = choiceOf(lookup, kind, id);
      const lit = new Set<string>(
        {
          actor: () => lookup.relationsOf(actors.find((one) => one.id === id)!.id),
          relation: () => [
            ...relations.filter((one) => one.id === id),
            ...lookup
              .contestsOf(relationId(id))
              .flatMap((contest) => relations.filter((one) => contest.relations.includes(one.id))),
          ],
          statement: () => [],
          mention: () => [],
          sentence: () => lookup.relationsIn(id),
          pair: () =>
            relations.filter(({ source, target }) => [source, target].sort().join('~') === id),
        }
          [kind]()
          .map((one) => one.id),
      );
      const drawing = drawOpened(first, { frame: HALF, choice });
      const lines = marksOf(drawing, 'line');
      const strengths = (strength: string) =>
        new Set(
          lines.filter((line) => line.strength === strength).flatMap((line) => line.relations),
        );
      expect([...strengths('full')].sort()).toEqual([...lit].sort());
      expect(strengths('quiet').size).toBe(0);
      const shown = shownBy(lookup, DEFAULT_LENS);
      expect([...strengths('faint')].sort()).toEqual(
        [...shown].filter((one) => !lit.has(one)).sort(),
      );
    },
  );

  it('shows what the lens hides, as long as it is lit', () => {
    const choice = choiceOf(lookup, 'relation', 'R20');
    expect(linesFor(idle, 'R20')).toEqual([]);
    expect(linesFor(drawOpened(first, { choice }), 'R20')).toHaveLength(1);
  });

  it('fills the chosen actor, keeps its neighbours and lets the others step back', () => {
    const drawing = drawOpened(first, { choice: choiceOf(lookup, 'actor', 'putin') });
    const nodes = marksOf(drawing, 'node');
    expect(nodes.filter(({ chosen }) => chosen).map(({ actor }) => actor)).toEqual(['putin']);
    const near = nodes.filter(({ strength }) => strength === 'full').map(({ actor }) => actor);
    expect(near.sort()).toEqual(['putin', 'russia', 'trump']);
  });

  it('keeps the actor who speaks for a line, though it stands at neither end', () => {
    const drawing = drawOpened(first, { choice: choiceOf(lookup, 'relation', 'R51') });
    expect(markWith(drawing, 'node', 'node witkoff').strength).toBe('full');
    expect(markWith(drawing, 'node', 'node biden').strength).toBe('faint');
  });

  it('leaves every actor where it stands', () => {
    const places = (drawing: typeof idle) => marksOf(drawing, 'node').map(({ at }) => at);
    const choice = choiceOf(lookup, 'sentence', 's9');
    expect(places(drawOpened(first, { choice }))).toEqual(places(idle));
  });
});

describe('a badge', () => {
  const drawing = drawOpened(first, { lens: EVERYTHING });
  const badges = marksOf(drawing, 'disc').filter(({ of }) => of === 'speaker');

  it('is on exactly the lines that somebody else than the article or their own source vouches for', () => {
    const expected = relations.filter(
      ({ assertedBy, source }) => assertedBy !== 'article' && assertedBy !== (source as string),
    );
    const badged = badges.flatMap(({ key }) => key.replace('badge ', '').split('+'));
    expect(badged.sort()).toEqual(expected.map(({ id }) => id).sort());
  });

  it('has the initials of who says so, in the tone of the line', () => {
    expect(markWith(drawing, 'disc', 'badge R33')).toMatchObject({
      text: 'DT',
      role: 'cooperative',
    });
    expect(markWith(drawing, 'disc', 'badge R34')).toMatchObject({ text: 'VZ' });
    expect(markWith(drawing, 'disc', 'badge R47')).toMatchObject({ text: 'SW', role: 'neutral' });
  });

  it('stands for a bundle of one voice, which is written once', () => {
    const opened = openLookup(
      smallLookup({
        relations: ['R1', 'R2'].map((id) => ({ id, source: 'a', target: 'b', assertedBy: 'c' })),
      }),
    );
    const discs = marksOf(drawOpened(opened), 'disc');
    expect(discs.map(({ key, text }) => [key, text])).toEqual([
      ['badge R1+R2', 'C'],
      ['count R1+R2', '2'],
    ]);
  });
});

describe('a stem', () => {
  const stems = (kind: Choice['kind'], id: string) =>
    marksOf(drawOpened(first, { choice: choiceOf(lookup, kind, id) }), 'stem').map(
      ({ key }) => key,
    );

  it('joins the badge of a lit line to its speaker where a relation, statement or sentence is chosen', () => {
    expect(stems('relation', 'R33').sort()).toEqual(['stem R33', 'stem R34']);
    expect(stems('sentence', 's9').sort()).toEqual(['stem R33', 'stem R34']);
  });

  it('is nowhere else', () => {
    expect(marksOf(idle, 'stem')).toEqual([]);
    expect(stems('actor', 'ukraine')).toEqual([]);
    expect(stems('pair', 'ukraine~united-states')).toEqual([]);
  });

  it('begins at the badge and ends at the speaker', () => {
    const drawing = drawOpened(first, { choice: choiceOf(lookup, 'relation', 'R33') });
    const stem = markWith(drawing, 'stem', 'stem R33');
    expect(stem.from).toEqual(markWith(drawing, 'disc', 'badge R33').at);
    expect(stem.to).toEqual(markWith(drawing, 'node', 'node trump').at);
  });
});

describe('what waits', () => {
  it('is counted: names and labels that found no room', () => {
    for (const frame of [HALF, { width: 300, height: 200 }, { width: 150, height: 100 }]) {
      const drawing = drawOpened(first, { frame });
      const texts = marksOf(drawing, 'text');
      const leading = lookup.dossier.firstView?.leading.flat().length ?? 0;
      expect(drawing.waiting).toBe(actors.length + leading - texts.length);
    }
  });
});

describe('marks', () => {
  it('have keys that name them alone', () => {
    for (const choice of [undefined, choiceOf(lookup, 'actor', 'trump')]) {
      const keys = drawOpened(first, { choice }).marks.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it('are painted with words on top, shapes over lines, and lit lines over faint ones', () => {
    const choice = choiceOf(lookup, 'relation', 'R33');
    const { marks } = drawOpened(first, { choice });
    const kinds = marks.map(({ kind }) => kind).join(' ');
    expect(kinds).toMatch(/^(stem )+(line )+(node )+(disc )+(text ?)+$/);
    const strengths = marks.flatMap((mark) => (mark.kind === 'line' ? [mark.strength] : []));
    expect(strengths.lastIndexOf('faint')).toBeLessThan(strengths.indexOf('full'));
  });

  it('are the same again for the same input', () => {
    expect(drawOpened(first)).toEqual(idle);
  });

  it('are finite numbers, on any stage', () => {
    for (const frame of [
      HALF,
      { width: 1, height: 1 },
      { width: 0, height: 0 },
      { width: 4000, height: 90 },
    ])
      expect(JSON.stringify(drawOpened(first, { frame }))).not.toContain('null');
  });

  it('have a dashed outline for groups, and a larger shape for leads', () => {
    const nodes = marksOf(idle, 'node');
    const kindOf = new Map(actors.map((actor) => [actor.id, actor]));
    for (const { actor, dashed, lead } of nodes) {
      expect(dashed).toBe(kindOf.get(actor)?.kind === 'group');
      expect(lead).toBe(kindOf.get(actor)?.lead === true);
    }
    const least = Math.min(
      ...nodes.filter(({ lead }) => lead).map(({ shape }) => shape.halfHeight),
    );
    const most = Math.max(
      ...nodes.filter(({ lead }) => !lead).map(({ shape }) => shape.halfHeight),
    );
    expect(least).toBeGreaterThan(most);
  });
});

describe('a dossier of nothing', () => {
  it('of actors alone has them on the stage', () => {
    const alone = openLookup(smallLookup({ relations: [], kinds: { a: 'person', b: 'country' } }));
    const drawing = drawOpened(alone);
    expect(targetIds(drawing, 'actor')).toEqual(['a', 'b']);
    expect(marksOf(drawing, 'line')).toEqual([]);
  });

  it('is an empty picture', () => {
    const drawing = drawOpened(openLookup(smallLookup({ relations: [] })));
    expect(drawing.marks).toEqual([]);
    expect(drawing.waiting).toBe(0);
  });
});

it.each([
  ['Donald Trump', 'DT'],
  ['Volodymyr Zelenskyy', 'VZ'],
  ['NATO', 'N'],
  ['J. K. Rowling', 'JR'],
  ['ursula von der Leyen', 'UL'],
  ['Łukasz Żal', 'ŁŻ'],
  ['习近平', '习'],
  ['Louis XIV (king)', 'LX'],
  ['4th Army', 'A'],
  ['𝒜lpha Beta', '𝒜B'],
  ['', ''],
  ['???', ''],
])('the initials of "%s" are "%s"', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
