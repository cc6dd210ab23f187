import { sha256 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** The SHA-256 of an article's text in lower-case hexadecimal: of its UTF-8, with LF line ends. */
export const sha256 = (text: string): string =>
  bytesToHex(digest(utf8ToBytes(text.replace(/\r\n?/g, '\n'))));
