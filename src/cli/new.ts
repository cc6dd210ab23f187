import { excerpt, type Parsed } from '../core/dossier';
import { createDossier, dossierIdFor } from '../core/dossier/create';
import { serialiseDossier } from '../core/dossier/serialise';
import { cliTexts } from '../core/texts/cli';
import { decodeFile } from '../importers/decode';
import { lookAt } from '../importers/first-look';
import { readFile } from '../importers/read-file';
import { describeJsonFault } from './json-fault';
import { readBytes, type Disk } from './open';
import type { Outcome } from './outcome';
import { printable } from './printable';

/** No title of a dossier is longer. */
const LONGEST = 400;

/** The empty dossier of an article as JSON, or one line that says why there is none. Nothing that the disk or the file holds makes it throw. */
export async function beginDossier(
  path: string,
  disk: Disk,
): Promise<Outcome | { readonly fault: string }> {
  const read = await readBytes(path, disk);
  if (read.fault !== undefined) return read;
  const { bytes } = read;
  const name = path.split(/[\\/]/).at(-1) ?? path;
  const opened = readFile(name, bytes);
  if (opened.kind === 'problem') return { fault: cliTexts.refused(path, opened.problem) };
  if (opened.kind === 'dossier') return { fault: tellDossier(path, opened.parsed, bytes) };
  return { out: writeBeginning(opened.text, name), code: 0 };
}

/** Why no dossier is made of a dossier, or of what would be one if it were JSON. */
function tellDossier(path: string, { problems }: Parsed, bytes: Uint8Array): string {
  const decoded = decodeFile(bytes);
  return decoded.problem === undefined && problems.some(({ code }) => code === 'notJson')
    ? cliTexts.brokenJson(path, describeJsonFault(decoded.text))
    : cliTexts.already(path);
}

function writeBeginning(raw: string, name: string): string {
  const { text, title: span, byline, date, publisher, address, paragraphs } = lookAt(raw);
  const title = excerpt(span ? text.slice(span.start, span.end) : withoutEnding(name), LONGEST);
  const dossier = createDossier({
    id: dossierIdFor(title, () => false),
    title,
    text,
    source: {
      publisher: publisher?.value,
      byline: byline?.value,
      date: date?.value,
      address: address?.value,
    },
    furniture: paragraphs.filter(({ furniture }) => furniture),
  });
  return escaped(serialiseDossier(dossier));
}

const withoutEnding = (name: string): string => name.replace(/(?<=.)\.[^.]*$/, '');

/** JSON with everything written as JSON's escapes that would else be written out for the terminal, and be no JSON any more. */
const escaped = (json: string): string =>
  json.replace(/[^\n\x20-\x7e]/gu, (character) =>
    printable(character) === character
      ? character
      : Array.from(
          { length: character.length },
          (_, i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`,
        ).join(''),
  );
