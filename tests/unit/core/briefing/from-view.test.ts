import { describe, expect, it } from 'vitest';
import { sceneFromView, stageScene, type Seen } from '../../../../src/core/briefing';
import { createLookup, type SceneId } from '../../../../src/core/dossier';
import { addScenes } from '../../../../src/core/dossier/edits';
import { readChoice } from '../../../../src/core/drawing';
import { firstData, openDossier } from '../../../support/dossiers';

const dossier = openDossier(firstData());
const lookup = createLookup(dossier);
const seen = (kind: string, id: string, more: Partial<Seen> = {}): Seen => ({
  choice: readChoice(lookup, kind, id),
  lens: {},
  view: undefined,
  ...more,
});
const [statement] = dossier.statements;
const [relation] = dossier.relations;

describe('the scene of what somebody sees', () => {
  it('lights an actor with all its relations, under the sentence of the best of them', () => {
    const scene = sceneFromView(lookup, seen('actor', 'zelenskyy'));
    expect(scene.actors).toEqual(['zelenskyy']);
    expect(new Set(scene.relations)).toEqual(
      new Set(lookup.relationsOf(lookup.dossier.actors[0]?.id as never).map(({ id }) => id)),
    );
    expect(scene.headline).toContain('NATO');
    expect(scene.points?.length).toBeLessThanOrEqual(4);
    expect(scene).not.toHaveProperty('quotes');
  });

  it('puts the relation that is chosen before those that stand against it', () => {
    const contested = dossier.contests[0]?.relations[1] ?? '';
    const scene = sceneFromView(lookup, seen('relation', contested));
    expect(scene.relations?.[0]).toBe(contested);
    expect(scene.relations?.length).toBeGreaterThan(1);
  });

  it('cites the very words of a statement or a sentence', () => {
    const said = sceneFromView(lookup, seen('statement', statement?.id ?? ''));
    expect(said.quotes?.map(({ exact }) => exact)).toEqual(
      statement?.quotes.map(({ exact }) => exact),
    );
    const read = sceneFromView(lookup, seen('sentence', 's1'));
    expect(read.quotes).toHaveLength(1);
  });

  it('keeps lens and camera, and leaves out what shows the whole picture anyway', () => {
    const view = { k: 2, x: 10, y: -5 };
    const near = sceneFromView(lookup, seen('none', '', { view, lens: { disputed: true } }));
    expect(near).toMatchObject({ camera: view, lens: { disputed: true } });
    expect(near).not.toHaveProperty('relations');
    const whole = sceneFromView(lookup, seen('none', ''));
    expect(whole).toEqual({ headline: dossier.firstView?.headline, seconds: 60 });
  });

  it.each([
    ['actor', 'nato'],
    ['relation', relation?.id ?? ''],
    ['statement', statement?.id ?? ''],
    ['sentence', 's2'],
    ['pair', 'trump+zelenskyy'],
    ['none', ''],
  ])('of a choice of kind %s can be added to the dossier and misses nothing', (kind, id) => {
    const outcome = addScenes(dossier, [sceneFromView(lookup, seen(kind, id))]);
    if ('problem' in outcome) throw new Error(outcome.problem.message);
    const scene = outcome.dossier.briefing.scenes.find((one) => one.id === (outcome.id as SceneId));
    expect(scene && stageScene(createLookup(outcome.dossier), scene).missing).toEqual([]);
  });
});
