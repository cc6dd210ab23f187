import { readDossier, DossierFileSchema, type Parsed } from '../core/dossier';
import { cliTexts } from '../core/texts/cli';
import { arrange } from './arrange';
import { check } from './check';
import { exportAs, readOptions } from './export';
import { beginDossier } from './new';
import { codeOf, openJson, type Disk } from './open';
import { asText, type ExitCode, type Outcome } from './outcome';
import { oneLine, printable } from './printable';
import { prose } from './prose';
import { verify } from './verify';

/** The world that the command line may touch. */
export interface Io extends Disk {
  /** All of it or nothing: no half file is left. */
  readonly writeFile: (path: string, content: string | Uint8Array) => Promise<unknown>;
  readonly out: (text: string) => unknown;
  readonly err: (text: string) => unknown;
}

/** What a command makes of a file, or one line that says why it cannot be done. */
type Command = (path: string, io: Io) => Promise<Outcome | { readonly fault: string }>;

const onDossier =
  (tell: (path: string, parsed: Parsed) => Outcome): Command =>
  async (path, io) => {
    const opened = await openJson(path, io);
    return opened.fault === undefined ? tell(path, readDossier(opened.data)) : opened;
  };

const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ['new', beginDossier],
  ['check', onDossier(check)],
  ['verify', onDossier(verify)],
  ['prose', onDossier(prose)],
  ['arrange', onDossier(arrange)],
]);

/** Runs one command of the command line and returns its exit code. Nothing from a file reaches the terminal unescaped. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const outcome = await answer(args, io);
  const { write } = outcome;
  if (write !== undefined) {
    const fault = await keep(outcome.into ?? args[1] ?? '', write, io);
    if (fault !== undefined) return say(unable(fault), io);
  }
  return say(outcome, io);
}

function say({ out, err, code }: Outcome, io: Io): ExitCode {
  if (out !== undefined) io.out(printable(out));
  if (err !== undefined) io.err(printable(err));
  return code;
}

/** Writes a file; one line that says why, if it cannot be written. */
async function keep(
  path: string,
  content: string | Uint8Array,
  io: Io,
): Promise<string | undefined> {
  try {
    await io.writeFile(path, content);
    return undefined;
  } catch (error) {
    return cliTexts.unwritable(path, codeOf(error));
  }
}

async function answer(args: readonly string[], io: Io): Promise<Outcome> {
  const [name = 'help', ...words] = args;
  if (args.includes('--help') || args.includes('-h') || name === 'help')
    return { out: asText(cliTexts.help), code: 0 };
  if (name === '--version')
    return { out: asText([cliTexts.version(DossierFileSchema.entries.version.literal)]), code: 0 };
  if (name === 'export') return answerExport(words, io);
  const command = COMMANDS.get(name);
  if (!command) return unable(cliTexts.unknownCommand(name, [...COMMANDS.keys(), 'export']));
  const option = args.find((arg) => arg.startsWith('-'));
  if (option !== undefined) return unable(cliTexts.unknownOption(option));
  const path = onlyFile(name, words);
  return typeof path === 'string' ? finish(await command(path, io)) : path;
}

/** The one command with options. */
async function answerExport(words: readonly string[], io: Io): Promise<Outcome> {
  const read = readOptions(words);
  if (read.fault !== undefined) return unable(read.fault);
  const path = onlyFile('export', read.files);
  return typeof path === 'string' ? finish(await exportAs(path, read.options, io)) : path;
}

/** The file that a command is given, or what to say if it is not one. */
function onlyFile(name: string, files: readonly string[]): string | Outcome {
  const [path, ...others] = files;
  if (path === undefined || path === '') return unable(cliTexts.noFile(name));
  return others.length > 0 ? unable(cliTexts.oneFile(name, files.length)) : path;
}

const finish = (done: Outcome | { readonly fault: string }): Outcome =>
  'fault' in done ? unable(done.fault) : done;

/** One line, whatever the names in it hold. */
const unable = (fault: string): Outcome => ({
  err: asText([`parley: ${oneLine(fault)}`]),
  code: 2,
});
