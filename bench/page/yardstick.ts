import { drag, type D3DragEvent } from 'd3-drag';
import { select } from 'd3-selection';
import { zoom, zoomIdentity, type D3ZoomEvent, type ZoomTransform } from 'd3-zoom';
import { fileToOpen, painted } from './bench';
import type { SampleGraph } from './graph';
import type { YardstickReply, YardstickRequest } from './yardstick-worker';
import { drawYardstick, fitPlaces } from './yardstick-drawing';

const canvas = document.querySelector('canvas');
const pen = canvas?.getContext('2d');
if (!canvas || !pen) throw new Error('missing element: canvas');
const surface = canvas;
surface.width = innerWidth;
surface.height = innerHeight;

let graph: SampleGraph | undefined;
let ends: readonly { readonly source: number; readonly target: number }[] = [];
let places = new Float64Array();
let camera: ZoomTransform = zoomIdentity;
let touched = false;
let asked = false;

function redraw(): void {
  if (asked) return;
  asked = true;
  requestAnimationFrame(() => {
    asked = false;
    if (!graph || !pen) return;
    drawYardstick(pen, { graph, links: ends, places, camera });
  });
}

const placeOf = (node: number): [number, number] => [
  places[2 * node] ?? 0,
  places[2 * node + 1] ?? 0,
];

function fit(): void {
  camera = fitPlaces(places, surface.width, surface.height);
  select(surface).property('__zoom', camera);
  redraw();
}

function nodeAt(x: number, y: number): number | undefined {
  const count = places.length / 2;
  for (let node = 0; node < count; node += 1) {
    const [left, top] = camera.apply(placeOf(node));
    if (Math.hypot(left - x, top - y) < 8) return node;
  }
  return undefined;
}

type Subject = { node: number; x: number; y: number };
select(surface)
  .call(
    drag<HTMLCanvasElement, unknown>()
      .subject(({ x, y }: { x: number; y: number }) => {
        const node = nodeAt(x, y);
        return node === undefined ? undefined : { node, x, y };
      })
      .on('drag', ({ subject, x, y }: D3DragEvent<HTMLCanvasElement, unknown, Subject>) => {
        places.set(camera.invert([x, y]), 2 * subject.node);
        redraw();
      }),
  )
  .call(
    zoom<HTMLCanvasElement, unknown>().on(
      'zoom',
      ({ transform, sourceEvent }: D3ZoomEvent<HTMLCanvasElement, unknown>) => {
        if (!sourceEvent) return;
        touched = true;
        camera = transform;
        redraw();
      },
    ),
  );

let finish: () => void = () => undefined;
const finished = new Promise<void>((resolve) => (finish = resolve));

function load(sample: SampleGraph): Promise<void> {
  graph = sample;
  const index = new Map(sample.nodes.map(({ id }, i) => [id, i]));
  ends = sample.links.map(({ source, target }) => ({
    source: index.get(source) ?? 0,
    target: index.get(target) ?? 0,
  }));
  const worker = new Worker(new URL('./yardstick-worker.ts', import.meta.url), { type: 'module' });
  return new Promise((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<YardstickReply>) => {
      const first = places.length === 0;
      places = new Float64Array(data.places);
      if (touched) redraw();
      else fit();
      if (first) void painted().then(resolve);
      if (!data.done) return;
      worker.terminate();
      void painted().then(finish);
    };
    worker.postMessage({ nodes: sample.nodes.length, links: ends } satisfies YardstickRequest);
  });
}

window.bench = {
  load,
  settled: () => finished,
  positions: () => Array.from({ length: places.length / 2 }, (_, node) => placeOf(node)),
  screen: (node) => camera.apply(placeOf(node)),
  fit,
};

const file = fileToOpen();
if (file)
  void fetch(file)
    .then((response) => response.json() as Promise<SampleGraph>)
    .then(load);
