import { describe, expect, it } from 'vitest';
import type { ActorId, ArticleId } from '../../../src/core/dossier';
import { Draft, type DraftWords } from '../../../src/state/Draft.svelte';

const WORDS: DraftWords = { article: 'a1' as ArticleId, start: 0, end: 4 };
const [A, B] = ['a', 'b'] as [ActorId, ActorId];

describe('a form', () => {
  it('goes back to what it was opened from, once', () => {
    const draft = new Draft();
    draft.begin({ kind: 'review' });
    draft.begin({ kind: 'actor' }, { kind: 'review' });
    draft.end();
    expect(draft.form).toEqual({ kind: 'review' });
    draft.end();
    expect(draft.form).toBeUndefined();
  });

  it('that another one replaces is not gone back to', () => {
    const draft = new Draft();
    draft.begin({ kind: 'actor' }, { kind: 'review' });
    draft.begin({ kind: 'history' });
    draft.end();
    expect(draft.form).toBeUndefined();
  });

  it('lets the words stay selected, and offers no menu meanwhile', () => {
    const draft = new Draft();
    draft.select(WORDS);
    expect(draft.menu).toBe(true);
    draft.begin({ kind: 'actor' });
    expect(draft.menu).toBe(false);
    draft.end();
    expect(draft.words).toEqual(WORDS);
    expect(draft.menu).toBe(true);
  });
});

it('one step back at a time lets go of the line, the form, the menu, the words, and then of nothing', () => {
  const draft = new Draft();
  draft.select(WORDS);
  draft.begin({ kind: 'actor' });
  draft.drawLine(A);
  const left = () => [draft.line, draft.form, draft.menu || undefined, draft.words].filter(Boolean);
  expect(left()).toHaveLength(3); // no menu beside a form
  for (const count of [2, 2, 1, 0]) {
    expect(draft.stepBack()).toBe(true);
    expect(left()).toHaveLength(count);
  }
  expect(draft.stepBack()).toBe(false);
});

it('a line from one actor to another begins a relation; on the same actor it waits for its end', () => {
  const draft = new Draft();
  draft.drawLine();
  expect(draft.takeEnd({ kind: 'actor', id: A })).toBe(true);
  draft.takeEnd({ kind: 'actor', id: A });
  expect(draft.line).toEqual({ source: A });
  draft.landLine(undefined);
  expect(draft.form).toBeUndefined();
  draft.landLine(B);
  expect(draft.form).toEqual({ kind: 'relation', source: A, target: B });
  expect(draft.line).toBeUndefined();
});

it('who stops annotating has nothing in hand any more', () => {
  const draft = new Draft();
  draft.on = true;
  draft.select(WORDS);
  draft.begin({ kind: 'actor' }, { kind: 'review' });
  draft.on = false;
  expect([draft.words, draft.form, draft.line]).toEqual([undefined, undefined, undefined]);
  draft.end();
  expect(draft.form).toBeUndefined();
});
