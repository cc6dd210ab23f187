import { planDrawing, drawGraph } from '../core/drawing';
import { exportAnnotations } from '../exporters/annotations';
import { exportCsv, exportRelationsCsv } from '../exporters/csv';
import { fileName, type Exporter } from '../exporters/exporter';
import { exportFtm } from '../exporters/ftm';
import { exportGexf } from '../exporters/gexf';
import { exportGraphml } from '../exporters/graphml';
import { exportMarkdown } from '../exporters/markdown';
import { writeSvg } from '../exporters/svg';

/** The stage of a desk, in CSS px. */
const FRAME = { width: 1104, height: 691 };

/** The picture of the first view. */
const exportPicture: Exporter = (ground) => {
  const { lookup, graph, first, positions } = ground;
  const plan = planDrawing(graph, first, positions, FRAME);
  const drawing = drawGraph({
    ...{ lookup, graph, plan, shown: first },
    focus: undefined,
    pinned: new Set(),
  });
  const content = writeSvg(drawing, 'light');
  return Promise.resolve({ name: fileName(ground, 'svg'), type: 'image/svg+xml', content });
};

/** What needs no browser, by the name behind `--format`. */
const FORMATS: ReadonlyMap<string, Exporter> = new Map([
  ['svg', exportPicture],
  ['csv', exportCsv],
  ['jsonld', exportAnnotations],
  ['gexf', exportGexf],
  ['graphml', exportGraphml],
  ['ftm', exportFtm],
  ['md', exportMarkdown],
]);

export const FORMAT_NAMES: readonly string[] = [...FORMATS.keys()];

/** What writes a format into a file of that name; undefined for a format that nothing writes. One table of CSV is no archive. */
export const exporterFor = (format: string, out: string): Exporter | undefined =>
  format === 'csv' && /\.csv$/i.test(out) ? exportRelationsCsv : FORMATS.get(format);
