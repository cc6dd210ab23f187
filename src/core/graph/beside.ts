import type { Lens, Lookup, RelationId } from '../dossier';
import { shownThrough } from './graph';
import { DEFAULT_LENS, isDefault } from './lens';

/** What stands on the stage beside the relations that are shown. */
export interface Beside {
  /** The other tellings of what is shown: where somebody else says of the same pair what cannot hold with it. */
  readonly seams: ReadonlySet<RelationId>;
  /** What steps back: the first view shows it, the lens does not. */
  readonly backdrop: ReadonlySet<RelationId>;
  /** What is shown was asked for, and stands out. */
  readonly singled: boolean;
}

/** The first view: nothing stands beside it. */
export const NOTHING_BESIDE: Beside = { seams: new Set(), backdrop: new Set(), singled: false };

/** What stands beside what a lens shows. */
export function besideOf(lookup: Lookup, lens: Lens): Beside {
  if (isDefault(lens)) return NOTHING_BESIDE;
  const shown = shownThrough(lookup, lens);
  const seams = new Set(
    lookup.dossier.contests
      .filter(({ kind, relations }) => kind === 'contradiction' && sameWay(lookup, relations))
      .filter(({ relations }) => relations.some((id) => shown.has(id)))
      .flatMap(({ relations }) => relations.filter((id) => !shown.has(id))),
  );
  const backdrop = [...shownThrough(lookup, DEFAULT_LENS)].filter(
    (id) => !shown.has(id) && !seams.has(id),
  );
  return { seams, backdrop: new Set(backdrop), singled: backdrop.length > 0 };
}

/** True if two relations run from the same source to the same target, so that they share one line. */
function sameWay(lookup: Lookup, ids: readonly RelationId[]): boolean {
  const [one, other] = ids.map((id) => lookup.findRelation(id));
  return one?.source === other?.source && one?.target === other?.target;
}
