import { colophonOf } from '../core/briefing';
import { titleOf, type Article, type Dossier, type Lookup } from '../core/dossier';
import { oneLine } from '../core/prose/text';
import { exportTexts as texts } from '../core/texts/exports';

/** What stands at the head of whatever is taken along: handling instructions, title, sources, how old it is. */
export function headLines(lookup: Lookup): string[] {
  const { title, sources, asOf, banner } = colophonOf(lookup);
  return [...(banner === '' ? [] : [banner]), title, ...sources, asOf].map(oneLine);
}

type RecordKind = keyof typeof texts.records;

/** How many records of each kind a dossier has; in the order in which they are told. */
const COUNTS: Readonly<Record<RecordKind, (dossier: Dossier) => number>> = {
  text: ({ articles }) => articles.length,
  actor: ({ actors }) => actors.length,
  relation: ({ relations }) => relations.length,
  matter: ({ matters }) => matters.length,
  statement: ({ statements }) => statements.length,
  mention: ({ mentions }) => mentions.length,
  contest: ({ contests }) => contests.length,
  aside: ({ asides }) => asides.length,
  lens: ({ lenses }) => lenses.length,
  scene: ({ briefing }) => briefing.scenes.length,
  pin: ({ layout }) => layout.pins.length,
  proposal: ({ proposals: { actors, mentions, statements, relations } }) =>
    actors.length + mentions.length + statements.length + relations.length,
  acceptance: ({ acceptances }) => acceptances.length,
  check: ({ checks }) => checks.length,
  merge: ({ merges }) => merges.length,
  distinct: ({ distinct }) => distinct.length,
};

/** The kinds of record of which a file holds something, and how many. */
export type Held = Readonly<Partial<Record<RecordKind, number | 'all'>>>;

/** What the dossier has and a file of it does not: how many records of each kind, and which were held back. No line for nothing. */
export function leftOutLines(lookup: Lookup, held: Held): string[] {
  const { dossier } = lookup;
  const missing = (Object.keys(COUNTS) as RecordKind[]).flatMap((kind) => {
    const there = held[kind] ?? 0;
    const count = there === 'all' ? 0 : COUNTS[kind](dossier) - there;
    return count > 0 ? [texts.records[kind](count)] : [];
  });
  return [...(missing.length > 0 ? [texts.notInFile(missing)] : []), ...heldBackLines(lookup)];
}

/** What the file of the dossier holds and nothing that is made of it can show: a line for each kind, none for nothing. */
function heldBackLines({ dossier: { withheld } }: Lookup): string[] {
  const lists = [
    ['relation', withheld.relations],
    ['statement', withheld.statements],
    ['mention', withheld.mentions],
    ['aside', withheld.asides],
  ] as const;
  return lists.flatMap(([one, records]) =>
    records.length === 0
      ? []
      : [
          texts.heldBack(
            one,
            records.map(({ id }) => id),
          ),
        ],
  );
}

/** By which the text of each article can be told from any other. */
export const digestLines = ({ dossier }: Lookup): string[] =>
  dossier.articles.map((article) =>
    oneLine(texts.digest(titleOf(article) ?? dossier.title, article.sha256)),
  );

/** The address of an article, if it is one that a program can follow. */
export function addressOf({ source: { address } }: Article): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const { protocol, href } = new URL(address);
  return /^https?:$/.test(protocol) ? href : undefined;
}
