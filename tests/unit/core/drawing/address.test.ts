import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readAddress,
  readChoice,
  writeAddress,
  type Choice,
  type View,
} from '../../../../src/core/drawing';
import { createLookup } from '../../../../src/core/dossier';
import { buildGraph, EVERYTHING } from '../../../../src/core/graph';
import { actorId, at, firstData, openDossier, set, smallLookup } from '../../../support/dossiers';
import { openFirst } from '../../../support/drawings';
import { anyText } from '../../../support/texts';

const { lookup, graph } = openFirst();
const { dossier } = lookup;
const CHOICES: Choice[] = [
  ...dossier.actors.map(({ id }) => ({ kind: 'actor', id }) as const),
  ...dossier.relations.map(({ id }) => ({ kind: 'relation', id }) as const),
  ...dossier.statements.map(({ id }) => ({ kind: 'statement', id }) as const),
  ...lookup
    .sentencesIn(dossier.articles[0].id)
    .map(({ key }) => ({ kind: 'sentence', id: key }) as const),
  ...graph.pairs.map(({ id, a, b }) => ({ kind: 'pair', id, ends: [a, b] }) as const),
];
const view = (): fc.Arbitrary<View> =>
  fc
    .record({
      k: fc.integer({ min: 1000, max: 12_000 }),
      x: fc.integer({ min: -50_000, max: 50_000 }),
      y: fc.integer({ min: -50_000, max: 50_000 }),
    })
    .map(({ k, x, y }) => ({ k: k / 1000, x: x / 10, y: y / 10 }));
const maybe = <Value>(values: fc.Arbitrary<Value>) => fc.option(values, { nil: undefined });

describe('an address', () => {
  it('that was written reads back the same', () => {
    fc.assert(
      fc.property(maybe(fc.constantFrom(...CHOICES)), maybe(view()), (choice, camera) => {
        const fragment = writeAddress({ choice, view: camera });
        expect(readAddress(fragment, lookup)).toMatchObject({ choice, view: camera, known: true });
      }),
      { numRuns: 300 },
    );
  });

  it.each<[why: string, choice: Choice | undefined, camera: View | undefined, fragment: string]>([
    ['is empty for the first view', undefined, undefined, ''],
    ['names an actor', CHOICES[1], undefined, '#view=actor/trump'],
    [
      'names an actor and the camera',
      CHOICES[1],
      { k: 1.5, x: 20, y: -30 },
      '#view=actor/trump/1.5,20,-30',
    ],
    ['names the camera alone', undefined, { k: 2, x: 0, y: 0.25 }, '#view=all/2,0,0.3'],
  ])('%s', (_why, choice, camera, fragment) => {
    expect(writeAddress({ choice, view: camera })).toBe(fragment);
  });

  it.each([
    ['another prefix', '#actor/trump'],
    ['nobody', '#view=actor/nobody'],
    ['no id', '#view=actor'],
    ['an empty id', '#view=actor/'],
    ['an unknown kind', '#view=lens/trump'],
    ['a method for an id', '#view=actor/toString'],
    ['a sentence that is not there', '#view=sentence/s99'],
    ['half a pair', '#view=pair/ukraine'],
    ['a pair with nobody', '#view=pair/ukraine~nobody'],
    ['a broken escape', '#view=actor/%E0%A4%A'],
    ['nothing but the prefix', '#view='],
  ])('of %s is not known, and chooses nothing', (_why, fragment) => {
    expect(readAddress(fragment, lookup)).toMatchObject({ choice: undefined, known: false });
  });

  it.each(['', '#'])('that is empty ("%s") is the first view', (fragment) => {
    expect(readAddress(fragment, lookup)).toMatchObject({
      choice: undefined,
      view: undefined,
      known: true,
    });
  });

  it.each(['1,2', 'a,b,c', '0,1,1', '-1,1,1', 'NaN,1,1', 'Infinity,1,1', ',,', '1e999,0,0'])(
    'with the camera "%s" keeps what is chosen and lets the picture fit',
    (camera) => {
      expect(readAddress(`#view=actor/trump/${camera}`, lookup)).toMatchObject({
        choice: CHOICES[1],
        view: undefined,
        known: true,
      });
    },
  );

  it('never throws, whatever stands in it', () => {
    const pieces = fc.constantFrom('%', '%E0', '/', ',', '#', '~', 'pair/', 'actor/', 'trump', '1');
    const words = fc.array(fc.oneof(pieces, anyText()), { maxLength: 6 });
    fc.assert(
      fc.property(words, fc.constantFrom('', '#', '#view='), (parts, start) => {
        const { choice, known } = readAddress(start + parts.join(''), lookup);
        expect(choice === undefined || known).toBe(true);
      }),
    );
  });

  it('escapes ids that have signs of their own', () => {
    const small = smallLookup({ relations: [{ id: 'R:1', source: 'a.b', target: 'c_d' }] });
    const [choice] = small.dossier.relations.map(({ id }) => ({ kind: 'relation', id }) as const);
    const fragment = writeAddress({ choice, view: undefined });
    expect(readAddress(fragment, small).choice).toEqual(choice);
  });
});

describe('a choice', () => {
  it('of a pair is the same, whichever actor is named first', () => {
    expect(readChoice(lookup, 'pair', 'united-states~ukraine')).toEqual(
      readChoice(lookup, 'pair', 'ukraine~united-states'),
    );
  });

  it('of a pair finds actors whose ids hold hyphens of their own', () => {
    const small = smallLookup({ relations: [{ id: 'R1', source: 'a--b', target: 'c-' }] });
    const [pair] = buildGraph(small, EVERYTHING).pairs;
    expect(readChoice(small, 'pair', pair?.id ?? '')).toMatchObject({ ends: ['a--b', 'c-'] });
  });

  it.each<[why: string, id: string, choice: Choice | undefined]>([
    ['one actor is that actor', 'm02', { kind: 'actor', id: actorId('nato') }],
    [
      'two actors is the pair of them, not the first alone',
      'm78',
      {
        kind: 'pair',
        id: 'zelenskyy~trump',
        ends: [actorId('zelenskyy'), actorId('trump')],
      },
    ],
    ['nobody knows is none', 'm999', undefined],
  ])('of words that name %s', (_why, id, choice) => {
    expect(readChoice(lookup, 'mention', id)).toEqual(choice);
  });

  it('of words that name three actors is still to be made among them', () => {
    const data = firstData();
    const last = at(data, 'mentions').length - 1;
    set(`mentions.${last}.actors`, ['trump', 'zelenskyy', 'putin'])(data);
    const three = createLookup(openDossier(data));
    const { id } = three.dossier.mentions.at(-1)!;
    expect(readChoice(three, 'mention', id)).toEqual({ kind: 'mention', id });
    expect(writeAddress({ choice: { kind: 'mention', id }, view: undefined })).toBe(
      `#view=mention/${id}`,
    );
  });

  it('is no pair of an actor with itself, nor of three', () => {
    expect(readChoice(lookup, 'pair', 'trump~trump')).toBeUndefined();
    expect(readChoice(lookup, 'pair', 'trump~putin~biden')).toBeUndefined();
  });
});
