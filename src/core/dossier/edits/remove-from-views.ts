import type { Dossier } from '../dossier';
import type { MatterId } from '../ids';
import type { Lens } from '../lens';
import { keep, mapChanged } from './edit';

/** Ids that views must not name any more. */
interface Gone {
  readonly actors: ReadonlySet<string>;
  readonly relations: ReadonlySet<string>;
  readonly matters: ReadonlySet<string>;
}

/** First view, lenses, scenes and pins without what is gone. A lens that would let everything through goes too; its scene stays. */
export function removeFromViews(dossier: Dossier, { actors, relations, matters }: Gone): Dossier {
  const { firstView, lenses, briefing, layout } = dossier;
  const clean = (lens: Lens): Lens | undefined => {
    const assertedBy = lens.assertedBy?.filter((id) => !actors.has(id));
    const matter = lens.matter?.filter((id: MatterId) => !matters.has(id));
    const emptied = [
      [lens.assertedBy, assertedBy],
      [lens.matter, matter],
    ].some(([before, after]) => (before?.length ?? 0) > 0 && after?.length === 0);
    // A facet without values lets everything through: the opposite of what was meant.
    if (emptied) return undefined;
    const same =
      assertedBy?.length === lens.assertedBy?.length && matter?.length === lens.matter?.length;
    return same ? lens : { ...lens, ...(assertedBy && { assertedBy }), ...(matter && { matter }) };
  };
  const leading = firstView?.leading.flatMap((entry) => {
    const [head, ...rest] = entry.filter((id) => !relations.has(id));
    return head === undefined ? [] : [[head, ...rest] as typeof entry];
  });
  const kept = firstView?.leading.flat().length === leading?.flat().length;
  return {
    ...dossier,
    firstView: firstView && leading && !kept ? { ...firstView, leading } : firstView,
    lenses: lenses.every(({ lens }) => clean(lens) === lens)
      ? lenses
      : lenses.flatMap((named) => {
          const lens = clean(named.lens);
          if (lens === named.lens) return [named];
          return lens ? [{ ...named, lens }] : [];
        }),
    briefing: cleanBriefing(briefing, clean, actors, relations),
    layout: cleanLayout(layout, actors),
  };
}

function cleanBriefing(
  briefing: Dossier['briefing'],
  clean: (lens: Lens) => Lens | undefined,
  actors: ReadonlySet<string>,
  relations: ReadonlySet<string>,
): Dossier['briefing'] {
  const scenes = mapChanged(briefing.scenes, (scene) => {
    const lit = scene.actors && keep(scene.actors, (id) => !actors.has(id));
    const lines = scene.relations && keep(scene.relations, (id) => !relations.has(id));
    const lens = scene.lens && clean(scene.lens);
    if (lit === scene.actors && lines === scene.relations && lens === scene.lens) return scene;
    const { lens: _lens, ...rest } = scene;
    return {
      ...rest,
      ...(lit && { actors: [...lit] }),
      ...(lines && { relations: [...lines] }),
      ...(lens && { lens }),
    };
  });
  return scenes === briefing.scenes ? briefing : { ...briefing, scenes };
}

function cleanLayout(layout: Dossier['layout'], actors: ReadonlySet<string>): Dossier['layout'] {
  const pins = keep(layout.pins, ({ actor }) => !actors.has(actor));
  const places = keep(layout.places, ({ actor }) => !actors.has(actor));
  const same = pins === layout.pins && places === layout.places;
  return same ? layout : { ...layout, pins: [...pins], places };
}
