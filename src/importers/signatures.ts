import type { Problem } from '../core/dossier';
import { openingTexts } from '../core/texts/opening';
import { openingProblem } from './problem';

type Kind = keyof typeof openingTexts.kinds;

interface FileSignature {
  readonly kind: Kind;
  readonly code: 'document' | 'picture' | 'archive';
  /** Bytes, a character each, by where they stand. */
  readonly bytes: Readonly<Record<number, string>>;
}

/** First bytes that no article begins with. Weaker ones ("BM", "ID3") are left out: their files are found out by their NULs. */
const SIGNATURES: readonly FileSignature[] = [
  { kind: 'pdf', code: 'document', bytes: { 0: '%PDF-' } },
  { kind: 'richText', code: 'document', bytes: { 0: '{\\rtf' } },
  { kind: 'postScript', code: 'document', bytes: { 0: '%!PS' } },
  { kind: 'webArchive', code: 'document', bytes: { 0: 'bplist00' } },
  { kind: 'office', code: 'document', bytes: { 0: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' } },
  { kind: 'png', code: 'picture', bytes: { 0: '\x89PNG' } },
  { kind: 'jpeg', code: 'picture', bytes: { 0: '\xff\xd8\xff' } },
  { kind: 'gif', code: 'picture', bytes: { 0: 'GIF87a' } },
  { kind: 'gif', code: 'picture', bytes: { 0: 'GIF89a' } },
  { kind: 'webp', code: 'picture', bytes: { 0: 'RIFF', 8: 'WEBP' } },
  { kind: 'tiff', code: 'picture', bytes: { 0: 'II*\0' } },
  { kind: 'tiff', code: 'picture', bytes: { 0: 'MM\0*' } },
  { kind: 'film', code: 'picture', bytes: { 0: '\0\0', 4: 'ftyp' } },
  { kind: 'gzip', code: 'archive', bytes: { 0: '\x1f\x8b' } },
  { kind: 'sevenZip', code: 'archive', bytes: { 0: "7z\xbc\xaf'\x1c" } },
  { kind: 'rar', code: 'archive', bytes: { 0: 'Rar!\x1a\x07' } },
  { kind: 'zip', code: 'archive', bytes: { 0: 'PK\x03\x04' } },
  { kind: 'zip', code: 'archive', bytes: { 0: 'PK\x05\x06' } },
];

/** What stands in a ZIP that is a document: names of its parts, or its declared type. */
const IN_ZIP: readonly (readonly [Kind, RegExp])[] = [
  ['word', /word\/document/],
  ['spreadsheet', /xl\/workbook/],
  ['presentation', /ppt\/presentation/],
  ['openDocument', /application\/vnd\.oasis\.opendocument/],
  ['book', /application\/epub\+zip/],
];

/** Names of a ZIP's parts stand before the parts and, all together, at the end. */
const REACH = 65_536;

/** The problem that names what kind of file this is, or undefined for what may be text. */
export function refuseOtherFiles(bytes: Uint8Array): Problem | undefined {
  const start = asCharacters(bytes.subarray(0, 16));
  const found = SIGNATURES.find(({ bytes: parts }) =>
    Object.entries(parts).every(([at, part]) => start.startsWith(part, Number(at))),
  );
  if (!found) return undefined;
  const document = found.kind === 'zip' ? documentIn(bytes) : undefined;
  return document === undefined
    ? openingProblem(found.code, openingTexts.kinds[found.kind])
    : openingProblem('document', openingTexts.kinds[document]);
}

function documentIn(zip: Uint8Array): Kind | undefined {
  const names = asCharacters(zip.subarray(0, REACH)) + asCharacters(zip.subarray(-REACH));
  return IN_ZIP.find(([, part]) => part.test(names))?.[0];
}

/** A character for each byte. */
const asCharacters = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
