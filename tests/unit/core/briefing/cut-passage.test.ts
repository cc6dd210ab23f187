import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Passage, Piece } from '../../../../src/core/briefing';
import { cutPassage } from '../../../../src/core/briefing/cut-passage';
import type { ArticleId } from '../../../../src/core/dossier';

/** A passage of words of which those between [ ] are cited and those between { } quoted. */
function passageOf(words: string): Passage {
  const pieces: Piece[] = [];
  let [cited, quoted] = [false, false];
  for (const sign of words.split(/([[\]{}])/)) {
    if (sign === '[' || sign === ']') cited = sign === '[';
    else if (sign === '{' || sign === '}') quoted = sign === '{';
    else if (sign !== '') pieces.push({ text: sign, cited, quoted });
  }
  const length = pieces.reduce((sum, { text }) => sum + text.length, 0);
  return {
    ...{ article: 'a' as ArticleId, start: 0, end: length, pieces, kind: 'narration' },
    ...{ speakers: [], source: '' },
  };
}
const shape = ({ pieces }: Passage): string =>
  pieces
    .map(({ text, cited, quoted }) => {
      const inner = quoted ? `{${text}}` : text;
      return cited ? `[${inner}]` : inner;
    })
    .join('');

it.each([
  ['what fits is as it was', 'one two [three] four', 20, 'one two [three] four'],
  ['words before', 'one two three four [five]', 12, ' […] four [five]'],
  ['words behind', '[one] two three four', 12, '[one] two […] '],
  ['words between', '[one] two three four five six [seven]', 22, '[one] two […] six [seven]'],
  ['no words round them', 'one two [three four] five', 11, ' […] [three four] […] '],
  ['quoted words', '{one two three four} five [six]', 14, ' […] {four} five [six]'],
  ['the end of what is cited', 'one [two three four five] six', 8, ' […] [two] […] '],
])('%s', (_why, words, longest, shown) => {
  expect(shape(cutPassage(passageOf(words), longest))).toBe(shown);
});

it('keeps what is cited verbatim, what stays in its order, and is never longer than is asked for', () => {
  const word = fc.constantFrom('a', 'bb ', '😀', ' ', 'ccc dd ', '\n', 'e\u0301 ');
  const piece = fc.record({
    text: fc.array(word, { minLength: 1, maxLength: 30 }).map((all) => all.join('')),
    cited: fc.boolean(),
    quoted: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), fc.nat(120), (pieces, longest) => {
      const passage = { ...passageOf('x'), pieces };
      const { pieces: cut } = cutPassage(passage, longest);
      const own = cut.filter(({ text }) => text !== ' […] ');
      const text = pieces.map((one) => one.text).join('');
      let at = 0;
      for (const one of own) {
        at = text.indexOf(one.text, at);
        expect(at).toBeGreaterThanOrEqual(0);
        expect(one.text).not.toMatch(/[\ud800-\udbff]$/u);
      }
      const length = own.reduce((sum, one) => sum + one.text.length, 0);
      expect(length).toBeLessThanOrEqual(Math.max(longest, 0));
      const words = (all: readonly Piece[]) =>
        all.filter((one) => one.cited).map((one) => one.text);
      const cited = words(pieces).join('');
      if (cited.length <= longest) expect(words(cut).join('')).toBe(cited);
      else expect(cited.startsWith(words(cut).join(''))).toBe(true);
    }),
  );
});
