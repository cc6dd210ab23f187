import fc from 'fast-check';
import { Inflate, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { expect, it, onTestFinished, vi } from 'vitest';
import { BACKUP_LIMITS, readBackup, writeBackup } from '../../../src/storage/backup';

/** What is said of a backup: the files by name, the problems by code and place. */
async function sayOf(bytes: Uint8Array, limits = BACKUP_LIMITS) {
  const { files, problems } = await readBackup(bytes, limits);
  return {
    files: files.map(({ name, text }) => [name, text]),
    problems: problems.map(({ code, where }) => `${code} at ${where}`),
  };
}
const zipOf = (files: Zippable) => zipSync(files);
const patch = (bytes: Uint8Array, change: (view: DataView, at: number) => void): Uint8Array => {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  // The first entry of the list at the archive's end.
  let at = 0;
  while (view.getUint32(at, true) !== 0x02014b50) at += 1;
  change(view, at);
  return copy;
};
/** The same with the record at the end, which has no comment, changed. */
const endWith = (bytes: Uint8Array, change: (view: DataView, end: number) => void) =>
  patch(bytes, (view) => {
    change(view, bytes.length - 22);
  });
const one = zipOf({ 'a.json': strToU8('{"a": "a long enough text, a long enough text"}') });

it('what is written is read back', async () => {
  const files = [
    { name: 'One.json', text: '{"a": 1}\n' },
    { name: 'Empty.json', text: '' },
    { name: 'Київ.json', text: '\ufeffwith a mark, Київ, 👩‍👩‍👧\r\n' },
    { name: '__proto__', text: 'no prototype' },
    { name: '7', text: 'a number' },
    { name: 'lone.json', text: 'a\ud800b\udc00' },
    { name: 'long lone.json', text: `${'x😀'.repeat(20_000)}\ud83d` },
  ];
  expect(await readBackup(await writeBackup(files))).toEqual({ files, problems: [] });
});

it('no text is changed and no file lost, whatever they are', async () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('\ud800', '\udc00', 'a', '\ufeff', '\u00ff') }),
  );
  const files = fc.array(fc.record({ name: fc.string({ unit: 'binary' }), text }));
  await fc.assert(
    fc.asyncProperty(files, async (given) => {
      const { files: read, problems } = await readBackup(await writeBackup(given));
      expect(problems).toEqual([]);
      expect(read.map((file) => file.text)).toEqual(given.map((file) => file.text));
    }),
  );
});

it('files of one name are all there, with numbers', async () => {
  const twice = await writeBackup([
    { name: 'a.json', text: '1' },
    { name: 'A.json', text: '2' },
  ]);
  expect(Object.keys(unzipSync(twice))).toEqual(['a.json', 'A (2).json']);
});

it('a clock that is wrong does not cost the backup', async () => {
  vi.useFakeTimers({ now: new Date(1970, 5, 1), toFake: ['Date'] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const files = [{ name: 'a', text: 'b' }];
  expect((await readBackup(await writeBackup(files))).files).toEqual(files);
});

const small = { files: 2, bytes: 1_000 };
const filesOf = (...sizes: number[]) =>
  sizes.map((size, i) => ({ name: `${i}.json`, text: 'x'.repeat(size) }));

it('a backup that could not be read again is not written', async () => {
  await expect(writeBackup(filesOf(0, 0, 0), small)).rejects.toThrow('too many files: 3 of 2');
  await expect(writeBackup(filesOf(500, 501), small)).rejects.toThrow(
    'too many bytes: 1001 of 1000',
  );
  const largest = filesOf(500, 500);
  expect(await readBackup(await writeBackup(largest, small), small)).toEqual({
    files: largest,
    problems: [],
  });
});

it('a megabyte and more is written and read in turns with the page', async () => {
  const files = filesOf(2_500_000, 10, 3_000_000);
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 0);
  onTestFinished(() => {
    clearInterval(timer);
  });
  const bytes = await writeBackup(files);
  const written = turns;
  expect((await readBackup(bytes)).files).toEqual(files);
  expect([written > 0, turns > written]).toEqual([true, true]);
});

it('an archive of another program is read, without its folders and what the system put in', async () => {
  const bytes = zipOf({
    folder: { 'a.json': strToU8('1'), inner: { 'a.json': [strToU8('2'), { level: 0 }] } },
    '../../b.json': strToU8('3'),
    'C:\\c.json': strToU8('4'),
    '__MACOSX/folder/._a.json': Uint8Array.of(0, 5, 22, 7, 255),
    'folder/.DS_Store': Uint8Array.of(255),
  });
  expect(await sayOf(bytes)).toEqual({
    files: [
      ['a.json', '1'],
      ['a (2).json', '2'],
      ['b.json', '3'],
      ['c.json', '4'],
    ],
    problems: [],
  });
});

it('what lies behind other bytes in memory is read, and a comment at the end', async () => {
  const comment = strToU8('PK\u0005\u0006 a comment that looks like an end');
  const bytes = new Uint8Array(7 + one.length + comment.length);
  bytes.set(one, 7);
  bytes.set(comment, 7 + one.length);
  new DataView(bytes.buffer).setUint16(7 + one.length - 2, comment.length, true);
  expect((await sayOf(bytes.subarray(7))).files).toHaveLength(1);
});

it.each<[why: string, bytes: Uint8Array, problem: string]>([
  ['no bytes', new Uint8Array(), 'notZip at $'],
  ['a dossier', strToU8('{"format": "parley-dossier"}'), 'notZip at $'],
  ['an archive cut off', one.subarray(0, -1), 'notZip at $'],
  ['a list that lies elsewhere', one.subarray(1), 'zipCutOff at $'],
  [
    'fewer files said than there are',
    endWith(zipOf({ a: strToU8('1'), b: strToU8('2') }), (view, end) =>
      view.setUint16(end + 10, 1, true),
    ),
    'zipCutOff at $',
  ],
  ['a password', patch(one, (view, at) => view.setUint16(at + 8, 1, true)), 'zipLocked at a.json'],
  [
    'another method',
    patch(one, (view, at) => view.setUint16(at + 10, 14, true)),
    'zipMethod at a.json',
  ],
  [
    'another checksum',
    patch(one, (view, at) => view.setUint32(at + 16, 1, true)),
    'zipDamaged at a.json',
  ],
  [
    'a size too small',
    patch(one, (view, at) => view.setUint32(at + 24, 3, true)),
    'zipDamaged at a.json',
  ],
  [
    'a size too large',
    patch(one, (view, at) => view.setUint32(at + 24, 99, true)),
    'zipDamaged at a.json',
  ],
  [
    'bytes cut short',
    patch(one, (view, at) => view.setUint32(at + 20, 5, true)),
    'zipDamaged at a.json',
  ],
  [
    'bytes outside',
    patch(one, (view, at) => view.setUint32(at + 42, 9_999_999, true)),
    'zipDamaged at a.json',
  ],
  [
    'bytes beyond the end',
    patch(one, (view, at) => view.setUint32(at + 20, 9_999, true)),
    'zipDamaged at a.json',
  ],
  [
    'a size beyond all',
    patch(one, (view, at) => view.setUint32(at + 24, 0xffffffff, true)),
    'zipTooLarge at $',
  ],
  ['a picture', zipOf({ 'a.png': Uint8Array.of(0x89, 0x50, 0x4e, 0x47) }), 'zipNotText at a.png'],
  ['half a character', zipOf({ 'a.txt': Uint8Array.of(0xff, 0xfe, 0x41) }), 'zipNotText at a.txt'],
])('what is wrong is one problem with its place: %s', async (_why, bytes, problem) => {
  expect(await sayOf(bytes)).toEqual({ files: [], problems: [problem] });
  const { problems } = await readBackup(bytes);
  for (const { message, fix } of problems)
    expect(`${message} ${fix}`).toMatch(/^[A-Z].+\. [A-Z].+\.$/);
});

it('a file that is wrong does not cost the others', async () => {
  const bytes = zipOf({ 'a.png': Uint8Array.of(255), 'b.json': strToU8('2') });
  expect(await sayOf(bytes)).toEqual({
    files: [['b.json', '2']],
    problems: ['zipNotText at a.png'],
  });
});

it.each<[why: string, bytes: Uint8Array, message: string]>([
  [
    'too many files',
    endWith(one, (view, end) => view.setUint16(end + 10, 5_001, true)),
    'The zip archive holds 5001 files; at most 5000 are read.',
  ],
  [
    'too large a file',
    patch(one, (view, at) => view.setUint32(at + 24, BACKUP_LIMITS.bytes + 1, true)),
    'Unpacked, the zip archive would take 201 MB; at most 200 MB are read.',
  ],
])('an archive beyond the limits is not unpacked: %s', async (_why, bytes, message) => {
  const { files, problems } = await readBackup(bytes);
  expect(files).toEqual([]);
  expect(problems.map((problem) => problem.message)).toEqual([message]);
});

it('files that are too large only together are not unpacked', async () => {
  const bytes = await writeBackup(filesOf(600, 600));
  expect(await sayOf(bytes, small)).toEqual({ files: [], problems: ['zipTooLarge at $'] });
  expect((await sayOf(bytes)).files).toHaveLength(2);
});

it('a file that unpacks to more than the archive says is let go at once', async () => {
  const bomb = zipOf({ 'bomb.json': new Uint8Array(50_000_000) });
  const lying = patch(bomb, (view, at) => view.setUint32(at + 24, 1_000, true));
  const pushed = vi.spyOn(Inflate.prototype, 'push');
  expect(await sayOf(lying)).toEqual({ files: [], problems: ['zipDamaged at bomb.json'] });
  expect(bomb.length).toBeGreaterThan(2 * 16_384);
  expect(pushed).toHaveBeenCalledTimes(1);
  pushed.mockRestore();
});

it('whatever bytes are given, reading does not throw', async () => {
  const hurt = fc
    .array(fc.tuple(fc.nat(one.length - 1), fc.nat(255)), { maxLength: 6 })
    .map((changes) => {
      const bytes = one.slice();
      for (const [at, byte] of changes) bytes[at] = byte;
      return bytes;
    });
  await fc.assert(
    fc.asyncProperty(fc.oneof(hurt, fc.uint8Array()), async (bytes) => {
      const { files, problems } = await readBackup(bytes);
      expect(files.length + problems.length).toBeLessThanOrEqual(1);
      for (const { text } of files)
        expect(text).toBe('{"a": "a long enough text, a long enough text"}');
    }),
    { numRuns: 500 },
  );
});
