import { fileSave, supported } from 'browser-fs-access';
import { libraryTexts } from '../../core/texts/library';
import type { ExportedFile } from '../../exporters/exporter';
import { detailOf, Refusal } from '../desk/library-problem';

/** How it went: saved; called off by the person; or the browser asks for a place only in answer to a press that is not too long ago. */
export type Kept = 'saved' | 'calledOff' | 'needsPress';

/**
 * Saves a file that is whole: where the browser can ask for a place it does, else it is downloaded. If writing fails, an older file in
 * that place is as it was. Rejects with a `Refusal`.
 */
export async function keepFile({ name, type, content }: ExportedFile): Promise<Kept> {
  if (supported && !navigator.userActivation.isActive) return 'needsPress';
  try {
    // A blob, not a promise of one: it is piped, and a pipe that breaks gives the new content up.
    await fileSave(new Blob([content], { type }), {
      fileName: name,
      extensions: [name.slice(name.lastIndexOf('.'))],
      mimeTypes: [type],
    });
    return 'saved';
  } catch (error) {
    const reason = error instanceof DOMException ? error.name : '';
    if (reason === 'AbortError') return 'calledOff';
    if (reason === 'SecurityError') return 'needsPress';
    const words = libraryTexts.unsaved(detailOf(error));
    throw new Refusal({ code: 'unsaved', where: name, ...words }, error);
  }
}
