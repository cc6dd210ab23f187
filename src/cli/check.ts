import type { Parsed, Problem } from '../core/dossier';
import { cliTexts } from '../core/texts/cli';
import { asText, type Outcome } from './outcome';
import { layTable } from './table';

/** Lists every problem of a dossier with its place and remedy. */
export function check(path: string, { dossier, problems }: Parsed): Outcome {
  if (problems.length === 0) return { out: asText([cliTexts.noProblems(path)]), code: 0 };
  const state = dossier
    ? cliTexts.loads(dossier.relations.length, dossier.withheld.relations.length)
    : cliTexts.doesNotLoad;
  return {
    out: asText([cliTexts.problems(path, problems.length), state, '', ...listProblems(problems)]),
    code: 1,
  };
}

/** Problems as a table: code and place, then message and remedy below. */
const listProblems = (problems: readonly Problem[]): string[] =>
  layTable(
    cliTexts.problemHead,
    problems.map(({ code, where, message, fix }) => ({
      cells: [code, where],
      below: [message, cliTexts.fix(fix)],
    })),
  );
