import { transformOf } from '../drawing';
import type { Frame } from '../layout';
import { planScenes, type Ground } from './picture';
import type { StagedScene } from './stage';

/** What a projector of 1600 x 900 px leaves for the picture beside the words. */
const ROOM: Frame = { width: 1030, height: 690 };

/**
 * True if a camera that was set by hand leaves out some of what a scene lights: an actor, or an end of a relation, whose shape does not
 * stand in the picture whole. Who tells a relation stands on its line.
 */
export function hidesLit(ground: Ground, { camera, focus }: StagedScene): boolean {
  if (typeof camera !== 'object' || !focus) return false;
  const plan = planScenes(ground, ROOM);
  const { k, x, y } = transformOf(camera, plan);
  const ends = [...focus.lit].flatMap((id) => {
    const relation = ground.lookup.findRelation(id);
    return relation ? [relation.source, relation.target] : [];
  });
  return [...(focus.beside ?? []), ...ends].some((id) => {
    const node = plan.nodes.get(id);
    if (!node) return false;
    const at = { x: node.at.x * k + x, y: node.at.y * k + y };
    const { halfWidth, halfHeight } = node.shape;
    return (
      at.x < halfWidth ||
      at.x > ROOM.width - halfWidth ||
      at.y < halfHeight ||
      at.y > ROOM.height - halfHeight
    );
  });
}
