import { expect, it } from 'vitest';
import { readArticle, type Span } from '../../../../src/core/text';
import { shownRound, stepWords } from '../../../../src/view/annotate/step-words';

const TEXT = `A mayor speaks

By Jane Doe

She spoke. He left.

Sign up for our newsletter

The harbour waits.`;
const spanOf = (words: string): Span => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
};
const ARTICLE = readArticle(TEXT, ['By Jane Doe', 'Sign up for our newsletter'].map(spanOf));

/** The words on which a key lands; "Shift" before it is held. */
function press(key: string, from?: string): string | undefined {
  const now = from === undefined ? undefined : spanOf(from);
  const shiftKey = key.startsWith('Shift+');
  const to = stepWords({ key: key.replace('Shift+', ''), shiftKey }, ARTICLE, now);
  return to && TEXT.slice(to.start, to.end);
}

it.each([
  ['the first key stands on the first word', 'ArrowRight', undefined, 'A'],
  ['a key that leads nowhere is not taken', 'Home', 'mayor', undefined],
  ['on to the next word', 'ArrowRight', 'mayor', 'speaks'],
  ['back to the word before', 'ArrowLeft', 'mayor', 'A'],
  ['on past page furniture', 'ArrowRight', 'speaks', 'She'],
  ['back past page furniture', 'ArrowLeft', 'She', 'speaks'],
  ['to the next sentence', 'ArrowDown', 'spoke', 'He'],
  ['to the next sentence past page furniture', 'ArrowDown', 'left', 'The'],
  ['at the last word it stays', 'ArrowRight', 'waits', 'waits'],
  ['one word more', 'Shift+ArrowRight', 'A', 'A mayor'],
  ['one word less', 'Shift+ArrowLeft', 'A mayor', 'A'],
  ['no word of page furniture more', 'Shift+ArrowRight', 'mayor speaks', 'mayor speaks'],
  ['to the end of the sentence', 'Shift+ArrowDown', 'She', 'She spoke.'],
  ['one sentence more', 'Shift+ArrowDown', 'She spoke.', 'She spoke. He left.'],
  ['no sentence beyond page furniture more', 'Shift+ArrowDown', 'He left.', 'He left.'],
])('%s: %s from %s', (_why, key, from, to) => {
  expect(press(key, from)).toBe(to);
});

it('what is shown round a place ends at the page furniture before and after it', () => {
  const { start, end } = shownRound(ARTICLE, spanOf('spoke').start);
  expect(TEXT.slice(start, end).trim()).toBe('She spoke. He left.');
  expect(shownRound(ARTICLE, 0)).toEqual({ start: 0, end: TEXT.indexOf('By Jane') });
  expect(shownRound(ARTICLE, TEXT.length - 1).end).toBe(TEXT.length);
});
