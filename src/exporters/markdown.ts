import { openQuestions } from '../core/audit';
import { colophonOf } from '../core/briefing';
import { titleOf, type Lookup } from '../core/dossier';
import { entryText, writeProse, type ProseQuote } from '../core/prose';
import { writeSaid, type SaidEntry } from '../core/prose/said';
import { oneLine } from '../core/prose/text';
import { colophonTexts } from '../core/texts/briefing';
import { exportTexts } from '../core/texts/exports';
import { proseTexts } from '../core/texts/prose';
import { breathe, fileAs, type Exporter, type Run } from './exporter';
import { FORMATS } from './formats';
import { digestLines, leftOutLines } from './head';

const texts = exportTexts.markdown;

/** So many relations are written between two breaths. */
const RELATIONS = 200;

/** All that the dossier tells as Markdown: relations under their actors, statements, open questions, each with its words and their place. */
export const exportMarkdown: Exporter = async (ground, run) => {
  const { lookup } = ground;
  const { title, sources, asOf, banner } = colophonOf(lookup);
  const handling = banner === '' ? [] : [`**${words(banner)}**`];
  const origin = [...sources, asOf].map(words).join('\\\n');
  const leftOut = leftOutLines(lookup, { actor: 'all', relation: 'all', statement: 'all' });
  const blocks = [
    ...handling,
    `# ${words(title)}`,
    origin,
    ...(await relationBlocks(lookup, run)),
    ...statementBlocks(lookup),
    ...questionBlocks(lookup),
    `## ${texts.colophon}`,
    [title, ...sources, asOf, exportTexts.made, ...leftOut, ...digestLines(lookup)]
      .map((line) => `- ${words(line)}`)
      .join('\n'),
    ...handling,
  ];
  await breathe(run, 1);
  return fileAs(ground, FORMATS.md, { content: `${blocks.join('\n\n')}\n`, leftOut });
};

async function relationBlocks(lookup: Lookup, run: Run): Promise<string[]> {
  const { sections } = writeProse(lookup);
  const all = lookup.dossier.relations.length;
  const blocks = [words(proseTexts.count(all, sections.length))];
  let told = 0;
  for (const { heading, entries } of sections) {
    blocks.push(`## ${words(heading)}`);
    for (const entry of entries) {
      if (told % RELATIONS === 0) await breathe(run, told / all);
      told += 1;
      blocks.push(words(entryText(entry)), ...quoteBlocks(lookup, entry.quotes));
      if (entry.relation.note !== undefined) blocks.push(words(texts.note(entry.relation.note)));
    }
  }
  return blocks;
}

function statementBlocks(lookup: Lookup): string[] {
  const { statements } = lookup.dossier;
  if (statements.length === 0) return [];
  return [
    `## ${texts.statements}`,
    ...statements.flatMap((statement) => {
      const said = writeSaid(lookup, statement);
      return [words(saidText(said)), ...quoteBlocks(lookup, said.quotes)];
    }),
  ];
}

const saidText = ({ title, voice, place, open, notFound, statement }: SaidEntry): string =>
  proseTexts.sentences([
    title,
    voice,
    statement.venue ?? '',
    place,
    open ?? '',
    notFound > 0 ? proseTexts.notFound(notFound) : '',
  ]);

function questionBlocks(lookup: Lookup): string[] {
  const questions = openQuestions(lookup);
  const list = questions.map(
    ({ question, name, place }) => `- ${words(texts.question(question, name, place))}`,
  );
  return [`## ${texts.questions}`, questions.length === 0 ? texts.noQuestions : list.join('\n')];
}

/** Verbatim words as block quotes, each with the line of its source under it. */
const quoteBlocks = (lookup: Lookup, quotes: readonly ProseQuote[]): string[] =>
  quotes.map(({ quote, words: verbatim, place }) => {
    const article = lookup.article(quote.article);
    const { publisher, date } = article.source;
    const title = titleOf(article) ?? lookup.dossier.title;
    const source = texts.source(place, colophonTexts.source(title, publisher, date));
    const lines = verbatim.split(/\r\n|[\n\r\u2028\u2029]/).map(verbatimLine);
    return `> ${lines.join('\\\n> ')}\n>\n> ${words(source)}`;
  });

/** A line of verbatim words with all its spaces: those at its ends are written as numbers, for Markdown would take them for an indent. */
const verbatimLine = (line: string): string =>
  escapeMarkdown(line).replace(/^[ \t]+|[ \t]+$/gu, (spaces) =>
    Array.from(spaces, (space) => `&#${space.charCodeAt(0)};`).join(''),
  );

/** Words on a line of their own, with every sign that Markdown or HTML would read as anything but itself escaped. */
const words = (text: string): string => escapeMarkdown(oneLine(text));

const escapeMarkdown = (text: string): string =>
  text
    .replace(/[\\`*_{}[\]<>#|~&$^]/g, '\\$&')
    .replace(/^([-+=:])/u, '\\$1')
    .replace(/^(\d{1,9})([.)])/u, '$1\\$2');
