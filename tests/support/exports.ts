import type { Ground } from '../../src/core/briefing';
import { createLookup, type Lookup } from '../../src/core/dossier';
import { DEFAULT_LENS } from '../../src/core/graph';
import type { Run } from '../../src/exporters/exporter';
import { firstData, openDossier, smallData, type JsonObject, type SmallDossier } from './dossiers';
import { openFirst, openLookup, shownBy } from './drawings';

const groundFor = (lookup: Lookup, opened = openLookup(lookup)): Ground => ({
  lookup,
  graph: opened.graph,
  positions: opened.positions,
  first: shownBy(lookup, DEFAULT_LENS),
});

/** What exporters make files of: the shipped dossier. */
export const firstGround = (): Ground => groundFor(openFirst().lookup, openFirst());

/** The shipped dossier, changed. */
export function changedGround(change: (data: JsonObject) => void): Ground {
  const data = firstData();
  change(data);
  return groundFor(createLookup(openDossier(data)));
}

/** A small dossier with scenes. */
export function smallGround(small: SmallDossier, scenes: readonly JsonObject[] = []): Ground {
  const data = smallData(small);
  data['briefing'] = { scenes: [...scenes] };
  return groundFor(createLookup(openDossier(data)));
}

/** A run that is called off after so many steps. */
export function calledOff(after: number): Run & { readonly shares: readonly number[] } {
  const controller = new AbortController();
  const shares: number[] = [];
  return {
    signal: controller.signal,
    shares,
    onprogress: (share) => {
      shares.push(share);
      if (shares.length > after) controller.abort(new Error('called off'));
    },
  };
}
