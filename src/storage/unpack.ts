import { Inflate } from 'fflate';
import type { ZipEntry } from './zip-directory';

/** ZipEntry bytes go in by this many at a time: deflate yields at most 1032 times as many. */
const PORTION = 16_384;

/** What was packed; undefined if it is damaged. Never unpacks more than the size that the archive gave. */
export function unpack({ method, size, crc, bytes }: ZipEntry): Uint8Array | undefined {
  if (!bytes) return undefined;
  const unpacked = method === 0 ? bytes : inflate(bytes, size);
  return unpacked?.length === size && crc32(unpacked) === crc ? unpacked : undefined;
}

function inflate(packed: Uint8Array, size: number): Uint8Array | undefined {
  const unpacked = new Uint8Array(size);
  let at = 0;
  const stream = new Inflate((part) => {
    if (at + part.length > size) throw new RangeError(`larger than its size: ${size}`);
    unpacked.set(part, at);
    at += part.length;
  });
  try {
    for (let start = 0; start === 0 || start < packed.length; start += PORTION)
      stream.push(packed.subarray(start, start + PORTION), start + PORTION >= packed.length);
  } catch {
    return undefined;
  }
  return unpacked.subarray(0, at);
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
  return rest;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}
