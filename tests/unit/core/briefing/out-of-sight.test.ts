import { expect, test } from 'vitest';
import { planScenes, stageScene, type Ground } from '../../../../src/core/briefing';
import { hidesLit } from '../../../../src/core/briefing/out-of-sight';
import type { Camera, Scene } from '../../../../src/core/dossier';
import { DEFAULT_LENS } from '../../../../src/core/graph';
import { unproject, type Point } from '../../../../src/core/layout';
import { actorId } from '../../../support/dossiers';
import { openFirst, shownBy } from '../../../support/drawings';

const { lookup, graph, positions } = openFirst();
const GROUND: Ground = { lookup, graph, positions, first: shownBy(lookup, DEFAULT_LENS) };

const PLAN = planScenes(GROUND, { width: 1030, height: 690 });
/** A camera with a point of the picture in its middle. */
const over = (at: Point, k: number): Camera => ({ k, ...unproject(PLAN.projection, at) });
const above = (actor: string, k: number): Camera => over(PLAN.nodes.get(actorId(actor))!.at, k);
const hides = (fields: object): boolean =>
  hidesLit(GROUND, stageScene(lookup, { ...fields, id: 's', headline: 'One' } as unknown as Scene));

// R33 stands between the United States and Ukraine, as Trump tells it.
test.each<[why: string, fields: object, hidden: boolean]>([
  ['the whole picture', { relations: ['R33'] }, false],
  ['the picture near what is lit', { relations: ['R33'], camera: 'lit' }, false],
  [
    'a picture by hand in which all of it stands',
    { relations: ['R33'], camera: over({ x: 515, y: 345 }, 1.01) },
    false,
  ],
  ['a picture with one end of it', { relations: ['R33'], camera: above('united-states', 6) }, true],
  ['a picture with none of it', { relations: ['R33'], camera: above('nato', 12) }, true],
  ['a picture with the actor that is lit', { actors: ['nato'], camera: above('nato', 6) }, false],
  ['a picture without that actor', { actors: ['nato'], camera: above('putin', 6) }, true],
  ['a near picture of a scene that lights nothing', { camera: above('nato', 6) }, false],
])('what is lit and cannot be seen: %s', (_why, fields, hidden) => {
  expect(hides(fields)).toBe(hidden);
});
