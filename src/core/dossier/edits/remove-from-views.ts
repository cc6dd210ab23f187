import { editTexts } from '../../texts/edits';
import { shortName } from '../actor';
import type { Dossier } from '../dossier';
import type { Lens } from '../lens';
import { keep, mapChanged } from './edit';

/** Ids that views must not name any more. */
interface Gone {
  readonly actors: ReadonlySet<string>;
  readonly relations: ReadonlySet<string>;
}

/**
 * First view, lenses, scenes and pins without what is gone. A lens that would let everything through goes too; its scene stays, and a
 * scene notes in words what it does not show any more, as it was called `before`.
 */
export function removeFromViews(
  dossier: Dossier,
  { actors, relations }: Gone,
  before: Dossier,
): Dossier {
  const { firstView, lenses, briefing, layout } = dossier;
  const clean = (lens: Lens): Lens | undefined => {
    const assertedBy = lens.assertedBy?.filter((id) => !actors.has(id));
    if (!assertedBy || assertedBy.length === lens.assertedBy?.length) return lens;
    // A facet without values lets everything through: the opposite of what was meant.
    return assertedBy.length === 0 ? undefined : { ...lens, assertedBy };
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
    briefing: cleanBriefing(briefing, clean, { actors, relations }, before),
    layout: cleanLayout(layout, actors),
  };
}

function cleanBriefing(
  briefing: Dossier['briefing'],
  clean: (lens: Lens) => Lens | undefined,
  { actors, relations }: Pick<Gone, 'actors' | 'relations'>,
  before: Dossier,
): Dossier['briefing'] {
  const scenes = mapChanged(briefing.scenes, (scene) => {
    const lit = scene.actors && keep(scene.actors, (id) => !actors.has(id));
    const lines = scene.relations && keep(scene.relations, (id) => !relations.has(id));
    const lens = scene.lens && clean(scene.lens);
    if (lit === scene.actors && lines === scene.relations && lens === scene.lens) return scene;
    const gone = [
      ...(scene.gone ?? []),
      ...namesOf(before, new Set(scene.actors?.filter((id) => actors.has(id)))),
      ...linesTold(before, new Set(scene.relations?.filter((id) => relations.has(id)))),
    ];
    const { lens: _lens, ...rest } = scene;
    return {
      ...rest,
      ...(lit && { actors: [...lit] }),
      ...(lines && { relations: [...lines] }),
      ...(lens && { lens }),
      ...(gone.length > 0 && { gone }),
    };
  });
  return scenes === briefing.scenes ? briefing : { ...briefing, scenes };
}

const namesOf = ({ actors }: Dossier, ids: ReadonlySet<string>): string[] =>
  actors.filter(({ id }) => ids.has(id)).map(({ name }) => name);

/** Relations in words: "Trump → Zelenskyy: labels him a “dictator”". */
function linesTold(before: Dossier, ids: ReadonlySet<string>): string[] {
  const nameOf = (id: string): string => {
    const actor = before.actors.find((one) => one.id === id);
    return actor ? shortName(actor) : id;
  };
  return [...before.relations, ...before.withheld.relations]
    .filter(({ id }) => ids.has(id))
    .map(({ source, target, label, predicate }) =>
      editTexts.goneRelation(nameOf(source), nameOf(target), label ?? predicate),
    );
}

function cleanLayout(layout: Dossier['layout'], actors: ReadonlySet<string>): Dossier['layout'] {
  const pins = keep(layout.pins, ({ actor }) => !actors.has(actor));
  const places = keep(layout.places, ({ actor }) => !actors.has(actor));
  const same = pins === layout.pins && places === layout.places;
  return same ? layout : { ...layout, pins: [...pins], places };
}
