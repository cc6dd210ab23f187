import { createLookup, type Parsed } from '../core/dossier';
import { proseText, writeProse } from '../core/prose';
import { cliTexts } from '../core/texts/cli';
import { check } from './check';
import type { Outcome } from './outcome';

/** Writes the relations of a dossier as prose. Problems are told beside it, never in it. */
export function prose(path: string, parsed: Parsed): Outcome {
  const { dossier, problems } = parsed;
  if (!dossier) {
    const { out = '', code } = check(path, parsed);
    return { err: out, code };
  }
  const out = proseText(writeProse(createLookup(dossier)));
  return problems.length === 0
    ? { out, code: 0 }
    : { out, err: `${cliTexts.seeCheck(path, problems.length)}\n`, code: 1 };
}
