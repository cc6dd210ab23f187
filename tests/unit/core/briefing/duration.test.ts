import { expect, it } from 'vitest';
import { readDuration, writeDuration } from '../../../../src/core/briefing';

it.each([
  ['1:05', 65],
  ['65', 65],
  [' 90 s ', 90],
  ['0', 0],
  ['10:00', 600],
  ['1:10:10', 4210],
])('%o is read as %i seconds', (text, seconds) => {
  expect(readDuration(text)).toBe(seconds);
});

it.each(['', 'soon', '1:5', '1:005', '-3', '1.5', '99999 99', '3000:00'])(
  '%o is no length of time',
  (text) => {
    expect(readDuration(text)).toBeUndefined();
  },
);

it.each([0, 5, 65, 600, 4210])('%i seconds are read as they were written', (seconds) => {
  expect(readDuration(writeDuration(seconds * 1000))).toBe(seconds);
});
