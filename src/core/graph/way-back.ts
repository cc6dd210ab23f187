import type { Lens, Lookup } from '../dossier';
import { countShown } from './lens';

/** What is let go of to see something again: one part of the lens, or all of it. */
export interface WayBack {
  readonly without: Exclude<keyof Lens, 'scope'> | 'scope';
  readonly lens: Lens;
  /** How many relations it shows. */
  readonly count: number;
}

const PARTS = [
  'disputed',
  'absences',
  'leads',
  'paragraph',
  'kind',
  'bond',
  'modality',
  'polarity',
  'matter',
  'assertedBy',
] as const;

/**
 * The nearest ways back from a lens that lets nothing through: each lets go of one part of it, those first that show most. If no single
 * part is to blame: everything that the default lens shows. [] for a lens that shows something.
 */
export function waysBack(lookup: Lookup, lens: Lens): readonly WayBack[] {
  const count = (one: Lens): number => countShown(lookup, one);
  if (count(lens) > 0) return [];
  const ways = PARTS.filter((part) => isSet(lens, part)).flatMap((part): WayBack[] => {
    const { [part]: _, ...rest } = lens;
    const shown = count(rest);
    return shown > 0 ? [{ without: part, lens: rest, count: shown }] : [];
  });
  const wide: Lens = { ...lens, scope: 'everything' };
  const widened = lens.scope === 'everything' ? 0 : count(wide);
  if (widened > 0) ways.push({ without: 'scope', lens: wide, count: widened });
  ways.sort((a, b) => b.count - a.count);
  if (ways.length > 0) return ways;
  const all = count({});
  return all > 0 ? [{ without: 'scope', lens: {}, count: all }] : [];
}

const isSet = (lens: Lens, part: (typeof PARTS)[number]): boolean => {
  const value = lens[part];
  return Array.isArray(value) ? value.length > 0 : value === true;
};
