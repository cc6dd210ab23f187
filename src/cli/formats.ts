import { cliTexts } from '../core/texts/cli';
import { ExportProblem, type Exporter } from '../exporters/exporter';
import { FORMATS, type Means } from '../exporters/formats';

/** What needs no browser, by the name behind `--format`. */
export const FORMAT_NAMES = [
  'svg',
  'csv',
  'jsonld',
  'gexf',
  'graphml',
  'ftm',
  'md',
  'html',
] as const satisfies readonly (keyof typeof FORMATS)[];

type Name = (typeof FORMAT_NAMES)[number];
const isName = (format: string): format is Name =>
  (FORMAT_NAMES as readonly string[]).includes(format);

/** What writes a format into a file of that name; undefined for a format that nothing writes. One table of CSV is no archive. */
export async function exporterFor(
  format: string,
  out: string,
  readViewer: (() => Promise<string>) | undefined,
): Promise<Exporter | undefined> {
  if (!isName(format)) return undefined;
  if (format === 'csv' && /\.csv$/i.test(out))
    return (await import('../exporters/csv')).exportRelationsCsv;
  return FORMATS[format].load(meansWith(readViewer));
}

/** The picture of the first view on paper, in fonts that a file only names; a page made of the viewer that was built with the app. */
const meansWith = (readViewer: (() => Promise<string>) | undefined): Means => ({
  shown: undefined,
  theme: 'light',
  option: '',
  fetchFonts: () => Promise.resolve([]),
  fetchViewer: async () => {
    const template = await readViewer?.().catch(() => undefined);
    if (template === undefined) throw new ExportProblem(cliTexts.noViewer);
    return template;
  },
});
