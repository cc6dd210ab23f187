import { serialiseDossier } from '../../core/dossier/serialise';
import { libraryTexts as texts } from '../../core/texts/library';
import { saveFile } from './files';
import type { Shelf } from './Shelf.svelte';

/** Saves all dossiers of the library in one zip; what came of it, in words. '' if the person called it off. */
export async function backUp(shelf: Shelf): Promise<string> {
  const { writeBackup } = await import('../../storage/backup');
  const files: { name: string; text: string }[] = [];
  const lost: string[] = [];
  for (const { id, title } of shelf.entries ?? []) {
    const dossier = await shelf.read(id).catch(() => undefined);
    if (dossier) files.push({ name: `${id}.parley.json`, text: serialiseDossier(dossier) });
    else lost.push(texts.notReadable(title));
  }
  const saved = await saveFile('parley-backup.zip', 'application/zip', await writeBackup(files));
  return saved ? [texts.backedUp(files.length), ...lost].join(' ') : '';
}
