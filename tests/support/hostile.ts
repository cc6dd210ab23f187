import { expect } from 'vitest';
import {
  createLookup,
  parseDossier,
  readDossier,
  relationName,
  type Dossier,
  type Lookup,
  type Parsed,
  type Relation,
} from '../../src/core/dossier';
import { copyText } from '../../src/core/dossier/copy';
import { serialiseDossier } from '../../src/core/dossier/serialise';
import {
  coverClauses,
  inferredEnds,
  lintWords,
  openQuestions,
  verifyQuotes,
} from '../../src/core/audit';
import {
  legendOf,
  readAddress,
  writeAddress,
  type Choice,
  type Drawing,
} from '../../src/core/drawing';
import { EVERYTHING } from '../../src/core/graph';
import {
  compareActors,
  leadingQuotations,
  listDisputes,
  proseText,
  tableNotes,
  tableText,
  writeProse,
  writeTable,
} from '../../src/core/prose';
import { between, createIndex, find } from '../../src/core/search';
import { writeSvg } from '../../src/exporters/svg';
import { problemLines } from './dossiers';
import { drawOpened, openLookup, type Opened } from './drawings';

/** More of the processor than this no single case may take, on a slow machine too. */
const SECONDS = 2;

/** What came of one hostile input. */
interface Outcome extends Parsed {
  /** Where it is much, processor time: other programs may run at the same time. */
  readonly seconds: number;
  /** The drawing of everything as a file; '' where nothing loaded or only reading was asked for. */
  readonly svg: string;
}

/**
 * Reads an input (a text as a file, anything else as data) and asserts what must hold of any: nothing throws or takes long, problems are
 * told in full, no relation is without evidence, what loaded is written and read back as it is, and no view lets markup through.
 * `read`: without graph, drawing, prose, audit and search, for what is too large or too often for them.
 */
export function expectHarmless(input: unknown, how: 'read' | 'view' = 'view'): Outcome {
  const before = prototypes();
  const clock = startClock();
  const parsed = typeof input === 'string' ? parseDossier(input) : readDossier(input);
  const { dossier, problems } = parsed;
  const faults: unknown[] = untold(parsed);
  let svg = '';
  if (dossier) {
    faults.push(...faultsOf(dossier, problemLines(problems)), ...changedBySaving(parsed));
    if (typeof input !== 'string') faults.push(...droppedFrom(input, dossier));
    if (how === 'view') svg = expectViews(createLookup(dossier));
  } else if (problems.length === 0) faults.push('refused without a word');
  const seconds = clock();
  if (prototypes() !== before) faults.push('a prototype was changed');
  if (seconds > SECONDS) faults.push(`took ${seconds} s`);
  expect(faults).toEqual([]);
  return { ...parsed, seconds, svg };
}

let last = { at: -Infinity, used: 0 };

/** Tells how long it has run: by the wall's clock while that is short, else in processor time, which takes a while to ask for. */
function startClock(): () => number {
  const start = performance.now();
  if (start - last.at > 100) last = { at: start, used: processorTime() };
  const { used } = last;
  return () => {
    const passed = (performance.now() - start) / 1000;
    return passed < SECONDS ? passed : processorTime() - used;
  };
}

/** Seconds that this process has had of the processor. */
export function processorTime(): number {
  const { process } = globalThis as unknown as {
    process: { cpuUsage: () => { user: number; system: number } };
  };
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** The names that every object, list, text and function has; no input may add one. */
const prototypes = (): string =>
  [Object.prototype, Array.prototype, String.prototype, Function.prototype]
    .map((one) => Reflect.ownKeys(one).map(String).join())
    .join('; ');

/** Problems that lack a word. */
const untold = ({ problems }: Parsed): object[] =>
  problems.filter(
    (one) => ![one.code, one.where, one.message, one.fix].every((words) => words.trim() !== ''),
  );

/** What breaks the promise in a loaded dossier, or was held back without a word. */
function faultsOf(dossier: Dossier, problems: readonly string[]): string[] {
  const texts = new Map<string, string>(dossier.articles.map(({ id, text }) => [id, text]));
  const actors = new Set<string>(dossier.actors.map(({ id }) => id));
  const stands = ({ article, start, end, exact }: Relation['evidence'][number]) =>
    /[\p{L}\p{N}\p{S}\p{M}\p{C}]/u.test(exact) && texts.get(article)?.slice(start, end) === exact;
  const quotes = [
    ...dossier.statements.flatMap((statement) => statement.quotes),
    ...dossier.mentions.map(({ quote }) => quote),
    ...dossier.asides.map(({ quote }) => quote),
    ...dossier.actors.flatMap(({ role }) => role ?? []),
    ...dossier.articles.flatMap(({ furniture }) => furniture),
  ];
  const heldBack = dossier.unanchored.length;
  return [
    ...dossier.relations.flatMap(({ id, source, target, assertedBy, evidence }) => [
      ...(evidence.length > 0 && evidence.every(stands) ? [] : [`${id} lacks evidence`]),
      ...[source, target].filter((end) => !actors.has(end)).map((end) => `${id} ends at ${end}`),
      ...(assertedBy === 'article' || actors.has(assertedBy) ? [] : [`${id} told by nobody`]),
    ]),
    ...dossier.statements.filter((one) => one.quotes.length === 0).map(({ id }) => `${id} unsaid`),
    ...quotes.filter((quote) => !stands(quote)).map(({ exact }) => `not in the text: ${exact}`),
    ...(problems.filter((one) => /^quote(Moved|Lost) \w+\[\d+\]/.test(one)).length < heldBack
      ? ['held back without a problem and its place']
      : []),
  ];
}

/** Lists of which records are neither in the dossier nor held back. */
const droppedFrom = (input: unknown, dossier: Dossier): string[] =>
  (['actors', 'matters', 'mentions', 'statements', 'relations'] as const).filter((list) => {
    const written = Reflect.get(input as object, list) as unknown[];
    const waiting = list in dossier.withheld ? dossier.withheld[list as 'relations'].length : 0;
    return written.length !== dossier[list].length + waiting;
  });

/** Where a dossier differs from itself, saved and opened again. */
function changedBySaving({ dossier, problems }: Parsed): string[] {
  if (!dossier) return [];
  const again = parseDossier(serialiseDossier(dossier));
  if (!again.dossier) return [`does not open again: ${problemLines(again.problems).join()}`];
  const codes = (some: Parsed['problems']) => some.map(({ code }) => code).join();
  if (codes(again.problems) !== codes(problems))
    return [`other problems: ${codes(again.problems)}`];
  if (isSame(dossier, again.dossier)) return [];
  const [old, now] = [sortedText(dossier), sortedText(again.dossier)];
  const at = [...old].findIndex((sign, i) => sign !== now[i]);
  const round = (text: string) => text.slice(Math.max(0, at - 60), at + 60);
  return [`${round(old)} became ${round(now)}`];
}

/** True for data that is alike, whatever the order of its fields. Fields that are undefined count as absent; -0 is 0. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b || (Number.isNaN(a) && Number.isNaN(b))) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const own = (one: object, key: string): unknown =>
    Object.hasOwn(one, key) ? (one as Record<string, unknown>)[key] : undefined;
  return (
    Object.keys(a).every((key) => isSame(own(a, key), own(b, key))) &&
    Object.keys(b).every((key) => own(b, key) === undefined || own(a, key) !== undefined)
  );
}

/** Data as text, the fields of every object by name; numbers that JSON does not have by their names. */
const sortedText = (data: unknown): string =>
  JSON.stringify(data, (_key, value: unknown) => {
    if (typeof value === 'number' && !Number.isFinite(value)) return `number ${value}`;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  });

/** Everything that is made of a dossier; returns the drawing as a file. */
function expectViews(lookup: Lookup): string {
  const { relations, statements, actors } = lookup.dossier;
  const opened = openLookup(lookup);
  const svg = expectDrawing(opened, undefined);
  for (const choice of choicesIn(lookup)) {
    expectDrawing(opened, choice);
    expect(readAddress(writeAddress({ choice }), lookup)).toMatchObject({ choice, known: true });
  }
  const prose = writeProse(lookup);
  expect(prose.sections.flatMap(({ entries }) => entries)).toHaveLength(relations.length);
  const headings = proseText(prose).match(/^##? .*$/gm) ?? [];
  expect(headings).toHaveLength(1 + prose.sections.length);
  const rows = writeTable(lookup);
  const lines = tableText(rows).split('\n');
  expect(lines).toHaveLength(rows.length + 2);
  for (const line of lines.slice(0, -1)) {
    const cells = line.split('\t');
    expect(cells).toHaveLength(12);
    expect(cells.filter((cell) => /^[=+\-@\s]/.test(cell))).toEqual([]); // a formula to a spreadsheet
  }
  tableText(rows, tableNotes(lookup));
  listDisputes(lookup);
  leadingQuotations(lookup, new Set(relations.map(({ id }) => id)));
  for (const relation of relations.slice(0, 5)) {
    expect(relationName(lookup, relation)).not.toBe('');
    expect(copyText(lookup, relation, relation.evidence)).not.toBe('');
  }
  for (const one of statements.slice(0, 5)) copyText(lookup, one, one.quotes);
  expectAudit(lookup);
  const index = createIndex(lookup);
  for (const { name } of actors.slice(0, 3)) find(index, name);
  const [a, b] = actors;
  if (a && b) {
    compareActors(lookup, a.id, b.id);
    between(lookup, a.id, b.id);
  }
  return svg;
}

function expectAudit(lookup: Lookup): void {
  const { found, all } = verifyQuotes(lookup);
  expect(found).toBe(all - lookup.dossier.unanchored.length);
  const { count } = coverClauses(lookup);
  expect(count.supports + count.said + count.aside + count.open).toBe(count.all);
  lintWords(lookup);
  inferredEnds(lookup);
  openQuestions(lookup);
}

/** One choice of each kind that the dossier has. */
const choicesIn = ({ dossier }: Lookup): Choice[] => [
  ...dossier.actors.slice(0, 1).map(({ id }): Choice => ({ kind: 'actor', id })),
  ...dossier.relations.slice(-1).map(({ id }): Choice => ({ kind: 'relation', id })),
  ...dossier.statements.slice(0, 1).map(({ id }): Choice => ({ kind: 'statement', id })),
];

function expectDrawing(opened: Opened, choice: Choice | undefined): string {
  const { lookup, graph } = opened;
  const drawing = drawOpened(opened, { lens: EVERYTHING, choice });
  expect(drawnWithoutEvidence(lookup, drawing)).toEqual([]);
  legendOf({
    graph,
    shown: new Set(graph.edges.map(({ id }) => id)),
    contests: lookup.dossier.contests,
    focus: undefined,
  });
  const svg = writeSvg(drawing, 'light');
  expect(markupFaults(svg)).toEqual([]);
  return svg;
}

/** Relations that are drawn or can be met with the pointer, and that the dossier does not hold. */
const drawnWithoutEvidence = (lookup: Lookup, { marks, reaches }: Drawing): string[] =>
  [
    ...marks.flatMap((mark) => (mark.kind === 'line' ? mark.relations : [])),
    ...reaches.flatMap((one) => one.relations),
  ].filter((id) => (lookup.findRelation(id)?.evidence.length ?? 0) === 0);

const ELEMENTS = /^(svg|g|path|rect|circle|text|tspan)$/;
const TAG = /<(\/?)([A-Za-z][\w:-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/g;
const ENTITY = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/i;
/** What XML 1.0 cannot hold, not even escaped: most controls, halves of surrogate pairs, two noncharacters. */
const NO_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** What keeps a picture's markup from being well-formed XML that only shows shapes and words; [] for what is harmless. */
export function markupFaults(markup: string): string[] {
  const faults: string[] = [];
  const open: string[] = [];
  let end = 0;
  for (const match of markup.matchAll(TAG)) {
    const [tag, closes = '', name = '', attributes = '', empty = ''] = match;
    const words = markup.slice(end, match.index);
    end = match.index + tag.length;
    if (words.includes('<') || ENTITY.test(words + attributes)) faults.push(`raw words: ${words}`);
    if (words.trim() !== '' && !/^(text|tspan)$/.test(open.at(-1) ?? ''))
      faults.push(`words outside a text: ${words}`);
    if (!ELEMENTS.test(name)) faults.push(`element: ${name}`);
    if (/\s(on\w*|href|xlink:href|style|src)=|url\(|NaN|Infinity|undefined|null/i.test(attributes))
      faults.push(`attributes:${attributes}`);
    if (closes !== '') {
      if (open.pop() !== name) faults.push(`closed: ${name}`);
    } else if (empty === '') open.push(name);
  }
  if (markup.slice(end).trim() !== '') faults.push(`left over: ${markup.slice(end)}`);
  if (open.length > 0) faults.push(`never closed: ${open.join()}`);
  const control = NO_XML.exec(markup)?.[0];
  if (control !== undefined)
    faults.push(`no XML character: U+${(control.codePointAt(0) ?? 0).toString(16)}`);
  return faults;
}
