/** Less NULs than this are no sign: even Chinese in UTF-16 has line ends and digits. */
const LEAST = 0.02;
/** So many times more NULs stand on the one side of the pairs than on the other. */
const LEAD = 3;

const isPrintable = (byte: number): boolean => byte >= 0x20 && byte < 0x7f;

/**
 * The byte order of UTF-16 without a byte order mark, told by on which side of the pairs the NULs stand; undefined if they tell
 * nothing, or if the rest reads like text of one byte a character with NULs strewn in.
 */
export function guessUtf16(bytes: Uint8Array): 'UTF-16 LE' | 'UTF-16 BE' | undefined {
  let first = 0;
  let second = 0;
  let single = 0;
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    const [a = 0, b = 0] = [bytes[i], bytes[i + 1]];
    if (a === 0) first += 1;
    if (b === 0) second += 1;
    if (isPrintable(a) && isPrintable(b)) single += 1;
  }
  const pairs = bytes.length >> 1;
  const [less, more] = first < second ? [first, second] : [second, first];
  if (more <= less * LEAD || more < pairs * LEAST || single > pairs / 2) return undefined;
  return second > first ? 'UTF-16 LE' : 'UTF-16 BE';
}
