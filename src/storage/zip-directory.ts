/** One file of a zip archive, as the list at the archive's end has it. */
export interface ZipEntry {
  /** With the folders it lies in. */
  readonly path: string;
  /** 0 is as it is, 8 is deflated. */
  readonly method: number;
  readonly locked: boolean;
  /** CRC-32 of what was packed. */
  readonly crc: number;
  /** What the archive says of the size unpacked; not to be trusted. */
  readonly size: number;
  /** The packed bytes; undefined if they do not lie in the archive. */
  readonly bytes: Uint8Array | undefined;
}

export interface Directory {
  /** How many files the archive says it holds. */
  readonly count: number;
  /** Reads the list; undefined if it is damaged. */
  read(): ZipEntry[] | undefined;
}

const END = 0x06054b50;
const END_LENGTH = 22;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;
const LONGEST_COMMENT = 0xffff;

/** Finds the list of files in the bytes of a zip archive; undefined if they are none. Offsets as in PKWARE's APPNOTE 4.3. */
export function findDirectory(bytes: Uint8Array): Directory | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const lowest = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = bytes.length - END_LENGTH; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    // What only looks like the end, inside a comment, does not end where the archive does.
    if (at + END_LENGTH + view.getUint16(at + 20, true) !== bytes.length) continue;
    const count = view.getUint16(at + 10, true);
    const start = view.getUint32(at + 16, true);
    return { count, read: () => readList(bytes, view, start, count, at) };
  }
  return undefined;
}

function readList(
  bytes: Uint8Array,
  view: DataView,
  start: number,
  count: number,
  end: number,
): ZipEntry[] | undefined {
  const list: ZipEntry[] = [];
  let at = start;
  while (list.length < count) {
    if (at + ENTRY_LENGTH > end || view.getUint32(at, true) !== ENTRY) return undefined;
    const nameEnd = at + ENTRY_LENGTH + view.getUint16(at + 28, true);
    if (nameEnd > end) return undefined;
    list.push({
      path: readPath(bytes.subarray(at + ENTRY_LENGTH, nameEnd)),
      method: view.getUint16(at + 10, true),
      locked: (view.getUint16(at + 8, true) & 1) === 1,
      crc: view.getUint32(at + 16, true),
      size: view.getUint32(at + 24, true),
      bytes: findBytes(bytes, view, view.getUint32(at + 42, true), view.getUint32(at + 20, true)),
    });
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  // More files than it says: none of them may be passed over in silence.
  const more = at + 4 <= end && view.getUint32(at, true) === ENTRY;
  return more ? undefined : list;
}

/** Many programs write UTF-8 without the flag that says so; older ones mean the code page of their country. */
function readPath(name: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(name);
  } catch {
    return new TextDecoder('windows-1252').decode(name);
  }
}

/** The packed bytes behind the header at `at`, whose name and extra field may be longer than those in the list. */
function findBytes(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  length: number,
): Uint8Array | undefined {
  if (at + LOCAL_LENGTH > bytes.length || view.getUint32(at, true) !== LOCAL) return undefined;
  const start = at + LOCAL_LENGTH + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  return start + length > bytes.length ? undefined : bytes.subarray(start, start + length);
}
