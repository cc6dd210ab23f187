import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDossier, readDossier, type Dossier } from '../../../../src/core/dossier';
import { serialiseDossier } from '../../../../src/core/dossier/serialise';
import {
  at,
  FIRST_FILE,
  firstData,
  fullData,
  openDossier,
  smallData,
  written,
  type JsonObject,
} from '../../../support/dossiers';

describe('the shipped dossier', () => {
  it('is written back byte for byte', () => {
    const { dossier } = parseDossier(FIRST_FILE);
    expect(dossier && serialiseDossier(dossier)).toBe(FIRST_FILE);
  });
});

describe('a dossier with every kind of record', () => {
  it('loads, and is written back with every value', () => {
    expect(written(fullData())).toEqual(fullData());
  });

  it('is written the same, however the fields of the file were ordered', () => {
    const reversed = JSON.parse(
      JSON.stringify(fullData(), (_key, value: unknown) =>
        typeof value === 'object' && value !== null && !Array.isArray(value)
          ? Object.fromEntries(Object.entries(value).reverse())
          : value,
      ),
    ) as JsonObject;
    const again = written(reversed);
    expect(again).toEqual(fullData());
    expect(Object.keys(again)).toEqual(Object.keys(written(fullData())));
    const fields = (data: JsonObject) => Object.keys(at(data, 'relations.5'));
    expect(fields(again)).toEqual(fields(written(fullData())));
  });

  it('ends with a line end and has no line end of another kind', () => {
    const text = serialiseDossier(openDossier(fullData()));
    expect(text.endsWith('}\n')).toBe(true);
    expect(text).not.toContain('\r');
  });
});

describe('what could not be anchored', () => {
  it('comes back as it was written', () => {
    const data = smallData({
      relations: [
        { id: 'R1', source: 'a', target: 'b' },
        { id: 'R2', source: 'a', target: 'c' },
      ],
    });
    const lost = { exact: 'nowhere to be found', prefix: 'really ', start: 3 };
    at(data, 'relations.0.evidence').push(lost);
    at(data, 'relations.1')['evidence'] = [lost];
    const back = written(data);
    expect(at(back, 'relations.0.evidence.1')).toEqual(lost);
    expect(at(back, 'relations.1')).toEqual(at(data, 'relations.1'));
  });

  it('comes back in actors, mentions, statements, asides and furniture', () => {
    const data = firstData();
    const lost = { exact: 'nowhere to be found' };
    at(data, 'actors.0')['role'] = lost;
    at(data, 'mentions.4')['quote'] = lost;
    at(data, 'statements.3')['quotes'] = [lost, { exact: 'nor this' }];
    at(data, 'statements.0.quotes').push(lost);
    at(data, 'asides.2')['quote'] = lost;
    at(data, 'articles.0.furniture').push(lost);
    const back = written(data);
    expect(at(back, 'actors.0.role')).toEqual(lost);
    expect(at(back, 'mentions').at(-1)).toEqual(at(data, 'mentions.4'));
    expect(at(back, 'statements').at(-1)).toEqual(at(data, 'statements.3'));
    expect(at(back, 'statements.0.quotes.1')).toEqual(lost);
    expect(at(back, 'asides').at(-1)).toEqual(at(data, 'asides.2'));
    expect(at(back, 'articles.0.furniture.1')).toMatchObject(lost);
  });
});

describe('a dossier without words set aside', () => {
  it('has none, and is written without the list, as before there were any', () => {
    const data = smallData({ relations: [{ id: 'R1', source: 'a', target: 'b' }] });
    expect(openDossier(data).asides).toEqual([]);
    expect(written(data)).not.toHaveProperty('asides');
    expect(written({ ...data, asides: [] })).not.toHaveProperty('asides');
  });
});

describe('a dossier of two articles', () => {
  it('names the article of every quote', () => {
    const data = smallData({ relations: [{ id: 'R1', source: 'a', target: 'b' }] });
    const [first] = at(data, 'articles');
    at(data, 'articles').push({ ...(first as JsonObject), id: 'a2' });
    at(data, 'relations.0.evidence').push({
      article: 'a2',
      exact: 'This states R1 word for word.',
    });
    const back = written(data);
    expect(
      at(back, 'relations.0.evidence').map((quote) => (quote as JsonObject)['article']),
    ).toEqual(['a1', 'a2']);
    expect(readDossier(back)).toEqual(readDossier(written(back)));
  });
});

/** Harmless and harmful changes of a good dossier that still leave one that loads. */
interface Change {
  readonly list: 'relations' | 'statements' | 'mentions' | 'actors' | 'asides';
  readonly place: number;
  readonly what: 'drop' | 'words' | 'start' | 'context' | 'unknown' | 'rename' | 'again';
  readonly words: string;
}

const change = (): fc.Arbitrary<Change> =>
  fc.record({
    list: fc.constantFrom('relations', 'statements', 'mentions', 'actors', 'asides'),
    place: fc.nat({ max: 77 }),
    what: fc.constantFrom('drop', 'words', 'start', 'context', 'unknown', 'rename', 'again'),
    words: fc.constantFrom(
      'Ukraine',
      'the',
      'nowhere to be found',
      '“dictator”',
      'e',
      'lower—less',
    ),
  });

function apply(data: JsonObject, { list, place, what, words }: Change): void {
  const records = at(data, list);
  const record = records[place % records.length] as JsonObject;
  const field = {
    relations: 'evidence',
    statements: 'quotes',
    mentions: 'quote',
    actors: 'role',
    asides: 'quote',
  };
  const selectors = [record[field[list]]].flat() as (JsonObject | undefined)[];
  const [selector] = selectors;
  if (what === 'unknown') record[`new ${words}`] = { words };
  if (what === 'rename') record['note'] = words;
  if (what === 'drop' && list === 'mentions') records.splice(place % records.length, 1);
  if (!selector) return;
  if (what === 'words') selector['exact'] = words;
  if (what === 'start') selector['start'] = place * 31;
  if (what === 'context') {
    Reflect.deleteProperty(selector, 'start');
    selector['prefix'] = words;
  }
  const several = record[field[list]];
  if (what === 'again' && Array.isArray(several)) several.push({ exact: words });
}

/** A dossier as text, its list of unanchored selectors in the order of their owners. */
function inOneOrder(dossier: Dossier | undefined): string {
  const unanchored = dossier?.unanchored.map((one) => JSON.stringify(one)).sort();
  return JSON.stringify({ ...dossier, unanchored });
}

describe('parsing what was written', () => {
  const changes = fc.array(change(), { maxLength: 12 });

  it('gives an equal dossier, whatever was changed in a good one', () => {
    fc.assert(
      fc.property(changes, (list) => {
        const data = fullData();
        for (const one of list) apply(data, one);
        const { dossier, problems } = readDossier(data);
        if (!dossier) throw new Error(problems[0]?.message);
        const again = parseDossier(serialiseDossier(dossier));
        // Compared as text first: it is much faster, and as good where it is equal.
        if (inOneOrder(again.dossier) !== inOneOrder(dossier))
          expect(again.dossier).toEqual(dossier);
        expect(again.problems).toHaveLength(problems.length);
      }),
      { numRuns: 120 },
    );
  });

  it('lists what could not be anchored in the same order again', () => {
    const data = smallData({
      relations: [
        { id: 'R1', source: 'a', target: 'b' },
        { id: 'R2', source: 'a', target: 'c' },
      ],
    });
    at(data, 'relations.0')['evidence'] = [{ exact: 'nowhere to be found' }];
    at(data, 'relations.1.evidence').push({ exact: 'nor this' });
    const { dossier } = readDossier(data);
    expect(parseDossier(serialiseDossier(dossier!)).dossier).toEqual(dossier);
  });

  it('gives the same text again', () => {
    fc.assert(
      fc.property(changes, (list) => {
        const data = fullData();
        for (const one of list) apply(data, one);
        const text = serialiseDossier(readDossier(data).dossier!);
        expect(serialiseDossier(parseDossier(text).dossier!)).toBe(text);
      }),
      { numRuns: 60 },
    );
  });
});
