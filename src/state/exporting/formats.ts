import { exportDialogTexts as texts } from '../../core/texts/export-dialog';
import type { Exporter } from '../../exporters/exporter';
import type { Preset } from '../../exporters/picture';
import type { PngScale } from './png';
import type { Screen } from './screen';

/** A way to take the dossier along. */
export interface Format {
  readonly id: Exclude<keyof typeof texts.formats, 'link'>;
  readonly group: 'pictures' | 'slides' | 'data';
  /** The first is the usual one. */
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  /** Fetches what makes the file; undefined for what is printed. */
  readonly fetch?: (screen: Screen, option: string) => Promise<Exporter>;
  readonly ending: string;
  readonly type: string;
}

const PRESETS: readonly Preset[] = ['screen', 'column', 'columns', 'wide'];
const SCALES: readonly PngScale[] = [2, 1, 3, 4];

/** All ways, in the order in which they are offered. */
export const FORMATS: readonly Format[] = [
  {
    id: 'svg',
    group: 'pictures',
    options: PRESETS.map((value) => ({ value, label: texts.presets[value] })),
    fetch: async ({ theme, shown }, preset) => {
      const [{ exportSvg }, { FONTS }] = await Promise.all([
        import('../../exporters/picture'),
        import('./fonts'),
      ]);
      return exportSvg(shown, { preset: preset as Preset, theme, fonts: FONTS });
    },
    ending: 'svg',
    type: 'image/svg+xml',
  },
  {
    id: 'png',
    group: 'pictures',
    options: SCALES.map((scale) => ({ value: String(scale), label: texts.scale(scale) })),
    fetch: async ({ theme, shown }, scale) => {
      const [{ exportPng }, { FONTS }] = await Promise.all([import('./png'), import('./fonts')]);
      const options = { preset: 'screen', theme, fonts: FONTS } as const;
      return exportPng(shown, options, Number(scale) as PngScale);
    },
    ending: 'png',
    type: 'image/png',
  },
  {
    id: 'pptx',
    group: 'slides',
    options: (['dark', 'light'] as const).map((value) => ({ value, label: texts.themes[value] })),
    fetch: (_, theme) =>
      import('../../exporters/pptx').then(({ exportSlides }) =>
        exportSlides({ theme: theme as 'dark' | 'light' }),
      ),
    ending: 'pptx',
    type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  },
  { id: 'handout', group: 'slides', ending: 'pdf', type: 'application/pdf' },
  { id: 'page', group: 'slides', ending: 'pdf', type: 'application/pdf' },
  {
    id: 'html',
    group: 'slides',
    fetch: async () => {
      const [{ makeHtml }, template] = await Promise.all([
        import('../../exporters/html'),
        fetchViewer(),
      ]);
      return (ground, run) => makeHtml(ground, run, template);
    },
    ending: 'html',
    type: 'text/html',
  },
  {
    id: 'json',
    group: 'data',
    fetch: () => import('../../exporters/dossier').then((part) => part.exportDossier),
    ending: 'parley.json',
    type: 'application/json',
  },
  {
    id: 'csv',
    group: 'data',
    fetch: () => import('../../exporters/csv').then((part) => part.exportCsv),
    ending: 'csv.zip',
    type: 'application/zip',
  },
  {
    id: 'jsonld',
    group: 'data',
    fetch: () => import('../../exporters/annotations').then((part) => part.exportAnnotations),
    ending: 'jsonld',
    type: 'application/ld+json',
  },
  {
    id: 'gexf',
    group: 'data',
    fetch: () => import('../../exporters/gexf').then((part) => part.exportGexf),
    ending: 'gexf',
    type: 'application/gexf+xml',
  },
  {
    id: 'graphml',
    group: 'data',
    fetch: () => import('../../exporters/graphml').then((part) => part.exportGraphml),
    ending: 'graphml',
    type: 'application/graphml+xml',
  },
  {
    id: 'ftm',
    group: 'data',
    fetch: () => import('../../exporters/ftm').then((part) => part.exportFtm),
    ending: 'ftm.json',
    type: 'application/json',
  },
  {
    id: 'md',
    group: 'data',
    fetch: () => import('../../exporters/markdown').then((part) => part.exportMarkdown),
    ending: 'md',
    type: 'text/markdown',
  },
];

/** The reader that a web page is made of; it lies beside the app. */
async function fetchViewer(): Promise<string> {
  const response = await fetch(new URL('viewer.html', document.baseURI));
  if (!response.ok) throw new Error(texts.noViewer(response.status));
  return response.text();
}
