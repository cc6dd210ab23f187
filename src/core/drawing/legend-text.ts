import type { LegendEntry } from './legend';
import { viewTexts } from '../texts';

/** What an entry of the legend says. */
export function legendText(entry: LegendEntry): string {
  const { role, pattern, sign, shape } = viewTexts.legend;
  switch (entry.kind) {
    case 'role':
      return role[entry.role as keyof typeof role];
    case 'pattern':
      return pattern[entry.pattern];
    case 'sign':
      return sign[entry.sign];
    case 'shape':
      return shape[entry.shape];
  }
}
