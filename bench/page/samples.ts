import { createRandom } from '../../src/core/layout/random';
import { clusteredGraph, tinyGraph, type SampleLink } from '../../tests/support/graphs';
import lesMiserables from '../graphs/les-miserables.json';
import type { SampleGraph } from './graph';

const SEED = 7;
const FIRST = ['Ana', 'Boris', 'Chen', 'Dimitra', 'Emre', 'Farida', 'Gil', 'Hanne', 'Ivo', 'Jun'];
const START = ['Al', 'Bor', 'Cas', 'Dren', 'El', 'Far', 'Gor', 'Hal', 'Is', 'Kov', 'Lun', 'Mor'];
const END = ['ac', 'berg', 'da', 'enko', 'ić', 'man', 'os', 'sen', 'ström', 'ulu', 'vić', 'yama'];
const NODE_TYPES = ['person', 'person', 'person', 'organization', 'country', 'group'];
const LINK_TYPES = [
  'supports',
  'CONSULT',
  'ACCUSE',
  'REJECT',
  'COOPERATE',
  'THREATEN',
  'Membership',
];

/** Names as news has them: two of five with a first name, some eleven characters on average. */
function nameOf(node: number, random: () => number): string {
  const one = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const last = `${one(START)}${one(END)}`;
  return node % 5 < 2 ? `${one(FIRST)} ${last}` : last;
}

function seeded(nodes: number, links: readonly SampleLink[], edgeLabels: boolean): SampleGraph {
  const random = createRandom(SEED);
  return {
    nodes: Array.from({ length: nodes }, (_, i) => ({
      id: String(i),
      label: nameOf(i, random),
      type: NODE_TYPES[i % NODE_TYPES.length] ?? '',
    })),
    links: links.map(({ source, target }, i) => ({
      source: String(source),
      target: String(target),
      type: LINK_TYPES[i % LINK_TYPES.length] ?? '',
    })),
    labels: true,
    edgeLabels,
    arrows: true,
  };
}

/** One article's size: 12 actors, 17 pairs, 25 relations. */
export const tiny = (): SampleGraph => seeded(12, tinyGraph(SEED), true);

/** 300 actors, 900 pairs, in clusters with hubs. */
export const large = (): SampleGraph => seeded(300, clusteredGraph(300, 900, SEED), false);

/** As many actors as `large`, and 2,000 relations: between many pairs there are several. */
export function crowded(): SampleGraph {
  const { links, ...rest } = large();
  const again = links.map((link) => ({ ...link, type: 'CONSULT' }));
  return { ...rest, links: [...links, ...again, ...links].slice(0, 2000) };
}

/** Who meets whom in Les Misérables: 77 actors, 254 pairs. */
export const lesMis = (): SampleGraph => ({
  nodes: lesMiserables.nodes.map((label) => ({ id: label, label, type: 'person' })),
  links: lesMiserables.links.map(([source = 0, target = 0]) => ({
    source: lesMiserables.nodes[source] ?? '',
    target: lesMiserables.nodes[target] ?? '',
    type: 'meets',
  })),
  labels: true,
  edgeLabels: false,
  arrows: true,
});
