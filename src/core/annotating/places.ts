import type { Article, Dossier, Mention } from '../dossier';
import { areDistinct } from '../dossier/edits';
import { overlaps, type Span } from '../text';
import { wordsIn } from '../text/words';

/** A name that is looked for has at least so many characters: a single letter stands everywhere. */
const SHORTEST = 2;

/** Where else in an article the names of an actor stand. */
export interface OtherPlace extends Span {
  readonly article: Article['id'];
  readonly exact: string;
}

/**
 * The places where the text has a name of an actor and nobody has said who it is: its names as they are mentioned already, its full and
 * its short name, of a person the surname that nobody else has; whole words, longer names first. From the top; none in page furniture.
 */
export function otherPlaces(dossier: Dossier, actor: Dossier['actors'][number]): OtherPlace[] {
  const names = namesOf(dossier, actor);
  return dossier.articles.flatMap((article) => {
    const taken: Span[] = dossier.mentions
      .map(({ quote }) => quote)
      .filter((quote) => quote.article === article.id);
    const found: OtherPlace[] = [];
    for (const name of names)
      for (const at of placesIn(article.text, name)) {
        const span = { start: at, end: at + name.length };
        if (taken.some((other) => overlaps(other, span)) || isAside(article, span)) continue;
        taken.push(span);
        found.push({ ...span, article: article.id, exact: name });
      }
    return found.sort((a, b) => a.start - b.start);
  });
}

/** The names by which an actor may be found, longest first. */
function namesOf(
  { actors, mentions }: Dossier,
  { id, name, short, kind }: Dossier['actors'][number],
): readonly string[] {
  const surname = kind === 'person' ? surnameOf(name) : undefined;
  const shared = actors.some(
    (other) => other.id !== id && other.name.split(/\s+/).includes(surname ?? ''),
  );
  const own = mentions.filter(
    ({ actors, form }: Mention) => form === 'name' && actors.length === 1 && actors[0] === id,
  );
  const names = new Set([
    ...[name, short ?? name, (!shared && surname) || name],
    ...own.map(({ quote }) => quote.exact),
  ]);
  return [...names]
    .filter((one) => one.length >= SHORTEST)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

/** The last word of a person's name, if the name has several and it looks like a name. */
const surnameOf = (name: string): string | undefined =>
  /\s(\p{Lu}[\p{L}\p{M}’'-]{2,})$/u.exec(name.trim())?.[1];

function placesIn(text: string, name: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length))
    if (isWhole(text, at, at + name.length)) places.push(at);
  return places;
}

/** True if no letter or digit goes on at either end; a possessive ending is no part of a name. */
const isWhole = (text: string, start: number, end: number): boolean =>
  !/[\p{L}\p{M}\p{N}]$/u.test(text.slice(Math.max(0, start - 2), start)) &&
  !/^[\p{L}\p{M}\p{N}]/u.test(text.slice(end, end + 2));

const isAside = ({ paragraphs }: Article, span: Span): boolean =>
  paragraphs.some((paragraph) => paragraph.furniture && overlaps(paragraph, span));

/** The words of a span without a possessive ending: "Zelenskyy’s" names Zelenskyy. */
export function withoutPossessive(text: string, span: Span): Span {
  const ending = /(?<=\p{L})[’'][sS]?$/u.exec(text.slice(span.start, span.end));
  return ending && ending.index > 0 ? { ...span, end: span.start + ending.index } : span;
}

/** Titles and small words that no two names are alike by. */
const SMALL = new Set([
  'the',
  'of',
  'and',
  'mr',
  'mrs',
  'ms',
  'dr',
  'president',
  'minister',
  'de',
  'van',
  'al',
  'el',
]);

const nameWords = (name: string): Set<string> =>
  new Set(
    wordsIn(name, { start: 0, end: name.length })
      .map(({ start, end }) => name.slice(start, end).toLowerCase())
      .filter((word) => word.length > 2 && !SMALL.has(word)),
  );

/**
 * Other actors of the same kind that may be the same: all words of the shorter name stand in the longer one. None that a person said is
 * not the same; never merged by itself.
 */
export function likelySame(
  dossier: Dossier,
  actor: Dossier['actors'][number],
): readonly Dossier['actors'][number][] {
  const own = nameWords(actor.name);
  return dossier.actors.filter((other) => {
    if (other.id === actor.id || other.kind !== actor.kind) return false;
    if (areDistinct(dossier, other.id, actor.id)) return false;
    const others = nameWords(other.name);
    const [few, many] = own.size < others.size ? [own, others] : [others, own];
    return few.size > 0 && [...few].every((word) => many.has(word));
  });
}
