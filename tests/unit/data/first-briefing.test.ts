import { describe, expect, it } from 'vitest';
import { lintWords } from '../../../src/core/audit';
import { stageScene } from '../../../src/core/briefing';
import { openFirst } from '../../support/drawings';

const { lookup } = openFirst();
const { scenes, banner } = lookup.dossier.briefing;

describe('the briefing of the first article', () => {
  it('has eight scenes and no handling instructions of its own', () => {
    expect(scenes).toHaveLength(8);
    expect(banner).toBeUndefined();
  });

  it('claims in no headline more than the words do', () => {
    expect(lintWords(lookup).filter(({ where }) => where.includes('scene'))).toEqual([]);
  });

  it('fits in ten minutes, and gives each scene its time', () => {
    const seconds = scenes.map((scene) => scene.seconds ?? 0);
    expect(Math.min(...seconds)).toBeGreaterThanOrEqual(30);
    expect(seconds.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(600);
  });
});

describe.each(scenes)('its scene “$headline”', (scene) => {
  const { focus, passages, missing } = stageScene(lookup, scene);

  it('shows all that it means to show', () => {
    expect(missing).toEqual([]);
    expect([...(focus?.lit ?? [])]).toEqual(scene.relations);
  });

  it('cites words for every relation that it lights', () => {
    const bare = (scene.relations ?? []).filter(
      (id) =>
        !lookup
          .findRelation(id)
          ?.evidence.some(({ start, end }) =>
            passages.some((passage) => passage.start <= start && end <= passage.end),
          ),
    );
    expect(bare).toEqual([]);
  });

  it('has points, a line to take, and an answer to every question that is likely', () => {
    const { points = [], linesToTake = [], questions = [] } = scene;
    expect(points.length).toBeGreaterThan(0);
    expect(linesToTake.length).toBeGreaterThan(0);
    expect(questions.length).toBeGreaterThan(0);
    expect(questions.filter(({ answer }) => answer === undefined)).toEqual([]);
  });
});
