import { Zip, ZipDeflate } from 'fflate';
import type { Problem } from '../core/dossier';
import { keepingTexts } from '../core/texts/keeping';
import { nameFiles } from './file-names';
import { decodeText, encodeText } from './file-text';
import { unpack } from './unpack';
import { findDirectory, type ZipEntry } from './zip-directory';

export interface BackupFile {
  readonly name: string;
  readonly text: string;
}
export interface Backup {
  readonly files: readonly BackupFile[];
  /** What was not read, and why; `where` is the path in the archive, `$` the archive itself. */
  readonly problems: readonly Problem[];
}

/** What one backup may hold, unpacked: a small archive can be made to unpack to more than any machine has. */
export interface BackupLimits {
  readonly files: number;
  readonly bytes: number;
}
export const BACKUP_LIMITS: BackupLimits = { files: 5_000, bytes: 200_000_000 };
/** After so many bytes the page gets a turn: the work is done in its own thread, since the content policy allows no worker from a blob. */
const TURN = 1_000_000;

/**
 * A zip archive of texts, which `readBackup` gives back exactly. Names are made fit for any system, equal ones told apart.
 * Throws where the files go beyond the limits, for such a backup could not be read again.
 */
export async function writeBackup(
  files: readonly BackupFile[],
  limits = BACKUP_LIMITS,
): Promise<Uint8Array<ArrayBuffer>> {
  if (files.length > limits.files)
    throw new RangeError(`too many files: ${files.length} of ${limits.files}`);
  const parts: BlobPart[] = [];
  const zip = new Zip((error, part) => {
    if (error) throw error;
    parts.push(part);
  });
  const names = nameFiles(files.map(({ name }) => name));
  const turns = takeTurns();
  const mtime = dateOfZip(new Date());
  for (const [i, { text }] of files.entries()) {
    const bytes = encodeText(text);
    const total = await turns(bytes.length);
    if (total > limits.bytes) throw new RangeError(`too many bytes: ${total} of ${limits.bytes}`);
    const file = new ZipDeflate(names[i] ?? '');
    file.mtime = mtime;
    zip.add(file);
    file.push(bytes, true);
  }
  zip.end();
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/** The texts of a zip archive, without their folders; never throws. What is too large or has too many files is not unpacked at all. */
export async function readBackup(bytes: Uint8Array, limits = BACKUP_LIMITS): Promise<Backup> {
  const directory = findDirectory(bytes);
  if (!directory) return refuse('notZip', keepingTexts.backup.notZip());
  const { count } = directory;
  if (count > limits.files)
    return refuse('zipTooMany', keepingTexts.backup.zipTooMany(count, limits.files));
  const list = directory.read();
  if (!list) return refuse('zipCutOff', keepingTexts.backup.zipCutOff());
  const packed = list.filter(({ path }) => !isFolder(path) && !isOfMac(path));
  const size = packed.reduce((sum, file) => sum + file.size, 0);
  if (size > limits.bytes)
    return refuse('zipTooLarge', keepingTexts.backup.zipTooLarge(size, limits.bytes));

  const turns = takeTurns();
  const read: BackupFile[] = [];
  const problems: Problem[] = [];
  for (const file of packed) {
    await turns(file.size);
    const result = readFile(file);
    if ('text' in result) read.push({ name: nameOf(file.path), text: result.text });
    else problems.push(result);
  }
  const names = nameFiles(read.map(({ name }) => name));
  return { files: read.map(({ text }, i) => ({ name: names[i] ?? '', text })), problems };
}

function readFile(file: ZipEntry): { readonly text: string } | Problem {
  const { path: where, locked, method } = file;
  const texts = keepingTexts.backup;
  if (locked) return { code: 'zipLocked', where, ...texts.zipLocked() };
  if (method !== 0 && method !== 8) return { code: 'zipMethod', where, ...texts.zipMethod(method) };
  const unpacked = unpack(file);
  if (!unpacked) return { code: 'zipDamaged', where, ...texts.zipDamaged() };
  const text = decodeText(unpacked);
  return text === undefined ? { code: 'zipNotText', where, ...texts.zipNotText() } : { text };
}

const refuse = (
  code: keyof typeof keepingTexts.backup,
  remedy: Pick<Problem, 'message' | 'fix'>,
): Backup => ({ files: [], problems: [{ code, where: '$', ...remedy }] });

const isFolder = (path: string): boolean => /[/\\]$/.test(path);
/** What macOS adds to every archive by itself; nobody put it there. */
const isOfMac = (path: string): boolean => /(^|\/)(__MACOSX\/|\.DS_Store$)/.test(path);
const nameOf = (path: string): string => path.split(/[/\\]/).at(-1) ?? path;

/** Counts bytes and lets the page have a turn between them. */
function takeTurns(): (bytes: number) => Promise<number> {
  let total = 0;
  return async (bytes) => {
    const before = Math.floor(total / TURN);
    total += bytes;
    if (Math.floor(total / TURN) > before) await new Promise((next) => setTimeout(next, 0));
    return total;
  };
}

/** A zip archive knows the years 1980 to 2099; a clock that is wrong must not cost the backup. */
const dateOfZip = (now: Date): Date =>
  now.getFullYear() < 1980 || now.getFullYear() > 2099 ? new Date(1980, 0, 1) : now;
