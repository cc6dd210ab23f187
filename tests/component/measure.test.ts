import { beforeAll, expect, test } from 'vitest';
import '@fontsource-variable/inter/wght.css';
import { setText } from '../../src/core/layout';

const SIZE = 100;

beforeAll(async () => {
  await document.fonts.load(`600 ${SIZE}px "Inter Variable"`, 'Ağж');
  await document.fonts.ready;
});

test.each([
  'Volodymyr Zelenskyy',
  'less than one-fifth of that',
  '“no longer hesitating”',
  'Đoković, Şahin – Ångström',
  'Зеленський',
])('the core measures “%s” as the browser does, never narrower', async (words) => {
  await document.fonts.load(`600 ${SIZE}px "Inter Variable"`, words);
  const context = document.createElement('canvas').getContext('2d');
  if (!context) throw new Error('missing context: 2d');
  context.font = `600 ${SIZE}px "Inter Variable"`;
  const browser = context.measureText(words).width;
  const core = setText(words, SIZE, Infinity)[0]?.width ?? 0;
  expect(core / browser).toBeGreaterThan(0.995);
  expect(core / browser).toBeLessThan(1.06);
});
