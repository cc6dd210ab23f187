import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Passage } from '../../../src/core/briefing';
import Passages from '../../../src/view/briefing/Passages.svelte';

const passage = (start: number, text: string, source: string) =>
  ({
    article: 'a',
    start,
    kind: 'quotation',
    pieces: [{ text, cited: true, quoted: true }],
    speakers: [],
    source,
  }) as unknown as Passage;

/** At which side of each passage its rule and its source line stand. */
const sidesOf = (container: Element) =>
  [...container.querySelectorAll('figure')].map((figure) => {
    const { borderLeftWidth, borderRightWidth } = getComputedStyle(figure);
    const range = document.createRange();
    range.selectNodeContents(figure.querySelector('figcaption')!);
    const line = range.getBoundingClientRect();
    const { left, right } = figure.getBoundingClientRect();
    return {
      rule: parseFloat(borderLeftWidth) > parseFloat(borderRightWidth) ? 'left' : 'right',
      source: line.left - left < right - line.right ? 'left' : 'right',
    };
  });

test('the rule and the source line of words stand where the words begin', async () => {
  const passages = [
    passage(0, 'أنا مستعد للتنحي', 'In the article (undated)'),
    passage(9, 'I am ready to step down', 'في المقال'),
  ];
  document.documentElement.style.setProperty('--p-hairline', 'gray');
  const { container } = await render(Passages, { passages });
  expect(sidesOf(container)).toEqual([
    { rule: 'right', source: 'right' },
    { rule: 'left', source: 'left' },
  ]);
});
