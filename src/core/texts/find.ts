import { plural, list } from './words';

/** Find: what a query finds, and what stands between two actors. */
export const findTexts = {
  /** Words that introduce or join names without telling them apart; lower case, without accents. */
  smallWords: [
    'a',
    'an',
    'and',
    'at',
    'between',
    'for',
    'in',
    'of',
    'on',
    'the',
    'to',
    'versus',
    'vs',
    'with',
  ],
  /** What a finding is beside its title: who vouches for it, how, and where. */
  detail: (parts: readonly string[]) => parts.filter((part) => part !== '').join('; '),
  relations: (count: number) => plural(count, 'relation'),
  said: (count: number) => `${plural(count, 'statement')} by one about the other`,
  called: (words: string) => `called ${words}`,
  /** A statement, in short and in its words; pieces that stand apart are parted. */
  statement: (title: string, words: readonly string[]) => `${title}: ${words.join(' … ')}`,
  /** Who speaks in a sentence: the article, and whom it lets speak. */
  voice: (article: string, speakers: readonly string[]) =>
    speakers.length > 0 ? `${article}, with words of ${list(speakers)}` : article,
  between: (a: string, b: string) => `Between ${a} and ${b}`,
  /** How two actors without a relation of their own are joined: through whom, or not at all (undefined). */
  chain: (through: readonly string[] | undefined) =>
    through === undefined
      ? 'no relations lead from one to the other'
      : `no relation of their own; joined through ${list(through)}`,
} as const;
