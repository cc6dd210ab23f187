import type { ActorId, Lookup } from '../dossier';
import type { StemMark } from './marks';
import type { Plan } from './plan';

/** Whom a speaker's statements are about, each once, in the order of the dossier. */
export function spokenOf(lookup: Lookup, speaker: ActorId): ActorId[] {
  const about = new Set(lookup.statementsBy(speaker).flatMap((statement) => statement.about));
  return lookup.dossier.actors.flatMap(({ id }) => (about.has(id) && id !== speaker ? [id] : []));
}

/** The layer "speaks of": a thin stem from a speaker to each actor that its statements are about. */
export function speechStems(lookup: Lookup, speaker: ActorId, { nodes }: Plan): StemMark[] {
  const from = nodes.get(speaker)?.at;
  if (!from) return [];
  return spokenOf(lookup, speaker).flatMap((id): StemMark[] => {
    const to = nodes.get(id)?.at;
    return to
      ? [{ kind: 'stem', of: 'speech', key: `speech ${id}`, strength: 'quiet', from, to }]
      : [];
  });
}
