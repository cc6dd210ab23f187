import { anchorQuote } from '../core/anchoring';
import { createLookup, excerpt, placeOf, sha256, type Dossier, type Parsed } from '../core/dossier';
import { cliTexts, viewTexts } from '../core/texts';
import { check } from './check';
import { asText, type Outcome } from './outcome';
import { layTable, type Row } from './table';

type Quote = Dossier['relations'][number]['evidence'][number];

/** How many places of words that stand at several are listed. */
const SHOWN = 3;

/** Re-checks every quotation of a dossier against its article, and each article against its SHA-256. */
export function verify(path: string, parsed: Parsed): Outcome {
  const { dossier } = parsed;
  if (!dossier) return check(path, parsed);
  const kinds = countKinds(dossier);
  const found = kinds.reduce((sum, kind) => sum + kind.found, 0);
  const all = kinds.reduce((sum, kind) => sum + kind.all, 0);
  const digests = dossier.articles.map(({ id, text, sha256: given }) => ({
    id,
    given,
    computed: sha256(text),
  }));
  const rows = listUnanchored(parsed, dossier);
  const sound = found === all && digests.every(({ given, computed }) => given === computed);
  return {
    out: asText([
      viewTexts.reader.found(found, all),
      ...kinds.map(({ kind, found, all }) => cliTexts.kind(kind, found, all)),
      ...digests.flatMap(({ id, given, computed }) => [
        '',
        ...cliTexts.digest(id, given, computed),
      ]),
      ...(rows.length > 0 ? ['', ...layTable(cliTexts.quoteHead, rows)] : []),
    ]),
    code: sound ? 0 : 1,
  };
}

type Kind = keyof typeof cliTexts.kinds;

/** For each kind of record that holds quotations: how many it has, and how many stand in the text character for character. */
function countKinds(dossier: Dossier): { kind: string; found: number; all: number }[] {
  const texts = new Map<string, string>(dossier.articles.map(({ id, text }) => [id, text]));
  const stands = ({ article, start, end, exact }: Quote) =>
    exact !== '' && texts.get(article)?.slice(start, end) === exact;
  const quotes: Record<Kind, readonly Quote[]> = {
    relation: dossier.relations.flatMap(({ evidence }) => evidence),
    statement: dossier.statements.flatMap(({ quotes }) => quotes),
    mention: dossier.mentions.map(({ quote }) => quote),
    actor: dossier.actors.flatMap(({ role }) => (role ? [role] : [])),
    article: dossier.articles.flatMap(({ furniture }) => furniture),
  };
  return (Object.keys(cliTexts.kinds) as Kind[])
    .map((kind) => {
      const missing = dossier.unanchored.filter(({ owner }) => owner.kind === kind).length;
      const found = quotes[kind].filter(stands).length;
      return { kind: cliTexts.kinds[kind], found, all: quotes[kind].length + missing };
    })
    .filter(({ all }) => all > 0);
}

/** One row for each quotation that does not stand where the file says. Each has its problem, in the same order. */
function listUnanchored({ problems }: Parsed, dossier: Dossier): Row[] {
  const lookup = createLookup(dossier);
  const own = problems.filter(({ code }) => code === 'quoteMoved' || code === 'quoteLost');
  return dossier.unanchored.map(({ owner, reason, selector, candidates }, i) => {
    const { exact, start, article = dossier.articles[0].id } = selector;
    const places = candidates.slice(0, SHOWN).map((candidate) => {
      const result = anchorQuote(lookup.article(article), { exact, start: candidate.start });
      return cliTexts.candidate(candidate.start, result.found ? placeOf(lookup, result.quote) : '');
    });
    return {
      cells: [reason, own[i]?.where ?? '', cliTexts.owner(owner.kind, owner.id)],
      below: [
        `“${excerpt(exact, 200)}”`,
        cliTexts.stands(start, places, candidates.length - places.length),
      ],
    };
  });
}
