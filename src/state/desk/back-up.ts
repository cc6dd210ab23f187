import { serialiseDossier } from '../../core/dossier/serialise';
import { libraryTexts as texts } from '../../core/texts/library';
import type { BackupFile } from '../../storage/backup';
import { saveFile } from './files';
import { Refusal } from './library-problem';
import type { Shelf } from './Shelf.svelte';

/**
 * Saves all dossiers of the library in one zip; what came of it, in words, '' if the person called it off. Rejects with a `Refusal`
 * where they are more than one backup may hold.
 */
export async function backUp(shelf: Shelf): Promise<string> {
  const packing = pack(shelf);
  const content = packing.then(({ bytes }) => bytes);
  if (!(await saveFile('parley-backup.zip', 'application/zip', content))) return '';
  const { count, lost } = await packing;
  return [texts.backedUp(count), ...lost].join(' ');
}

async function pack(shelf: Shelf) {
  const { writeBackup } = await import('../../storage/backup');
  const files: BackupFile[] = [];
  const lost: string[] = [];
  for (const { id, title } of shelf.entries ?? []) {
    const dossier = await shelf.read(id).catch(() => undefined);
    if (dossier) files.push({ name: `${id}.parley.json`, text: serialiseDossier(dossier) });
    else lost.push(texts.notReadable(title));
  }
  try {
    return { bytes: await writeBackup(files), count: files.length, lost };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const told = texts.backupTooLarge(error.message);
    throw new Refusal({ code: 'backupTooLarge', where: 'library', ...told }, error);
  }
}
