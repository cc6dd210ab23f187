import type { Theme } from '../core/drawing';
import type { Exporter } from './exporter';
import type { Fonts } from './fonts';
import type { Shown } from './picture';

/** For what a picture is made: a screen, a column or two of a printed page, a slide. The first is the usual one. */
export const PRESETS = ['screen', 'column', 'columns', 'wide'] as const;
export type Preset = (typeof PRESETS)[number];

/** How many pixels a picture may have for each CSS px. The first is the usual one. */
export const PNG_SCALES = [2, 1, 3, 4] as const;
export type PngScale = (typeof PNG_SCALES)[number];

/** With or without what a briefing has for the presenter alone. The first is the usual one. */
export const NOTES = ['with', 'without'] as const;
const WITHOUT_NOTES: (typeof NOTES)[number] = 'without';

/** What a file is before what makes it has been fetched: the end of its name, and its media type. */
export interface Kind {
  readonly ending: string;
  readonly type: string;
}

/** What an exporter may ask of whoever wants the file: the dialog, or the command line. */
export interface Means {
  /** What a picture shows; the first view, where that is undefined. */
  readonly shown: Shown | undefined;
  readonly theme: Theme;
  /** Which of the sorts that a format has; '' for the usual one. */
  readonly option: string;
  /** The fonts that a picture carries. */
  readonly fetchFonts: () => Promise<Fonts>;
  /** The viewer that a web page is made of. */
  readonly fetchViewer: () => Promise<string>;
}

/** A format with what fetches its exporter: none is on the way before somebody wants its file. */
export interface Format extends Kind {
  readonly load: (means: Means) => Promise<Exporter>;
}

/** Every format of a file that is taken along, for the dialog and the command line. */
export const FORMATS = {
  svg: {
    ending: 'svg',
    type: 'image/svg+xml',
    load: async ({ shown, theme, option, fetchFonts }) => {
      const [{ exportSvg }, fonts] = await Promise.all([import('./picture'), fetchFonts()]);
      return exportSvg(shown, { preset: (option || 'screen') as Preset, theme, fonts });
    },
  },
  pptx: {
    ending: 'pptx',
    type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    load: async ({ option }) => {
      const { exportSlides } = await import('./pptx');
      return exportSlides({ theme: (option || 'dark') as Theme });
    },
  },
  html: {
    ending: 'html',
    type: 'text/html',
    load: async ({ option, fetchViewer }) => {
      const { makeHtml } = await import('./html');
      return async (ground, run) =>
        makeHtml(ground, run, await fetchViewer(), option !== WITHOUT_NOTES);
    },
  },
  json: {
    ending: 'parley.json',
    type: 'application/json',
    load: () => import('./dossier').then((part) => part.exportDossier),
  },
  csv: {
    ending: 'csv.zip',
    type: 'application/zip',
    load: () => import('./csv').then((part) => part.exportCsv),
  },
  jsonld: {
    ending: 'jsonld',
    type: 'application/ld+json',
    load: () => import('./annotations').then((part) => part.exportAnnotations),
  },
  gexf: {
    ending: 'gexf',
    type: 'application/gexf+xml',
    load: () => import('./gexf').then((part) => part.exportGexf),
  },
  graphml: {
    ending: 'graphml',
    type: 'application/graphml+xml',
    load: () => import('./graphml').then((part) => part.exportGraphml),
  },
  ftm: {
    ending: 'ftm.json',
    type: 'application/json',
    load: () => import('./ftm').then((part) => part.exportFtm),
  },
  md: {
    ending: 'md',
    type: 'text/markdown',
    load: () => import('./markdown').then((part) => part.exportMarkdown),
  },
} as const satisfies Readonly<Record<string, Format>>;

/** A picture in pixels, which only a browser can paint: `state/exporting`. */
export const PNG: Kind = { ending: 'png', type: 'image/png' };
