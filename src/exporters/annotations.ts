import stringify from 'json-stringify-pretty-compact';
import type { Ground } from '../core/briefing';
import {
  relationTitle,
  statementTitle,
  titleOf,
  type Actor,
  type Article,
  type Lookup,
  type Mention,
  type Relation,
  type Statement,
} from '../core/dossier';
import { exportTexts as texts } from '../core/texts/exports';
import { againstOf } from './against';
import { breathe, fileAs, type Exporter } from './exporter';
import { FORMATS } from './formats';
import { addressOf, headLines, leftOutLines } from './head';

type Quote = Relation['evidence'][number];
type Node = Readonly<Record<string, unknown>>;

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
/** So many annotations are written between two breaths. */
const ANNOTATIONS = 200;
/** Objects that fit into this many columns stand on one line. */
const COLUMNS = 100;
/** So much of the text stands before and behind the words, in UTF-16 code units: enough to find them in a text that has changed. */
const REACH = 32;

/**
 * The words that everything rests on as a page of W3C Web Annotations: of relations, statements, mentions and roles. Each is told in tags
 * and a sentence, and targets its words by quotation and by position: in Unicode code points, as the Web Annotation Data Model counts
 * (4.2.5, Text Position Selector), not in UTF-16 code units.
 */
export const exportAnnotations: Exporter = async (ground, run) => {
  const { lookup } = ground;
  const { relations, statements, mentions, actors } = lookup.dossier;
  const writers = [
    ...relations.map((one) => () => ofRelation(lookup, one)),
    ...statements.map((one) => () => ofStatement(lookup, one)),
    ...mentions.map((one) => () => ofMention(lookup, one)),
    ...actors.flatMap((one) => (one.role ? [() => ofRole(lookup, one)] : [])),
  ];
  const items: Node[] = [];
  for (const write of writers) {
    if (items.length % ANNOTATIONS === 0) await breathe(run, items.length / writers.length);
    items.push(write());
  }
  const leftOut = leftOutLines(lookup, { relation: 'all', statement: 'all', mention: 'all' });
  const content = `${stringify(pageOf(ground, items, leftOut), { indent: 2, maxLength: COLUMNS })}\n`;
  await breathe(run, 1);
  return fileAs(ground, FORMATS.jsonld, { content, leftOut });
};

const pageOf = ({ lookup }: Ground, items: readonly Node[], leftOut: readonly string[]): Node => ({
  '@context': CONTEXT,
  id: urnOf(lookup, 'annotations', 'page'),
  type: 'AnnotationPage',
  label: [...headLines(lookup), texts.annotations.positions, ...leftOut],
  partOf: {
    id: urnOf(lookup, 'annotations'),
    type: 'AnnotationCollection',
    label: lookup.dossier.title,
    total: items.length,
    generator: { id: 'urn:x-parley', type: 'Software', name: 'Parley' },
  },
  startIndex: 0,
  items,
});

const ofRelation = (lookup: Lookup, relation: Relation): Node =>
  annotationOf(lookup, ['relation', relation.id], 'classifying', relation.evidence, [
    bodyOf('describing', relationTitle(lookup, relation)),
    ...tagsOf({
      relation: relation.id,
      source: relation.source,
      target: relation.target,
      mutual: relation.mutual === true ? 'true' : '',
      predicate: relation.predicate,
      type: relation.type,
      polarity: relation.polarity,
      modality: relation.modality,
      asserter: relation.assertedBy,
      attribution: relation.attribution,
      matter: relation.matter,
      inferred: (relation.inferred ?? []).join(', '),
      against: againstOf(lookup, relation),
    }),
    ...remarksOf(relation),
  ]);

const ofStatement = (lookup: Lookup, statement: Statement): Node =>
  annotationOf(lookup, ['statement', statement.id], 'describing', statement.quotes, [
    bodyOf('describing', statementTitle(lookup, statement)),
    ...tagsOf({
      statement: statement.id,
      speaker: statement.speaker,
      form: statement.form,
      about: statement.about.join(', '),
      venue: statement.venue ?? '',
    }),
    ...remarksOf(statement),
  ]);

const ofMention = (lookup: Lookup, mention: Mention): Node =>
  annotationOf(
    lookup,
    ['mention', mention.id],
    'identifying',
    [mention.quote],
    [
      bodyOf('identifying', mention.actors.map((id) => lookup.actor(id).name).join(', ')),
      ...tagsOf({ mention: mention.id, actors: mention.actors.join(', '), form: mention.form }),
      ...remarksOf(mention),
    ],
  );

const ofRole = (lookup: Lookup, actor: Actor): Node =>
  annotationOf(lookup, ['role', actor.id], 'describing', actor.role ? [actor.role] : [], [
    bodyOf('describing', actor.name),
    ...tagsOf({ role: actor.id, kind: actor.kind }),
  ]);

const annotationOf = (
  lookup: Lookup,
  name: readonly [kind: string, id: string],
  motivation: string,
  quotes: readonly Quote[],
  body: readonly Node[],
): Node => ({
  id: urnOf(lookup, ...name),
  type: 'Annotation',
  motivation,
  body,
  target: quotes.map((quote) => targetOf(lookup, quote)),
});

const bodyOf = (purpose: string, value: string): Node => ({
  type: 'TextualBody',
  purpose,
  format: 'text/plain',
  value,
});

/** A tag for each field that is not empty: "modality: claimed". */
const tagsOf = (fields: Readonly<Record<string, string>>): Node[] =>
  Object.entries(fields).flatMap(([name, value]) =>
    value === '' ? [] : [bodyOf('tagging', texts.annotations.tag(name, value))],
  );

const remarksOf = ({
  open,
  note,
}: {
  readonly open?: string | undefined;
  readonly note?: unknown;
}): Node[] => [
  ...(open === undefined ? [] : [bodyOf('questioning', open)]),
  ...(typeof note === 'string' ? [bodyOf('commenting', note)] : []),
];

function targetOf(lookup: Lookup, quote: Quote): Node {
  const article = lookup.article(quote.article);
  const { start, end, exact } = quote;
  const before = article.text.slice(whole(article.text, start - REACH), start);
  const behind = article.text.slice(end, whole(article.text, end + REACH));
  return {
    type: 'SpecificResource',
    source: sourceOf(article, lookup),
    selector: [
      {
        type: 'TextQuoteSelector',
        exact,
        ...(before && { prefix: before }),
        ...(behind && { suffix: behind }),
      },
      {
        type: 'TextPositionSelector',
        start: codePointsBefore(article, start),
        end: codePointsBefore(article, end),
      },
    ],
  };
}

/** The text by its own digest, and where it was found. */
function sourceOf(article: Article, { dossier }: Lookup): Node {
  const address = addressOf(article);
  return {
    id: `urn:sha256:${article.sha256}`,
    type: 'Text',
    format: 'text/plain',
    label: titleOf(article) ?? dossier.title,
    ...(address !== undefined && { via: address }),
  };
}

/** An offset of the text, moved out of the middle of a character. */
function whole(text: string, at: number): number {
  const offset = Math.min(Math.max(0, at), text.length);
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff ? Math.max(0, offset - 1) : offset;
}

const surrogatePairs = new WeakMap<Article, readonly number[]>();

/** How many code points stand before an offset of the text. */
function codePointsBefore(article: Article, offset: number): number {
  let pairs = surrogatePairs.get(article);
  if (!pairs) {
    pairs = Array.from(article.text.matchAll(/[\u{10000}-\u{10ffff}]/gu), ({ index }) => index);
    surrogatePairs.set(article, pairs);
  }
  const behind = pairs.findIndex((pair) => pair >= offset);
  return offset - (behind < 0 ? pairs.length : behind);
}

/** A name for a record that no other record in the world has by chance: of its dossier and the text it rests on. */
const urnOf = ({ dossier }: Lookup, ...names: readonly string[]): string =>
  ['urn:x-parley', dossier.id, dossier.articles[0].sha256.slice(0, 12), ...names]
    .map((name, i) => (i === 0 ? name : encodeURIComponent(name)))
    .join(':');
