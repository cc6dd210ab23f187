import { deflateSync, strFromU8, strToU8 } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseDossier } from '../../../src/core/dossier';
import { LINK_LIMIT, readShared, shareAddress } from '../../../src/exporters/share';
import { isShared } from '../../../src/exporters/share-address';
import { firstData, openDossier } from '../../support/dossiers';

const BASE = 'https://parley.example/app/';
const first = openDossier(firstData());
const fragmentOf = (dossier = first): string => {
  const shared = shareAddress(dossier, BASE);
  if ('problem' in shared) throw new Error(shared.problem.code);
  return new URL(shared.address).hash;
};
const pack = (bytes: Uint8Array): string =>
  `#d=${btoa(strFromU8(deflateSync(bytes, { level: 9 }), true))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '')}`;
const codeOf = (fragment: string): string => {
  const read = readShared(fragment);
  return 'problem' in read ? read.problem.code : 'json';
};

describe('a link with a dossier', () => {
  it('opens as the same dossier, and is a plain fragment', () => {
    const fragment = fragmentOf();
    expect(fragment).toMatch(/^#d=[\w-]+$/);
    expect(isShared(fragment)).toBe(true);
    const read = readShared(fragment);
    if ('problem' in read) throw new Error(read.problem.code);
    expect(parseDossier(read.json)).toEqual({ dossier: first, problems: [] });
  });

  it('is not made of a dossier that it could be packed into, but not opened from', () => {
    const data = firstData();
    const text = 'Title\n\nOver and over again. '.repeat(100_000);
    const long = {
      ...openDossier(data),
      articles: [{ ...first.articles[0], text }],
    } as typeof first;
    const shared = shareAddress(long, BASE);
    expect('problem' in shared && shared.problem.code).toBe('tooLarge');
  });

  it('takes the place of the page’s own fragment', () => {
    const shared = shareAddress(first, `${BASE}?a=b#view=actor/trump`);
    expect('address' in shared && shared.address.startsWith(`${BASE}?a=b#d=`)).toBe(true);
  });

  it('is not made if it would be too long, and why is told with the limit', () => {
    const [article] = first.articles;
    const words = Array.from({ length: 40_000 }, (_, i) =>
      ((i * 2_654_435_761) % 99_991).toString(36),
    );
    const long = { ...first, articles: [{ ...article, text: words.join(' ') }] } as typeof first;
    const outcome = shareAddress(
      { ...long, ...{ mentions: [], statements: [], relations: [], asides: [] } },
      BASE,
    );
    if (!('problem' in outcome)) throw new Error('a link');
    expect(outcome.problem.code).toBe('tooLong');
    expect(outcome.problem.message).toContain('the limit is 30 000');
    expect(outcome.problem.fix).toContain('file');
  });
});

test.each<[why: string, fragment: string, code: string]>([
  ['nothing', '#d=', 'linkDamaged'],
  ['no base64url', '#d=%3Cscript%3E', 'linkDamaged'],
  ['no deflate', '#d=AAAAAAAA', 'linkDamaged'],
  ['cut off', fragmentOf().slice(0, -40), 'linkDamaged'],
  ['cut off early', fragmentOf().slice(0, 200), 'linkDamaged'],
  ['no JSON', pack(strToU8('hello')), 'linkDamaged'],
  ['no UTF-8', pack(Uint8Array.of(0x22, 0xff, 0x22)), 'linkDamaged'],
  ['too long', `#d=${'A'.repeat(LINK_LIMIT)}`, 'linkTooLong'],
  ['a bomb', pack(new Uint8Array(20_000_000).fill(0x20)), 'linkTooLarge'],
])('a fragment that is %s is told as that', (_why, fragment, code) => {
  expect(codeOf(fragment)).toBe(code);
});

test('no fragment makes it throw', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.base64String()), (text) => {
      expect(['linkDamaged', 'json']).toContain(codeOf(`#d=${text}`));
    }),
  );
});
