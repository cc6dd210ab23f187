import { MultiDirectedGraph } from 'graphology';
import write from 'graphology-gexf/common/writer.js';
import { breathe, fileAs, type Exporter } from './exporter';
import { FORMATS } from './formats';
import { describeGraph, graphEdges, graphNodes, leftOutOfGraph } from './graph-attributes';
import { keepLineEnds } from './xml';

/** The graph as GEXF 1.3, for Gephi: actors at their places, relations with their words. */
export const exportGexf: Exporter = async (ground, run) => {
  const graph = new MultiDirectedGraph();
  graph.replaceAttributes({ creator: 'Parley', description: describeGraph(ground.lookup) });
  for (const { id, attributes } of graphNodes(ground)) graph.addNode(id, attributes);
  await breathe(run, 0.3);
  for (const { id, source, target, attributes } of graphEdges(ground))
    graph.addDirectedEdgeWithKey(id, source, target, attributes);
  await breathe(run, 0.6);
  const content = keepLineEnds(write(graph, { version: '1.3', pedantic: true }));
  await breathe(run, 1);
  const leftOut = leftOutOfGraph(ground.lookup);
  return fileAs(ground, FORMATS.gexf, { content, leftOut });
};
