import { expect, it } from 'vitest';
import type { Choice } from '../../../src/core/drawing';
import { Selection } from '../../../src/state/Selection.svelte';
import { choiceOf, openFirst } from '../../support/drawings';

const { lookup } = openFirst();
const trump = choiceOf(lookup, 'actor', 'trump');
const biden = choiceOf(lookup, 'actor', 'biden');
const words = lookup.dossier.relations[0]!.evidence[0];
const again = (choice: Choice): Choice => ({ ...choice });

it('nothing is chosen, looked at, asked for or used at first', () => {
  const { choice, preview, asked, used } = new Selection();
  expect({ choice, preview, asked, used }).toEqual({
    choice: undefined,
    preview: undefined,
    asked: undefined,
    used: false,
  });
});

it('what is chosen takes the place of what was only looked at, and of words that were asked for', () => {
  const selection = new Selection();
  selection.look(biden);
  selection.ask(words);
  selection.choose(trump);
  expect(selection.choice).toBe(trump);
  expect(selection.preview).toBeUndefined();
  expect(selection.asked).toBeUndefined();
});

it('the same choice again is no change, though the look at it ends', () => {
  const selection = new Selection();
  selection.choose(trump);
  selection.look(biden);
  selection.choose(again(trump));
  expect(selection.choice).toBe(trump);
  expect(selection.preview).toBeUndefined();
});

it('things of another kind with the same id are another choice', () => {
  const selection = new Selection();
  selection.choose(trump);
  const other = { kind: 'mention', id: 'trump' } as unknown as Choice;
  selection.choose(other);
  expect(selection.choice).toBe(other);
});

it('looking at something leaves what is chosen, and the same look again is no change', () => {
  const selection = new Selection();
  selection.choose(trump);
  selection.look(biden);
  selection.look(again(biden));
  expect(selection.preview).toBe(biden);
  selection.look(undefined);
  expect(selection.preview).toBeUndefined();
  expect(selection.choice).toBe(trump);
});

it('looking uses nothing; choosing does for good, and choosing nothing is then news', () => {
  const selection = new Selection();
  selection.look(trump);
  selection.choose(undefined);
  expect(selection.used).toBe(false);
  selection.choose(trump);
  selection.choose(undefined);
  expect(selection.used).toBe(true);
  expect(selection.choice).toBeUndefined();
});

it('words that are asked for a second time are asked for anew, and what is chosen stays', () => {
  const selection = new Selection();
  selection.choose(trump);
  selection.ask(words);
  const first = selection.asked;
  selection.ask(words);
  expect(selection.asked).toEqual(words);
  expect(selection.asked).not.toBe(first);
  expect(selection.choice).toBe(trump);
});
