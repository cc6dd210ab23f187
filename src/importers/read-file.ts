import { parseDossier, problem, readDossier, type Parsed, type Problem } from '../core/dossier';
import { embeddedJson } from '../core/dossier/embedded';
import { FORMAT } from '../core/dossier/file';
import { decodeFile, keepText, LIMIT, refuseText, type Encoding } from './decode';
import { isAddress, isMarkup, isWholePage } from './markup';
import { openingProblem } from './problem';

/** What a person brought: an article's text as it is kept, a dossier (loaded or not, with its problems), or neither. */
export type Opened =
  | {
      readonly kind: 'article';
      readonly text: string;
      /** Undefined for what was pasted, as is the name. */
      readonly encoding: Encoding | undefined;
      readonly name: string | undefined;
    }
  | { readonly kind: 'dossier'; readonly parsed: Parsed }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** Reads a file that was chosen or dropped. A dossier is known by what is in it; of the name only `.json` and `.md` tell anything. */
export function readFile(name: string, bytes: Uint8Array): Opened {
  const decoded = decodeFile(bytes);
  if (decoded.problem) return { kind: 'problem', problem: decoded.problem };
  const { text, encoding } = decoded;
  return readText(text, name) ?? { kind: 'article', text, encoding, name };
}

/** Reads what was pasted. */
export function readPaste(pasted: string): Opened {
  if (pasted.length > LIMIT)
    return { kind: 'problem', problem: openingProblem('tooLarge', pasted.length, LIMIT) };
  const text = keepText(pasted);
  const refused = refuseText(text);
  if (refused) return { kind: 'problem', problem: refused };
  return readText(text, '') ?? { kind: 'article', text, encoding: undefined, name: undefined };
}

/** What a text is, if it is no article. */
function readText(text: string, name: string): Opened | undefined {
  if (isAddress(text)) return { kind: 'problem', problem: openingProblem('address') };
  // A page that Parley made holds its dossier.
  const embedded = isWholePage(text) ? embeddedJson(text) : undefined;
  if (embedded !== undefined) return { kind: 'dossier', parsed: parseDossier(embedded) };
  // Markdown may begin with a tag.
  const source = /\.(?:md|markdown)$/i.test(name) ? isWholePage(text) : isMarkup(text);
  if (source) return { kind: 'problem', problem: openingProblem('markup') };
  return readJson(text, /\.json$/i.test(name));
}

/** An object or a list is JSON; a text that only begins like one ("[Editor's note] ...") is an article, unless it claims to be JSON. */
function readJson(text: string, named: boolean): Opened | undefined {
  const begins = /^\s*[[{]/.test(text);
  if (!begins && !named) return undefined;
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    const broken = /^\s*\{/.test(text) && text.includes(`"${FORMAT}"`);
    return broken || named ? { kind: 'dossier', parsed: parseDossier(text) } : undefined;
  }
  return typeof data === 'object' && data !== null && 'format' in data && data.format === FORMAT
    ? { kind: 'dossier', parsed: readDossier(data) }
    : { kind: 'problem', problem: problem('wrongFormat', '$') };
}
