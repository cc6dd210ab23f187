import * as v from 'valibot';
import { anchorDossier } from './anchor';
import { DEPTH_LIMIT, findUnwritable } from './depth';
import type { Dossier } from './dossier';
import { DossierFileSchema, type DossierFile } from './file';
import { describeIssue } from './issue';
import { migrate } from './migrate';
import { findOddities } from './oddities';
import { describeValue, excerpt, problem, writePath, type Problem } from './problem';
import { findReferenceProblems } from './references';

/** What came of reading a dossier. Without `dossier` it did not load; with one, the problems say what was held back or is odd. */
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

/**
 * Reads a dossier from unknown data: migrated, checked against the schema, its references followed, its quotes anchored.
 * The dossier keeps parts of the data: they are handed over, not copied.
 */
export function readDossier(data: unknown): Parsed {
  const migrated = migrate(data);
  if ('problem' in migrated) return { dossier: undefined, problems: [migrated.problem] };
  const { issues } = v.safeParse(DossierFileSchema, migrated.file);
  if (issues) return { dossier: undefined, problems: unique(issues.map(describeIssue)) };
  // Not the schema's output: that lacks unknown fields with names such as `__proto__` and `constructor`.
  const file = migrated.file as unknown as DossierFile;
  const broken = [...findWritingProblems(file), ...findReferenceProblems(file)];
  if (broken.length > 0) return { dossier: undefined, problems: broken };
  const { dossier, problems } = anchorDossier(file);
  return { dossier, problems: [...problems, ...findOddities(file)] };
}

/** What could not be written again as it is. */
function findWritingProblems(file: DossierFile): Problem[] {
  const unwritable = findUnwritable(file);
  if (!unwritable) return [];
  const { why, keys, found } = unwritable;
  const where = excerpt(writePath(keys));
  return why === 'tooDeep'
    ? [problem('tooDeep', where, DEPTH_LIMIT)]
    : [problem('notWritable', where, excerpt(String(keys.at(-1))), excerpt(describeValue(found)))];
}

/** A list that lacks several entries, or is none, is one problem. */
const unique = (problems: readonly Problem[]): Problem[] => [
  ...new Map(problems.map((one) => [`${one.code} ${one.where} ${one.message}`, one])).values(),
];
