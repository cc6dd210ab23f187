import { describe, expect, it } from 'vitest';
import { PALETTE, STRENGTH_OPACITY, type Role, type Theme } from '../../../../src/core/drawing';
import { blendedContrast, contrast, DEFICIENCY_NAMES, difference } from '../../../support/colours';

const THEMES: readonly Theme[] = ['light', 'dark'];
/** What names, labels, initials and discs are written in. */
const WORDS: readonly Role[] = ['ink', 'muted', 'accent', 'cooperative', 'conflictual', 'neutral'];
const LINES: readonly Role[] = ['cooperative', 'conflictual', 'neutral', 'tie'];
const TONES = ['cooperative', 'conflictual', 'neutral'] as const;

describe('the measures themselves', () => {
  it.each([
    ['black on white', '#000000', '#ffffff', 21],
    ['white on black', '#ffffff', '#000000', 21],
    ['a colour on itself', '#1f6fb2', '#1f6fb2', 1],
    ['the grey that just passes on white', '#767676', '#ffffff', 4.54],
  ])('give the known contrast of %s', (_why, a, b, expected) => {
    expect(contrast(a, b)).toBeCloseTo(expected, 2);
  });

  it('give the contrast of a colour that is half there', () => {
    expect(blendedContrast('#000000', '#ffffff', 1)).toBeCloseTo(21);
    expect(blendedContrast('#000000', '#ffffff', 0)).toBeCloseTo(1);
    expect(blendedContrast('#000000', '#ffffff', 0.5)).toBeCloseTo(
      contrast('#808080', '#ffffff'),
      1,
    );
  });

  it('find red and green alike for those who lack a cone, and apart for others', () => {
    const [red, green] = ['#c04000', '#788000'];
    expect(difference(red, green, 'none')).toBeGreaterThan(50);
    expect(difference(red, green, 'deuteranopia')).toBeLessThan(difference(red, green, 'none') / 2);
    expect(difference(red, red, 'protanopia')).toBe(0);
  });
});

describe.each(THEMES)('the %s theme', (theme) => {
  const colours = PALETTE[theme];

  it.each(WORDS)('has words in %s that can be read on paper and card (4.5:1)', (role) => {
    expect(contrast(colours[role], colours.paper)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colours[role], colours.card)).toBeGreaterThanOrEqual(4.5);
  });

  it('has words on the filled shape of what is chosen that can be read (4.5:1)', () => {
    expect(contrast(colours.paper, colours.accent)).toBeGreaterThanOrEqual(4.5);
  });

  it.each([...LINES, 'accent', 'muted'] as Role[])(
    'has marks in %s that can be seen (3:1)',
    (role) => {
      expect(contrast(colours[role], colours.paper)).toBeGreaterThanOrEqual(3);
      expect(contrast(colours[role], colours.card)).toBeGreaterThanOrEqual(3);
    },
  );

  it.each(LINES)('has quiet lines in %s that can be seen on paper (3:1)', (role) => {
    const seen = blendedContrast(colours[role], colours.paper, STRENGTH_OPACITY.quiet);
    expect(seen).toBeGreaterThanOrEqual(3);
  });

  it.each(DEFICIENCY_NAMES)('has three tones that stay apart with %s', (deficiency) => {
    const apart = [
      [TONES[0], TONES[1]],
      [TONES[0], TONES[2]],
      [TONES[1], TONES[2]],
    ].map(([a, b]) => difference(colours[a!], colours[b!], deficiency));
    expect(Math.min(...apart)).toBeGreaterThanOrEqual(10);
  });

  it('has every colour written as six digits, which every export reads', () => {
    expect(Object.values(colours).filter((colour) => !/^#[0-9a-f]{6}$/.test(colour))).toEqual([]);
  });
});

it('what steps back is fainter than what is quiet, and that than what is full', () => {
  const { faint, quiet, full } = STRENGTH_OPACITY;
  expect([faint, quiet, full]).toEqual([faint, quiet, full].toSorted((a, b) => a - b));
  expect(full).toBe(1);
  expect(faint).toBeLessThan(quiet / 2);
});
