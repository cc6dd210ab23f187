import { plural, ends } from './words';

/** What the stage says to the eye and to the screen reader. */
export const stageTexts = {
  actor: (name: string, kind: string, role: string | undefined, relations: number) =>
    [name, kind, ...(role ? [role] : []), plural(relations, 'relation')].join(', '),
  ends,
  /** A relation without a sentence of its own. */
  relation: (source: string, target: string, predicate: string, mutual: boolean) =>
    `${ends(source, target, mutual)}: ${predicate}`,
  bracketed: (name: string) => `[${name}]`,
  told: (speaker: string, words: string) => `${speaker}: ${words}`,
  pinned: ', pinned',
  says: (sentence: string, speaker: string) => `${sentence}, says ${speaker}`,
  inferred: (names: readonly string[]) =>
    names.length > 0 ? ` (${names.join(' and ')} inferred, not named in the sentence)` : '',
  /** What tells apart two relations that read alike. */
  between: (source: string, target: string, mutual: boolean) =>
    mutual ? `between ${source} and ${target}` : `from ${source} to ${target}`,
  apart: (name: string, detail: string) => `${name}, ${detail}`,
} as const;
