import type { Actor } from '../dossier';
import { KINDS } from './entries';
import { describeHit, describePair, type Finding } from './finding';
import { namedIn } from './naming';
import { byFit, fullest, hitActors, hitOthers, type Hit } from './rank';
import type { SearchIndex } from './search-index';
import { tellingTerms } from './words';

/** What is pasted may be long; so much of it tells enough. */
const LONGEST_QUERY = 400;
const MOST_TERMS = 12;

/**
 * What a query finds, `limit` findings at most: first what stands between two actors, if it names two; then whoever is called exactly so;
 * then what fits best. No kind crowds out the others. [] for a query that is empty or fits nothing.
 */
export function find(index: SearchIndex, query: string, limit = 12): Finding[] {
  const terms = tellingTerms(query.slice(0, LONGEST_QUERY)).slice(0, MOST_TERMS);
  if (terms.length === 0 || limit < 1) return [];
  const { exactly, pair } = namedIn(index, terms);
  const actors = hitActors(index, terms);
  const named = (pair ?? exactly).flatMap((actor) => actors.find((hit) => isOf(actor, hit)) ?? []);
  const others = pair ? [] : fullest(actors).filter((hit) => !named.includes(hit));
  const hits = [...named, ...[...others, ...hitOthers(index, terms)].sort(byFit)];
  const findings = shareOut(hits, pair ? limit - 1 : limit).map((hit) => describeHit(index, hit));
  if (!pair) return findings;
  const reached = new Set(named.flatMap((hit) => hit.terms));
  return [describePair(index.lookup, pair, reached), ...findings];
}

const isOf = (actor: Actor, { entry }: Hit): boolean =>
  entry.kind === 'actor' && entry.actor === actor;

/** The first hits, but of each kind a sixth of them at least, if it has so many. */
function shareOut(hits: readonly Hit[], limit: number): Hit[] {
  const share = Math.floor(limit / 6);
  const ofKind = (kind: (typeof KINDS)[number]) => hits.filter(({ entry }) => entry.kind === kind);
  const kept = new Set(KINDS.flatMap((kind) => ofKind(kind).slice(0, share)));
  for (const hit of hits) {
    if (kept.size >= limit) break;
    kept.add(hit);
  }
  return hits.filter((hit) => kept.has(hit));
}
