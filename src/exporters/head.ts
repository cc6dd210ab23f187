import { colophonOf } from '../core/briefing';
import { titleOf, type Article, type Lookup } from '../core/dossier';
import { oneLine } from '../core/prose/text';
import { exportTexts as texts } from '../core/texts/exports';

/** What stands at the head of whatever is taken along: handling instructions, title, sources, how old it is. */
export function headLines(lookup: Lookup): string[] {
  const { title, sources, asOf, banner } = colophonOf(lookup);
  return [...(banner === '' ? [] : [banner]), title, ...sources, asOf].map(oneLine);
}

/** What the file of the dossier holds and nothing that is made of it can show: a line for each kind, none for nothing. */
export function heldBackLines({ dossier: { withheld } }: Lookup): string[] {
  const lists = [
    ['relation', withheld.relations],
    ['statement', withheld.statements],
    ['mention', withheld.mentions],
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
