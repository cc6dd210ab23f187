import { sha256, type Dossier, type Lookup } from '../dossier';

type Quote = Dossier['relations'][number]['evidence'][number];
export type QuoteKind = Dossier['unanchored'][number]['owner']['kind'];

/** How many quotations there are, and how many of them stand in the text character for character. */
export interface QuoteCount {
  readonly found: number;
  readonly all: number;
}

/** What a fresh check of a dossier against its articles finds. */
export interface Verification extends QuoteCount {
  /** By the kind of record that holds them; kinds without a quotation are left out. */
  readonly kinds: readonly (QuoteCount & { readonly kind: QuoteKind })[];
  /** The SHA-256 that the file gives for each article, and the one of its text now. */
  readonly articles: readonly {
    readonly id: string;
    readonly given: string;
    readonly computed: string;
    readonly same: boolean;
  }[];
}

/**
 * Compares every quotation of a dossier with its article, character for character, and each article with its SHA-256. Nothing is
 * remembered: each call reads the texts again. What could not be anchored on loading counts as not found.
 */
export function verifyQuotes({ dossier }: Lookup): Verification {
  const kinds = countKinds(dossier);
  return {
    found: kinds.reduce((sum, { found }) => sum + found, 0),
    all: kinds.reduce((sum, { all }) => sum + all, 0),
    kinds,
    articles: dossier.articles.map(({ id, text, sha256: given }) => {
      const computed = sha256(text);
      return { id, given, computed, same: given === computed };
    }),
  };
}

function countKinds(dossier: Dossier): Verification['kinds'] {
  const texts = new Map<string, string>(dossier.articles.map(({ id, text }) => [id, text]));
  const stands = ({ article, start, end, exact }: Quote) =>
    exact !== '' && texts.get(article)?.slice(start, end) === exact;
  const quotes: readonly (readonly [QuoteKind, readonly Quote[]])[] = [
    ['relation', dossier.relations.flatMap(({ evidence }) => evidence)],
    ['statement', dossier.statements.flatMap((statement) => statement.quotes)],
    ['mention', dossier.mentions.map(({ quote }) => quote)],
    ['aside', dossier.asides.map(({ quote }) => quote)],
    ['actor', dossier.actors.flatMap(({ role }) => role ?? [])],
    ['article', dossier.articles.flatMap(({ furniture }) => furniture)],
  ];
  return quotes
    .map(([kind, own]) => {
      const missing = dossier.unanchored.filter(({ owner }) => owner.kind === kind).length;
      return { kind, found: own.filter(stands).length, all: own.length + missing };
    })
    .filter(({ all }) => all > 0);
}
