import { readArticle, type Span } from '../../text';
import { editTexts } from '../../texts/edits';
import type { Quote } from '../../anchoring';
import { ownerKey, type Dossier, type Unanchored } from '../dossier';
import type { ArticleId } from '../ids';
import { SelectorSchema, type SelectorRecord } from '../selector';
import { findFault, isSame, mapChanged, refuse, type Outcome } from './edit';
import { quoteSpan, selectorOf } from '../quote';
import { insertMention } from './mentions';
import { removeRecords } from './remove';

/** A place in one of the articles: offsets alone are of whichever article is asked. */
export interface Place extends Span {
  readonly article: ArticleId;
}

/**
 * Settles words that were lost or moved: a person says where they stand. The record that needed them is drawn from then on. The words
 * are those of the text at that place, whatever the selector said. What waits is told by its owner and its words: the history holds copies.
 */
export function settleQuote(dossier: Dossier, waiting: Unanchored, place: Place): Outcome {
  const { owner, selector } = waiting;
  const article = dossier.articles.find(({ id }) => id === place.article);
  if (!article) throw new Error(`unknown article: ${place.article}`);
  if (owner.kind === 'article' && owner.id !== (article.id as string))
    return refuse('otherArticle', 'unanchored');
  const quote = quoteSpan(article, place);
  const index = findWaiting(dossier, waiting);
  if (index === -1) return refuse('gone', 'unanchored', selector.exact);
  const fault = findFault(SelectorSchema, selectorOf(dossier, quote));
  if (fault) return fault;
  return {
    dossier: {
      ...give(dossier, waiting, quote),
      unanchored: dossier.unanchored.toSpliced(index, 1),
    },
    label: editTexts.done.settled(quote.exact),
    ...(owner.kind === 'relation' && { id: owner.id }),
  };
}

/** Gives words up that were lost. A record that has no others goes with them. */
export function dropQuote(dossier: Dossier, waiting: Unanchored): Outcome {
  const { owner, selector } = waiting;
  const index = findWaiting(dossier, waiting);
  if (index === -1) return refuse('gone', 'unanchored', selector.exact);
  const others = dossier.unanchored.toSpliced(index, 1);
  const waits = withheldOf(dossier, owner.kind).some(({ id }) => id === owner.id);
  const last = waits && !others.some((one) => ownerKey(one.owner) === ownerKey(owner));
  const label = editTexts.done.dropped(selector.exact);
  if (!last) return { dossier: { ...trim(dossier, waiting), unanchored: others }, label };
  const list = `${owner.kind}s` as 'mentions' | 'statements' | 'relations' | 'asides';
  return { dossier: removeRecords(dossier, { [list]: [owner.id] }), label };
}

/** Where some words wait in the tray; -1 if they do not. */
function findWaiting({ unanchored }: Dossier, waiting: Unanchored): number {
  const own = unanchored.indexOf(waiting);
  if (own !== -1) return own;
  const key = ownerKey(waiting.owner);
  return unanchored.findIndex(
    (one) => ownerKey(one.owner) === key && isSame(one.selector, waiting.selector),
  );
}

const withheldOf = ({ withheld }: Dossier, kind: Unanchored['owner']['kind']) =>
  kind === 'actor' || kind === 'article' ? [] : withheld[`${kind}s`];

/** Takes a selector out of a record that waits as a whole and has others to wait for. */
function trim(dossier: Dossier, { owner, selector }: Unanchored): Dossier {
  const { withheld } = dossier;
  const without = <Field extends string, One extends { readonly id: string }>(
    field: Field,
    list: readonly (One & { readonly [Key in Field]: readonly SelectorRecord[] })[],
  ) =>
    mapChanged(list, (one) => {
      const at = one[field].findIndex((it) => isSame(it, selector));
      if (one.id !== owner.id || at === -1) return one;
      return { ...one, [field]: one[field].toSpliced(at, 1) };
    });
  switch (owner.kind) {
    case 'relation':
      return {
        ...dossier,
        withheld: { ...withheld, relations: without('evidence', withheld.relations) },
      };
    case 'statement':
      return {
        ...dossier,
        withheld: { ...withheld, statements: without('quotes', withheld.statements) },
      };
    default:
      return dossier;
  }
}

/** The dossier in which the owner of some words has them. */
function give(dossier: Dossier, { owner, selector }: Unanchored, quote: Quote<ArticleId>): Dossier {
  const { withheld } = dossier;
  const { id, kind } = owner;
  const own = (one: { readonly id: string }): boolean => one.id === id;
  switch (kind) {
    case 'article': {
      const [head, ...rest] = mapChanged(dossier.articles, (article) => {
        if (!own(article)) return article;
        const furniture = [...article.furniture, quote];
        return { ...article, ...readArticle(article.text, furniture), furniture };
      });
      return head ? { ...dossier, articles: [head, ...rest] } : dossier;
    }
    case 'actor':
      return {
        ...dossier,
        actors: mapChanged(dossier.actors, (one) => (own(one) ? { ...one, role: quote } : one)),
      };
    case 'mention': {
      const { free, waits } = release(withheld.mentions, own);
      const settled = free.map((mention) => ({ ...mention, quote }));
      return {
        ...dossier,
        mentions: settled.reduce(insertMention, dossier.mentions),
        withheld: { ...withheld, mentions: waits },
      };
    }
    case 'aside': {
      const { free, waits } = release(withheld.asides, own);
      const settled = free.map((aside) => ({ ...aside, quote }));
      return {
        ...dossier,
        asides: [...dossier.asides, ...settled],
        withheld: { ...withheld, asides: waits },
      };
    }
    case 'statement': {
      const { free, waits } = release(withheld.statements, own);
      const settled = free.map((one) => ({ ...one, quotes: [quote] as const }));
      const added = mapChanged(dossier.statements, (one) =>
        own(one) ? { ...one, quotes: [...one.quotes, quote] as const } : one,
      );
      return {
        ...dossier,
        statements: [...added, ...settled],
        withheld: { ...withheld, statements: waits },
      };
    }
    case 'relation': {
      const { free, waits } = release(withheld.relations, own);
      const settled = free.map((one) => ({ ...one, evidence: [quote] as const }));
      const added = mapChanged(dossier.relations, (one) =>
        own(one) ? { ...one, evidence: [...one.evidence, quote] as const } : one,
      );
      return {
        ...dossier,
        relations: [...added, ...settled],
        withheld: { ...withheld, relations: waits },
      };
    }
  }
  throw new Error(`unknown owner: ${String(kind)} of ${selector.exact}`);
}

/** Parts the record that is meant from those that still wait. */
function release<One>(
  list: readonly One[],
  own: (one: One) => boolean,
): { readonly free: readonly One[]; readonly waits: readonly One[] } {
  return { free: list.filter(own), waits: list.filter((one) => !own(one)) };
}
