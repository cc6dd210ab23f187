import {
  isQuoted,
  isTie,
  relationTitle,
  shortName,
  statementTitle,
  type ActorId,
  type Lookup,
  type Relation,
  type SceneId,
  type Statement,
} from '../dossier';
import { selectorOf } from '../dossier/quote';
import { leadingQuotations } from '../prose';
import { answerTexts } from '../texts/briefing';
import { between, find, type Finding, type SearchIndex } from '../search';
import { stageScene, type StagedScene } from './stage';

/** Most answers that are offered. */
const MOST = 8;
const ID = 'answer' as SceneId;

/**
 * What the text says about whom a question names, or between the two it names, as scenes that can be put on the screen: the best
 * quotation first. Of other words, the relations and statements that fit them. [] if nothing fits.
 */
export function answerQuestion(index: SearchIndex, question: string): readonly StagedScene[] {
  const { lookup } = index;
  const findings = find(index, question);
  const [first] = findings;
  if (!first) return [];
  if (first.kind === 'between') return standingBetween(lookup, first.ends);
  if (first.kind === 'actor') return aboutActor(lookup, first.id);
  const answers = findings.flatMap((finding) => ofFinding(lookup, finding));
  const relationOf = ({ scene }: StagedScene) => scene.relations?.[0];
  // A relation may be found by its own words, and again by those of its sentence.
  const isFirst = (answer: StagedScene): boolean =>
    relationOf(answer) === undefined ||
    answers.find((one) => relationOf(one) === relationOf(answer)) === answer;
  return answers.filter(isFirst).slice(0, MOST);
}

/**
 * What stands between two actors: their own relations, what one says of the other; else the chain that joins them, whose headline says
 * that nothing is stated between the two.
 */
function standingBetween(lookup: Lookup, ends: readonly [ActorId, ActorId]): StagedScene[] {
  const { direct, chain, said } = between(lookup, ...ends);
  const own = [
    ...direct.map(({ relation }) => ofRelation(lookup, relation)),
    ...said.map(({ statement }) => ofStatement(lookup, statement)),
  ].slice(0, MOST);
  if (own.length > 0 || !chain) return own;
  const steps = chain.map(({ stated: [best] }) => best.relation);
  const [a, b] = ends;
  const through = [...new Set(steps.flatMap(({ source, target }) => [source, target]))].filter(
    (id) => id !== a && id !== b,
  );
  const nameOf = (id: ActorId): string => shortName(lookup.actor(id));
  return [
    stageScene(lookup, {
      id: ID,
      headline: answerTexts.through(nameOf(a), nameOf(b), through.map(nameOf)),
      relations: steps.map(({ id }) => id),
      actors: [...ends],
      camera: 'lit',
    }),
  ];
}

/** What the text says of an actor, and the actor itself: quoted words and what leads the story first, standing ties ("president of") last. */
function aboutActor(lookup: Lookup, actor: ActorId): StagedScene[] {
  const own = new Set(lookup.relationsOf(actor).map(({ id }) => id));
  const leading = new Set((lookup.dossier.firstView?.leading ?? []).flat());
  const rankOf = (relation: Relation): number => {
    if (isTie(relation)) return 4;
    return leading.has(relation.id) || isQuotedIn(lookup, relation.evidence) ? 0 : 2;
  };
  const relations = leadingQuotations(lookup, own, own.size).map(({ relation }) => ({
    rank: rankOf(relation),
    answer: () => ofRelation(lookup, relation),
  }));
  const statements = lookup.statementsBy(actor).map((statement) => ({
    rank: isQuotedIn(lookup, statement.quotes) ? 1 : 3,
    answer: () => ofStatement(lookup, statement),
  }));
  return [...relations, ...statements]
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST)
    .map(({ answer }) => answer());
}

const isQuotedIn = (lookup: Lookup, quotes: Relation['evidence']): boolean =>
  quotes.some((quote) => isQuoted(lookup, quote));

function ofFinding(lookup: Lookup, { kind, id }: Finding): StagedScene[] {
  switch (kind) {
    case 'relation': {
      const relation = lookup.findRelation(id);
      return relation ? [ofRelation(lookup, relation)] : [];
    }
    case 'statement': {
      const statement = lookup.findStatement(id);
      return statement ? [ofStatement(lookup, statement)] : [];
    }
    case 'sentence':
      return lookup.relationsIn(id).map((relation) => ofRelation(lookup, relation));
    default:
      return [];
  }
}

const ofRelation = (lookup: Lookup, relation: Relation): StagedScene =>
  stageScene(lookup, {
    id: ID,
    headline: relationTitle(lookup, relation),
    relations: [relation.id],
    camera: 'lit',
  });

const ofStatement = (lookup: Lookup, statement: Statement): StagedScene =>
  stageScene(lookup, {
    id: ID,
    headline: statementTitle(lookup, statement),
    actors: [statement.speaker, ...statement.about],
    quotes: statement.quotes.map((quote) => selectorOf(lookup.dossier, quote)),
    camera: 'lit',
  });
