import type { ActorId, Lookup, RelationId } from '../dossier';
import type { Drawing } from './marks';

/** Where the keyboard stands on the stage: on an actor, or on one of its relations. */
export type Standing =
  | { readonly kind: 'actor'; readonly id: ActorId }
  | { readonly kind: 'relation'; readonly id: RelationId; readonly home: ActorId };

export type Step = 'left' | 'right' | 'up' | 'down' | 'first' | 'last';

/**
 * One step of the keyboard: left and right walk the actors as they stand on the stage, down and up the relations of the actor one
 * stands on and back to it; right from a relation goes to its other end. Stays where there is nowhere to go.
 */
export function walk(lookup: Lookup, drawing: Drawing, standing: Standing, step: Step): Standing {
  const actors = drawing.targets
    .filter(({ kind }) => kind === 'actor')
    .sort((p, q) => p.at.x - q.at.x || p.at.y - q.at.y)
    .map(({ id }) => id as ActorId);
  const home = standing.kind === 'actor' ? standing.id : standing.home;
  const place = actors.indexOf(home);
  const actor = (at: number): Standing => {
    const id = actors[Math.max(0, Math.min(actors.length - 1, at))];
    return id === undefined ? standing : { kind: 'actor', id };
  };
  if (step === 'first') return actor(0);
  if (step === 'last') return actor(actors.length - 1);
  const shown = new Set(
    drawing.targets.flatMap(({ kind, id }) => (kind === 'relation' ? [id] : [])),
  );
  const ring: Standing[] = [
    { kind: 'actor', id: home },
    ...lookup
      .relationsOf(home)
      .flatMap(({ id }): Standing[] => (shown.has(id) ? [{ kind: 'relation', id, home }] : [])),
  ];
  const turn = (by: 1 | -1): Standing => {
    const at = ring.findIndex(({ kind, id }) => kind === standing.kind && id === standing.id);
    return ring[(at + by + ring.length) % ring.length] ?? standing;
  };
  switch (step) {
    case 'down':
      return turn(1);
    case 'up':
      return turn(-1);
    case 'left':
      return standing.kind === 'relation' ? { kind: 'actor', id: home } : actor(place - 1);
    case 'right': {
      if (standing.kind === 'actor') return actor(place + 1);
      const relation = lookup.findRelation(standing.id);
      if (!relation) return standing;
      return { kind: 'actor', id: relation.source === home ? relation.target : relation.source };
    }
  }
}
