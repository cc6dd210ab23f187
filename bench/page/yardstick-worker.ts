import {
  forceCenter,
  forceLink,
  forceManyBody,
  forceSimulation,
  type SimulationNodeDatum,
} from 'd3-force';

/** A graph by the places of its nodes in a list. */
export interface YardstickRequest {
  readonly nodes: number;
  readonly links: readonly { readonly source: number; readonly target: number }[];
}

/** The places so far: x and y of each node in turn. */
export interface YardstickReply {
  readonly places: Float64Array;
  readonly done: boolean;
}

const TICKS = 300;
/** Places are sent as often as a screen can show them. */
const PITCH_MS = 16;

self.onmessage = ({ data }: MessageEvent<YardstickRequest>) => {
  const nodes: SimulationNodeDatum[] = Array.from({ length: data.nodes }, () => ({}));
  const simulation = forceSimulation(nodes)
    .force('link', forceLink(data.links.map((link) => ({ ...link }))))
    .force('charge', forceManyBody())
    .force('center', forceCenter())
    .stop();
  let sent = performance.now();
  for (let tick = 1; tick <= TICKS; tick += 1) {
    simulation.tick();
    const now = performance.now();
    if (tick < TICKS && now - sent < PITCH_MS) continue;
    sent = now;
    const places = Float64Array.from(nodes.flatMap(({ x = 0, y = 0 }) => [x, y]));
    self.postMessage({ places, done: tick === TICKS } satisfies YardstickReply);
  }
};
