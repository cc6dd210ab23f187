import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseDossier, readDossier, type Dossier } from '../../../../src/core/dossier';
import { serialiseDossier } from '../../../../src/core/dossier/serialise';
import { FIRST_FILE, firstData, type Json } from '../../../support/dossiers';
import { anyText } from '../../../support/texts';

/** Every container and key of some data, so that any node of it can be hit. */
function placesIn(data: Json): [container: Record<string, Json>, key: string][] {
  if (typeof data !== 'object' || data === null) return [];
  const container = data as Record<string, Json>;
  return Object.entries(container).flatMap(([key, value]) => [
    [container, key] as [Record<string, Json>, string],
    ...placesIn(value),
  ]);
}

/** One blow at a random node: deleted, replaced, doubled, or put in the place of another. */
interface Blow {
  readonly where: number;
  readonly how: 'delete' | 'replace' | 'double' | 'move' | 'empty';
  readonly value: Json;
}

const blow = (): fc.Arbitrary<Blow> =>
  fc.record({
    where: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    how: fc.constantFrom('delete', 'replace', 'double', 'move', 'empty'),
    value: fc.oneof(fc.jsonValue() as fc.Arbitrary<Json>, anyText(), fc.nat()),
  });

function strike(data: Json, { where, how, value }: Blow): void {
  const places = placesIn(data);
  const [container, key] = places[Math.floor(where * places.length)] ?? [];
  if (!container || key === undefined) return;
  const node = container[key] ?? null;
  if (how === 'delete') {
    if (Array.isArray(container)) container.splice(Number(key), 1);
    else Reflect.deleteProperty(container, key);
  } else if (how === 'double' && Array.isArray(container)) container.push(structuredClone(node));
  else if (how === 'empty') container[key] = Array.isArray(node) ? [] : '';
  else if (how === 'move') {
    const [other, at] = places[Math.floor(((where * 7919) % 1) * places.length)] ?? [];
    container[key] = structuredClone((other && at !== undefined ? other[at] : null) ?? null);
  } else container[key] = value;
}

/** What breaks the promise in a loaded dossier: evidence that is missing or does not stand in its article. */
function brokenEvidence({ articles, relations, statements, mentions, actors }: Dossier): string[] {
  const texts = new Map<string, string>(articles.map(({ id, text }) => [id, text]));
  const owners = [
    ...relations.map(({ id, evidence }) => [id, evidence] as const),
    ...statements.map(({ id, quotes }) => [id, quotes] as const),
    ...mentions.map(({ id, quote }) => [id, [quote]] as const),
    ...actors.flatMap(({ id, role }) => (role ? [[id, [role]] as const] : [])),
  ];
  return owners.flatMap(([id, quotes]) =>
    quotes.length > 0 &&
    quotes.every(
      ({ article, exact, start, end }) =>
        exact !== '' && texts.get(article)?.slice(start, end) === exact,
    )
      ? []
      : [id],
  );
}

const plain = ({ problems }: { problems: readonly object[] }): object[] =>
  problems.filter(
    (problem) =>
      !['code', 'where', 'message', 'fix'].every((field) => {
        const value: unknown = Reflect.get(problem, field);
        return typeof value === 'string' && value !== '';
      }),
  );

it('a dossier struck at random never throws, never loads a relation without evidence, can be saved if it loads, else says what is wrong', () => {
  fc.assert(
    fc.property(fc.array(blow(), { minLength: 1, maxLength: 4 }), (blows) => {
      const data = firstData();
      for (const one of blows) strike(data, one);
      const parsed = readDossier(data);
      const { dossier, problems } = parsed;
      expect(plain(parsed)).toEqual([]);
      if (dossier) {
        expect(brokenEvidence(dossier)).toEqual([]);
        expect(serialiseDossier(dossier)).not.toBe('');
      } else expect(problems).not.toEqual([]);
    }),
    { numRuns: 300 },
  );
});

it('a file struck at random as text never throws', () => {
  const cut = fc.record({
    start: fc.nat({ max: FIRST_FILE.length }),
    length: fc.nat({ max: 40 }),
    words: anyText(),
  });
  fc.assert(
    fc.property(cut, ({ start, length, words }) => {
      const text = FIRST_FILE.slice(0, start) + words + FIRST_FILE.slice(start + length);
      const parsed = parseDossier(text);
      expect(plain(parsed)).toEqual([]);
      expect(parsed.dossier ? brokenEvidence(parsed.dossier) : []).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

it('arbitrary data never throws and never loads', () => {
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true, withBigInt: true }), (data) => {
      const { dossier, problems } = readDossier(data);
      expect(dossier).toBeUndefined();
      expect(problems).toHaveLength(1);
    }),
    { numRuns: 200 },
  );
});
