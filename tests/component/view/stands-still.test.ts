import { afterEach, expect, it } from 'vitest';
import { standsStill } from '../../../src/view/exporting/stands-still';
import { nextFrame } from '../../../src/view/behaviours/next-frame';

let sheet: HTMLElement | null = null;
afterEach(() => {
  sheet?.remove();
  sheet = null;
});

function lay(height: number): void {
  sheet ??= document.body.appendChild(document.createElement('div'));
  sheet.style.height = `${height}px`;
}

it('a sheet is printed when it has come and is laid out, not before', async () => {
  let answer: boolean | undefined;
  const waiting = standsStill(
    () => sheet,
    () => true,
  ).then((stands) => (answer = stands));
  for (let i = 0; i < 6; i++) await nextFrame();
  expect(answer).toBeUndefined();
  for (const height of [900, 700, 500, 300, 200]) {
    lay(height);
    await nextFrame();
    expect(answer).toBeUndefined();
  }
  expect(await waiting).toBe(true);
});

it('a sheet that nobody wants any more is not waited for', async () => {
  let isWanted = true;
  const waiting = standsStill(
    () => null,
    () => isWanted,
  );
  await nextFrame();
  isWanted = false;
  expect(await waiting).toBe(false);
});
