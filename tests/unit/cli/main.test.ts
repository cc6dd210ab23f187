import { describe, expect, test } from 'vitest';
import good from '../../samples/dossiers/good/dossier.json?raw';
import lost from '../../samples/dossiers/lost-everywhere/dossier.json?raw';
import wrongSha from '../../samples/dossiers/wrong-sha/dossier.json?raw';
import moved from '../../samples/dossiers/moved-quote/dossier.json?raw';
import ambiguous from '../../samples/dossiers/ambiguous-quote/dossier.json?raw';
import notOne from '../../samples/dossiers/not-a-dossier/dossier.json?raw';
import { openJson } from '../../../src/cli/open';
import { diskFault, runOn } from './fake-io';

const files = { 'good.json': good, 'lost.json': lost, 'wrong.json': wrongSha };
const ESCAPES = '\u001b]0;owned\u0007\u009b2J\u202egnp.exe\u2066';
// eslint-disable-next-line no-control-regex -- what must never reach a terminal
const OBEYED = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u;

describe('how it is used', () => {
  test.each([[[]], [['help']], [['--help']], [['-h']], [['check', '--help']]])(
    '%j shows the help: every command, an example, the exit codes',
    async (args) => {
      const { code, out, err } = await runOn({}, ...args);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toMatch(/check[^]*verify[^]*prose[^]*Examples[^]*Exit codes[^]*0[^]*1[^]*2/);
      expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
    },
  );

  test('--version names the format that it reads', async () => {
    expect((await runOn({}, '--version')).out).toMatch(/version 1\b/);
  });

  test.each<[why: string, args: string[], names: RegExp]>([
    ['an unknown command', ['chekc', 'good.json'], /“chekc”.*check, verify, prose/],
    ['a name that every object knows', ['constructor', 'good.json'], /“constructor”/],
    ['an unknown option', ['check', '--strict', 'good.json'], /“--strict”/],
    ['no file', ['verify'], /verify: no file given/],
    ['an empty name', ['verify', ''], /verify: no file given/],
    ['two files', ['prose', 'good.json', 'lost.json'], /prose: 2 files given/],
  ])('%s is one clear line and exit code 2', async (_why, args, names) => {
    const { code, out, err } = await runOn(files, ...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^parley: [^\n]+\n$/);
    expect(err).toMatch(names);
  });
});

describe('a file that cannot be read', () => {
  test.each<[why: string, file: string | Uint8Array | Error, says: RegExp]>([
    ['is missing', diskFault('ENOENT'), /no such file/],
    ['is a folder', diskFault('EISDIR'), /folder/],
    ['is forbidden', diskFault('EACCES'), /not allowed/],
    ['fails in a way nobody foresaw', diskFault('EIO'), /EIO/],
    ['is empty', '', /is empty/],
    ['is blank', ' \n\t', /is empty/],
    ['has a NUL', '{"a": "\u0000"}', /no UTF-8 text/],
    ['is UTF-16', new Uint8Array([0xff, 0xfe, 0x7b, 0, 0x7d, 0]), /no UTF-8 text/],
    ['is Latin-1', new Uint8Array([0x22, 0xe9, 0x22]), /no UTF-8 text/],
    ['is too large', new Uint8Array(20_000_001).fill(0x20), /20\.1 MB.*limit is 20 MB/],
    ['is no JSON', '{\n  "format": parley\n}', /line 2, column 13/],
    ['is cut off', '{"format": "parley-dossier",', /line 1, column 29/],
  ])('because it %s: one line with name and remedy, exit code 2', async (_why, file, says) => {
    for (const command of ['check', 'verify', 'prose']) {
      const { code, out, err } = await runOn({ 'a.json': file }, command, 'a.json');
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(/^parley: a\.json: [^\n]+: [^\n]+\n$/);
      expect(err).toMatch(says);
    }
  });

  test('a byte order mark is none of these', async () => {
    expect((await runOn({ 'a.json': `\ufeff${good}` }, 'check', 'a.json')).code).toBe(0);
  });

  test.each<[why: string, size: number, length: number, read: boolean, says: RegExp]>([
    ['is not read if its size is known', 20_000_001, 0, false, /20\.1 MB.*limit is 20 MB/],
    ['is far from being read', 1e15, 0, false, /1000000000\.0 MB.*limit is 20 MB/],
    ['is refused when it turns out to be', 0, 20_000_001, true, /20\.1 MB.*limit is 20 MB/],
    ['is read up to the limit', 20_000_000, 1, true, /is empty/],
  ])('what is too large %s', async (_why, size, length, read, says) => {
    let wasRead = false;
    const opened = await openJson('a.json', {
      size: () => Promise.resolve(size),
      readFile: () => {
        wasRead = true;
        return Promise.resolve(new Uint8Array(length).fill(0x20));
      },
    });
    expect(opened.fault).toMatch(says);
    expect(wasRead).toBe(read);
  });

  test('a file of data within data within data is answered', async () => {
    const deep = `${good.trimEnd().slice(0, -1)}, "deep": ${'['.repeat(50_000)}${']'.repeat(50_000)}}`;
    const { code, out } = await runOn({ 'a.json': deep }, 'check', 'a.json');
    expect(code).toBe(1);
    expect(out).toMatch(/\ntooDeep +deep\[0\]/);
  });
});

describe('verify', () => {
  test('shows the count, the kinds and the SHA-256 given and computed', async () => {
    const { code, out } = await runOn(files, 'verify', 'good.json');
    expect(code).toBe(0);
    const digest = 'c3533679c6bbf6d1f8c7f9557dc889b2706382c31e152d8546f8c56dd6f417d4';
    expect(out).toBe(
      [
        '6 of 6 quotations found in the text',
        '  2 of 2  evidence of relations',
        '  1 of 1  words of statements',
        '  1 of 1  mentions',
        '  1 of 1  roles of actors',
        '  1 of 1  page furniture',
        '',
        'Article a1: the text is the one that the SHA-256 was made of',
        `  given     ${digest}`,
        `  computed  ${digest}`,
        '',
      ].join('\n'),
    );
  });

  test('names every lost quotation: of furniture, roles, mentions, statements and relations', async () => {
    const { out } = await runOn(files, 'verify', 'lost.json');
    const rows = out.split('\n').filter((line) => /^(lost|moved) /.test(line));
    expect(rows.map((row) => row.split(/ {2,}/))).toEqual([
      ['lost', 'articles[0].furniture[0]', 'article a1'],
      ['lost', 'actors[2].role', 'actor cleo'],
      ['lost', 'mentions[0].quote', 'mention m1'],
      ['lost', 'statements[0].quotes[0]', 'statement s1'],
      ['lost', 'relations[0].evidence[0]', 'relation r1'],
      ['lost', 'relations[1].evidence[0]', 'relation r2'],
    ]);
    expect(out).toContain('“CLEO!”\n    The words stand nowhere in the article');
  });

  test.each([
    ['moved', moved, /at 21 \(paragraph 1, sentence 1\); the file\s+says at 23/],
    [
      'lost',
      ambiguous,
      /at 25 \(paragraph 1, sentence 1\), at 79 \(paragraph 1,\s+sentence 3\); the file names no place/,
    ],
  ])('says of %s words where they stand', async (status, text, where) => {
    const { out } = await runOn({ 'a.json': text }, 'verify', 'a.json');
    expect(out).toMatch(new RegExp(`^${status} +relations\\[0\\]\\.evidence\\[0\\]`, 'm'));
    expect(out).toMatch(where);
  });

  test('names the place of each quotation, whichever record waits for it', async () => {
    const { relations, ...rest } = JSON.parse(good) as { relations: { evidence: object[] }[] };
    const [first, second] = relations;
    const waiting = { ...first, evidence: [{ exact: 'of r1' }] };
    const halfLost = { ...second, evidence: [...(second?.evidence ?? []), { exact: 'of r2' }] };
    const text = JSON.stringify({ ...rest, relations: [waiting, halfLost] });
    const { out } = await runOn({ 'a.json': text }, 'verify', 'a.json');
    expect(out.replace(/ +/g, ' ')).toContain(
      'lost relations[1].evidence[1] relation r2\n “of r2”',
    );
    expect(out.replace(/ +/g, ' ')).toContain(
      'lost relations[0].evidence[0] relation r1\n “of r1”',
    );
  });

  test('lists few of many places', async () => {
    const letters = ambiguous.replace('"exact": "met"', '"exact": "e"');
    const { out } = await runOn({ 'a.json': letters }, 'verify', 'a.json');
    expect(out.replace(/\s+/g, ' ')).toMatch(/stand at 9 \(headline\), .* and \d+ more; the file/);
  });

  test('fails on another SHA-256 although every quotation stands', async () => {
    const { code, out } = await runOn(files, 'verify', 'wrong.json');
    expect(code).toBe(1);
    expect(out).toMatch(/^6 of 6[^]*Article a1: the text is NOT the one/);
  });

  test('lists the problems of what does not load', async () => {
    const { code, out } = await runOn({ 'a.json': notOne }, 'verify', 'a.json');
    expect(code).toBe(1);
    expect(out).toContain('wrongFormat');
  });
});

describe('prose', () => {
  test('goes to standard output, problems go beside it', async () => {
    const { code, out, err } = await runOn(files, 'prose', 'wrong.json');
    expect(code).toBe(1);
    expect(out).toMatch(/^# Harbour Deal Signed\n/);
    expect(out).not.toContain('SHA');
    expect(err).toBe('wrong.json: 1 problem: run “check” to see it\n');
  });

  test('of what does not load there is none', async () => {
    const { code, out, err } = await runOn({ 'a.json': notOne }, 'prose', 'a.json');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('wrongFormat');
  });
});

describe('nothing in a file or a name commands the terminal', () => {
  const words = JSON.stringify(`Ada${ESCAPES}`).slice(1, -1);
  const hostile = {
    'names.json': good.replaceAll('"name": "Ada"', `"name": "${words}"`),
    'evidence.json': lost.replaceAll('ADA MET BEN!', words),
    'ids.json': good.replaceAll('"target": "ben"', `"target": "${words}"`),
    'format.json': good.replace('"version": 1', `"version": "${words}"`),
    'syntax.json': `{"a": ${ESCAPES}}`,
    [`${ESCAPES}.json`]: good,
  };

  test.each(
    Object.keys(hostile).flatMap((name) =>
      ['check', 'verify', 'prose'].map((command) => [command, name] as const),
    ),
  )('%s %j', async (command, name) => {
    const { out, err } = await runOn(hostile, command, name);
    expect(out + err).not.toMatch(OBEYED);
    expect(out + err).not.toBe('');
  });

  test('it is shown instead', async () => {
    const { out } = await runOn(hostile, 'prose', 'names.json');
    expect(out).toContain(String.raw`## Ada\u{1b}]0;owned\u{7}\u{9b}2J\u{202e}gnp.exe\u{2066}`);
  });
});
