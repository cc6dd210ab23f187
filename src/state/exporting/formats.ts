import { exportDialogTexts as texts } from '../../core/texts/export-dialog';
import type { Exporter } from '../../exporters/exporter';
import { FORMATS, NOTES, PNG_SCALES, PRESETS, type PngScale } from '../../exporters/formats';
import type { Screen } from './screen';

interface Offered<Id extends keyof typeof texts.formats> {
  readonly id: Id;
  readonly group: 'pictures' | 'slides' | 'data';
}

/** A way to take the dossier along as a file. */
export interface FileWay extends Offered<keyof typeof FORMATS | 'png'> {
  readonly kind: 'file';
  /** The first is the usual one. */
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  /** Fetches what makes the file. */
  readonly fetch: (screen: Screen, option: string) => Promise<Exporter>;
}

/** A way that leads through the browser's print. */
export interface PrintedWay extends Offered<'handout' | 'page'> {
  readonly kind: 'printed';
}

/** A way to take the dossier along. */
export type Way = FileWay | PrintedWay;

const fetchFonts = () => import('./fonts').then(({ FONTS }) => FONTS);

/** A file in one of the formats that the command line writes too, made of what is on the screen. */
const file = (
  id: keyof typeof FORMATS,
  group: Way['group'],
  options?: FileWay['options'],
): FileWay => ({
  kind: 'file',
  id,
  group,
  ...(options && { options }),
  fetch: (screen, option) => FORMATS[id].load({ ...screen, option, fetchFonts, fetchViewer }),
});

const THEMES = ['dark', 'light'] as const;

/** All ways to take the dossier along, in the order in which they are offered. */
export const WAYS: readonly Way[] = [
  file(
    'svg',
    'pictures',
    PRESETS.map((value) => ({ value, label: texts.presets[value] })),
  ),
  {
    kind: 'file',
    id: 'png',
    group: 'pictures',
    options: PNG_SCALES.map((scale) => ({ value: String(scale), label: texts.scale(scale) })),
    fetch: async ({ theme, shown }, scale) => {
      const [{ exportPng }, fonts] = await Promise.all([import('./png'), fetchFonts()]);
      return exportPng(shown, { preset: 'screen', theme, fonts }, Number(scale) as PngScale);
    },
  },
  file(
    'pptx',
    'slides',
    THEMES.map((value) => ({ value, label: texts.themes[value] })),
  ),
  { kind: 'printed', id: 'handout', group: 'slides' },
  { kind: 'printed', id: 'page', group: 'slides' },
  file(
    'html',
    'slides',
    NOTES.map((value) => ({ value, label: texts.notes[value] })),
  ),
  ...(['json', 'csv', 'jsonld', 'gexf', 'graphml', 'ftm', 'md'] as const).map((id) =>
    file(id, 'data'),
  ),
];

/** The viewer that a web page is made of; it lies beside the app. */
async function fetchViewer(): Promise<string> {
  const response = await fetch(new URL('viewer.html', document.baseURI));
  if (!response.ok) throw new Error(texts.noViewer(response.status));
  return response.text();
}
