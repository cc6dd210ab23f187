import { cliTexts } from '../core/texts/cli';
import { LIMIT } from '../importers/decode';
import { describeJsonFault } from './json-fault';

/** What of the disk may be touched. */
export interface Disk {
  /** How many bytes a file has; 0 for a pipe, whose size shows only when it is read. */
  readonly size: (path: string) => Promise<number>;
  readonly readFile: (path: string) => Promise<Uint8Array>;
  /** The one path of a file, through all links and whatever it is called; rejects where there is no file. */
  readonly realPath: (path: string) => Promise<string>;
  /** The built viewer that web pages are made of; rejects where the app has not been built. */
  readonly readViewer?: () => Promise<string>;
}

/** The data of a JSON file, or one line that says why there is none. */
export type Opened =
  { readonly data: unknown; readonly fault?: undefined } | { readonly fault: string };

/** Reads a file, or one line that says why it cannot be read; one that is too large is not read, if its size is known. Never throws. */
export async function readBytes(
  path: string,
  disk: Pick<Disk, 'size' | 'readFile'>,
): Promise<
  { readonly bytes: Uint8Array; readonly fault?: undefined } | { readonly fault: string }
> {
  try {
    const size = await disk.size(path);
    if (size > LIMIT) return { fault: cliTexts.tooLarge(path, size, LIMIT) };
    const bytes = await disk.readFile(path);
    return bytes.length > LIMIT
      ? { fault: cliTexts.tooLarge(path, bytes.length, LIMIT) }
      : { bytes };
  } catch (error) {
    return { fault: cliTexts.unreadable(path, codeOf(error)) };
  }
}

/** Opens a JSON file as UTF-8. Nothing that the disk or the file holds makes it throw. */
export async function openJson(
  path: string,
  disk: Pick<Disk, 'size' | 'readFile'>,
): Promise<Opened> {
  const read = await readBytes(path, disk);
  if (read.fault !== undefined) return read;
  const { bytes } = read;
  const text = decode(bytes);
  if (text === undefined) return { fault: cliTexts.binary(path) };
  if (text.trim() === '') return { fault: cliTexts.empty(path) };
  try {
    return { data: JSON.parse(text) as unknown };
  } catch {
    return { fault: cliTexts.notJson(path, describeJsonFault(text)) };
  }
}

/** The text of UTF-8, or undefined for what is no text: a NUL, or bytes that are no UTF-8. */
function decode(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** What the disk says of a fault: its code, or its words. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error
    ? String(error.code)
    : error instanceof Error
      ? error.message
      : String(error);
