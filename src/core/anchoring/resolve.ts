import type { Span } from '../text';
import { placesOf, type Selector } from './selector';

/**
 * Where a selector's words stand:
 * `exact`: at the position it names (or, if it names none, at the one place that fits);
 * `moved`: not there, but with their context at exactly one other place, which a person must confirm;
 * `lost`: nowhere, or at several places that cannot be told apart (`candidates`).
 */
export type Resolution =
  | { readonly status: 'exact'; readonly span: Span }
  | { readonly status: 'moved'; readonly span: Span }
  | { readonly status: 'lost'; readonly candidates: readonly Span[] };

/** Resolves a selector against a text. Whatever span it gives, `text.slice(start, end) === exact`. */
export function resolveSelector(text: string, selector: Selector): Resolution {
  const { exact, start } = selector;
  const spanAt = (at: number): Span => ({ start: at, end: at + exact.length });
  const stands = start !== undefined && standsAt(text, exact, start);
  if (stands && contextStands(text, selector, start))
    return { status: 'exact', span: spanAt(start) };
  const places = placesOf(text, selector);
  // Where the context stands elsewhere and only there, the position is a coincidence of the same words.
  if (stands && places.length !== 1) return { status: 'exact', span: spanAt(start) };
  const [only] = places;
  if (places.length === 1 && only !== undefined)
    return { status: start === undefined ? 'exact' : 'moved', span: spanAt(only) };
  const candidates = places.length > 1 ? places : placesOf(text, { exact });
  return { status: 'lost', candidates: candidates.map(spanAt) };
}

const standsAt = (text: string, exact: string, start: number): boolean =>
  exact !== '' && Number.isInteger(start) && start >= 0 && text.startsWith(exact, start);

const contextStands = (
  text: string,
  { exact, prefix = '', suffix = '' }: Selector,
  start: number,
): boolean =>
  start >= prefix.length && text.startsWith(prefix + exact + suffix, start - prefix.length);
