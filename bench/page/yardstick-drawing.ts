import { zoomIdentity, type ZoomTransform } from 'd3-zoom';
import type { SampleGraph } from './graph';

interface Scene {
  readonly graph: SampleGraph;
  readonly links: readonly { readonly source: number; readonly target: number }[];
  /** x and y of each node in turn, in world units. */
  readonly places: Float64Array;
  readonly camera: ZoomTransform;
}

const RADIUS = 6;
const HEAD = { length: 7, half: 3 };
const MARGIN = 40;

/** The camera that shows all places in the middle of a canvas. */
export function fitPlaces(places: Float64Array, width: number, height: number): ZoomTransform {
  const xs = places.filter((_, i) => i % 2 === 0);
  const ys = places.filter((_, i) => i % 2 === 1);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const k = Math.min(
    (width - 2 * MARGIN) / Math.max(1, right - left),
    (height - 2 * MARGIN) / Math.max(1, bottom - top),
  );
  return zoomIdentity
    .translate(width / 2, height / 2)
    .scale(k)
    .translate(-(left + right) / 2, -(top + bottom) / 2);
}

/** Straight lines with heads, circles, names to the right of them; words on the lines if the graph asks for them. */
export function drawYardstick(pen: CanvasRenderingContext2D, scene: Scene): void {
  const { graph, links, places, camera } = scene;
  const at = (node: number): [number, number] =>
    camera.apply([places[2 * node] ?? 0, places[2 * node + 1] ?? 0]);
  pen.clearRect(0, 0, pen.canvas.width, pen.canvas.height);
  pen.strokeStyle = pen.fillStyle = '#999';
  const heads = new Path2D();
  pen.beginPath();
  for (const { source, target } of links) {
    const [x, y] = at(source);
    const [toX, toY] = at(target);
    pen.moveTo(x, y);
    pen.lineTo(toX, toY);
    if (graph.arrows) addHead(heads, x, y, toX, toY);
  }
  pen.stroke();
  pen.fill(heads);
  pen.fillStyle = '#246';
  pen.beginPath();
  graph.nodes.forEach((_, node) => {
    const [x, y] = at(node);
    pen.moveTo(x + RADIUS, y);
    pen.arc(x, y, RADIUS, 0, 2 * Math.PI);
  });
  pen.fill();
  pen.fillStyle = '#222';
  pen.font = '12px sans-serif';
  pen.textBaseline = 'middle';
  pen.textAlign = 'start';
  if (graph.labels)
    graph.nodes.forEach(({ label }, node) => {
      const [x, y] = at(node);
      pen.fillText(label, x + RADIUS + 3, y);
    });
  pen.textAlign = 'center';
  if (graph.edgeLabels)
    links.forEach(({ source, target }, i) => {
      const [x, y] = at(source);
      const [toX, toY] = at(target);
      pen.fillText(graph.links[i]?.type ?? '', (x + toX) / 2, (y + toY) / 2);
    });
}

function addHead(path: Path2D, x: number, y: number, toX: number, toY: number): void {
  const length = Math.hypot(toX - x, toY - y) || 1;
  const [alongX, alongY] = [(toX - x) / length, (toY - y) / length];
  const [tipX, tipY] = [toX - alongX * RADIUS, toY - alongY * RADIUS];
  const [footX, footY] = [tipX - alongX * HEAD.length, tipY - alongY * HEAD.length];
  path.moveTo(tipX, tipY);
  path.lineTo(footX - alongY * HEAD.half, footY + alongX * HEAD.half);
  path.lineTo(footX + alongY * HEAD.half, footY - alongX * HEAD.half);
  path.closePath();
}
