import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, fullData, written, type Json, type JsonObject } from '../../../support/dossiers';

/** Data as text, the fields of every object by name: `__proto__` counts like any other. */
const sorted = (data: Json): string =>
  typeof data !== 'object' || data === null
    ? JSON.stringify(data)
    : Array.isArray(data)
      ? `[${data.map(sorted).join()}]`
      : `{${Object.keys(data)
          .sort()
          .map((key) => `${JSON.stringify(key)}:${sorted(data[key] ?? null)}`)
          .join()}}`;

/** All objects of a file, with their paths. */
function objectsIn(data: Json, path = '$'): [string, JsonObject][] {
  if (typeof data !== 'object' || data === null) return [];
  const inner = Object.entries(data).flatMap(([key, value]) => objectsIn(value, `${path}.${key}`));
  return Array.isArray(data) ? inner : [[path, data], ...inner];
}

describe('fields that this version does not know', () => {
  /** One object of each kind is enough: `actors.3` is as `actors.0`. */
  const ofEachKind = (data: Json) =>
    objectsIn(data).filter(([path]) => !/\.[1-9]\d*(\.|$)/.test(path));
  const paths = ofEachKind(fullData()).map(([path]) => path);

  it.each(paths)('survive in %s', (path) => {
    const data = fullData();
    const extra = { nested: [1, null, 'two'] };
    const object = objectsIn(data).find(([place]) => place === path)?.[1];
    if (object) object['somethingNew'] = extra;
    const found = objectsIn(written(data)).find(([place]) => place === path)?.[1];
    expect(found?.['somethingNew']).toEqual(extra);
  });

  /** Names that are unknown in every record, among them those that an object or a loaded article has of its own. */
  const NAMES = [
    ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'toJSON'],
    ...['title', 'paragraphs', 'sentences', 'unknown', 'index', 'end', 'where', '', '0', 'length'],
  ];
  const unknownField = () =>
    fc.record({
      where: fc.nat(),
      name: fc.oneof(
        fc.constantFrom(...NAMES),
        fc.string().map((name) => `x ${name}`),
      ),
      value: fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>,
    });

  it('survive at every level, whatever their names', () => {
    fc.assert(
      fc.property(fc.array(unknownField(), { minLength: 1, maxLength: 20 }), (fields) => {
        const data = fullData();
        const withheld = at(data, 'relations.49'); // the last, where it will be written
        withheld['evidence'] = [{ exact: 'nowhere to be found' }];
        const objects = [withheld, ...ofEachKind(data).map(([, object]) => object)];
        for (const { where, name, value } of fields) {
          const object = objects[where % objects.length]!;
          if (Object.hasOwn(object, name)) continue;
          Object.defineProperty(object, name, { value, enumerable: true });
        }
        expect(sorted(written(data))).toBe(sorted(data));
      }),
      { numRuns: 150 },
    );
  });

  it('stand behind those that it knows', () => {
    const data: JsonObject = { somethingNew: 1, ...fullData() };
    expect(Object.keys(written(data)).at(-1)).toBe('somethingNew');
  });
});
