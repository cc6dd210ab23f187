import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import good from '../../samples/dossiers/good/dossier.json?raw';
import lost from '../../samples/dossiers/lost-quote/dossier.json?raw';
import notOne from '../../samples/dossiers/not-a-dossier/dossier.json?raw';
import { evilData } from '../../support/grounds';
import { firstData, smallData } from '../../support/dossiers';
import { diskFault, runOn } from './fake-io';

const files = { 'good.json': good, 'lost.json': lost, 'no.json': notOne };

const FORMATS: readonly (readonly [format: string, begins: RegExp])[] = [
  ['svg', /^<svg xmlns=/],
  ['jsonld', /^\{\n {2}"@context": "http:\/\/www.w3.org\/ns\/anno.jsonld"/],
  ['gexf', /^<\?xml version="1.0" encoding="UTF-8"\?>\n?\s*<gexf version="1.3"/],
  ['graphml', /^<\?xml version="1.0" encoding="UTF-8"\?>\n<graphml /],
  ['ftm', /^\{"id":"[^"]+","schema":"Article"/],
  ['md', /^# /],
];

describe('export', () => {
  test.each(FORMATS)('writes %s into the file that is named', async (format, begins) => {
    const ran = await runOn(files, 'export', 'good.json', '--format', format, '--out', 'a.out');
    expect(ran.code).toBe(0);
    expect(ran.err).toMatch(/^Not in this file: the full text of 1 article/m);
    expect(ran.out).toMatch(
      new RegExp(`^a\\.out: written as ${format}, of a dossier with 2 relations and 3 actors`),
    );
    expect([...ran.files.keys()]).toEqual(['a.out']);
    expect(ran.files.get('a.out')).toMatch(begins);
  });

  test('says what to do where the viewer for web pages has not been built', async () => {
    const args = ['export', 'good.json', '--format', 'html', '--out', 'a.html'] as const;
    const ran = await runOn(files, ...args, {
      readViewer: () => Promise.reject(new Error('ENOENT')),
    });
    expect(ran.code).not.toBe(0);
    expect(ran.err).toMatch(/has not been built\. Run `npm run build` first/);
    expect([...ran.files.keys()]).toEqual([]);
  });

  test('writes four tables into an archive', async () => {
    const ran = await runOn(files, 'export', 'good.json', '--format', 'csv', '--out', 'a.zip');
    expect(ran.code).toBe(0);
    expect(Object.keys(unzipSync(ran.bytes.get('a.zip')!))).toContain('relations.csv');
  });

  test('writes into a .csv the relations alone, and says so', async () => {
    const ran = await runOn(files, 'export', 'good.json', '--format', 'csv', '--out', 'a.csv');
    expect(ran.files.get('a.csv')).toMatch(/^\ufeffid,source,/);
    expect(ran.err).toMatch(/relations alone.*\.zip/);
    expect(ran.err).toMatch(/Not in this file: .*3 actors/);
    expect(ran.out).not.toMatch(/alone/);
  });

  test('lists what a format leaves out, with the reason', async () => {
    const first = { 'first.json': JSON.stringify(firstData()) };
    const ran = await runOn(first, 'export', 'first.json', '--format=ftm', '--out=a.ftm.json');
    expect(ran.err).toMatch(
      /Left out: R05, .*: not stated as a fact but only if a condition is met/,
    );
  });

  test('takes its options before the file too', async () => {
    const ran = await runOn(files, 'export', '--out=a.md', '--format', 'md', 'good.json');
    expect([...ran.files.keys()]).toEqual(['a.md']);
  });

  test.each(FORMATS)('copes with a dossier without actors, as %s', async (format) => {
    const empty = { 'e.json': JSON.stringify(smallData({ relations: [] })) };
    const ran = await runOn(empty, 'export', 'e.json', '--format', format, '--out', 'a.out');
    expect(ran.code).toBe(0);
    expect(ran.files.get('a.out')).not.toBe('');
  });

  test.each(FORMATS)('copes with hostile words, as %s', async (format) => {
    const evil = { 'e.json': JSON.stringify(evilData()) };
    const ran = await runOn(evil, 'export', 'e.json', '--format', format, '--out', 'a.out');
    expect(ran.code).toBe(0);
    const said = ran.out + ran.err;
    // eslint-disable-next-line no-control-regex -- what must never reach a terminal
    expect(said).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/u);
  });

  test('tells problems beside the file that it writes', async () => {
    const ran = await runOn(files, 'export', 'lost.json', '--format', 'md', '--out', 'a.md');
    expect(ran.code).toBe(1);
    expect(ran.err).toMatch(/lost\.json: 1 problem: run “check”/);
    expect(ran.files.get('a.md')).toMatch(/held back/);
  });
});

describe('what cannot be exported', () => {
  test('is listed as by check if it does not load, and nothing is written', async () => {
    const ran = await runOn(files, 'export', 'no.json', '--format', 'md', '--out', 'a.md');
    expect(ran).toMatchObject({ code: 1, out: '' });
    expect(ran.err).toMatch(/does not load/);
    expect(ran.files.size).toBe(0);
  });

  test.each<[why: string, args: string[], says: RegExp]>([
    ['no format', ['good.json', '--out', 'a'], /--format: no format given: use svg, csv, .*md/],
    ['no path', ['good.json', '--format', 'md'], /--out: no path given/],
    ['a path that is missing', ['good.json', '--format', 'md', '--out'], /--out: no path given/],
    ['an unknown format', ['good.json', '--format', 'pdf', '--out', 'a'], /“pdf”: use svg, csv/],
    ['a name of every object', ['good.json', '--format', 'toString', '--out', 'a'], /“toString”/],
    ['an unknown option', ['good.json', '--fromat', 'md'], /“--fromat”: export takes --format/],
    ['an option twice', ['good.json', '--out', 'a', '--out', 'b'], /--out is given twice/],
    ['no file', ['--format', 'md', '--out', 'a'], /export: no file given/],
    ['two files', ['good.json', 'x', '--format', 'md', '--out', 'a'], /export: 2 files given/],
    ['a missing file', ['x.json', '--format', 'md', '--out', 'a'], /x\.json: there is no such/],
    ['a device', ['good.json', '--format', 'md', '--out', 'x/NUL.md'], /Windows keeps this name/],
    ['itself', ['good.json', '--format', 'md', '--out', 'good.json'], /is the dossier itself/],
  ])('%s is one clear line and exit code 2', async (_why, args, says) => {
    const { code, out, err, files: written } = await runOn(files, 'export', ...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^parley: [^\n]+\n$/);
    expect(err).toMatch(says);
    expect(written.size).toBe(0);
  });

  test('the dossier is not overwritten under another name of it', async () => {
    const both = { 'good.json': good, './x/../good.json': good };
    const args = ['good.json', '--format', 'md', '--out', './x/../good.json'];
    const { code, err } = await runOn(both, 'export', ...args);
    expect(code).toBe(2);
    expect(err).toMatch(/is the dossier itself/);
  });

  test('an untouched copy of the dossier is another file, and may be overwritten', async () => {
    const both = { 'good.json': good, 'copy.json': good };
    const args = ['good.json', '--format', 'md', '--out', 'copy.json'];
    const { code, files: written } = await runOn(both, 'export', ...args);
    expect(code).toBe(0);
    expect([...written.keys()]).toEqual(['copy.json']);
  });

  test.each([
    ['ENOENT', /there is no such folder/],
    ['ENOSPC', /the disk is full/],
  ])('a disk that says %s is told in words', async (fault, says) => {
    const args = ['export', 'good.json', '--format', 'md', '--out', 'x/a.md'];
    const { code, err } = await runOn(files, ...args, {
      writeFile: () => Promise.reject(diskFault(fault)),
    });
    expect(code).toBe(2);
    expect(err).toMatch(says);
  });
});
