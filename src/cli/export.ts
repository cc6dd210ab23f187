import { createLookup, readDossier, type Dossier } from '../core/dossier';
import type { Ground } from '../core/briefing';
import { placeActors } from '../core/drawing/arrange';
import { buildGraph, DEFAULT_LENS, EVERYTHING, shownThrough } from '../core/graph';
import { cliTexts } from '../core/texts/cli';
import { ExportProblem, isDevice, UNWATCHED, type ExportedFile } from '../exporters/exporter';
import { check } from './check';
import { exporterFor, FORMAT_NAMES } from './formats';
import { openJson, type Disk } from './open';
import { asText, type Outcome } from './outcome';

type Fault = { readonly fault: string };
type Options = { readonly format: string; readonly out: string };

const NAMES = ['--format', '--out'] as const;

/** The options among the words behind `export`, as `--out PATH` or `--out=PATH`, and the other words; or one line that says what is wrong. */
export function readOptions(
  words: readonly string[],
):
  | { readonly options: Options; readonly files: readonly string[]; readonly fault?: undefined }
  | Fault {
  const given = new Map<string, string>();
  const files: string[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? '';
    const [name = '', own] = /^(--[a-z]+)=([^]*)$/.exec(word)?.slice(1) ?? [word];
    if (!name.startsWith('-')) files.push(word);
    else if (!(NAMES as readonly string[]).includes(name))
      return { fault: cliTexts.unknownExportOption(word) };
    else if (given.has(name)) return { fault: cliTexts.twice(name) };
    else given.set(name, own ?? words[(i += 1)] ?? '');
  }
  for (const name of NAMES)
    if (!given.get(name)) return { fault: cliTexts.noValue(name, FORMAT_NAMES) };
  return { options: { format: given.get('--format') ?? '', out: given.get('--out') ?? '' }, files };
}

/** The dossier as a file of another format. Problems and what the format leaves out are told beside it, on standard error. */
export async function exportAs(
  path: string,
  { format, out }: Options,
  disk: Disk,
): Promise<Outcome | Fault> {
  const exporter = await exporterFor(format, out, disk.readViewer);
  if (!exporter) return { fault: cliTexts.unknownFormat(format, FORMAT_NAMES) };
  if (isDevice(out.split(/[\\/]/).at(-1) ?? '')) return { fault: cliTexts.device(out) };
  const opened = await openJson(path, disk);
  if (opened.fault !== undefined) return opened;
  if (await isSameFile(path, out, disk)) return { fault: cliTexts.itself(out) };
  const parsed = readDossier(opened.data);
  const { dossier, problems } = parsed;
  if (!dossier) {
    const { out: told = '', code } = check(path, parsed);
    return { err: told, code };
  }
  let made: ExportedFile;
  try {
    made = await exporter(groundOf(dossier), UNWATCHED);
  } catch (error) {
    if (error instanceof ExportProblem) return { fault: `${error.message} ${error.fix}` };
    throw error;
  }
  const { content, leftOut, remarks = [] } = made;
  const { relations, actors } = dossier;
  const done = cliTexts.exported(out, format, relations.length, actors.length);
  const seeCheck = problems.length > 0 ? [cliTexts.seeCheck(path, problems.length)] : [];
  const beside = [...seeCheck, ...leftOut];
  return {
    write: content,
    into: out,
    out: asText([done, ...remarks]),
    ...(beside.length > 0 && { err: asText(beside) }),
    code: problems.length === 0 ? 0 : 1,
  };
}

/** True if both paths lead to one file: however it is called, writing there would take the dossier away. A copy of it is another file. */
async function isSameFile(path: string, out: string, { realPath }: Disk): Promise<boolean> {
  if (path === out) return true;
  try {
    return (await realPath(path)) === (await realPath(out));
  } catch {
    return false; // there is nothing yet
  }
}

function groundOf(dossier: Dossier): Ground {
  const lookup = createLookup(dossier);
  const graph = buildGraph(lookup, EVERYTHING);
  const first = shownThrough(lookup, DEFAULT_LENS);
  return { lookup, graph, first, positions: placeActors(lookup, graph, first) };
}
