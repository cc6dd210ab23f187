import { titleOf, type Lookup } from '../dossier';
import { colophonTexts as texts } from '../texts/briefing';

/** What every picture and page that is taken along carries, so that it can be traced. */
export interface Colophon {
  readonly title: string;
  /** One line for each article: its title, publisher and date, or that they are not given. */
  readonly sources: readonly string[];
  /** "As of 2025-02-24", the latest date of its articles; "undated" if none has one. */
  readonly asOf: string;
  /** Handling instructions; '' for none. */
  readonly banner: string;
}

export function colophonOf({ dossier }: Lookup): Colophon {
  const dates = dossier.articles.flatMap(({ source }) => source.date ?? []).sort();
  const latest = dates.at(-1);
  return {
    title: dossier.firstView?.headline ?? dossier.title,
    sources: dossier.articles.map((article) =>
      texts.source(
        titleOf(article) ?? dossier.title,
        article.source.publisher,
        article.source.date,
      ),
    ),
    asOf: latest === undefined ? texts.undated : texts.asOf(latest),
    banner: dossier.briefing.banner ?? '',
  };
}
