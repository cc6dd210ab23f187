/** Letters that Unicode does not take apart into a letter and a mark, by the plain ones they are compared by. */
const FOLDED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
};
const LONE_LETTERS = new RegExp(`[${Object.keys(FOLDED).join('')}]`, 'g');

/** Letters as names are compared by them: lower case, without accents. "Wałęsa" -> "walesa". */
export const foldLetters = (words: string): string =>
  words
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(LONE_LETTERS, (letter) => FOLDED[letter] ?? letter);
