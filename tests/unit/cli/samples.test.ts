import { describe, expect, test } from 'vitest';
import { parseDossier, type Dossier } from '../../../src/core/dossier';
import { serialiseDossier } from '../../../src/core/dossier/serialise';
import { widthOf } from '../../../src/cli/wrap';
import { runOn } from './fake-io';

/** Add a folder, get a test: a dossier, what is wrong with it, and what remains of it if it loads. */
interface Expected {
  readonly why: string;
  readonly problems: readonly { readonly code: string; readonly where: string }[];
  /** The relations that can be told; absent if the dossier does not load. */
  readonly relations?: readonly string[];
  /** How many quotations stand: "5 of 6". */
  readonly found?: string;
}

const dossiers = import.meta.glob<string>('/tests/samples/dossiers/*/dossier.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const expectations = import.meta.glob<Expected>('/tests/samples/dossiers/*/expected.json', {
  import: 'default',
  eager: true,
});
const samples = Object.entries(dossiers).map(([path, text]) => {
  const expected = expectations[path.replace('dossier.json', 'expected.json')];
  if (!expected) throw new Error(`nothing is expected of ${path}`);
  return { why: expected.why, expected, text };
});

const placed = ({ code, where }: { code: string; where: string }) => ({ code, where });
const written = (dossier: Dossier): unknown => JSON.parse(serialiseDossier(dossier));
const codes = (problems: readonly { code: string }[]) => problems.map(({ code }) => code).sort();

test('every sample folder has both files', () => {
  expect(samples.length).toBeGreaterThan(0);
  expect(Object.keys(expectations)).toHaveLength(samples.length);
});

describe.each(samples)('$why', ({ expected, text }) => {
  const { dossier, problems } = parseDossier(text);

  test('it loads or not, with the problems at their places', () => {
    expect(problems.map(placed)).toEqual(expected.problems);
    expect(dossier?.relations.map(({ id }) => id)).toEqual(expected.relations);
    for (const { message, fix } of problems) {
      expect(message).toMatch(/\.$/);
      expect(fix).toMatch(/\.$/);
    }
  });

  test('saved again it loses nothing', () => {
    if (!dossier) return;
    const again = parseDossier(serialiseDossier(dossier));
    expect(codes(again.problems)).toEqual(codes(problems));
    expect(again.dossier && written(again.dossier)).toEqual(written(dossier));
  });

  test('check lists each problem with place and remedy', async () => {
    const { code, out, err } = await runOn({ 'a.json': text }, 'check', 'a.json');
    expect({ code, err }).toEqual({ code: problems.length > 0 ? 1 : 0, err: '' });
    const words = out.replace(/\s+/g, ' ');
    for (const { code, where, message, fix } of problems)
      expect(words).toContain(`${code} ${where} ${message} Fix: ${fix}`);
    if (problems.length === 0) expect(out).toBe('a.json: no problems\n');
  });

  test('verify counts the quotations and fails if one is missing', async () => {
    const { code, out } = await runOn({ 'a.json': text }, 'verify', 'a.json');
    expect(code).toBe(problems.length > 0 ? 1 : 0);
    if (expected.found !== undefined) {
      const [found = '', all = ''] = expected.found.split(' of ');
      expect(out).toMatch(new RegExp(`^${found} of ${all} quotations? found in the text\n`));
    }
  });

  test('prose tells every relation that is not held back', async () => {
    const { code, out } = await runOn({ 'a.json': text }, 'prose', 'a.json');
    expect(code).toBe(problems.length > 0 ? 1 : 0);
    const told = out.match(/^\S.* [→↔] [^:]+: /gmu)?.length ?? 0;
    expect(told).toBe(expected.relations?.length ?? 0);
  });

  test('check and verify fit 80 columns', async () => {
    for (const command of ['check', 'verify']) {
      const { out } = await runOn({ 'a.json': text }, command, 'a.json');
      expect(out.split('\n').filter((line) => widthOf(line) > 80)).toEqual([]);
    }
  });
});

test('a key called __proto__ reaches no other object', () => {
  const text = dossiers['/tests/samples/dossiers/proto-key/dossier.json'] ?? '';
  const { dossier } = parseDossier(text);
  expect(dossier?.actors[0]?.lead).toBe(true);
  expect({}).not.toHaveProperty('polluted');
  expect(dossier?.actors[0]).not.toHaveProperty('polluted');
});

test('unknown fields are still in the file after it was saved', () => {
  const text = dossiers['/tests/samples/dossiers/unknown-fields/dossier.json'] ?? '';
  const { dossier } = parseDossier(text);
  const saved = JSON.parse(dossier ? serialiseDossier(dossier) : '{}') as Record<string, unknown>;
  expect(saved).toMatchObject({ reviewedBy: 'Cleo', actors: [{ pronouns: 'she' }, {}, {}] });
});
