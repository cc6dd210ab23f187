import * as v from 'valibot';
import { anchorDossier } from './anchor';
import type { Dossier } from './dossier';
import { DossierFileSchema, type DossierFile } from './file';
import { migrate } from './migrate';
import { problem, excerpt, type Problem } from './problem';
import { findReferenceProblems } from './references';

/** What came of reading a dossier. Without `dossier` it did not load; with one, the problems say what was held back. */
export interface Parsed {
  readonly dossier: Dossier | undefined;
  readonly problems: readonly Problem[];
}

/** Reads a dossier from JSON text. Never throws: whatever is wrong is in `problems`, with its place and remedy. */
export function parseDossier(text: string): Parsed {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return { dossier: undefined, problems: [problem('notJson', '$', (error as Error).message)] };
  }
  return readDossier(data);
}

/** Reads a dossier from unknown data: migrated, checked against the schema, its references followed, its quotes anchored. */
export function readDossier(data: unknown): Parsed {
  const migrated = migrate(data);
  if ('problem' in migrated) return { dossier: undefined, problems: [migrated.problem] };
  const checked = v.safeParse(DossierFileSchema, migrated.file);
  if (!checked.success) return { dossier: undefined, problems: checked.issues.map(describeIssue) };
  const file = checked.output as unknown as DossierFile;
  const broken = findReferenceProblems(file);
  if (broken.length > 0) return { dossier: undefined, problems: broken };
  return anchorDossier(file);
}

type Issue = v.InferIssue<typeof DossierFileSchema>;

function describeIssue(issue: Issue): Problem {
  const path = (issue.path ?? []) as readonly { readonly key: unknown }[];
  const where = path
    .map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('');
  const place = where.replace(/^\./, '') || '$';
  const last = path.at(-1)?.key;
  if (issue.received === 'undefined') {
    const list = path.at(-2)?.key;
    if (last === 0 && (list === 'evidence' || list === 'quotes'))
      return problem('noEvidence', place, place.replace(/\.\w+\[0\]$/, ''));
    return problem('missing', place, typeof last === 'string' ? last : place);
  }
  return problem('wrongValue', place, expectation(issue), excerpt(issue.received));
}

/** What a field should hold, in words: the schema's own expectation, or the pattern it must match. */
function expectation(issue: Issue): string {
  if (issue.type === 'regex') return issue.message;
  if (issue.type === 'max_length') return `at most ${String(issue.requirement)} characters`;
  if (issue.type === 'min_length') return 'at least one character';
  return excerpt(issue.expected ?? 'something else', 200);
}
