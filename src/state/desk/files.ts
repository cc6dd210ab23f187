import { fileOpen, fileSave } from 'browser-fs-access';
import { type Dossier } from '../../core/dossier';
import { serialiseDossier } from '../../core/dossier/serialise';
import { libraryTexts } from '../../core/texts/library';
import { detailOf, Refusal } from './library-problem';

/** A file that a person chose or dropped. */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const ENDING = '.parley.json';

/** Saves a dossier as a file: where the browser can ask for the place it does, else it is downloaded. False if the person called it off. */
export const saveDossier = (id: string, dossier: Dossier | Promise<Dossier>): Promise<boolean> =>
  saveFile(
    `${id}${ENDING}`,
    'application/json',
    Promise.resolve(dossier).then((one) => serialiseDossier(one)),
  );

/**
 * Saves a file; false if the person called it off. Its content may come later: the browser asks for the place only in answer to a
 * click, and would not any more when much has been read first. Rejects as the content does, or with a `Refusal`.
 */
export async function saveFile(
  name: string,
  type: string,
  content: Promise<string | Uint8Array<ArrayBuffer>>,
): Promise<boolean> {
  const blob = content.then((parts) => new Blob([parts], { type }));
  // Nobody waits for it while the person chooses the place.
  blob.catch(() => undefined);
  const extensions = [name.slice(name.lastIndexOf('.'))];
  try {
    return await unlessCalledOff(() =>
      fileSave(blob, { fileName: name, extensions, mimeTypes: [type] }),
    );
  } catch (error) {
    await blob;
    const code = 'unsaved';
    throw new Refusal({ code, where: name, ...libraryTexts.unsaved(detailOf(error)) }, error);
  }
}

/** Lets the person choose a file; undefined if they called it off. */
export async function chooseFile(extensions: string[]): Promise<ChosenFile | undefined> {
  let chosen: File | undefined;
  await unlessCalledOff(async () => {
    chosen = await fileOpen({ extensions });
  });
  return chosen && readChosen(chosen);
}

/** The bytes of a file that was chosen or dropped. */
export const readChosen = async (file: File): Promise<ChosenFile> => ({
  name: file.name,
  bytes: new Uint8Array(await file.arrayBuffer()),
});

async function unlessCalledOff(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return false;
    throw error;
  }
}
