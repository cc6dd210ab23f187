import { describe, expect, it } from 'vitest';
import { problemLines } from '../../support/dossiers';
import { expectHarmless } from '../../support/hostile';
import { goodData } from './corpus';

const FILE = JSON.stringify(goodData());

/** What a file is, and its only problem; '' for one that loads without any. */
type FileRow = [why: string, text: string, problem: string];
const notJson = 'notJson $';

describe('a file that is nearly JSON', () => {
  it.each<FileRow>([
    ['with garbage behind it', `${FILE}x`, notJson],
    ['with a second dossier behind it', FILE + FILE, notJson],
    ['with a nul behind it', `${FILE}\u0000`, notJson],
    ['with a comma behind it', `${FILE},`, notJson],
    ['with white space round it', `\r\n\t ${FILE} \n`, ''],
    ['with another white space before it', `\u00a0${FILE}`, notJson],
    ['with a byte order mark behind it', `${FILE}\ufeff`, notJson],
    ['with a comment', FILE.replace('{', '{/* x */'), notJson],
    ['with a comment at its end', `${FILE}// x`, notJson],
    ['with a comma at the end of a list', FILE.replace(']', ',]'), notJson],
    ['with single quotation marks', FILE.replaceAll('"', "'"), notJson],
    ['with curly quotation marks', FILE.replaceAll('"', '”'), notJson],
    ['with keys that are not quoted', FILE.replace('"format"', 'format'), notJson],
    ['with NaN', FILE.replace('0.5', 'NaN'), notJson],
    ['with Infinity', FILE.replace('0.5', 'Infinity'), notJson],
    ['with undefined', FILE.replace('0.5', 'undefined'), notJson],
    ['with a hexadecimal number', FILE.replace('0.5', '0x10'), notJson],
    ['with a number that begins with a stop', FILE.replace('0.5', '.5'), notJson],
    ['with a plus sign', FILE.replace('0.5', '+5'), notJson],
    ['with a line end in a text', FILE.replace('Ada meets Bob', 'Ada meets\nBob'), notJson],
    ['with an escape that there is not', FILE.replace('Ada meets Bob', '\\x41da'), notJson],
    ['with half an escape', FILE.replace('Ada meets Bob', '\\u12'), notJson],
    ['cut off before its end', FILE.slice(0, -1), notJson],
    ['that is a page', `<!doctype html><script>alert(1)</script>`, notJson],
    ['that is a script around it', `callback(${FILE})`, notJson],
    ['that guards itself', `)]}'\n${FILE}`, notJson],
    ['of nuls', '\u0000'.repeat(1000), notJson],
    ['of bytes that are no text', '\ufffd\ufffdPK\u0003\u0004', notJson],
    ['of nothing but white space', ' \n\t', notJson],
    ['true', 'true', 'wrongFormat $'],
    ['a number beyond numbers', '1e999', 'wrongFormat $'],
    ['a text that is a dossier', JSON.stringify(FILE), 'wrongFormat $'],
    ['a dossier in a list', `[${FILE}]`, 'wrongFormat $'],
    ['a dossier in an object', `{"dossier":${FILE}}`, 'wrongFormat format'],
    [
      'of a format in capitals',
      FILE.replace('parley-dossier', 'Parley-Dossier'),
      'wrongFormat format',
    ],
    [
      'of a format that is a list',
      FILE.replace('"parley-dossier"', '["parley-dossier"]'),
      'wrongFormat format',
    ],
    ['written in escapes', FILE.replace('parley', '\\u0070arley'), ''],
  ])('%s', (_why, text, problem) => {
    const { problems } = expectHarmless(text);
    expect(problemLines(problems)).toEqual(problem === '' ? [] : [problem]);
  });
});

describe('a file with a key twice: the last one counts', () => {
  it.each<FileRow>([
    ['another format', FILE.replace('{', '{"format":"other",'), ''],
    ['another format behind', FILE.replace(/}$/, ',"format":"other"}'), 'wrongFormat format'],
    ['another version behind', FILE.replace(/}$/, ',"version":2}'), 'newerVersion version'],
    ['no relations before', FILE.replace('{', '{"relations":[],'), ''],
    [
      'evidence that is empty behind',
      FILE.replace('"Ada, the mayor, met Bob"}]', '"Ada, the mayor, met Bob"}],"evidence":[]'),
      'noEvidence relations[0].evidence[0]',
    ],
    [
      'other words behind',
      FILE.replace(
        '"exact":"Ada, the mayor, met Bob"',
        '"exact":"Ada, the mayor, met Bob","exact":"Ada hit Bob"',
      ),
      'quoteLost relations[0].evidence[0]',
    ],
    [
      'a key that is the same in escapes',
      FILE.replace('"source":"ada"', '"source":"ada","\\u0073ource":"eve"'),
      'unknownReference relations[0].source',
    ],
  ])('%s', (_why, text, problem) => {
    const { problems } = expectHarmless(text);
    expect(problemLines(problems)).toEqual(problem === '' ? [] : [problem]);
  });
});

describe('data of the version before the first', () => {
  const { contests, ...rest } = goodData();
  it.each([
    [
      'has contests by their old name',
      { ...rest, version: 0, contested: contests },
      [] as string[],
    ],
    ['has none', { ...rest, version: 0 }, []],
    [
      'has others than contests there',
      { ...rest, version: 0, contested: 'x' },
      ['wrongValue contests'],
    ],
    [
      'has a contest with itself',
      {
        ...rest,
        version: 0,
        contested: [{ id: 'c', kind: 'tension', relations: ['R1', 'R1'], why: 'x' }],
      },
      ['selfContest contests[0]'],
    ],
  ])('%s', (_why, data, problems) => {
    expect(problemLines(expectHarmless(data).problems)).toEqual(problems);
  });

  describe('has contests by both names', () => {
    const old = { id: 'c2', kind: 'contradiction', relations: ['R1', 'R2'], why: 'x' };
    it.each<[why: string, now: unknown, then: unknown, ids: string[], problems: string[]]>([
      ['none by the old one', contests, [], ['c1'], []],
      ['none by the new one', [], [old], ['c2'], []],
      ['some by each', contests, [old], ['c1', 'c2'], []],
      ['the same by each', contests, contests, [], ['duplicateId contests[1].id']],
      ['no list by the old one', contests, {}, [], ['wrongValue contests']],
      ['no list by the new one', 7, [old], [], ['wrongValue contests']],
    ])('%s', (_why, now, then, ids, problems) => {
      const found = expectHarmless({ ...rest, version: 0, contests: now, contested: then });
      expect(problemLines(found.problems)).toEqual(problems);
      expect(found.dossier?.contests.map(({ id }) => id) ?? []).toEqual(ids);
    });
  });
});
