import type { Problem } from '../core/dossier';
import { normaliseText } from '../core/text';
import { guessUtf16 } from './guess-utf16';
import { openingProblem } from './problem';
import { refuseOtherFiles } from './signatures';

/** More bytes of a file, or characters of a paste, are not read. */
export const LIMIT = 20_000_000;

export type Encoding = 'UTF-8' | 'UTF-16 LE' | 'UTF-16 BE' | 'Windows-1252';

/** The text of a file as it is kept, or why there is none. */
export type Decoded = Text | { readonly problem: Problem };

interface Text {
  readonly text: string;
  readonly encoding: Encoding;
  readonly problem?: undefined;
}

const LABELS = { 'UTF-8': 'utf-8', 'UTF-16 LE': 'utf-16le', 'UTF-16 BE': 'utf-16be' } as const;
const MARKS: readonly (readonly [keyof typeof LABELS, readonly number[]])[] = [
  ['UTF-8', [0xef, 0xbb, 0xbf]],
  ['UTF-16 LE', [0xff, 0xfe]],
  ['UTF-16 BE', [0xfe, 0xff]],
];

/** Control characters that no text has; tabs, line ends and form feeds are not counted, nor is U+0085, which ends lines in old files. */
// eslint-disable-next-line no-control-regex -- they are what it looks for
const CONTROL = /[\u0001-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/g;
/** One stray control character is forgiven, and this share of them. */
const STRAY = 0.02;
/** In Western languages, letters with accents and curly quotes are far less than this share of what is no white space. */
const ACCENTED = 0.3;

/**
 * The text of a file: by its byte order mark, as UTF-16 if its NULs say so, as strict UTF-8, else as Windows-1252 if it reads like
 * that. Kinds of files that are not text are refused by name; so is what is empty or larger than `LIMIT`. Never throws.
 */
export function decodeFile(bytes: Uint8Array): Decoded {
  if (bytes.length > LIMIT) return { problem: openingProblem('tooLarge', bytes.length, LIMIT) };
  const refused = refuseOtherFiles(bytes);
  if (refused) return { problem: refused };
  const decoded = decode(bytes);
  if (decoded.problem) return decoded;
  const text = keepText(decoded.text);
  const problem = refuseText(text);
  return problem ? { problem } : { text, encoding: decoded.encoding };
}

/** Text as it is kept. Unlike `normaliseText` alone, doing it twice changes nothing: no byte order mark is left at its start. */
export const keepText = (raw: string): string => normaliseText(raw.replace(/^\uFEFF+/, ''));

/** The problem of a text that is empty or is no text, else undefined. */
export function refuseText(text: string): Problem | undefined {
  const controls = countControls(text);
  if (text.includes('\0') || controls > Math.max(1, text.length * STRAY))
    return openingProblem('binary');
  return text.trim() === '' ? openingProblem('empty') : undefined;
}

const countControls = (text: string): number => text.match(CONTROL)?.length ?? 0;

function decode(bytes: Uint8Array): Decoded {
  const marked = MARKS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))?.[0];
  if (marked) return decodeAs(marked, bytes) ?? { problem: openingProblem('damaged', marked) };
  if (bytes.includes(0)) {
    const guessed = hasStrayNuls(bytes) ? undefined : guessUtf16(bytes);
    return (guessed && decodeAs(guessed, bytes)) ?? { problem: openingProblem('binary') };
  }
  return decodeAs('UTF-8', bytes) ?? decodeWindows(bytes);
}

/**
 * True for UTF-8 with NULs strewn in. UTF-16 does not look like that: much of it are NULs, or the bytes beside its letters are control
 * characters (04 in Cyrillic), or the rest is no UTF-8.
 */
function hasStrayNuls(bytes: Uint8Array): boolean {
  const others = bytes.filter((byte) => byte !== 0);
  if (others.length < bytes.length * 0.8) return false;
  const text = decodeAs('UTF-8', others)?.text;
  return text !== undefined && countControls(text) < text.length / 4;
}

function decodeAs(encoding: keyof typeof LABELS, bytes: Uint8Array): Text | undefined {
  try {
    const text = new TextDecoder(LABELS[encoding], { fatal: true }).decode(bytes);
    return { text, encoding };
  } catch {
    return undefined;
  }
}

function decodeWindows(bytes: Uint8Array): Decoded {
  // As a stream: Node 20.18.3 and later take a faster way else, which reads the bytes 80-9F (curly quotes) as control characters
  // (nodejs/node#56542).
  const text = new TextDecoder('windows-1252').decode(bytes, { stream: true });
  const solid = bytes.filter((byte) => byte > 0x20);
  const accented = solid.filter((byte) => byte > 0x7f).length;
  return refuseText(text) === undefined && accented > solid.length * ACCENTED
    ? { problem: openingProblem('unknownEncoding') }
    : { text, encoding: 'Windows-1252' };
}
