import type { Dossier } from './dossier';
import { ARTICLE_VOICE } from './relation';

/**
 * What breaks the promise of a dossier that did not come through the loader, by the record that does: words that do not stand in their
 * article, character for character, or none where a record cannot be without; ends of a relation that are not there. Undefined for a
 * good one.
 */
export function findMisfit(dossier: Dossier): string | undefined {
  const { articles, actors, mentions, statements, relations, asides } = dossier;
  const texts = new Map<unknown, string>(articles.map(({ id, text }) => [id, text]));
  const known = new Set<unknown>(actors.map(({ id }) => id));
  const stands = (quote: unknown): boolean => {
    const { article, exact, start, end } = (quote ?? {}) as Record<string, unknown>;
    const text = texts.get(article);
    return (
      typeof start === 'number' &&
      typeof end === 'number' &&
      start >= 0 &&
      start < end &&
      text?.slice(start, end) === exact
    );
  };
  const stand = (quotes: unknown): boolean => Array.isArray(quotes) && quotes.every(stands);
  const rest = (quotes: unknown): boolean =>
    stand(quotes) && (quotes as readonly unknown[]).length > 0;
  const lost =
    articles.find(({ furniture }) => !stand(furniture)) ??
    actors.find(({ role }) => role !== undefined && !stands(role)) ??
    mentions.find(({ quote }) => !stands(quote)) ??
    statements.find(({ quotes }) => !rest(quotes)) ??
    relations.find(({ evidence }) => !rest(evidence)) ??
    asides.find(({ quote }) => !stands(quote));
  if (lost) return `${lost.id}, its words`;
  const loose = relations.find(
    ({ source, target, assertedBy }) =>
      source === target ||
      ![source, target].every((id) => known.has(id)) ||
      !(assertedBy === ARTICLE_VOICE || known.has(assertedBy)),
  );
  return loose && `${loose.id}, its ends`;
}
