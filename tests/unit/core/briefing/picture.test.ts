import { describe, expect, it } from 'vitest';
import {
  cameraOf,
  drawScene,
  planScenes,
  sceneLegend,
  stageScene,
  type Ground,
} from '../../../../src/core/briefing';
import type { Lookup, Scene } from '../../../../src/core/dossier';
import type { Drawing, NoteMark } from '../../../../src/core/drawing';
import { buildGraph, DEFAULT_LENS, EVERYTHING } from '../../../../src/core/graph';
import { boxesMeet, project, type Frame } from '../../../../src/core/layout';
import { createRandom } from '../../../../src/core/layout/random';
import { actorId, smallLookup } from '../../../support/dossiers';
import {
  linesFor,
  marksOf,
  markWith,
  openFirst,
  outsideFrame,
  overlappingWords,
  shownBy,
  solidBoxes,
} from '../../../support/drawings';
import { clusteredGraph } from '../../../support/graphs';

/** The stage of a presentation on a screen of 1600 x 900, on a small and on a large one. */
const SCREEN: Frame = { width: 1030, height: 690 };
const FRAMES: readonly Frame[] = [
  SCREEN,
  { width: 640, height: 520 },
  { width: 1240, height: 840 },
];

const { lookup, graph, positions } = openFirst();
const GROUND: Ground = { lookup, graph, positions, first: shownBy(lookup, DEFAULT_LENS) };
const { scenes } = lookup.dossier.briefing;
const PLAN = planScenes(GROUND, SCREEN);

const stage = (fields: object, of: Lookup = lookup) =>
  stageScene(of, { ...fields, id: 's', headline: 'One' } as unknown as Scene);
const draw = (fields: object, spotlight?: string): Drawing =>
  drawScene(GROUND, PLAN, stage(fields), spotlight === undefined ? undefined : actorId(spotlight));

/** Keys of the nodes at full strength. */
const fullNodes = (drawing: Drawing): string[] =>
  marksOf(drawing, 'node')
    .filter(({ strength }) => strength === 'full')
    .map(({ actor }) => actor);
/** Ids of the relations whose lines are at full strength. */
const fullLines = (drawing: Drawing): string[] =>
  marksOf(drawing, 'line')
    .filter(({ strength }) => strength === 'full')
    .flatMap(({ relations }) => relations);
const wordsOn = (drawing: Drawing, kind: 'actor' | 'relation', strength?: string): string[] =>
  marksOf(drawing, 'text')
    .filter((mark) => mark.of.kind === kind && (strength ?? mark.strength) === mark.strength)
    .map(({ of }) => of.id);

describe.each(FRAMES)('on a stage of $width x $height', (frame) => {
  const plan = planScenes(GROUND, frame);

  it.each(scenes)('$headline', (scene) => {
    const staged = stageScene(lookup, scene);
    const drawing = drawScene(GROUND, plan, staged);
    const lit = [...(staged.focus?.lit ?? [])];
    expect(lit.length).toBeGreaterThan(0);
    expect(wordsOn(drawing, 'relation').sort(), 'labels').toEqual(lit.sort());
    expect(wordsOn(drawing, 'actor', 'full').sort(), 'names').toEqual([...staged.actors].sort());
    expect(fullNodes(drawing), 'shapes').toEqual(staged.actors);
    expect([...new Set(fullLines(drawing))].sort(), 'lines').toEqual(lit);
    expect(overlappingWords(drawing)).toEqual([]);
    expect([drawing.width, drawing.height]).toEqual([frame.width, frame.height]);
    const faint = new Set(
      drawing.marks.filter(({ strength }) => strength === 'faint').map(({ key }) => key),
    );
    expect(outsideFrame(drawing).filter((key) => !faint.has(key))).toEqual([]);
  });
});

it('no word is smaller than 17 px on a screen of 1600 x 900', () => {
  for (const scene of scenes) {
    const drawing = drawScene(GROUND, PLAN, stageScene(lookup, scene));
    for (const { key, block } of marksOf(drawing, 'text'))
      expect(block.size, key).toBeGreaterThanOrEqual(17);
    for (const { initials, initialsSize } of marksOf(drawing, 'node'))
      if (initials !== '') expect(initialsSize).toBeGreaterThanOrEqual(17);
  }
});

describe('two scenes', () => {
  const drawings = scenes.map((scene) => drawScene(GROUND, PLAN, stageScene(lookup, scene)));

  it('have the same actors by the same keys', () => {
    const keys = drawings.map((drawing) => marksOf(drawing, 'node').map(({ key }) => key));
    for (const own of keys) expect(own).toEqual(graph.nodes.map(({ id }) => `node ${id}`));
  });

  it('draw a relation that both light by the same key', () => {
    const shared = scenes.flatMap(({ relations = [] }, i) =>
      relations.flatMap((id) =>
        scenes.flatMap((other, j) =>
          j > i && other.relations?.includes(id) ? [{ id, i, j }] : [],
        ),
      ),
    );
    expect(shared.length).toBeGreaterThan(2);
    for (const { id, i, j } of shared) {
      const [one, two] = [drawings[i]!, drawings[j]!].map((drawing) =>
        linesFor(drawing, id).map(({ key }) => key),
      );
      expect(one, id).toEqual(two);
    }
  });

  it('with the whole picture have every actor in one place', () => {
    const whole = drawings.filter((_, i) => (scenes[i]?.camera ?? 'all') === 'all');
    expect(whole.length).toBeGreaterThan(2);
    for (const drawing of whole)
      expect(marksOf(drawing, 'node').map(({ at }) => at)).toEqual(
        marksOf(whole[0]!, 'node').map(({ at }) => at),
      );
  });
});

describe('behind what is lit', () => {
  const drawing = draw({ relations: ['R33'] });

  it('stand the quiet lines of the first view, without a word', () => {
    const faint = marksOf(drawing, 'line').filter(({ strength }) => strength !== 'full');
    expect(faint.length).toBeGreaterThan(5);
    expect(wordsOn(drawing, 'relation')).toEqual(['R33']);
  });

  it('stand no badges, and so no claims', () => {
    const badged = graph.edges.filter(({ badge }) => badge).map(({ id }) => id);
    expect(badged.filter((id) => GROUND.first.has(id) && id !== 'R33').length).toBeGreaterThan(2);
    for (const id of badged) expect(linesFor(drawing, id), id).toHaveLength(id === 'R33' ? 1 : 0);
    expect(marksOf(drawing, 'disc').filter(({ of }) => of === 'speaker')).toHaveLength(1);
  });

  it('stand the others without their names', () => {
    expect(wordsOn(drawing, 'actor').sort()).toEqual(['trump', 'ukraine', 'united-states']);
  });
});

describe('a scene that lights nothing', () => {
  const drawing = draw({});

  it('shows the whole picture: every actor with its name, every relation of the first view', () => {
    expect(fullNodes(drawing)).toHaveLength(graph.nodes.length);
    expect(wordsOn(drawing, 'actor').sort()).toEqual(
      graph.nodes.map(({ id }) => id as string).sort(),
    );
    for (const { id } of graph.edges)
      expect(linesFor(drawing, id), id).toHaveLength(GROUND.first.has(id) ? 1 : 0);
  });

  it('shows what its lens lets through', () => {
    const through = draw({ lens: { assertedBy: ['trump'] } });
    const shown = shownBy(lookup, { assertedBy: [actorId('trump')] });
    expect(shown.size).toBeGreaterThan(0);
    expect([...new Set(fullLines(through))].sort()).toEqual([...shown].sort());
  });
});

describe('the camera of a scene', () => {
  it.each<[why: string, fields: object]>([
    ['of the whole picture', { relations: ['R33'] }],
    ['of what is lit, where nothing is', { camera: 'lit' }],
  ])('stands still: %s', (_why, fields) => {
    expect(cameraOf(PLAN, stage(fields))).toEqual({ k: 1, x: 0, y: 0 });
  });

  it('stands as somebody set it: a point of the world in the middle', () => {
    const place = positions[3]!;
    const staged = stage({ relations: ['R33'], camera: { k: 2, ...place } });
    expect(cameraOf(PLAN, staged).k).toBe(2);
    const { at } = markWith(drawScene(GROUND, PLAN, staged), 'node', `node ${graph.nodes[3]!.id}`);
    expect(at.x).toBeCloseTo(SCREEN.width / 2);
    expect(at.y).toBeCloseTo(SCREEN.height / 2);
  });

  it.each(graph.edges.map(({ id }) => [id]))(
    'comes near to the ends of %s, never so near that they leave the frame',
    (id) => {
      const staged = stage({ relations: [id], camera: 'lit' });
      const { k } = cameraOf(PLAN, staged);
      expect(k).toBeGreaterThanOrEqual(0.85);
      expect(k).toBeLessThanOrEqual(2.2);
      const drawing = drawScene(GROUND, PLAN, staged);
      const outside = outsideFrame(drawing);
      for (const actor of staged.actors) expect(outside).not.toContain(`node ${actor}`);
      expect(wordsOn(drawing, 'actor').sort()).toEqual([...staged.actors].sort());
      expect(wordsOn(drawing, 'relation')).toEqual([id]);
    },
  );

  it('puts one actor in the middle', () => {
    const drawing = draw({ actors: ['biden'], camera: 'lit' });
    const { at } = markWith(drawing, 'node', 'node biden');
    expect([at.x, at.y]).toEqual([
      expect.closeTo(SCREEN.width / 2) as number,
      expect.closeTo(SCREEN.height / 2) as number,
    ]);
  });
});

describe('a spotlight', () => {
  const fields = { relations: ['R33', 'R34', 'R56'] };
  const RELATIONS = ['R33', 'R34', 'R56'];

  it('leaves of what is lit only what is the actor’s own', () => {
    const drawing = draw(fields, 'zelenskyy');
    const own = lookup
      .relationsOf(actorId('zelenskyy'))
      .map(({ id }) => id as string)
      .filter((id) => RELATIONS.includes(id));
    expect(own).toEqual(['R56']);
    expect([...new Set(fullLines(drawing))]).toEqual(own);
    expect(fullNodes(drawing).sort()).toEqual(['trump', 'zelenskyy']);
    expect(markWith(drawing, 'node', 'node zelenskyy').chosen).toBe(true);
  });

  it('on an actor with no part in the scene shows what the scene shows of it, with names', () => {
    const drawing = draw(fields, 'putin');
    const own = lookup
      .relationsOf(actorId('putin'))
      .filter(({ id }) => GROUND.first.has(id))
      .map(({ id }) => id as string);
    expect(own.length).toBeGreaterThan(0);
    expect([...new Set(fullLines(drawing))].sort()).toEqual(own.sort());
    for (const actor of fullNodes(drawing)) expect(wordsOn(drawing, 'actor')).toContain(actor);
    expect(fullNodes(drawing)).toContain('putin');
  });

  it.each(graph.nodes.map(({ id }) => [id]))(
    'on %s names whoever stands at full strength: both ends and the speakers of what is lit',
    (id) => {
      const drawing = draw({ relations: ['R06'] }, id);
      expect(wordsOn(drawing, 'actor')).toEqual(
        expect.arrayContaining(fullNodes(drawing)) as string[],
      );
    },
  );

  it('in the whole picture lights what is shown of the actor', () => {
    const drawing = draw({}, 'biden');
    expect([...new Set(fullLines(drawing))].sort()).toEqual(
      lookup
        .relationsOf(actorId('biden'))
        .map(({ id }) => id as string)
        .filter((id) => (GROUND.first as ReadonlySet<string>).has(id))
        .sort(),
    );
  });

  it('moves no actor', () => {
    const places = (drawing: Drawing) => marksOf(drawing, 'node').map(({ at }) => at);
    expect(places(draw(fields, 'putin'))).toEqual(places(draw(fields)));
  });
});

describe('annotations', () => {
  const annotations = [
    { text: 'Watch this', x: positions[0]!.x, y: positions[0]!.y },
    { text: 'and that, which is so long that it needs more lines than one', x: 0, y: 0 },
  ];
  const notesOf = (drawing: Drawing): NoteMark[] =>
    drawing.marks.filter((mark): mark is NoteMark => mark.kind === 'note');

  it.each<[why: string, camera: unknown]>([
    ['of the whole picture', 'all'],
    ['of what is lit', 'lit'],
    ['set by hand', { k: 1.7, x: 1, y: 2 }],
  ])('become notes that stay at their place of the world under the camera %s', (_why, camera) => {
    const drawing = draw({ relations: ['R33'], annotations, camera });
    const [one, two, ...others] = notesOf(drawing);
    expect(others).toEqual([]);
    const { at } = markWith(drawing, 'node', `node ${graph.nodes[0]!.id}`);
    expect(one?.at.x).toBeCloseTo(at.x);
    expect(one?.at.y).toBeCloseTo(at.y);
    expect(one?.block.lines).toEqual(['Watch this']);
    expect(two?.block.lines.length).toBeGreaterThan(1);
    expect(two?.block.lines.join(' ')).toBe(annotations[1]?.text);
    expect(two?.block.width).toBeLessThanOrEqual(PLAN.sizes.labelLimit);
  });

  it('stand where the plan of the whole picture projects them', () => {
    const { x, y } = project(PLAN.projection, { x: 0, y: 0 });
    const two = notesOf(draw({ annotations }))[1];
    expect(two?.at.x).toBeCloseTo(x);
    expect(two?.at.y).toBeCloseTo(y);
  });

  it('lie above all else, and no label lies on them', () => {
    for (const { id } of graph.edges) {
      const drawing = draw({ relations: [id], annotations });
      expect(drawing.marks.slice(-2).map(({ kind }) => kind)).toEqual(['note', 'note']);
      const notes = notesOf(drawing).map(({ at, block }) => ({
        ...at,
        width: block.width,
        height: block.height,
      }));
      const labels = solidBoxes(drawing).filter(({ key }) => key.startsWith('label'));
      for (const { key, box } of labels)
        expect(
          notes.some((note) => boxesMeet(box, note, -0.01)),
          key,
        ).toBe(false);
    }
  });
});

it('the legend is of what is lit, or of all that is shown', () => {
  const size = (fields: object): number => sceneLegend(GROUND, stage(fields)).length;
  expect(size({ relations: ['R06'] })).toBeGreaterThan(0);
  expect(size({ relations: ['R06'] })).toBeLessThan(size({}));
  expect(sceneLegend(GROUND, stage({ relations: ['R06'] }))).not.toEqual(
    sceneLegend(GROUND, stage({ relations: ['R33'] })),
  );
});

describe('a crowded picture', () => {
  const links = clusteredGraph(300, 600, 7);
  const crowd = smallLookup({
    relations: links.map(({ source, target }, i) => ({
      id: `R${i}`,
      source: `p${source}`,
      target: `p${target}`,
    })),
  });
  const random = createRandom(3);
  const crowded = buildGraph(crowd, EVERYTHING);
  const ground: Ground = {
    lookup: crowd,
    graph: crowded,
    positions: crowded.nodes.map(() => ({ x: random() * 900, y: random() * 600 })),
    first: shownBy(crowd, DEFAULT_LENS),
  };
  const plan = planScenes(ground, SCREEN);

  it('has no lines behind what is lit', () => {
    for (const camera of ['all', 'lit']) {
      const staged = stage({ relations: ['R5', 'R6'], camera }, crowd);
      const drawing = drawScene(ground, plan, staged);
      expect(marksOf(drawing, 'line').filter(({ strength }) => strength !== 'full')).toEqual([]);
      expect([...new Set(fullLines(drawing))].sort()).toEqual(['R5', 'R6']);
      expect(wordsOn(drawing, 'actor').sort()).toEqual([...staged.actors].sort());
      expect(marksOf(drawing, 'node')).toHaveLength(300);
    }
  });

  it('has all its lines where nothing is lit', () => {
    const drawing = drawScene(ground, plan, stage({}, crowd));
    expect(new Set(marksOf(drawing, 'line').flatMap(({ relations }) => relations)).size).toBe(
      links.length,
    );
  });
});
