import { describe, expect, it } from 'vitest';
import { readDossier } from '../../../src/core/dossier';
import { at, problemLines, set, type Json, type JsonObject } from '../../support/dossiers';
import { expectHarmless, processorTime } from '../../support/hostile';
import { goodData, hostile, plainPaths, type Row } from './corpus';

const lists = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
const objects = (levels: number): string => `${'{"a":'.repeat(levels)}0${'}'.repeat(levels)}`;

/** The good dossier as a file with a nested value in place of a field's. */
function nested(path: string, value: string): string {
  const data = goodData();
  set(path, '@')(data);
  return JSON.stringify(data).replace('"@"', value);
}

describe.each([
  ['lists', lists],
  ['objects', objects],
])('%s within each other', (_of, nest) => {
  describe.each([1_000, 100_000])('%i deep are refused', (levels) => {
    it.each([
      ['title', 'wrongValue title'],
      ['articles', 'wrong'],
      ['actors.0.name', 'wrongValue actors[0].name'],
      ['relations.0.evidence', 'wrong'],
      ['relations.0.evidence.0.start', 'wrongValue relations[0].evidence[0].start'],
      ['somethingNew', 'tooDeep somethingNew'],
      ['relations.0.somethingNew', 'tooDeep relations[0].somethingNew'],
      ['relations.0.evidence.0.somethingNew', 'tooDeep relations[0].evidence[0].somethingNew'],
      ['briefing.scenes.0.somethingNew', 'tooDeep briefing.scenes[0].somethingNew'],
    ])('as %s', (path, problem) => {
      const { dossier, problems } = expectHarmless(nested(path, nest(levels)));
      expect(dossier).toBeUndefined();
      expect(problemLines(problems)[0]?.slice(0, problem.length)).toBe(problem);
    });

    it('as the whole file', () => {
      const { problems } = expectHarmless(nest(levels));
      expect(problems.map(({ code }) => code)).toEqual(['wrongFormat']);
    });
  });

  it('a few deep are kept', () => {
    const { problems } = expectHarmless(nested('somethingNew', nest(90)));
    expect(problems).toEqual([]);
  });
});

it('a file that is only opened is no JSON', () => {
  for (const sign of ['[', '{"a":'])
    expect(problemLines(expectHarmless(sign.repeat(100_000)).problems)).toEqual(['notJson $']);
});

/** A change of data: the field at a path holds the file itself. */
const circle = (path: string) => (data: JsonObject) => set(path, data)(data);

describe('data that holds itself', () => {
  hostile([
    [
      'as an unknown field',
      circle('self'),
      'refused',
      'tooDeep self.self.self.self.self.self.self.self.self.self.self.self…',
    ],
    ['as its title', circle('title'), 'refused', 'wrongValue title'],
    ['as its relations', circle('relations'), 'refused', 'wrongValue relations'],
    ['as its layout', circle('layout'), 'refused', 'missing layout.pins'],
  ]);

  const paths = plainPaths(goodData()).filter((path) => !/^(format|version)$/.test(path));
  it.each(paths)('in the place of %s never throws and never loads', (path) => {
    const data = goodData();
    circle(path)(data);
    expect(expectHarmless(data).dossier).toBeUndefined();
  });

  it('in a list that holds itself', () => {
    const data = goodData();
    const list: Json[] = [];
    list.push(list);
    for (const path of ['articles', 'actors', 'relations', 'contests', 'somethingNew']) {
      const one = { ...data, [path]: list };
      expect(expectHarmless(one).dossier).toBeUndefined();
    }
  });
});

describe('data that holds one object many times', () => {
  /** An object that holds the next one twice, so many times over. */
  const doubled = (levels: number): Json => {
    let value: Json = [];
    for (let level = 0; level < levels; level += 1) value = [value, value];
    return value;
  };

  it('is read, and each is looked at once', () => {
    const start = processorTime();
    const { dossier, problems } = readDossier({ ...goodData(), somethingNew: doubled(40) });
    expect(processorTime() - start).toBeLessThan(1);
    expect(problems).toEqual([]);
    expect(dossier?.actors).toHaveLength(3);
  });

  it('is refused where it lies too deep at one of its places', () => {
    const start = processorTime();
    const shared = doubled(60);
    let deep = shared;
    for (let level = 0; level < 45; level += 1) deep = { a: deep };
    const { problems } = readDossier({ ...goodData(), first: shared, second: deep });
    expect(processorTime() - start).toBeLessThan(1);
    expect(problemLines(problems)).toEqual([expect.stringMatching(/^tooDeep second\.a\.a/)]);
  });

  it('is written as often as it stands there', () => {
    const shared: Json = { x: [1] };
    const data = goodData();
    Object.assign(data, { one: shared, two: shared, list: [shared, shared] });
    expect(expectHarmless(data).problems).toEqual([]);
  });
});

/** More relations, each like the last one. */
const relations =
  (...ids: string[]) =>
  (data: JsonObject): void => {
    const last = at(data, 'relations.2');
    at(data, 'relations').push(
      ...ids.map((id) => Object.assign(structuredClone<JsonObject>(last), { id })),
    );
  };
const contests =
  (...pairs: [string, string][]) =>
  (data: JsonObject): void => {
    set(
      'contests',
      pairs.map((pair, i) => ({ id: `k${i}`, kind: 'contradiction', relations: pair, why: 'why' })),
    )(data);
  };

describe('references in a circle are no fault', () => {
  hostile([
    [
      'two relations that stand against each other twice',
      contests(['R1', 'R2'], ['R2', 'R1']),
      'loads',
    ],
    [
      'three relations, each against the next',
      contests(['R1', 'R2'], ['R2', 'R3'], ['R3', 'R1']),
      'loads',
    ],
    [
      'actors who vouch for each other',
      (data) => {
        set('relations.0.assertedBy', 'bob')(data);
        set('relations.1.assertedBy', 'ada')(data);
      },
      'loads',
    ],
    [
      'offices that hold each other',
      (data) => {
        for (const i of [0, 1, 2]) {
          set(`relations.${i}.type`, 'Employment')(data);
          set(`relations.${i}.modality`, 'asserted')(data);
        }
        set('relations.2.target', 'ada')(data);
        relations('R4')(data);
        Object.assign(at(data, 'relations.3'), { source: 'ada', target: 'council' });
      },
      'loads',
    ],
    ['a speaker who speaks of himself', set('statements.0.about', ['bob']), 'loads'],
    ['a relation with itself', contests(['R1', 'R1']), 'refused', 'selfContest contests[0]'],
    ['an actor with itself', set('relations.0.target', 'ada'), 'refused', 'loop relations[0]'],
    [
      'a contest of a contest',
      contests(['c1', 'R1']),
      'refused',
      'unknownReference contests[0].relations[0]',
    ],
  ] satisfies Row[]);
});
