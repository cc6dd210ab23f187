import {
  relationTitle,
  statementTitle,
  type ActorId,
  type Lookup,
  type Relation,
  type SceneId,
  type Statement,
} from '../dossier';
import { selectorOf } from '../dossier/quote';
import { leadingQuotations } from '../prose';
import { between, find, type Finding, type SearchIndex } from '../search';
import { stageScene, type StagedScene } from './stage';

/** So many answers can be stepped through. */
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

/** What stands between two actors: their own relations, what one says of the other, else the chain that joins them. */
function standingBetween(lookup: Lookup, ends: readonly [ActorId, ActorId]): StagedScene[] {
  const { direct, chain, said } = between(lookup, ...ends);
  const own = [
    ...direct.map(({ relation }) => ofRelation(lookup, relation)),
    ...said.map(({ statement }) => ofStatement(lookup, statement)),
  ].slice(0, MOST);
  if (own.length > 0 || !chain) return own;
  const steps = chain.map(({ stated: [best] }) => best.relation);
  const headline = steps.map((relation) => relationTitle(lookup, relation)).join('; ');
  return [
    stageScene(lookup, {
      id: ID,
      headline,
      relations: steps.map(({ id }) => id),
      actors: [...ends],
      camera: 'lit',
    }),
  ];
}

function aboutActor(lookup: Lookup, actor: ActorId): StagedScene[] {
  const own = new Set(lookup.relationsOf(actor).map(({ id }) => id));
  const relations = leadingQuotations(lookup, own, MOST).map(({ relation }) =>
    ofRelation(lookup, relation),
  );
  const statements = lookup.statementsBy(actor).map((statement) => ofStatement(lookup, statement));
  return [...relations, ...statements].slice(0, MOST);
}

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
