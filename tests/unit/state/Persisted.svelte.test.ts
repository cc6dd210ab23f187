import { expect, it } from 'vitest';
import { Persisted } from '../../../src/state/Persisted.svelte';
import { refuseStorage, stub, stubStorage } from '../../support/browser';

const COLOURS = ['system', 'light', 'dark'] as const;
const colours = () => new Persisted('parley.theme', COLOURS, 'system');

it('a choice outlives the visit', () => {
  const kept = stubStorage({});
  colours().current = 'dark';
  expect([...kept]).toEqual([['parley.theme', 'dark']]);
  expect(colours().current).toBe('dark');
});

it.each([
  ['nothing', {}],
  ['what this version does not know', { 'parley.theme': 'sepia' }],
  ['an empty word', { 'parley.theme': '' }],
  ['a choice of something else', { theme: 'dark' }],
])('where %s is stored the choice is as it is for everybody', (_why, stored) => {
  stubStorage(stored);
  expect(colours().current).toBe('system');
});

it('where storage is refused a choice lasts as long as the page, and nothing breaks', () => {
  refuseStorage();
  const theme = colours();
  expect(theme.current).toBe('system');
  theme.current = 'dark';
  expect(theme.current).toBe('dark');
  expect(colours().current).toBe('system');
});

it('a browser without storage is like one that refuses it', () => {
  stub({ localStorage: undefined });
  const theme = colours();
  theme.current = 'light';
  expect(theme.current).toBe('light');
});
