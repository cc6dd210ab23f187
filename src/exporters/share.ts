import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';
import type { Dossier, Problem } from '../core/dossier';
import { serialiseDossier } from '../core/dossier/serialise';
import { shareTexts } from '../core/texts/exports-html';
import { SHARED } from './share-address';

/** Longer addresses are neither made nor read, in characters. */
export const LINK_LIMIT = 30_000;
/** More is neither packed nor unpacked, in bytes. */
const UNPACKED_LIMIT = 2_000_000;
/** Bytes go in by so many at a time: deflate yields at most 1032 times as many. */
const PORTION = 512;

type Texts = typeof shareTexts.problems;

/** A problem of a link, with its words from `core/texts`. */
function linkProblem<Code extends keyof Texts>(
  code: Code,
  ...values: Parameters<Texts[Code]>
): { readonly problem: Problem } {
  const write = shareTexts.problems[code] as (...given: Parameters<Texts[Code]>) => {
    message: string;
    fix: string;
  };
  return { problem: { code, where: 'link', ...write(...values) } };
}

/**
 * The address that opens a dossier, at a page of Parley (`base`, whose own fragment does not count): compressed into its fragment, which
 * no browser sends anywhere. Or why there is none: it or the dossier would be too long.
 */
export function shareAddress(
  dossier: Dossier,
  base: string,
): { readonly address: string } | { readonly problem: Problem } {
  // Without the white space, which a link need not carry.
  const json = JSON.stringify(JSON.parse(serialiseDossier(dossier)));
  const bytes = strToU8(json);
  if (bytes.length > UNPACKED_LIMIT) return linkProblem('tooLarge', UNPACKED_LIMIT);
  const address =
    base.replace(/#.*$/s, '') + SHARED + toBase64(deflateSync(bytes, { level: 9, mem: 12 }));
  return address.length > LINK_LIMIT
    ? linkProblem('tooLong', address.length, LINK_LIMIT)
    : { address };
}

/** The JSON text in such a fragment. Never throws: whoever made it, what is wrong is a problem. That it is a dossier is for `parseDossier` to say. */
export function readShared(
  fragment: string,
): { readonly json: string } | { readonly problem: Problem } {
  if (fragment.length > LINK_LIMIT) return linkProblem('linkTooLong', fragment.length, LINK_LIMIT);
  const packed = fromBase64(fragment.slice(SHARED.length));
  if (!packed) return linkProblem('linkDamaged');
  const json = inflate(packed);
  if (json === 'tooLarge') return linkProblem('linkTooLarge', UNPACKED_LIMIT);
  return json ?? linkProblem('linkDamaged');
}

/** The JSON that was packed; undefined if it is damaged. Never unpacks more than the limit. */
function inflate(packed: Uint8Array): { readonly json: string } | 'tooLarge' | undefined {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let [json, size, isWhole] = ['', 0, false];
  const stream = new Inflate((part, isLast) => {
    size += part.length;
    isWhole ||= isLast;
    json += decoder.decode(part, { stream: !isLast });
  });
  try {
    for (let at = 0; at < packed.length && size <= UNPACKED_LIMIT; at += PORTION)
      stream.push(packed.subarray(at, at + PORTION), at + PORTION >= packed.length);
    if (size > UNPACKED_LIMIT) return 'tooLarge';
    JSON.parse(json);
    return isWhole ? { json } : undefined;
  } catch {
    return undefined; // cut off, changed, no UTF-8, or no JSON
  }
}

const toBase64 = (bytes: Uint8Array): string =>
  btoa(strFromU8(bytes, true)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

/** The bytes of base64url; undefined if it is none. */
function fromBase64(text: string): Uint8Array | undefined {
  if (!/^[\w-]+$/.test(text)) return undefined;
  try {
    return strToU8(atob(text.replace(/-/g, '+').replace(/_/g, '/')), true);
  } catch {
    return undefined;
  }
}
