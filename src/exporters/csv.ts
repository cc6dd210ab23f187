import { strToU8, zipSync } from 'fflate';
import Papa from 'papaparse';
import type { Ground } from '../core/briefing';
import {
  ARTICLE_VOICE,
  placesOf,
  relationSentence,
  type Actor,
  type Lookup,
  type Mention,
  type Relation,
  type Statement,
} from '../core/dossier';
import { exportTexts as texts } from '../core/texts/exports';
import { againstOf } from './against';
import { breathe, fileAs, type Exporter, type Run } from './exporter';
import { FORMATS, type Kind } from './formats';
import { digestLines, headLines, leftOutLines, type Held } from './head';

type Quote = Relation['evidence'][number];
type Cells = Readonly<Record<string, string | number | boolean>>;

/** So that Excel takes the text for UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';
/** A spreadsheet would run the cell, or might once it has been trimmed. The pattern of Papa Parse misses cells of several lines. */
const FORMULA = /^[\s\p{C}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;
/** So many rows are written between two breaths. */
const ROWS = 200;
/** The time of every file in the archive: the same dossier gives the same bytes. */
const MADE = new Date(2000, 0, 1);

/** What the four tables hold. */
const HELD: Held = {
  actor: 'all',
  relation: 'all',
  matter: 'all',
  statement: 'all',
  mention: 'all',
};

/** Four tables and what they are, in one archive: actors, relations, statements, mentions. */
export const exportCsv: Exporter = async (ground, run) => {
  const { lookup } = ground;
  const { actors, relations, statements, mentions } = lookup.dossier;
  const all = actors.length + relations.length + statements.length + mentions.length;
  let done = 0;
  const write = async <Item>(
    columns: readonly string[],
    items: readonly Item[],
    cellsOf: (lookup: Lookup, item: Item) => Cells,
  ): Promise<string> => {
    const text = await writeTable(ground, columns, items, cellsOf, {
      ...run,
      onprogress: (share) => run.onprogress((done + share * items.length) / Math.max(1, all)),
    });
    done += items.length;
    return text;
  };
  const files = {
    'actors.csv': await write(ACTOR, actors, actorCells),
    'relations.csv': await write(RELATION, relations, relationCells),
    'statements.csv': await write(STATEMENT, statements, statementCells),
    'mentions.csv': await write(MENTION, mentions, mentionCells),
  };
  const counts = [actors.length, relations.length, statements.length, mentions.length];
  const tables = Object.keys(files).map((name, i) => texts.table(name, counts[i] ?? 0));
  const leftOut = leftOutLines(lookup, HELD);
  const notes = [texts.positions, ...leftOut, ...digestLines(lookup)];
  const readme = texts.readme([...headLines(lookup), texts.made], tables, notes);
  const entries = Object.entries({ 'README.txt': BYTE_ORDER_MARK + readme, ...files });
  const content = zipSync(
    Object.fromEntries(entries.map(([name, text]) => [name, strToU8(text)])),
    { mtime: MADE },
  );
  await breathe(run, 1);
  return fileAs(ground, FORMATS.csv, { content, leftOut });
};

const ONE_TABLE: Kind = { ending: 'csv', type: 'text/csv' };

/** The table of relations alone. */
export const exportRelationsCsv: Exporter = async (ground, run) => {
  const { relations } = ground.lookup.dossier;
  const content = await writeTable(ground, RELATION, relations, relationCells, run);
  const others = leftOutLines(ground.lookup, { relation: 'all', matter: 'all' });
  return fileAs(ground, ONE_TABLE, { content, leftOut: [texts.onlyRelations, ...others] });
};

async function writeTable<Item>(
  { lookup }: Ground,
  columns: readonly string[],
  items: readonly Item[],
  cellsOf: (lookup: Lookup, item: Item) => Cells,
  run: Run,
): Promise<string> {
  const rows: (string | number | boolean)[][] = [];
  for (const [i, item] of items.entries()) {
    if (i % ROWS === 0) await breathe(run, i / items.length);
    const cells = cellsOf(lookup, item);
    rows.push(columns.map((column) => cleanCell(cells[column] ?? '')));
  }
  const table = Papa.unparse({ fields: [...columns], data: rows }, { escapeFormulae: FORMULA });
  return `${BYTE_ORDER_MARK}${table}\r\n`;
}

/** A NUL ends a text for many readers. */
const cleanCell = <Cell>(cell: Cell): Cell | string =>
  typeof cell === 'string' ? cell.replaceAll('\0', '\ufffd') : cell;

const WHERE = ['article', 'start', 'end', 'place'] as const;

/** Where words stand: pieces in the same order in every cell. */
const whereOf = (lookup: Lookup, quotes: readonly Quote[]): Cells => ({
  article: texts.pieces(quotes.map(({ article }) => article)),
  start: texts.pieces(quotes.map(({ start }) => String(start))),
  end: texts.pieces(quotes.map(({ end }) => String(end))),
  place: texts.pieces(quotes.map((quote) => placesOf(lookup, [quote]))),
});

const wordsOf = (quotes: readonly Quote[]): string =>
  texts.pieces(quotes.map(({ exact }) => exact));

const namesOf = (lookup: Lookup, ids: readonly Actor['id'][]): string =>
  ids.map((id) => lookup.actor(id).name).join('; ');

const ACTOR = [
  ...['id', 'name', 'short_name', 'kind', 'lead', 'role', ...WHERE, 'note'],
  ...['relations', 'statements', 'mentions'],
];

const actorCells = (lookup: Lookup, actor: Actor): Cells => ({
  id: actor.id,
  name: actor.name,
  short_name: actor.short ?? '',
  kind: actor.kind,
  lead: actor.lead === true,
  role: actor.role?.exact ?? '',
  ...whereOf(lookup, actor.role ? [actor.role] : []),
  note: actor.note ?? '',
  relations: lookup.relationsOf(actor.id).length,
  statements: lookup.statementsBy(actor.id).length,
  mentions: lookup.mentionsOf(actor.id).length,
});

const RELATION = [
  ...['id', 'source', 'source_name', 'target', 'target_name', 'mutual', 'predicate', 'label'],
  ...['sentence', 'type', 'polarity', 'modality', 'asserter', 'asserter_name', 'attribution'],
  ...['matter', 'matter_name', 'evidence', ...WHERE, 'inferred_ends', 'against', 'by_default'],
  ...['open_question', 'note', 'quotations_not_found'],
];

const relationCells = (lookup: Lookup, relation: Relation): Cells => ({
  id: relation.id,
  source: relation.source,
  source_name: lookup.actor(relation.source).name,
  target: relation.target,
  target_name: lookup.actor(relation.target).name,
  mutual: relation.mutual === true,
  predicate: relation.predicate,
  label: relation.label ?? '',
  sentence: relationSentence(lookup, relation),
  type: relation.type,
  polarity: relation.polarity,
  modality: relation.modality,
  asserter: relation.assertedBy,
  asserter_name:
    relation.assertedBy === ARTICLE_VOICE ? texts.article : lookup.actor(relation.assertedBy).name,
  attribution: relation.attribution,
  matter: relation.matter,
  matter_name: lookup.matter(relation.matter).name,
  evidence: wordsOf(relation.evidence),
  ...whereOf(lookup, relation.evidence),
  inferred_ends: (relation.inferred ?? []).join('; '),
  against: againstOf(lookup, relation),
  by_default: relation.byDefault !== false,
  open_question: relation.open ?? '',
  note: relation.note ?? '',
  quotations_not_found: lookup.unanchoredOf({ kind: 'relation', id: relation.id }).length,
});

const STATEMENT = [
  ...['id', 'speaker', 'speaker_name', 'form', 'about', 'about_names', 'venue', 'words', ...WHERE],
  ...['open_question', 'quotations_not_found'],
];

const statementCells = (lookup: Lookup, statement: Statement): Cells => ({
  id: statement.id,
  speaker: statement.speaker,
  speaker_name: lookup.actor(statement.speaker).name,
  form: statement.form,
  about: statement.about.join('; '),
  about_names: namesOf(lookup, statement.about),
  venue: statement.venue ?? '',
  words: wordsOf(statement.quotes),
  ...whereOf(lookup, statement.quotes),
  open_question: statement.open ?? '',
  quotations_not_found: lookup.unanchoredOf({ kind: 'statement', id: statement.id }).length,
});

const MENTION = ['id', 'actors', 'actor_names', 'form', 'words', ...WHERE, 'open_question'];

const mentionCells = (lookup: Lookup, mention: Mention): Cells => ({
  id: mention.id,
  actors: mention.actors.join('; '),
  actor_names: namesOf(lookup, mention.actors),
  form: mention.form,
  words: mention.quote.exact,
  ...whereOf(lookup, [mention.quote]),
  open_question: mention.open ?? '',
});
