import { breathe, fileAs, type Exporter } from './exporter';
import { FORMATS } from './formats';
import {
  describeGraph,
  graphEdges,
  graphNodes,
  leftOutOfGraph,
  type GraphNode,
} from './graph-attributes';
import { escapeXml } from './xml';

/** So many elements are written between two breaths. */
const ELEMENTS = 500;

/** The graph as GraphML, which Gephi, yEd, NetworkX and others read. */
export const exportGraphml: Exporter = async (ground, run) => {
  const nodes = graphNodes(ground);
  const edges = graphEdges(ground);
  const nodeKeys = keysOf('node', nodes);
  const edgeKeys = keysOf('edge', edges);
  const lines: string[] = [];
  const all = nodes.length + edges.length;
  const write = async (line: string): Promise<void> => {
    if (lines.length % ELEMENTS === 0) await breathe(run, lines.length / Math.max(1, all));
    lines.push(line);
  };
  for (const node of nodes)
    await write(`<node id="${escapeXml(node.id)}">${dataOf(node, nodeKeys)}</node>`);
  for (const edge of edges) {
    const [id, source, target] = [edge.id, edge.source, edge.target].map(escapeXml);
    await write(
      `<edge id="${id}" source="${source}" target="${target}">${dataOf(edge, edgeKeys)}</edge>`,
    );
  }
  const content = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
${[GRAPH_KEY, ...nodeKeys.values(), ...edgeKeys.values()].map(writeKey).join('\n')}
<graph edgedefault="directed">
<data key="${GRAPH_KEY.id}">${escapeXml(describeGraph(ground.lookup))}</data>
${lines.join('\n')}
</graph>
</graphml>
`;
  await breathe(run, 1);
  const leftOut = leftOutOfGraph(ground.lookup);
  return fileAs(ground, FORMATS.graphml, { content, leftOut });
};

interface Key {
  readonly id: string;
  readonly of: 'graph' | 'node' | 'edge';
  readonly name: string;
  readonly type: 'string' | 'double' | 'boolean';
}

const GRAPH_KEY: Key = { id: 'g0', of: 'graph', name: 'description', type: 'string' };

const TYPES = { string: 'string', number: 'double', boolean: 'boolean' } as const;

/** A key for every attribute that an element has, by its name. */
function keysOf(of: 'node' | 'edge', elements: readonly GraphNode[]): ReadonlyMap<string, Key> {
  const keys = new Map<string, Key>();
  for (const { attributes } of elements)
    for (const [name, value] of Object.entries(attributes))
      if (!keys.has(name)) {
        const type = TYPES[typeof value as keyof typeof TYPES];
        keys.set(name, { id: `${of.charAt(0)}${keys.size}`, of, name, type });
      }
  return keys;
}

const writeKey = ({ id, of, name, type }: Key): string =>
  `<key id="${id}" for="${of}" attr.name="${name}" attr.type="${type}"/>`;

const dataOf = ({ attributes }: GraphNode, keys: ReadonlyMap<string, Key>): string =>
  Object.entries(attributes)
    .map(([name, value]) => `<data key="${keys.get(name)?.id}">${escapeXml(String(value))}</data>`)
    .join('');
