import type { Dossier } from '../dossier';
import type { ActorId } from '../ids';
import type { Lens } from '../lens';
import { ARTICLE_VOICE } from '../relation';
import { keep, mapChanged } from './edit';
import { mapRecords } from './records';

/** The dossier in which one actor is named in place of another, wherever that one is: in records, lenses and scenes. Its place is not. */
export function renameActor(dossier: Dossier, from: ActorId, into: ActorId): Dossier {
  const to = (id: ActorId): ActorId => (id === from ? into : id);
  const ids = <Ids extends readonly ActorId[]>(list: Ids): Ids =>
    list.includes(from) ? ([...new Set(list.map(to))] as readonly ActorId[] as Ids) : list;
  const voice = <Voice extends string>(one: Voice | ActorId): Voice | ActorId =>
    one === from ? into : one;
  const lens = (one: Lens): Lens =>
    one.assertedBy?.some((id) => voice(id) !== id)
      ? { ...one, assertedBy: [...new Set(one.assertedBy.map(voice<typeof ARTICLE_VOICE>))] }
      : one;
  const named = mapRecords(dossier, {
    mention: (one) => {
      const actors = ids(one.actors);
      return actors === one.actors ? one : { ...one, actors };
    },
    statement: (one) => {
      const [speaker, about] = [to(one.speaker), ids(one.about)];
      return about === one.about && speaker === one.speaker ? one : { ...one, speaker, about };
    },
    relation: (one) => {
      const [source, target] = [to(one.source), to(one.target)];
      const assertedBy = voice<typeof ARTICLE_VOICE>(one.assertedBy);
      return source === one.source && target === one.target && assertedBy === one.assertedBy
        ? one
        : { ...one, source, target, assertedBy };
    },
  });
  const { briefing, layout } = dossier;
  const pins = keep(layout.pins, ({ actor }) => actor !== from);
  const places = keep(layout.places, ({ actor }) => actor !== from);
  const scenes = mapChanged(briefing.scenes, (scene) => {
    const actors = scene.actors && ids(scene.actors);
    const seen = scene.lens && lens(scene.lens);
    return actors === scene.actors && seen === scene.lens
      ? scene
      : { ...scene, ...(actors && { actors }), ...(seen && { lens: seen }) };
  });
  return {
    ...named,
    lenses: mapChanged(dossier.lenses, (kept) => {
      const seen = lens(kept.lens);
      return seen === kept.lens ? kept : { ...kept, lens: seen };
    }),
    briefing: scenes === briefing.scenes ? briefing : { ...briefing, scenes },
    layout: pins === layout.pins && places === layout.places ? layout : { ...layout, pins, places },
  };
}
