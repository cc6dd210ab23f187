import { withoutPresenterNotes, type Ground } from '../core/briefing';
import type { Dossier } from '../core/dossier';
import { embedJson } from '../core/dossier/embedded';
import { serialiseDossier } from '../core/dossier/serialise';
import { exportTexts } from '../core/texts/exports';
import { htmlTexts } from '../core/texts/exports-html';
import { breathe, fileAs, type ExportedFile, type Run } from './exporter';
import { FORMATS } from './formats';

const TITLE = '<title>Parley</title>';
const DIGESTS = '<meta name="parley:sha256" content="" />';

/**
 * The dossier that is open as one page that needs nothing else and asks for nothing: viewer, dossier and briefing. `template`: the text of
 * the built viewer, `viewer.html` beside the app. `withNotes`: with what the briefing has for the presenter alone. Rejects if that is none, or if the export is not wanted any more.
 */
export async function makeHtml(
  ground: Ground,
  run: Run,
  template: string,
  withNotes = true,
): Promise<ExportedFile> {
  await breathe(run, 0);
  const { dossier: whole } = ground.lookup;
  const dossier = withNotes ? whole : withoutPresenterNotes(whole);
  const json = serialiseDossier(dossier);
  await breathe(run, 0.5);
  const content = fillViewer(template, dossier, json);
  run.onprogress(1);
  return fileAs(ground, FORMATS.html, {
    content,
    leftOut: dossier === whole ? [] : [exportTexts.noNotes],
  });
}

/** The viewer with a dossier in it: its JSON text, its title, and the SHA-256 of its articles. Throws if it is no viewer. */
export function fillViewer(
  template: string,
  { title, articles }: Pick<Dossier, 'title' | 'articles'>,
  json: string,
): string {
  const digests = articles.map(({ sha256 }) => sha256).join(' ');
  const head = fill(
    fill(template, TITLE, `<title>${escapeHtml(title)} – Parley</title>`),
    DIGESTS,
    DIGESTS.replace('""', `"${escapeHtml(digests)}"`),
  );
  const page = embedJson(head, json);
  if (page === undefined) throw new Error(htmlTexts.noTemplate);
  return page;
}

/** Puts words in place of a mark that stands in a page once. */
function fill(page: string, mark: string, words: string): string {
  const parts = page.split(mark);
  if (parts.length !== 2) throw new Error(htmlTexts.noTemplate);
  return parts.join(words);
}

const escapeHtml = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign,
  );
