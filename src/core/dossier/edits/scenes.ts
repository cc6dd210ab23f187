import { editTexts } from '../../texts/edits';
import type { Dossier } from '../dossier';
import type { SceneId } from '../ids';
import { BriefingSchema, SceneSchema, type Briefing, type Scene } from '../scene';
import { findFault, mapChanged, patch, refuse, type Changes, type Outcome } from './edit';

/** What a scene is made of; its id is given by the dossier. */
export type SceneFields = Omit<Scene, 'id'>;

/**
 * Adds scenes behind another one; at the end, if that one is not named or not there. The edit's id is that of the first of them. Throws
 * `unknown relation: id`, `unknown actor: id`, `unknown article: id` for a scene that would not load again.
 */
export function addScenes(
  dossier: Dossier,
  scenes: readonly SceneFields[],
  behind?: SceneId,
): Outcome {
  const ids = nextSceneIds(dossier, scenes.length);
  const added = scenes.map((fields, i): Scene => ({ ...trimmed(fields), id: ids[i] as SceneId }));
  for (const scene of added) checkReferences(dossier, scene);
  const fault = added.map((scene) => findFault(SceneSchema, scene)).find(Boolean);
  if (fault) return fault;
  const [first] = added;
  const all = dossier.briefing.scenes;
  const at = all.findIndex(({ id }) => id === behind) + 1 || all.length;
  return {
    dossier: withScenes(dossier, all.toSpliced(at, 0, ...added)),
    label:
      added.length === 1 && first
        ? editTexts.done.addedScene(first.headline)
        : editTexts.done.addedScenes(added.length),
    ...(first && { id: first.id }),
  };
}

/** Changes a scene; a field that is set to undefined is taken away. Throws as `addScenes` does. */
export function editScene(dossier: Dossier, id: SceneId, fields: Changes<SceneFields>): Outcome {
  const { scenes } = dossier.briefing;
  const before = scenes.find((scene) => scene.id === id);
  if (!before) return refuse('gone', 'briefing.scenes', id);
  const scene = patch<Scene>(before, trimmed(fields));
  checkReferences(dossier, scene);
  const stays = JSON.stringify(scene) === JSON.stringify(before);
  return (
    findFault(SceneSchema, scene) ?? {
      dossier: stays
        ? dossier
        : withScenes(
            dossier,
            scenes.map((one) => (one === before ? scene : one)),
          ),
      label: editTexts.done.changedScene(scene.headline),
      id,
    }
  );
}

/** Puts a scene in another place of the order, counted from 0; beyond the ends it comes to stand there. */
export function moveScene(dossier: Dossier, id: SceneId, to: number): Outcome {
  const { scenes } = dossier.briefing;
  const scene = scenes.find((one) => one.id === id);
  if (!scene) return refuse('gone', 'briefing.scenes', id);
  const place = Math.max(0, Math.min(scenes.length - 1, to));
  const moved = scenes.filter((one) => one !== scene).toSpliced(place, 0, scene);
  const stays = moved.every((one, i) => one === scenes[i]);
  return {
    dossier: stays ? dossier : withScenes(dossier, moved),
    label: editTexts.done.movedScene(scene.headline, place + 1),
    id,
  };
}

/** Makes a copy of a scene and puts it behind. The edit's id is that of the copy. */
export function duplicateScene(dossier: Dossier, id: SceneId): Outcome {
  const scene = dossier.briefing.scenes.find((one) => one.id === id);
  if (!scene) return refuse('gone', 'briefing.scenes', id);
  const { id: _id, ...fields } = scene;
  const outcome = addScenes(dossier, [fields], id);
  return 'problem' in outcome
    ? outcome
    : { ...outcome, label: editTexts.done.duplicatedScene(scene.headline) };
}

/** Removes a scene; what it showed stays in the dossier. Its id is not given again: an address that names it must open no other scene. */
export function deleteScene(dossier: Dossier, id: SceneId): Outcome {
  const { scenes } = dossier.briefing;
  const scene = scenes.find((one) => one.id === id);
  if (!scene) return refuse('gone', 'briefing.scenes', id);
  const left = withScenes(
    dossier,
    scenes.filter((one) => one !== scene),
  );
  const number = numberOf(id);
  const lastScene = number > highestNumber(left.briefing) ? number : left.briefing.lastScene;
  return {
    dossier: { ...left, briefing: patch(left.briefing, { lastScene }) },
    label: editTexts.done.removedScene(scene.headline),
  };
}

/** Sets how long scenes are meant to take, in seconds: the times of a rehearsal. Scenes that are not named keep theirs. */
export function setSceneTimes(dossier: Dossier, seconds: ReadonlyMap<SceneId, number>): Outcome {
  const scenes = mapChanged(dossier.briefing.scenes, (scene) =>
    patch<Scene>(scene, { seconds: seconds.get(scene.id) ?? scene.seconds }),
  );
  const fault = scenes.map((scene) => findFault(SceneSchema, scene)).find(Boolean);
  return (
    fault ?? {
      dossier: scenes === dossier.briefing.scenes ? dossier : withScenes(dossier, scenes),
      label: editTexts.done.sceneTimes,
    }
  );
}

/** Sets the handling instructions that stand over and under every scene; '' takes them away. */
export function setBanner(dossier: Dossier, banner: string): Outcome {
  const words = banner.trim() || undefined;
  const briefing = patch(dossier.briefing, { banner: words });
  return (
    findFault(BriefingSchema, briefing) ?? {
      dossier: words === dossier.briefing.banner ? dossier : { ...dossier, briefing },
      label: editTexts.done.banner,
    }
  );
}

const withScenes = (dossier: Dossier, scenes: readonly Scene[]): Dossier => ({
  ...dossier,
  briefing: { ...dossier.briefing, scenes: [...scenes] },
});

/** Without spaces at the ends of lines that a person typed, without empty lines, lists that hold nothing, and ids that stand twice. */
const trimmed = <Fields extends object>(fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([key, value]: [string, unknown]) => [
      key,
      trimmedValue(key, value),
    ]),
  ) as Fields;

function trimmedValue(key: string, value: unknown): unknown {
  if (typeof value === 'string') return value.trim() || undefined;
  if (!Array.isArray(value)) return value;
  const lines = value
    .map((one: unknown) => (typeof one === 'string' ? one.trim() : one))
    .filter((one) => one !== '');
  const isOfIds = key === 'actors' || key === 'relations';
  if (lines.length === 0) return undefined;
  return isOfIds ? [...new Set(lines)] : lines;
}

function checkReferences(
  { relations, withheld, actors, articles }: Dossier,
  scene: Pick<Scene, 'relations' | 'actors' | 'quotes'>,
): void {
  const check = (
    kind: string,
    wanted: readonly (string | undefined)[] = [],
    known: readonly { readonly id: string }[],
  ): void => {
    const ids = new Set(known.map(({ id }) => id));
    const unknown = wanted.find((id) => id !== undefined && !ids.has(id));
    if (unknown !== undefined) throw new Error(`unknown ${kind}: ${unknown}`);
  };
  check('relation', scene.relations, [...relations, ...withheld.relations]);
  check('actor', scene.actors, actors);
  check(
    'article',
    scene.quotes?.map(({ article }) => article),
    articles,
  );
}

/** Counts on from the highest number that is or was there. */
function nextSceneIds({ briefing }: Dossier, count: number): string[] {
  const taken = new Set<string>(briefing.scenes.map(({ id }) => id));
  let number = highestNumber(briefing);
  return Array.from({ length: count }, () => {
    do number += 1;
    while (taken.has(`scene-${number}`));
    return `scene-${number}`;
  });
}

const highestNumber = ({ scenes, lastScene = 0 }: Briefing): number =>
  scenes.reduce((highest, { id }) => Math.max(highest, numberOf(id)), lastScene);

/** `scene-12` -> 12; 0 for an id that was not counted. */
const numberOf = (id: SceneId): number => Number(/^scene-(\d{1,15})$/.exec(id)?.[1] ?? 0);
