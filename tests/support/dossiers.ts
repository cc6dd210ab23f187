import firstText from '../../data/articles/zelenskyy-nato/dossier.json?raw';
import {
  createLookup,
  readDossier,
  sha256,
  type ActorId,
  type ActorKind,
  type Dossier,
  type Lookup,
  type Problem,
  type RelationId,
} from '../../src/core/dossier';
import { serialiseDossier } from '../../src/core/dossier/serialise';

/** The dossier that ships, as its file's text. */
export const FIRST_FILE = firstText;

/** JSON data that a test may change as it likes. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = Record<string, Json>;

/** A fresh copy of the shipped dossier's data. */
export const firstData = (): JsonObject => JSON.parse(firstText) as JsonObject;

/** The node at a path such as `relations.3.evidence`; throws if there is none. */
export function at(data: Json, path: string): JsonObject & Json[] {
  let node: Json | undefined = data;
  for (const key of path.split('.').filter(Boolean)) node = (node as JsonObject | undefined)?.[key];
  if (typeof node !== 'object' || node === null) throw new Error(`nothing at: ${path}`);
  return node as JsonObject & Json[];
}

/** A change of data: the field at a path gets a value. */
export const set =
  (path: string, value: Json) =>
  (data: JsonObject): void => {
    const { node, last } = lead(data, path);
    node[last] = value;
  };

/** A change of data: the field at a path is taken away. */
export const remove =
  (path: string) =>
  (data: JsonObject): void => {
    const { node, last } = lead(data, path);
    Reflect.deleteProperty(node, last);
  };

function lead(data: JsonObject, path: string): { node: JsonObject; last: string } {
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  return { node: at(data, keys.join('.')), last };
}

/** The dossier of data that is known to be good; throws with its problems otherwise. */
export function openDossier(data: unknown): Dossier {
  const { dossier, problems } = readDossier(data);
  if (!dossier || problems.length > 0)
    throw new Error(`bad dossier: ${describeProblems(problems)}`);
  return dossier;
}

export const describeProblems = (problems: readonly Problem[]): string =>
  problems.map(({ code, where }) => `${code} at ${where}`).join(', ');

/** Where and what is wrong, for comparison: `code where`. */
export const problemLines = (problems: readonly Problem[]): string[] =>
  problems.map(({ code, where }) => `${code} ${where}`);

/** A file that uses every kind of record that the format knows. */
export function fullData(): JsonObject {
  const data = firstData();
  data['lenses'] = [{ id: 'l1', name: 'Disputed', lens: { disputed: true, matter: ['us-aid'] } }];
  data['briefing'] = {
    scenes: [
      {
        id: 'sc1',
        headline: 'If it ensures peace',
        points: ['One point'],
        actors: ['trump'],
        relations: ['R33'],
        lens: { assertedBy: ['article', 'trump'] },
        notes: 'Speak slowly.',
        seconds: 30,
      },
    ],
  };
  data['layout'] = { pins: [{ actor: 'nato', x: -12.5, y: 0 }] };
  data['acceptances'] = [
    { records: ['R33'], by: 'A reader', how: 'by hand', at: '2025-03-01T12:00:00Z' },
  ];
  at(data, 'articles.0')['source'] = { publisher: 'A paper', date: '2025-03-01' };
  return data;
}

/** The data that a dossier of some data is written as. */
export const written = (data: unknown): JsonObject => {
  const { dossier, problems } = readDossier(data);
  if (!dossier) throw new Error(`bad dossier: ${describeProblems(problems)}`);
  return JSON.parse(serialiseDossier(dossier)) as JsonObject;
};

/** A relation of a small dossier; everything that is left out is asserted, neutral and told by the article. */
export interface Told {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly [field: string]: Json | undefined;
}

export interface SmallDossier {
  readonly relations: readonly Told[];
  /** By id; actors that are only named in relations are persons. */
  readonly kinds?: Readonly<Record<string, ActorKind>>;
  readonly leads?: readonly string[];
  readonly contests?: readonly (readonly [kind: string, first: string, second: string])[];
  readonly leading?: readonly (readonly string[])[];
}

/**
 * Data of a small dossier: every relation has one sentence of the article as its evidence, and every actor the name of its id.
 */
export function smallData({
  relations,
  kinds = {},
  leads = [],
  contests = [],
  leading,
}: SmallDossier): JsonObject {
  const ids = new Set([
    ...Object.keys(kinds),
    ...relations.flatMap(({ source, target, assertedBy }) => [
      source,
      target,
      ...(typeof assertedBy === 'string' && assertedBy !== 'article' ? [assertedBy] : []),
    ]),
  ]);
  const words = relations.map(({ id }) => `This states ${id} word for word.`);
  const text = `A small story\n\n${words.join(' ')}`;
  return {
    format: 'parley-dossier',
    version: 1,
    id: 'small',
    title: 'A small story',
    articles: [{ id: 'a1', text, sha256: sha256(text), source: {} }],
    ...(leading && {
      firstView: { headline: 'A headline', leading: leading.map((entry) => [...entry]) },
    }),
    matters: [{ id: 'matter', name: 'The matter' }],
    actors: [...ids].map((id) => ({
      id,
      name: id,
      kind: kinds[id] ?? 'person',
      ...(leads.includes(id) && { lead: true }),
    })),
    mentions: [],
    statements: [],
    relations: relations.map((told, i) => ({
      predicate: `does ${told.id} to`,
      type: 'CONSULT',
      polarity: 'neutral',
      modality: 'asserted',
      assertedBy: 'article',
      attribution: 'narration',
      matter: 'matter',
      ...told,
      evidence: [{ exact: words[i] ?? '' }],
    })),
    contests: contests.map(([kind, first, second], i) => ({
      id: `c${i}`,
      kind,
      relations: [first, second],
      why: 'because',
    })),
  };
}

/** The lookup of a small dossier. */
export const smallLookup = (small: SmallDossier): Lookup =>
  createLookup(openDossier(smallData(small)));

/** Ids of a dossier that a test knows to be there. */
export const actorId = (id: string): ActorId => id as ActorId;
export const relationId = (id: string): RelationId => id as RelationId;

/** Data of a dossier whose only relation, R1, rests on the last words of a speech. */
export function speechData(before: string, scenes: readonly JsonObject[]): JsonObject {
  const text = `A speech\n\nAnn said, “It began ${before}and it ended. She hit Ben.”`;
  const data = smallData({ relations: [{ id: 'R1', source: 'Ann', target: 'Ben' }] });
  set('articles.0.text', text)(data);
  set('articles.0.sha256', sha256(text))(data);
  set('relations.0.evidence', [{ exact: 'She hit Ben.' }])(data);
  return { ...data, briefing: { scenes: [...scenes] } };
}
