const UTF_16 = [0xff, 0xfe] as const;
const LONE_SURROGATE = /\p{Cs}/u;

/** A text as bytes that give the same text back: UTF-8, or UTF-16 where half a pair of surrogates stands alone, which UTF-8 cannot say. */
export function encodeText(text: string): Uint8Array {
  if (!LONE_SURROGATE.test(text)) return new TextEncoder().encode(text);
  const bytes = new Uint8Array(2 + 2 * text.length);
  const view = new DataView(bytes.buffer);
  bytes.set(UTF_16);
  for (let i = 0; i < text.length; i += 1) view.setUint16(2 + 2 * i, text.charCodeAt(i), true);
  return bytes;
}

/** The text that bytes say, a byte order mark of UTF-8 included; undefined if they are neither UTF-8 nor marked as UTF-16. */
export function decodeText(bytes: Uint8Array): string | undefined {
  if (bytes[0] === UTF_16[0] && bytes[1] === UTF_16[1]) return decodeUtf16(bytes.subarray(2));
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** By hand: a `TextDecoder` has no mercy on lone surrogates. */
function decodeUtf16(bytes: Uint8Array): string | undefined {
  if (bytes.length % 2 === 1) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const portions: string[] = [];
  for (let at = 0; at < bytes.length; at += 16_384) {
    const units = Math.min(8_192, (bytes.length - at) / 2);
    const codes = Array.from({ length: units }, (_, i) => view.getUint16(at + 2 * i, true));
    portions.push(String.fromCharCode(...codes));
  }
  return portions.join('');
}
