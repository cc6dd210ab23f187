import fc from 'fast-check';
import { expect, it } from 'vitest';
import { at, problemLines, type Json, type JsonObject } from '../../support/dossiers';
import { expectHarmless } from '../../support/hostile';
import { goodData } from './corpus';

/** Values that have a place in no good dossier, or in another one. */
const VALUES: readonly Json[] = [
  ...[
    null,
    true,
    false,
    0,
    -1,
    0.5,
    1e21,
    1e308,
    2 ** 53,
    54,
    '',
    ' ',
    '…',
    'ada',
    'R1',
    'R2',
    'a1',
  ],
  ...['article', '__proto__', 'constructor', '<script>x</script>', '\u202e', '\u0301', '\ud83d'],
  ...['Bob', 'Ada, the mayor', 'x'.repeat(500), '0'.repeat(64)],
  ...[[], {}, [[]], [null], [{}], ['ada'], ['ada', 'ada'], ['R1', 'R1'], [{ exact: 'Bob' }]],
  ...[{ exact: '' }, { exact: 'Ada', start: 0 }, { exact: 'nowhere' }, { id: 'ada', toString: 1 }],
];

const SIGNS = [
  'x',
  ' ',
  '\n',
  '\r\n',
  '“',
  '"',
  '.',
  '\u0301',
  '\u200b',
  '\ud83d',
  '🚢',
  'Bob',
  '\n\n',
];

interface Blow {
  readonly how: keyof typeof BLOWS;
  /** Where it falls, and what else it needs; each taken modulo what there is. */
  readonly where: number;
  readonly other: number;
}

type Place = readonly [container: JsonObject, key: string];

/** Every container and key of some data. */
function placesIn(data: Json, depth = 0, places: Place[] = []): Place[] {
  if (typeof data !== 'object' || data === null || depth > 40) return places;
  const container = data as JsonObject;
  for (const key of Object.keys(container)) {
    places.push([container, key]);
    placesIn(container[key] ?? null, depth + 1, places);
  }
  return places;
}

const pick = <Item>(items: readonly Item[], number: number): Item | undefined =>
  items[number % Math.max(1, items.length)];

/** A place with a value of some kind, in some data. */
function placeWith(data: Json, where: number, fits: (value: Json, key: string) => boolean) {
  const places = placesIn(data).filter(([one, key]) => fits(one[key] ?? null, key));
  return pick(places, where);
}

const isText = (value: Json): boolean => typeof value === 'string' && value !== '';

/** Puts a sign for so many characters of a text, somewhere in it. */
function splice([container, key]: Place, { where, other }: Blow, removed: number, sign: string) {
  const text = container[key] as string;
  const from = (where * 31 + other) % (text.length + 1);
  container[key] = text.slice(0, from) + sign + text.slice(from + removed);
}

const article = (data: JsonObject): Place | undefined => {
  const articles = data['articles'];
  const [first] = Array.isArray(articles) ? articles : [];
  return typeof first === 'object' &&
    first !== null &&
    !Array.isArray(first) &&
    isText(first['text'] ?? null)
    ? [first, 'text']
    : undefined;
};

const BLOWS = {
  delete(data: JsonObject, { where }: Blow) {
    const [one, key] = placeWith(data, where, () => true) ?? [];
    if (Array.isArray(one)) one.splice(Number(key), 1);
    else if (one) Reflect.deleteProperty(one, key ?? '');
  },
  replace(data: JsonObject, { where, other }: Blow) {
    const [one, key] = placeWith(data, where, () => true) ?? [];
    if (one && key !== undefined) one[key] = structuredClone(pick(VALUES, other) ?? null);
  },
  swap(data: JsonObject, { where, other }: Blow) {
    const [a, b] = [placeWith(data, where, () => true), placeWith(data, other, () => true)];
    if (!a || !b) return;
    const [first, second] = [a, b].map(([one, key]) => structuredClone(one[key] ?? null));
    a[0][a[1]] = second ?? null;
    b[0][b[1]] = first ?? null;
  },
  /** Of plain values of one kind, so that the file keeps its shape. */
  swapAlike(data: JsonObject, { where, other }: Blow) {
    const a = placeWith(data, where, isText);
    const b = a && placeWith(data, other, (value, key) => isText(value) && key === a[1]);
    if (!b) return;
    [a[0][a[1]], b[0][b[1]]] = [b[0][b[1]] ?? null, a[0][a[1]] ?? null];
  },
  duplicate(data: JsonObject, { where, other }: Blow) {
    const [one, key] =
      placeWith(data, where, (list) => Array.isArray(list) && list.length > 0) ?? [];
    const list = one?.[key ?? ''];
    if (!Array.isArray(list)) return;
    const copy = structuredClone(pick(list, other) ?? null);
    if (other % 2 === 0 && typeof copy === 'object' && copy !== null && 'id' in copy)
      copy['id'] = `x${other}`;
    list.push(copy);
  },
  changeText(data: JsonObject, blow: Blow) {
    const place = article(data);
    if (place) splice(place, blow, 1, pick(SIGNS, blow.other) ?? '');
  },
  insertText(data: JsonObject, blow: Blow) {
    const place = article(data);
    if (place) splice(place, blow, 0, (pick(SIGNS, blow.other) ?? '').repeat(1 + (blow.other % 5)));
  },
  removeText(data: JsonObject, blow: Blow) {
    const place = article(data);
    if (place) splice(place, blow, 1 + (blow.other % 9), '');
  },
  changeQuote(data: JsonObject, blow: Blow) {
    const place = placeWith(
      data,
      blow.where,
      (value, key) => isText(value) && /exact|prefix|suffix/.test(key),
    );
    if (place) splice(place, blow, blow.other % 2, pick(SIGNS, blow.other) ?? '');
  },
  moveQuote(data: JsonObject, { where, other }: Blow) {
    const [one] = placeWith(data, where, (value, key) => isText(value) && key === 'exact') ?? [];
    if (one) one['start'] = other % 300;
  },
  changeId(data: JsonObject, { where, other }: Blow) {
    const [one, key] =
      placeWith(
        data,
        where,
        (value, name) =>
          isText(value) &&
          /^(id|source|target|assertedBy|speaker|matter|actor|article)$/.test(name),
      ) ?? [];
    if (one && key !== undefined)
      one[key] = pick(['ada', 'bob', 'council', 'R1', 'x', 'ADA'], other) ?? '';
  },
  changeIdEverywhere(data: JsonObject, { where, other }: Blow) {
    const [one] = placeWith(data, where, (value, key) => isText(value) && key === 'id') ?? [];
    const old = one?.['id'];
    const now = pick(['prototype', 'x', '0', 'article', 'a b', 'bob', 's0'], other) ?? '';
    for (const [container, key] of placesIn(data))
      if (container[key] === old && old !== undefined) container[key] = now;
  },
  moveEntries(data: JsonObject, { where, other }: Blow) {
    const [one, key] =
      placeWith(data, where, (list) => Array.isArray(list) && list.length > 1) ?? [];
    const list = one?.[key ?? ''];
    if (Array.isArray(list)) list.push(...list.splice(0, 1 + (other % (list.length - 1))));
  },
  nest(data: JsonObject, { where, other }: Blow) {
    const [one, key] = placeWith(data, where, () => true) ?? [];
    if (!one || key === undefined) return;
    let value = one[key] ?? null;
    for (let level = 0; level < (other % 3 === 0 ? 120 : 1 + (other % 3)); level += 1)
      value = other % 2 === 0 ? [value] : { [key]: value };
    one[key] = value;
  },
} as const;

const blow = (): fc.Arbitrary<Blow> =>
  fc.record({
    how: fc.constantFrom(...(Object.keys(BLOWS) as (keyof typeof BLOWS)[])),
    where: fc.nat({ max: 10_000 }),
    other: fc.nat({ max: 10_000 }),
  });

/** Every so many dossiers are drawn and told as well: that takes ten times as long as reading them. */
const DRAWN = 100;

it.each([1, 2, 3, 4])('a good dossier struck 2500 times breaks no promise (seed %i)', (seed) => {
  let [count, loaded, held] = [0, 0, 0];
  fc.assert(
    fc.property(fc.array(blow(), { minLength: 1, maxLength: 3 }), (blows) => {
      const data = goodData();
      for (const one of blows) BLOWS[one.how](data, one);
      count += 1;
      const { dossier, problems } = expectHarmless(data, count % DRAWN === 0 ? 'view' : 'read');
      if (dossier) loaded += 1;
      if (dossier?.withheld.relations.length) held += 1;
      expect(problems.every(({ where }) => /^(\$|[\w$].*)$/su.test(where))).toBe(true);
      for (const { id } of dossier?.withheld.relations ?? []) {
        const place = at(data, 'relations').findIndex((one) => (one as JsonObject)['id'] === id);
        const lines = problemLines(problems).filter((line) =>
          line.includes(` relations[${place}].evidence[`),
        );
        expect(lines).not.toEqual([]);
      }
    }),
    { numRuns: 2_500, seed },
  );
  // The blows are neither all too hard nor all too soft.
  expect(loaded).toBeGreaterThan(count / 5);
  expect(held).toBeGreaterThan(count / 50);
});
