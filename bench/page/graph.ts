import type { ActorKind } from '../../src/core/dossier';
import {
  EVENT_TYPES,
  TIE_TYPES,
  type Polarity,
  type RelationType,
} from '../../src/core/dossier/relation';

/** A graph as the benchmark writes it down: any graph, not only one that came from an article. */
export interface SampleGraph {
  readonly nodes: readonly {
    readonly id: string;
    readonly label: string;
    readonly type: string;
  }[];
  /** Several links between the same two nodes are several relations. */
  readonly links: readonly {
    readonly source: string;
    readonly target: string;
    readonly type: string;
  }[];
  readonly labels: boolean;
  readonly edgeLabels: boolean;
  readonly arrows: boolean;
}

const KINDS: readonly (readonly [RegExp, ActorKind])[] = [
  [/org|company|agency|party|institution/i, 'organization'],
  [/country|state|nation|place/i, 'country'],
  [/group|people|crowd/i, 'group'],
];

const COOPERATIVE: readonly string[] = EVENT_TYPES.slice(0, EVENT_TYPES.indexOf('REQUEST'));
const CONFLICTUAL: readonly string[] = EVENT_TYPES.slice(EVENT_TYPES.indexOf('ACCUSE'));

/** The kind of actor that a type of node comes nearest to; a person if it says nothing else. */
export const kindOf = (type: string): ActorKind =>
  KINDS.find(([pattern]) => pattern.test(type))?.[1] ?? 'person';

/** The type of relation of the same name; a plain state if there is none. */
export const relationTypeOf = (type: string): RelationType =>
  [...EVENT_TYPES, ...TIE_TYPES].find((known) => known.toLowerCase() === type.toLowerCase()) ??
  'state';

function polarityOf(type: RelationType): Polarity {
  if (COOPERATIVE.includes(type)) return 'cooperative';
  return CONFLICTUAL.includes(type) ? 'conflictual' : 'neutral';
}

/**
 * The JSON text of a dossier that holds a graph: its one article says one sentence for each link, which is the link's evidence.
 * Actors are `n0`, `n1` ... and relations `l0`, `l1` ... in the order of the graph. Behind each sentence may stand `filler`, which states
 * nothing, so that the article grows. Throws if a link ends nowhere.
 */
export async function dossierOf({ nodes, links }: SampleGraph, filler = ''): Promise<string> {
  const index = new Map(nodes.map(({ id }, i) => [id, i]));
  const find = (id: string): number => {
    const found = index.get(id);
    if (found === undefined) throw new Error(`unknown node: ${id}`);
    return found;
  };
  let text = 'A graph in sentences';
  const relations = links.map((link, i) => {
    const [source, target] = [find(link.source), find(link.target)];
    const verb = link.type.toLowerCase() || 'meets';
    const exact = `In passage ${i + 1}, ${nodes[source]?.label ?? ''} ${verb} ${nodes[target]?.label ?? ''}.`;
    const start = text.length + 2;
    text += `\n\n${exact}${filler && ` ${filler}`}`;
    const type = relationTypeOf(link.type);
    return {
      id: `l${i}`,
      source: `n${source}`,
      target: `n${target}`,
      predicate: verb,
      type,
      polarity: polarityOf(type),
      modality: 'asserted',
      assertedBy: 'article',
      attribution: 'narration',
      matter: 'graph',
      evidence: [{ exact, start }],
    };
  });
  return JSON.stringify({
    format: 'parley-dossier',
    version: 1,
    id: 'graph',
    title: 'A graph in sentences',
    articles: [{ id: 'a1', text, sha256: await sha256(text), source: {} }],
    matters: [{ id: 'graph', name: 'Graph' }],
    actors: nodes.map(({ label, type }, i) => ({ id: `n${i}`, name: label, kind: kindOf(type) })),
    mentions: [],
    statements: [],
    relations,
  });
}

/** By the platform: the product's own would be warm before the product hashes the text itself. */
async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
