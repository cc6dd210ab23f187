import { keepingTexts } from '../core/texts/keeping';

/** What some system does not allow in a file's name or shows as something else: among them lone surrogates and marks that turn the direction. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const FORBIDDEN = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\p{Cs}/\\:*?"<>|]+/gu;
/** Names that Windows keeps for devices. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/iu;
/** In code points: at most 240 bytes of the 255 that systems allow, with room for a number and the ending. */
const LENGTH = 55;

/** Names that any system takes as files of one folder, in the same order; of equal ones the later get a number: "a (2).json". */
export function nameFiles(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  const numbers = new Map<string, number>();
  return wanted.map((name) => {
    const { stem, ending } = cleanName(name);
    const first = sameness(stem + ending);
    let number = numbers.get(first) ?? 1;
    let unique = stem + ending;
    while (taken.has(sameness(unique))) unique = `${stem} (${(number += 1)})${ending}`;
    numbers.set(first, number);
    taken.add(sameness(unique));
    return unique;
  });
}

/** Two names of equal sameness are one file to some system. */
const sameness = (name: string): string => name.normalize('NFC').toLowerCase();

function cleanName(name: string): { stem: string; ending: string } {
  const ending = /\.[a-z0-9]{1,8}$/i.exec(name)?.[0] ?? '';
  const clean = name.slice(0, name.length - ending.length).replace(FORBIDDEN, '-');
  const short = [...clean.replace(/^[\s.]+/, '')].slice(0, LENGTH).join('');
  const stem = short.replace(/[\s.]+$/, '') || keepingTexts.unnamed;
  return { stem: DEVICE.test(stem) ? `${stem}-` : stem, ending };
}
