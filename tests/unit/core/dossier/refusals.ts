import { expect, it } from 'vitest';
import { readDossier } from '../../../../src/core/dossier';
import { firstData, problemLines, type JsonObject } from '../../../support/dossiers';

/** What is changed in the shipped dossier, and the problems that this makes. */
export type Refusal = [why: string, change: (data: JsonObject) => void, ...problems: string[]];

/** One test for each change that keeps the dossier from loading. */
export const refusals = (rows: Refusal[]): void => {
  it.each(rows)('%s', (_why, change, ...problems) => {
    const data = firstData();
    change(data);
    const result = readDossier(data);
    expect(problemLines(result.problems)).toEqual(problems);
    expect(result.dossier).toBeUndefined();
  });
};
