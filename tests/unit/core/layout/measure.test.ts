import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  LINE_HEIGHT,
  measureText,
  setLines,
  setName,
  setText,
  textBlock,
} from '../../../../src/core/layout/measure';

const words = () =>
  fc
    .array(
      fc.constantFrom(
        'Ukraine',
        'a',
        'the',
        'Volodymyr',
        '“dictator”',
        'aid—',
        '😀',
        '日本語',
        'Łódź',
        'e\u0301t',
      ),
      { maxLength: 9 },
    )
    .map((parts) => parts.join(' '));

describe('the width of a text', () => {
  it.each<[why: string, text: string, ems: number]>([
    ['none for nothing', '', 0],
    ['that of its letters', 'W', 1.02],
    ['the sum of its letters', 'WW', 2.04],
    ['none for a combining mark', 'W\u0301', 1.02],
    ['none for a joiner without width', 'W\u200d', 1.02],
    ['more than an em for an ideograph', '日', 1.08],
    ['more than an em for an emoji of two units', '😀', 1.08],
    ['that of a wide capital for an unknown letter', 'Ա', 0.74],
  ])('is %s', (_why, text, ems) => {
    expect(measureText(text, 10)).toBeCloseTo(ems * 10);
    expect(measureText(text, 20)).toBeCloseTo(ems * 20);
  });
});

describe('a block of lines', () => {
  it('is as wide as its widest line and as high as its lines', () => {
    const block = textBlock(['W', 'WW'], 10);
    expect(block).toMatchObject({ lines: ['W', 'WW'], size: 10, height: 2 * 10 * LINE_HEIGHT });
    expect(block.width).toBeCloseTo(20.4);
    expect(textBlock([], 10)).toMatchObject({ width: 0, height: 0 });
  });
});

describe('setting a text', () => {
  const lines = (text: string, limit: number) =>
    setText(text, 10, limit).map((block) => block.lines);

  it.each<[why: string, text: string, limit: number, expected: string[][]]>([
    ['one word has one way', 'Ukraine', 200, [['Ukraine']]],
    ['two words have two', 'refused aid', 200, [['refused aid'], ['refused', 'aid']]],
    [
      'two lines are balanced',
      'a b c Volodymyr',
      200,
      [['a b c Volodymyr'], ['a b c', 'Volodymyr']],
    ],
    ['only two lines fit', 'refused aid', 45, [['refused', 'aid']]],
    ['nothing fits', 'refused aid', 20, []],
    ['a word too long is not cut', 'Rindfleischetikettierung', 50, []],
    ['white space does not count', '  refused \n aid ', 200, [['refused aid'], ['refused', 'aid']]],
  ])('%s', (_why, text, limit, expected) => {
    expect(lines(text, limit)).toEqual(expected);
  });

  it('never drops a word or goes beyond its limit', () => {
    fc.assert(
      fc.property(words(), fc.integer({ min: 0, max: 400 }), (text, limit) => {
        const blocks = setText(text, 12, limit);
        const wrong = blocks.filter(
          (block) =>
            block.lines.join(' ') !== text || block.width > limit || block.lines.length > 2,
        );
        expect(wrong).toEqual([]);
        expect(blocks.length).toBeLessThanOrEqual(2);
        if (measureText(text, 12) <= limit) expect(blocks[0]?.lines).toEqual([text]);
      }),
    );
  });
});

describe('setting a name', () => {
  it.each<[why: string, name: string, limit: number, lines: string[]]>([
    ['in one line if it fits', 'Steve Witkoff', 200, ['Steve Witkoff']],
    ['in two lines if it does not', 'Steve Witkoff', 50, ['Steve', 'Witkoff']],
    ['in two lines that are balanced', 'Volodymyr a b c', 78, ['Volodymyr', 'a b c']],
    ['shortened in the second line', 'Steve Witkoff the envoy', 60, ['Steve', 'Witkoff th…']],
    ['shortened in one word', 'Rindfleischetikettierung', 50, ['Rindflei…']],
    ['shortened in both lines', 'Rindfleisch Etikettierung', 40, ['Rindfl…', 'Etiket…']],
    ['to one letter at least', 'Witkoff', 1, ['W…']],
  ])('%s', (_why, name, limit, lines) => {
    expect(setName(name, 10, limit).lines).toEqual(lines);
  });

  it('has at most two lines, keeps to its limit, and says by an ellipsis that something is missing', () => {
    fc.assert(
      fc.property(
        words().filter((text) => text !== ''),
        fc.integer({ min: 30, max: 300 }),
        (name, limit) => {
          const { lines, width } = setName(name, 12, limit);
          expect(lines.length).toBeLessThanOrEqual(2);
          expect(width).toBeLessThanOrEqual(limit);
          if (lines.join(' ') !== name) expect(lines.join(' ')).toContain('…');
        },
      ),
    );
  });
});

describe('setting a text in as many lines as it needs', () => {
  it.each<[why: string, text: string, limit: number, lines: string[]]>([
    ['one, if it fits', 'refused aid', 200, ['refused aid']],
    ['as few as hold it', 'refused to send any aid', 80, ['refused to send', 'any aid']],
    ['one for each word, if no two fit', 'refused all aid', 1, ['refused', 'all', 'aid']],
    [
      'a word too long is not cut',
      'no Rindfleischetikettierung',
      50,
      ['no', 'Rindfleischetikettierung'],
    ],
    ['white space does not count', '  refused \n\n aid ', 200, ['refused aid']],
    ['none for nothing', ' ', 200, []],
  ])('%s', (_why, text, limit, lines) => {
    expect(setLines(text, 10, limit).lines).toEqual(lines);
  });

  it('leaves no word out, and is no wider than its limit unless a single word is', () => {
    fc.assert(
      fc.property(words(), fc.integer({ min: 0, max: 300 }), (text, limit) => {
        const { lines, width, height } = setLines(text, 12, limit);
        expect(lines.join(' ')).toBe(text);
        const tooWide = lines.filter((line) => measureText(line, 12) > limit);
        expect(tooWide.filter((line) => line.includes(' '))).toEqual([]);
        expect({ width, height }).toEqual({
          width: Math.max(0, ...lines.map((line) => measureText(line, 12))),
          height: lines.length * 12 * LINE_HEIGHT,
        });
        // Each line is full: the first word of the next would not fit.
        for (const [i, line] of lines.slice(0, -1).entries())
          expect(measureText(`${line} ${lines[i + 1]!.split(' ')[0]}`, 12)).toBeGreaterThan(limit);
      }),
    );
  });
});
