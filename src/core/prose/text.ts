import { proseTexts } from '../texts/prose';
import type { ProseEntry } from './entry';
import type { Prose } from './prose';

/** Prose as plain text that also reads as Markdown: `#` headings, a paragraph for each relation, its words behind `>`. */
export function proseText({ title, sources, sections, heldBack }: Prose): string {
  const entries = sections.flatMap((section) => section.entries);
  const blocks = [
    `# ${oneLine(title)}`,
    ...sources.map((source) => oneLine(proseTexts.sentences([source]))),
    proseTexts.count(entries.length, sections.length),
    ...(heldBack.length > 0 ? [proseTexts.heldBack(heldBack)] : []),
    ...sections.flatMap((section) => [
      `## ${oneLine(section.heading)}`,
      ...section.entries.flatMap((entry) => [entryText(entry), ...quotesText(entry)]),
    ]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** An entry without its words: statement, speaker, place, and everything that qualifies it, in one paragraph. */
export const entryText = (entry: ProseEntry): string =>
  oneLine(
    proseTexts.sentences([
      entry.statement,
      entry.voice,
      entry.place,
      entry.inferred ?? '',
      entry.open ?? '',
      ...entry.against.map(({ telling, contest }) => proseTexts.against(telling, contest)),
      entry.notFound > 0 ? proseTexts.notFound(entry.notFound) : '',
    ]),
  );

const quotesText = ({ quotes }: ProseEntry): string[] =>
  quotes.map(({ words }) =>
    words
      .split(/\r\n|[\n\r\u2028\u2029]/)
      .map((line) => `> ${line}`.trimEnd())
      .join('\n'),
  );

/** Words of the dossier never begin a line of their own: it could pass for a heading. */
export const oneLine = (words: string): string => words.replace(/\s+/gu, ' ').trim();
