import { anchorQuote } from '../core/anchoring';
import { verifyQuotes } from '../core/audit';
import { createLookup, excerpt, placeOf, type Lookup, type Parsed } from '../core/dossier';
import { viewTexts } from '../core/texts';
import { cliTexts } from '../core/texts/cli';
import { check } from './check';
import { asText, type Outcome } from './outcome';
import { layTable, type Row } from './table';

/** How many places of words that stand at several are listed. */
const SHOWN = 3;

/** Re-checks every quotation of a dossier against its article, and each article against its SHA-256. */
export function verify(path: string, parsed: Parsed): Outcome {
  const { dossier } = parsed;
  if (!dossier) return check(path, parsed);
  const lookup = createLookup(dossier);
  const { found, all, kinds, articles } = verifyQuotes(lookup);
  const rows = listUnanchored(parsed, lookup);
  return {
    out: asText([
      viewTexts.reader.found(found, all),
      ...kinds.map(({ kind, found, all }) => cliTexts.kind(cliTexts.kinds[kind], found, all)),
      ...articles.flatMap(({ id, given, computed }) => [
        '',
        ...cliTexts.digest(id, given, computed),
      ]),
      ...(rows.length > 0 ? ['', ...layTable(cliTexts.quoteHead, rows)] : []),
    ]),
    code: found === all && articles.every(({ same }) => same) ? 0 : 1,
  };
}

/** One row for each quotation that does not stand where the file says. Each has its problem, in the same order. */
function listUnanchored({ problems }: Parsed, lookup: Lookup): Row[] {
  const { dossier } = lookup;
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
