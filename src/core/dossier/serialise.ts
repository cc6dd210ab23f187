import stringify from 'json-stringify-pretty-compact';
import type { Quote } from '../anchoring';
import { selectSpan } from '../anchoring';
import type { Article } from './article';
import { ownerKey, type Dossier, type QuoteOwner } from './dossier';
import { ActorSchema } from './actor';
import { AsideSchema } from './aside';
import { DossierFileSchema, FORMAT, VERSION } from './file';
import { LayoutSchema, type Layout, type LayoutRecord } from './first-view';
import { MentionSchema } from './mention';
import { ProposalsSchema } from './proposal';
import { RelationSchema } from './relation';
import { BriefingSchema, SceneSchema } from './scene';
import { StatementSchema } from './statement';
import type { SelectorRecord } from './selector';

/** Objects that fit into this many columns stand on one line. */
const COLUMNS = 100;

/**
 * The dossier as canonical JSON text: fields in the order of the schema, evidence as the words themselves, what could not be
 * anchored as it was written. `parseDossier` reads it back to an equal dossier.
 */
export function serialiseDossier(dossier: Dossier): string {
  return `${stringify(writeDossier(dossier), { indent: 2, maxLength: COLUMNS })}\n`;
}

function writeDossier(dossier: Dossier): Record<string, unknown> {
  const write = createQuoteWriter(dossier);
  const { withheld, unknown } = dossier;
  const asides = [
    ...dossier.asides.map(({ quote, ...aside }) => {
      const [selector] = write({ kind: 'aside', id: aside.id }, [quote]);
      return inOrder(AsideSchema, { ...aside, quote: selector });
    }),
    ...withheld.asides,
  ];
  return inOrder(DossierFileSchema, {
    format: FORMAT,
    version: VERSION,
    id: dossier.id,
    title: dossier.title,
    articles: dossier.articles.map((article) => writeArticle(article, write)),
    ...(dossier.firstView && { firstView: dossier.firstView }),
    matters: dossier.matters,
    actors: dossier.actors.map(({ role, ...actor }) => {
      const [selector] = write({ kind: 'actor', id: actor.id }, role ? [role] : []);
      return inOrder(ActorSchema, { ...actor, ...(selector && { role: selector }) });
    }),
    mentions: [
      ...dossier.mentions.map(({ quote, ...mention }) => {
        const [selector] = write({ kind: 'mention', id: mention.id }, [quote]);
        return inOrder(MentionSchema, { ...mention, quote: selector });
      }),
      ...withheld.mentions,
    ],
    statements: [
      ...dossier.statements.map(({ quotes, ...statement }) =>
        inOrder(StatementSchema, {
          ...statement,
          quotes: write({ kind: 'statement', id: statement.id }, quotes),
        }),
      ),
      ...withheld.statements,
    ],
    relations: [
      ...dossier.relations.map(({ evidence, ...relation }) =>
        inOrder(RelationSchema, {
          ...relation,
          evidence: write({ kind: 'relation', id: relation.id }, evidence),
        }),
      ),
      ...withheld.relations,
    ],
    contests: dossier.contests,
    // Not written where there are none: files that know no asides stay as they are.
    ...(asides.length > 0 && { asides }),
    lenses: dossier.lenses,
    briefing: inOrder(BriefingSchema, {
      ...dossier.briefing,
      scenes: dossier.briefing.scenes.map((scene) => inOrder(SceneSchema, scene)),
    }),
    layout: inOrder(LayoutSchema, writeLayout(dossier.layout)),
    acceptances: dossier.acceptances,
    ...(dossier.checks.length > 0 && { checks: dossier.checks }),
    ...(dossier.distinct.length > 0 && { distinct: dossier.distinct }),
    ...(dossier.merges.length > 0 && { merges: dossier.merges }),
    ...(hasEntries(dossier.proposals) && {
      proposals: inOrder(ProposalsSchema, dossier.proposals),
    }),
    ...unknown,
  });
}

const writeLayout = ({ pins, places, ...layout }: Layout): LayoutRecord => ({
  ...layout,
  pins: [...pins],
  ...(places.length > 0 && { places: [...places] }),
});

/** True if any list of an object holds something, or a field that is no list is there. */
const hasEntries = (lists: object): boolean =>
  Object.values(lists).some((list) => !Array.isArray(list) || list.length > 0);

/** A record with its known fields in the order of the schema and the others behind them. */
function inOrder<Fields extends object>(
  schema: { readonly entries: object },
  record: Fields,
): Fields {
  const fields = record as Record<string, unknown>;
  const known = Object.keys(schema.entries).filter((key) => fields[key] !== undefined);
  const rest = Object.keys(fields).filter((key) => !Object.hasOwn(schema.entries, key));
  return Object.fromEntries([...known, ...rest].map((key) => [key, fields[key]])) as Fields;
}

type QuoteWriter = (owner: QuoteOwner, quotes: readonly Quote[]) => SelectorRecord[];

/** Writes an owner's quotes as selectors, followed by those of its selectors that could not be anchored. */
function createQuoteWriter({ articles, unanchored }: Dossier): QuoteWriter {
  const byId = new Map<string, Article>(articles.map((article) => [article.id, article]));
  const several = articles.length > 1;
  const waiting = new Map<string, SelectorRecord[]>();
  for (const { owner, selector } of unanchored) {
    const key = ownerKey(owner);
    const others = waiting.get(key);
    if (others) others.push(selector);
    else waiting.set(key, [selector]);
  }
  return (owner, quotes) => [
    ...quotes.map((quote) => {
      const article = byId.get(quote.article);
      if (!article) throw new Error(`unknown article: ${quote.article}`);
      const selector = { ...selectSpan(article.text, quote), ...quote.unknown } as SelectorRecord;
      return several ? { article: article.id, ...selector } : selector;
    }),
    ...(waiting.get(ownerKey(owner)) ?? []),
  ];
}

function writeArticle(article: Article, write: QuoteWriter): Record<string, unknown> {
  const { id, text, sha256, source, furniture, unknown } = article;
  const selectors = write({ kind: 'article', id }, furniture);
  return {
    id,
    text,
    sha256,
    source,
    ...(selectors.length > 0 && { furniture: selectors }),
    ...unknown,
  };
}
