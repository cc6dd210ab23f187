import { plural } from './words';

const IN_MEMORY = 'You can work on, but what you do now is lost with this page.';
const SAVE = 'Save the dossier as a file';

/** Keeping dossiers on this machine, and what can go wrong with it. */
export const keepingTexts = {
  /** Why nothing is kept, by the reason of a `StorageProblem`; the work itself goes on in memory. */
  problem: {
    refused: () => ({
      message: `This browser keeps no dossiers for Parley: the window is private, or a setting forbids it. ${IN_MEMORY}`,
      fix: `${SAVE} before you close the page.`,
    }),
    full: () => ({
      message: `There is no room left to keep the dossier on this machine. ${IN_MEMORY}`,
      fix: `${SAVE}. Then remove dossiers that you no longer need, or make room on the disk.`,
    }),
    blocked: () => ({
      message: `Another window with another version of Parley holds the library. ${IN_MEMORY}`,
      fix: `${SAVE}. Then close the other windows of Parley and reload this page.`,
    }),
    conflict: () => ({
      message: `Another window has changed or removed this dossier. ${IN_MEMORY}`,
      fix: `${SAVE}. Then open the library and look at what the other window kept.`,
    }),
    gone: () => ({
      message: `The browser has closed the library on this machine. ${IN_MEMORY}`,
      fix: `${SAVE}. Then reload this page.`,
    }),
    broken: (detail: string) => ({
      message: `The library on this machine cannot be read or written (${detail}). ${IN_MEMORY}`,
      fix: `${SAVE}. Then reload this page.`,
    }),
  },
  /** The name of a file whose own name has no letter that a file may have. */
  unnamed: 'unnamed',
  /** What is wrong with a backup, or with one file in it. */
  backup: {
    notZip: () => ({
      message: 'The file is no zip archive.',
      fix: 'Open a backup that Parley saved (.zip), or a single dossier (.json).',
    }),
    zipCutOff: () => ({
      message: 'The zip archive is damaged: its list of files cannot be read.',
      fix: 'Copy or download the backup again, or open another one.',
    }),
    zipTooMany: (found: number, limit: number) => ({
      message: `The zip archive holds ${plural(found, 'file')}; at most ${limit} are read.`,
      fix: 'Unpack it, and open the dossiers in several smaller archives.',
    }),
    zipTooLarge: (bytes: number, limit: number) => ({
      message: `Unpacked, the zip archive would take ${inMegabytes(bytes)}; at most ${inMegabytes(limit)} are read.`,
      fix: 'Unpack it, and open the dossiers in several smaller archives.',
    }),
    zipLocked: () => ({
      message: 'The file is locked with a password.',
      fix: 'Unpack the archive with its password, and open the file itself.',
    }),
    zipMethod: (method: number) => ({
      message: `The file is packed in a way that Parley does not read (method ${method}).`,
      fix: 'Unpack the archive, and open the file itself.',
    }),
    zipDamaged: () => ({
      message: 'The file is damaged: what is unpacked is not what was packed.',
      fix: 'Copy or download the backup again, or open another one.',
    }),
    zipNotText: () => ({
      message: 'The file is no text in UTF-8.',
      fix: 'If it is a dossier, save it as UTF-8; otherwise leave it out.',
    }),
  },
} as const;

/** Rounded up, so that what is over a limit never reads like the limit. */
function inMegabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1e6)} MB`;
}
