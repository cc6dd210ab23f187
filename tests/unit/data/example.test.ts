import { expect, it } from 'vitest';
import example from '../../../data/examples/mayor-resigns.parley.json?raw';
import { parseDossier } from '../../../src/core/dossier';
import { serialiseDossier } from '../../../src/core/dossier/serialise';

it('the example of the README loads without a problem, every quotation in its place', () => {
  const { dossier, problems } = parseDossier(example);
  expect(problems).toEqual([]);
  expect(dossier?.relations.map(({ evidence }) => evidence[0].exact)).toEqual([
    'The council accused Smith of lying',
    'I never lied',
  ]);
  expect(dossier?.unanchored).toEqual([]);
});

it('is written as the app would write it', () => {
  const { dossier } = parseDossier(example);
  expect(dossier && serialiseDossier(dossier)).toBe(example);
});
