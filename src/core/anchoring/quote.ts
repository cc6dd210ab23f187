import type { Span } from '../text';
import { resolveSelector } from './resolve';
import type { Selector } from './selector';

declare const anchored: unique symbol;

/**
 * Verbatim words of an article with their span. Only `anchorQuote` makes one, so that wherever a quote is,
 * `article.text.slice(start, end) === exact` holds.
 */
export interface Quote<Article extends string = string> extends Span {
  readonly article: Article;
  readonly exact: string;
  /** Fields of its selector that this version does not know; kept for the file. */
  readonly unknown?: Readonly<Record<string, unknown>> | undefined;
  readonly [anchored]: true;
}

/** An answer to anchoring: the quote, or why there is none and where the words might stand instead. */
export type Anchoring<Article extends string = string> =
  | { readonly found: true; readonly quote: Quote<Article> }
  | {
      readonly found: false;
      readonly reason: 'moved' | 'lost';
      readonly candidates: readonly Span[];
    };

/** Anchors a selector in an article's text: a quote if it is exact, else the reason and the candidates. Never a silent move. */
export function anchorQuote<Article extends string>(
  article: { readonly id: Article; readonly text: string },
  selector: Selector,
): Anchoring<Article> {
  const resolution = resolveSelector(article.text, selector);
  switch (resolution.status) {
    case 'exact': {
      const {
        exact,
        prefix: _prefix,
        suffix: _suffix,
        start: _start,
        ...more
      } = selector as Selector & { article?: unknown };
      const { article: _article, ...unknown } = more;
      const kept = Object.keys(unknown).length > 0 && { unknown };
      const quote = { article: article.id, exact, ...resolution.span, ...kept };
      return { found: true, quote: quote as Quote<Article> };
    }
    case 'moved':
      return { found: false, reason: 'moved', candidates: [resolution.span] };
    case 'lost':
      return { found: false, reason: 'lost', candidates: resolution.candidates };
  }
}
