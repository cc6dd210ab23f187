import { relationSentence, voiceOf, type Lookup, type Relation, type RelationId } from '../dossier';
import { termTexts } from '../texts';
import { proseTexts } from '../texts/prose';
import { tableTexts } from '../texts/table';
import type { ProseEntry } from './entry';
import { bracketInferred, namesOf } from './names';
import { writeProse } from './prose';

/** The columns of the table of relations, in their order. */
export const COLUMNS = [
  'source',
  'target',
  'statement',
  'toldBy',
  'status',
  'tone',
  'kind',
  'matter',
  'place',
  'words',
  'disputed',
  'remarks',
] as const;
export type Column = (typeof COLUMNS)[number];

/** One relation as a row of text, with its entry for what a cell links to. */
export interface Row {
  readonly id: RelationId;
  readonly entry: ProseEntry;
  readonly cells: Readonly<Record<Column, string>>;
  /** What the rows are sorted by: names without brackets, places as they follow in the text. */
  readonly keys: Readonly<Record<Column, string | number>>;
}

/** The relations as rows: those that `writeProse` tells, in its order. Throws `unknown relation: id`. */
export const writeTable = (lookup: Lookup, ids?: Iterable<RelationId>): Row[] =>
  writeProse(lookup, ids).sections.flatMap(({ entries }) =>
    entries.map((entry) => rowOf(lookup, entry)),
  );

const written = new WeakMap<ProseEntry, Row>();

/** The row of an entry: the same object each time, as the entry is. */
function rowOf(lookup: Lookup, entry: ProseEntry): Row {
  let row = written.get(entry);
  if (!row) written.set(entry, (row = writeRow(lookup, entry)));
  return row;
}

function writeRow(lookup: Lookup, entry: ProseEntry): Row {
  const { relation } = entry;
  const cells = writeCells(lookup, entry);
  const keys = Object.fromEntries(
    COLUMNS.map((column) => [column, withoutMarks(cells[column])]),
  ) as Record<Column, string>;
  const name = namesOf(lookup);
  return {
    id: relation.id,
    entry,
    cells,
    keys: {
      ...keys,
      source: name(lookup.actor(relation.source)),
      target: name(lookup.actor(relation.target)),
      place: placeKey(lookup, entry),
    },
  };
}

function writeCells(lookup: Lookup, entry: ProseEntry): Record<Column, string> {
  const { relation, inferred = '', open = '', notFound } = entry;
  const named = bracketInferred(relation, namesOf(lookup));
  const target = named(lookup.actor(relation.target));
  const lost = notFound > 0 ? proseTexts.notFound(notFound) : '';
  return {
    source: named(lookup.actor(relation.source)),
    target: relation.mutual === true ? tableTexts.mutual(target) : target,
    statement: relationSentence(lookup, relation, named),
    toldBy: voiceOf(lookup, relation),
    ...termsOf(relation),
    matter: lookup.matter(relation.matter).name,
    place: entry.place,
    words: tableTexts.words(entry.quotes.map(({ words }) => words)),
    disputed: tableTexts.disputed(
      entry.against.map(({ telling, contest }) => proseTexts.sentences([telling, contest])),
    ),
    remarks: proseTexts.sentences([inferred, open, lost]),
  };
}

const termsOf = ({ modality, polarity, type }: Relation) => ({
  status: termTexts.modality[modality],
  tone: termTexts.polarity[polarity],
  kind: termTexts.type[type],
});

/** Quotation marks and brackets in front of words do not decide their place. */
const withoutMarks = (cell: string): string => cell.replace(/^[^\p{L}\p{N}]+/u, '');

/** Longer than any text may be, so that articles follow each other. */
const ARTICLE_LENGTH = 2 ** 25;

function placeKey({ dossier }: Lookup, { quotes }: ProseEntry): number {
  const first = quotes[0]?.quote;
  const article = dossier.articles.findIndex(({ id }) => id === first?.article);
  return article * ARTICLE_LENGTH + (first?.start ?? 0);
}
