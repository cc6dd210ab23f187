import { describe, expect, it } from 'vitest';
import { problemLines, set, type JsonObject } from '../../support/dossiers';
import { expectHarmless } from '../../support/hostile';
import { goodData, hostile, TEXT, type Row } from './corpus';

const START = 'relations.2.evidence.0.start';
const rightStart = TEXT.indexOf('The harbour council');
const start = (value: number) => set(START, value);
const refused = 'wrongValue relations[2].evidence[0].start';
const moved = 'quoteMoved relations[2].evidence[0]';

describe('the start of a quote', () => {
  hostile([
    ['where it stands', start(rightStart), 'loads'],
    ['one too early', start(rightStart - 1), 'loads', moved],
    ['one too late', start(rightStart + 1), 'loads', moved],
    ['at 0, where other words stand', start(0), 'loads', moved],
    ['minus zero', start(-0), 'loads', moved],
    ['at the end of the text', start(TEXT.length), 'loads', moved],
    ['behind the end of the text', start(TEXT.length + 1), 'loads', moved],
    ['at 2 to the 31st', start(2 ** 31), 'loads', moved],
    ['at 2 to the 32nd and where it stands', start(2 ** 32 + rightStart), 'loads', moved],
    ['at 2 to the 53rd', start(2 ** 53), 'loads', moved],
    ['at 1e21', start(1e21), 'loads', moved],
    ['at 1e308', start(1e308), 'loads', moved],
    ['negative', start(-1), 'refused', refused],
    ['very negative', start(-1e308), 'refused', refused],
    ['a fraction', start(0.1), 'refused', refused],
    ['hardly a fraction', start(rightStart + 1e-9), 'refused', refused],
    ['the least fraction', start(5e-324), 'refused', refused],
    ['endless', start(Infinity), 'refused', refused],
    ['none', start(NaN), 'refused', refused],
  ]);

  it.each([
    ['in words of JSON', '1e2', 'quoteMoved'],
    ['with too many digits', '9'.repeat(400), 'wrongValue'],
    ['with a long fraction', `0.${'3'.repeat(400)}`, 'wrongValue'],
    ['as a text', `"${rightStart}"`, 'wrongValue'],
    ['as minus zero', '-0', 'quoteMoved'],
    ['beyond numbers', '1e999', 'wrongValue'],
    ['below numbers', '1e-999', 'quoteMoved'],
  ])('%s', (_why, number, code) => {
    const data = goodData();
    set(START, '@')(data);
    const { problems } = expectHarmless(JSON.stringify(data).replace('"@"', number));
    expect(problemLines(problems)).toEqual([
      `${code} relations[2].evidence[0]${code === 'wrongValue' ? '.start' : ''}`,
    ]);
  });
});

const pins =
  (x: number, y: number) =>
  (data: JsonObject): void =>
    set('layout.pins', [
      { actor: 'ada', x, y },
      { actor: 'bob', x: -x, y: -y },
    ])(data);

describe('a pin', () => {
  const wrong = (axis: 'x' | 'y'): string[] =>
    [0, 1].map((i) => `wrongValue layout.pins[${i}].${axis}`);
  hostile([
    ['far away', pins(1e6, -1e6), 'loads'],
    ['at its farthest', pins(1e9, -1e9), 'loads'],
    ['a little farther', pins(1e9 + 1, 0), 'refused', ...wrong('x')],
    ['at 1e21', pins(0, 1e21), 'refused', ...wrong('y')],
    ['at the largest number', pins(Number.MAX_VALUE, 0), 'refused', ...wrong('x')],
    ['at the smallest number', pins(5e-324, 5e-324), 'loads'],
    ['at minus zero', pins(-0, -0), 'loads'],
    ['endlessly far', pins(Infinity, 0), 'refused', ...wrong('x')],
    ['at no number', pins(0, NaN), 'refused', ...wrong('y')],
    ['at a text', set('layout.pins.0.x', '1'), 'refused', 'wrongValue layout.pins[0].x'],
  ]);
});

const paragraph = (value: number) => set('lenses.0.lens.paragraph', [value]);
const noParagraph = 'wrongValue lenses[0].lens.paragraph[0]';
const seconds = (value: number) => set('briefing.scenes.0.seconds', value);
const noNumber = 'notWritable somethingNew';
const noSeconds = 'wrongValue briefing.scenes[0].seconds';

describe('another number', () => {
  hostile([
    ['a paragraph that there is not', paragraph(1e9), 'loads'],
    ['a paragraph at 1e308', paragraph(1e308), 'loads'],
    ['half a paragraph', paragraph(0.5), 'refused', noParagraph],
    ['a paragraph before the first', paragraph(-1), 'refused', noParagraph],
    ['no seconds', seconds(0), 'loads'],
    ['parts of a second', seconds(1e-300), 'loads'],
    ['a day', seconds(86_400), 'loads'],
    ['1e308 seconds', seconds(1e308), 'refused', noSeconds],
    ['fewer seconds than none', seconds(-1), 'refused', noSeconds],
    ['seconds that are no number', seconds(NaN), 'refused', noSeconds],
    ['endless seconds', seconds(Infinity), 'refused', noSeconds],
    ['of another field, at 1e308', set('somethingNew', 1e308), 'loads'],
    ['of another field, at minus zero', set('somethingNew', -0), 'loads'],
    ['of another field, endless', set('somethingNew', Infinity), 'refused', noNumber],
    ['of another field, endlessly small', set('somethingNew', -Infinity), 'refused', noNumber],
    ['of another field, that is none', set('somethingNew', NaN), 'refused', noNumber],
    [
      'of a field deep within another, endless',
      set('actors.0.somethingNew', [{ deep: [0, Infinity] }]),
      'refused',
      'notWritable actors[0].somethingNew[0].deep[1]',
    ],
  ] satisfies Row[]);
});

describe('a number of a file that is beyond numbers', () => {
  it.each([
    ['briefing.scenes.0.seconds', `wrongValue briefing.scenes[0].seconds`],
    ['layout.pins.0.x', 'wrongValue layout.pins[0].x'],
    ['lenses.0.lens.paragraph.0', noParagraph],
    ['somethingNew', noNumber],
    ['relations.0.evidence.0.somethingNew', 'notWritable relations[0].evidence[0].somethingNew'],
  ])('%s', (path, problem) => {
    const data = goodData();
    set(path, '@')(data);
    const { problems } = expectHarmless(JSON.stringify(data).replace('"@"', '1e999'));
    expect(problemLines(problems)).toEqual([problem]);
  });
});

const version = (value: unknown) => (data: JsonObject) => ({ ...data, version: value });

describe('the version', () => {
  hostile([
    ['0', version(0), 'loads'],
    ['minus zero', version(-0), 'loads'],
    ['2', version(2), 'refused', 'newerVersion version'],
    ['1e308', version(1e308), 'refused', 'newerVersion version'],
    ['1.5', version(1.5), 'refused', 'wrongVersion version'],
    ['-1', version(-1), 'refused', 'wrongVersion version'],
    ['endless', version(Infinity), 'refused', 'wrongVersion version'],
    ['no number', version(NaN), 'refused', 'wrongVersion version'],
    ['"1"', version('1'), 'refused', 'wrongVersion version'],
    ['"1.0.0"', version('1.0.0'), 'refused', 'wrongVersion version'],
    ['"__proto__"', version('__proto__'), 'refused', 'wrongVersion version'],
    ['"constructor"', version('constructor'), 'refused', 'wrongVersion version'],
    ['[1]', version([1]), 'refused', 'wrongVersion version'],
    ['{}', version({}), 'refused', 'wrongVersion version'],
    ['null', version(null), 'refused', 'wrongVersion version'],
    ['true', version(true), 'refused', 'wrongVersion version'],
    ['1 as a large integer', version(1n), 'refused', 'wrongVersion version'],
  ]);
});
