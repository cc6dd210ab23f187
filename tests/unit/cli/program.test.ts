import { expect, test } from 'vitest';
import { runProgram } from './spawn.mjs';

/** It may have to be built first. */
const LONG = 60_000;

test(
  'the program finds every quotation of the first article in its text',
  { timeout: LONG },
  async () => {
    const file = 'data/articles/zelenskyy-nato/dossier.json';
    const { code, out, err } = await runProgram('verify', file);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const [, found, all] = /^(\d+) of (\d+) quotations found in the text\n/.exec(out) ?? [];
    expect(Number(all)).toBeGreaterThan(100);
    expect(found).toBe(all);
  },
);

test('the program tells a folder from a dossier', { timeout: LONG }, async () => {
  const { code, out, err } = await runProgram('check', 'data');
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(/^parley: data: this is a folder/);
});
