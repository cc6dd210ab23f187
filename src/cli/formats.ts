import { cliTexts } from '../core/texts/cli';
import { exportAnnotations } from '../exporters/annotations';
import { exportCsv, exportRelationsCsv } from '../exporters/csv';
import { ExportProblem, type Exporter } from '../exporters/exporter';
import { exportFtm } from '../exporters/ftm';
import { exportGexf } from '../exporters/gexf';
import { exportGraphml } from '../exporters/graphml';
import { makeHtml } from '../exporters/html';
import { exportMarkdown } from '../exporters/markdown';
import { exportSvg } from '../exporters/picture';

/** A page that explores, presents and verifies itself, made of the reader that was built with the app. */
const pageOf =
  (readViewer: (() => Promise<string>) | undefined): Exporter =>
  async (ground, run) => {
    const template = await readViewer?.().catch(() => undefined);
    if (template === undefined) throw new ExportProblem(cliTexts.noViewer);
    return makeHtml(ground, run, template);
  };

/** What needs no browser, by the name behind `--format`. */
const FORMATS: ReadonlyMap<string, Exporter> = new Map([
  ['svg', exportSvg(undefined, { preset: 'screen', theme: 'light' })],
  ['csv', exportCsv],
  ['jsonld', exportAnnotations],
  ['gexf', exportGexf],
  ['graphml', exportGraphml],
  ['ftm', exportFtm],
  ['md', exportMarkdown],
]);

export const FORMAT_NAMES: readonly string[] = [...FORMATS.keys(), 'html'];

/** What writes a format into a file of that name; undefined for a format that nothing writes. One table of CSV is no archive. */
export function exporterFor(
  format: string,
  out: string,
  readViewer: (() => Promise<string>) | undefined,
): Exporter | undefined {
  if (format === 'html') return pageOf(readViewer);
  return format === 'csv' && /\.csv$/i.test(out) ? exportRelationsCsv : FORMATS.get(format);
}
