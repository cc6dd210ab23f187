import { fileOpen, fileSave } from 'browser-fs-access';
import { type Dossier } from '../../core/dossier';
import { serialiseDossier } from '../../core/dossier/serialise';

/** A file that a person chose or dropped. */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const ENDING = '.parley.json';

/** Saves a dossier as a file: where the browser can ask for the place it does, else it is downloaded. False if the person called it off. */
export const saveDossier = (dossier: Dossier): Promise<boolean> =>
  saveFile(`${dossier.id}${ENDING}`, 'application/json', serialiseDossier(dossier));

/** Saves a file; false if the person called it off. */
export async function saveFile(
  name: string,
  type: string,
  content: string | Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const blob = new Blob([content], { type });
  const extension = name.slice(name.lastIndexOf('.'));
  return unlessCalledOff(() => fileSave(blob, { fileName: name, extensions: [extension] }));
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
