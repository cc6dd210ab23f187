import { describe, expect, it } from 'vitest';
import type { Lens } from '../../../../src/core/dossier';
import {
  besideOf,
  countShown,
  DEFAULT_LENS,
  EVERYTHING,
  isDefault,
  shownThrough,
} from '../../../../src/core/graph';
import { openFirst } from '../../../support/drawings';

const { lookup } = openFirst();
const told = (voice: string): Lens => ({ assertedBy: [voice] }) as Lens;

describe('beside what a lens shows', () => {
  it.each<[why: string, lens: Lens]>([
    ['the first view', DEFAULT_LENS],
    ['an empty choice', { matter: [], disputed: false }],
  ])('stands nothing: %s', (_why, lens) => {
    expect(besideOf(lookup, lens)).toEqual({
      seams: new Set(),
      backdrop: new Set(),
      singled: false,
    });
  });

  it('everything has nothing to step back', () => {
    expect(besideOf(lookup, EVERYTHING)).toMatchObject({ backdrop: new Set(), singled: false });
  });

  it.each([
    ['trump', 'R33', 'R34'],
    ['zelenskyy', 'R34', 'R33'],
  ])('stands the other telling of the same pair: as %s tells it', (voice, own, other) => {
    const { seams, backdrop } = besideOf(lookup, told(voice));
    expect(shownThrough(lookup, told(voice))).toContain(own);
    expect([...seams]).toEqual([other]);
    expect(backdrop).not.toContain(other);
  });

  it('a tension is no seam: both can hold', () => {
    const { seams } = besideOf(lookup, told('witkoff'));
    expect([...seams]).toEqual([]);
  });

  it.each<Lens>([told('trump'), { disputed: true }, { polarity: ['neutral'] }, { leads: true }])(
    'what the first view shows and the lens does not steps back: %o',
    (lens) => {
      const shown = shownThrough(lookup, lens);
      const { seams, backdrop } = besideOf(lookup, lens);
      const first = [...shownThrough(lookup, DEFAULT_LENS)];
      expect([...backdrop]).toEqual(first.filter((id) => !shown.has(id) && !seams.has(id)));
    },
  );
});

describe('a switch', () => {
  it.each<[why: string, lens: Lens, count: number]>([
    ['absences that the first view shows', { absences: true }, 0],
    ['all absences', { absences: true, scope: 'everything' }, 2],
    ['what leads do', { leads: true }, 20],
    ['off is as if it were not there', { leads: false, absences: false }, 35],
  ])('%s', (_why, lens, count) => {
    expect(countShown(lookup, lens)).toBe(count);
  });

  it('absences are what the text says is not so or was not said', () => {
    const ids = shownThrough(lookup, { absences: true, scope: 'everything' });
    for (const { id, modality } of lookup.dossier.relations)
      expect(ids.has(id)).toBe(modality === 'denied' || modality === 'withheld');
  });

  it.each<[lens: Lens, first: boolean]>([
    [{}, true],
    [{ leads: false, matter: [] }, true],
    [{ leads: true }, false],
    [EVERYTHING, false],
    [{ kind: ['person'] }, false],
  ])('%o shows the first view: %s', (lens, first) => {
    expect(isDefault(lens)).toBe(first);
  });
});
