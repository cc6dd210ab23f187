import { readArticle, type Span } from '../../text';
import { editTexts } from '../../texts/edits';
import type { Quote } from '../../anchoring';
import { ownerKey, type Dossier, type Unanchored } from '../dossier';
import type { ArticleId } from '../ids';
import { mapChanged, quoteSpan, refuse, type Outcome } from './edit';
import { removeRecords } from './remove';

/**
 * Settles words that were lost or moved: a person says where they stand. The record that needed them is drawn from then on. The words
 * are those of the text at that place, whatever the selector said.
 */
export function settleQuote(dossier: Dossier, waiting: Unanchored, span: Span): Outcome {
  const article =
    dossier.articles.find(({ id }) => id === waiting.selector.article) ?? dossier.articles[0];
  const quote = quoteSpan(article, span);
  const left = dossier.unanchored.filter((one) => one !== waiting);
  if (left.length === dossier.unanchored.length)
    return refuse('gone', 'unanchored', waiting.selector.exact);
  return {
    dossier: { ...give(dossier, waiting, quote), unanchored: left },
    label: editTexts.done.settled(quote.exact),
    ...(waiting.owner.kind === 'relation' && { id: waiting.owner.id }),
  };
}

/** Gives words up that were lost. A record that has no others goes with them. */
export function dropQuote(dossier: Dossier, waiting: Unanchored): Outcome {
  const { owner, selector } = waiting;
  const others = dossier.unanchored.filter((one) => one !== waiting);
  const waits = withheldOf(dossier, owner.kind).some(({ id }) => id === owner.id);
  const last = waits && !others.some((one) => ownerKey(one.owner) === ownerKey(owner));
  const label = editTexts.done.dropped(selector.exact);
  if (!last) return { dossier: { ...trim(dossier, waiting), unanchored: others }, label };
  const list = `${owner.kind}s` as 'mentions' | 'statements' | 'relations' | 'asides';
  return { dossier: removeRecords(dossier, { [list]: [owner.id] }), label };
}

const withheldOf = ({ withheld }: Dossier, kind: Unanchored['owner']['kind']) =>
  kind === 'actor' || kind === 'article' ? [] : withheld[`${kind}s`];

/** Takes a selector out of a record that waits as a whole and has others to wait for. */
function trim(dossier: Dossier, { owner, selector }: Unanchored): Dossier {
  const { withheld } = dossier;
  const without = <Field extends string, One extends { readonly id: string }>(
    field: Field,
    list: readonly (One & { readonly [Key in Field]: readonly unknown[] })[],
  ) =>
    mapChanged(list, (one) =>
      one.id === owner.id ? { ...one, [field]: one[field].filter((it) => it !== selector) } : one,
    );
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
        mentions: [...dossier.mentions, ...settled],
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
