import { describe, expect, it } from 'vitest';
import { readDossier, type Dossier, type SceneId } from '../../../../../src/core/dossier';
import {
  addScenes,
  deleteScene,
  duplicateScene,
  editScene,
  moveScene,
  setBanner,
  type Outcome,
} from '../../../../../src/core/dossier/edits';
import { compareDossiers, revertChanges } from '../../../../../src/core/dossier/revision';
import { serialiseDossier } from '../../../../../src/core/dossier/serialise';
import {
  actorId,
  at,
  openDossier,
  relationId,
  smallData,
  type JsonObject,
} from '../../../../support/dossiers';
import { done, refusal } from '../../../../support/edits';

const scene = (id: string): SceneId => id as SceneId;
const R01 = relationId('R01');

function data(): JsonObject {
  return {
    ...smallData({
      relations: [
        { id: 'R01', source: 'ann', target: 'bob' },
        { id: 'R02', source: 'bob', target: 'ann' },
      ],
    }),
    briefing: {
      scenes: [
        { id: 'scene-2', headline: 'One', relations: ['R01'], notes: 'Slowly.', seconds: 30 },
        { id: 'opening', headline: 'Two', points: ['A point'] },
        { id: 'scene-3', headline: 'Three' },
      ],
      banner: 'Internal',
    },
  };
}
const START = openDossier(data());
const [ONE, TWO, THREE] = START.briefing.scenes;
const headlines = ({ briefing }: Dossier): string[] => briefing.scenes.map((one) => one.headline);
const ids = ({ briefing }: Dossier): string[] => briefing.scenes.map(({ id }) => id);

const DONE: readonly (readonly [
  why: string,
  outcome: Outcome,
  headlines: readonly string[],
  label: string,
  id: string | undefined,
])[] = [
  [
    'a scene added at the end',
    addScenes(START, [{ headline: ' Four ' }]),
    ['One', 'Two', 'Three', 'Four'],
    'Added scene: Four',
    'scene-4',
  ],
  [
    'a scene added behind another',
    addScenes(START, [{ headline: 'Four' }], scene('scene-2')),
    ['One', 'Four', 'Two', 'Three'],
    'Added scene: Four',
    'scene-4',
  ],
  [
    'a scene added behind the last',
    addScenes(START, [{ headline: 'Four' }], scene('scene-3')),
    ['One', 'Two', 'Three', 'Four'],
    'Added scene: Four',
    'scene-4',
  ],
  [
    'a scene added behind one that is not there: at the end',
    addScenes(START, [{ headline: 'Four' }], scene('nothing')),
    ['One', 'Two', 'Three', 'Four'],
    'Added scene: Four',
    'scene-4',
  ],
  [
    'several scenes added together, in their order',
    addScenes(START, [{ headline: 'Four' }, { headline: 'Five' }], scene('opening')),
    ['One', 'Two', 'Four', 'Five', 'Three'],
    'Drafted 2 scenes',
    'scene-4',
  ],
  [
    'a scene with another headline',
    editScene(START, scene('opening'), { headline: ' Zwei ' }),
    ['One', 'Zwei', 'Three'],
    'Changed scene: Zwei',
    'opening',
  ],
  [
    'a scene moved down',
    moveScene(START, scene('scene-2'), 1),
    ['Two', 'One', 'Three'],
    'Moved scene to place 2: One',
    'scene-2',
  ],
  [
    'a scene moved to the end, from beyond it',
    moveScene(START, scene('scene-2'), 99),
    ['Two', 'Three', 'One'],
    'Moved scene to place 3: One',
    'scene-2',
  ],
  [
    'a scene moved to the start, from before it',
    moveScene(START, scene('scene-3'), -1),
    ['Three', 'One', 'Two'],
    'Moved scene to place 1: Three',
    'scene-3',
  ],
  [
    'a copy behind its scene',
    duplicateScene(START, scene('scene-2')),
    ['One', 'One', 'Two', 'Three'],
    'Duplicated scene: One',
    'scene-4',
  ],
  [
    'a scene removed',
    deleteScene(START, scene('opening')),
    ['One', 'Three'],
    'Removed scene: Two',
    undefined,
  ],
  [
    'the scene with the highest number removed',
    deleteScene(START, scene('scene-3')),
    ['One', 'Two'],
    'Removed scene: Three',
    undefined,
  ],
  [
    'other handling instructions',
    setBanner(START, ' Do not forward. '),
    ['One', 'Two', 'Three'],
    'Changed the handling instructions',
    undefined,
  ],
  [
    'no handling instructions',
    setBanner(START, ' '),
    ['One', 'Two', 'Three'],
    'Changed the handling instructions',
    undefined,
  ],
];

describe.each(DONE)('%s', (_why, outcome, expected, label, id) => {
  const edit = done(outcome);

  it('stands in its place and is told', () => {
    expect(headlines(edit.dossier)).toEqual(expected);
    expect([edit.label, edit.id]).toEqual([label, id]);
  });

  it('leaves all else as it is: the same objects', () => {
    for (const field of Object.keys(START) as (keyof Dossier)[])
      if (field !== 'briefing') expect(edit.dossier[field], field).toBe(START[field]);
    for (const one of edit.dossier.briefing.scenes)
      if (one.id !== edit.id && ids(START).includes(one.id))
        expect(START.briefing.scenes).toContain(one);
  });

  it('has ids of its own', () => {
    expect(new Set(ids(edit.dossier)).size).toBe(expected.length);
  });

  it('is undone by its changes, which are some', () => {
    const changes = structuredClone(compareDossiers(START, edit.dossier));
    expect(changes.length).toBeGreaterThan(0);
    expect(revertChanges(edit.dossier, changes)).toEqual(START);
  });

  it('loads again', () => {
    const { dossier, problems } = readDossier(JSON.parse(serialiseDossier(edit.dossier)));
    expect(problems).toEqual([]);
    expect(dossier?.briefing).toEqual(edit.dossier.briefing);
  });
});

it.each<[why: string, outcome: Outcome]>([
  ['a scene that is set to what it is', editScene(START, scene('scene-2'), { ...ONE! })],
  ['a headline with spaces round it', editScene(START, scene('opening'), { headline: ' Two ' })],
  ['a field taken away that is not there', editScene(START, scene('opening'), { notes: '' })],
  ['a scene that is moved to where it stands', moveScene(START, scene('opening'), 1)],
  ['the last moved beyond the end', moveScene(START, scene('scene-3'), 9)],
  ['the same handling instructions', setBanner(START, 'Internal ')],
])('%s changes nothing', (_why, outcome) => {
  expect(done(outcome).dossier).toBe(START);
});

it('handling instructions that are taken away where there are none change nothing', () => {
  const bare = done(setBanner(START, '')).dossier;
  expect(Object.keys(bare.briefing)).toEqual(['scenes']);
  expect(done(setBanner(bare, ' ')).dossier).toBe(bare);
});

describe('the fields of a scene', () => {
  it.each<[why: string, fields: Parameters<typeof editScene>[2], after: object]>([
    ['are changed one by one', { seconds: 45 }, { ...ONE, seconds: 45 }],
    ['are added', { camera: { k: 2, x: 0, y: -1 } }, { ...ONE, camera: { k: 2, x: 0, y: -1 } }],
    [
      'are taken away when undefined',
      { seconds: undefined },
      { id: 'scene-2', headline: 'One', relations: ['R01'], notes: 'Slowly.' },
    ],
    [
      'are taken away when empty',
      { notes: ' ', relations: [] },
      { id: 'scene-2', headline: 'One', seconds: 30 },
    ],
    [
      'have lines without spaces at their ends, and none that is empty',
      { points: [' A point ', '', '  '], linesToTake: [''] },
      { ...ONE, points: ['A point'] },
    ],
    [
      'keep what a line has inside',
      { notes: ' Slowly.\n\n Very. ' },
      { ...ONE, notes: 'Slowly.\n\n Very.' },
    ],
    [
      'have each actor and each relation once',
      { relations: [R01, R01], actors: [actorId('ann'), actorId('bob'), actorId('ann')] },
      { ...ONE, relations: ['R01'], actors: ['ann', 'bob'] },
    ],
    [
      'keep a point that is made twice',
      { points: ['Again', 'Again'] },
      { ...ONE, points: ['Again', 'Again'] },
    ],
    ['may be zero', { seconds: 0 }, { ...ONE, seconds: 0 }],
  ])('%s', (_why, fields, after) => {
    const edit = done(editScene(START, scene('scene-2'), fields));
    expect(edit.dossier.briefing.scenes).toStrictEqual([after, TWO, THREE]);
  });

  it('are all those of the scene in a copy, but its id', () => {
    const { dossier, id } = done(duplicateScene(START, scene('scene-2')));
    expect(dossier.briefing.scenes[1]).toEqual({ ...ONE, id });
  });
});

describe('new ids', () => {
  it('count on from the highest number', () => {
    const { dossier } = done(
      addScenes(
        START,
        ['a', 'b', 'c'].map((headline) => ({ headline })),
      ),
    );
    expect(ids(dossier).slice(3)).toEqual(['scene-4', 'scene-5', 'scene-6']);
  });

  it('are never those of a scene that was removed, also after the dossier was loaded again', () => {
    let now = START;
    for (const { id } of START.briefing.scenes) now = done(deleteScene(now, id)).dossier;
    expect(now.briefing).toEqual({ scenes: [], banner: 'Internal', lastScene: 3 });
    const again = readDossier(JSON.parse(serialiseDossier(now))).dossier!;
    expect(done(addScenes(again, [{ headline: 'Four' }])).id).toBe('scene-4');
  });

  it('are told apart where no number is higher', () => {
    const last = data();
    at(last, 'briefing.scenes.0')['id'] = 'scene-999999999999999';
    const { dossier } = done(addScenes(openDossier(last), [{ headline: 'a' }]));
    const edit = done(addScenes(dossier, [{ headline: 'b' }]));
    expect(new Set(ids(edit.dossier)).size).toBe(5);
  });

  it('are given to no scenes, if none is added', () => {
    const edit = done(addScenes(START, []));
    expect(edit.id).toBeUndefined();
    expect(compareDossiers(START, edit.dossier)).toEqual([]);
  });
});

describe('an operation is refused', () => {
  it.each<[why: string, outcome: Outcome, code: string, where: string]>([
    ...(
      [
        ['edited', editScene(START, scene('s9'), { notes: 'x' })],
        ['moved', moveScene(START, scene('s9'), 0)],
        ['copied', duplicateScene(START, scene('s9'))],
        ['removed', deleteScene(START, scene('s9'))],
      ] as const
    ).map(([how, outcome]): [string, Outcome, string, string] => [
      `for a scene that is gone, when ${how}`,
      outcome,
      'gone',
      'briefing.scenes',
    ]),
    [
      'for a new scene without a headline',
      addScenes(START, [{ headline: ' ' }]),
      'missing',
      'headline',
    ],
    [
      'for a headline of marks',
      editScene(START, scene('opening'), { headline: '…' }),
      'wrongValue',
      'headline',
    ],
    [
      'for a headline that is taken away',
      editScene(START, scene('opening'), { headline: '' }),
      'missing',
      'headline',
    ],
    [
      'for a point of marks',
      editScene(START, scene('opening'), { points: ['?'] }),
      'wrongValue',
      'points[0]',
    ],
    [
      'for less than no time',
      editScene(START, scene('opening'), { seconds: -1 }),
      'wrongValue',
      'seconds',
    ],
    [
      'for an annotation of more than 200 characters',
      editScene(START, scene('opening'), {
        annotations: [{ text: 'x'.repeat(201), x: 0, y: 0 }],
      }),
      'wrongValue',
      'annotations[0].text',
    ],
    [
      'for handling instructions of more than 120 characters',
      setBanner(START, 'x'.repeat(121)),
      'wrongValue',
      'banner',
    ],
    ['for handling instructions of marks', setBanner(START, '—'), 'wrongValue', 'banner'],
  ])('%s', (_why, outcome, code, where) => {
    expect(refusal(outcome)).toBe(code);
    expect(outcome).toMatchObject({ problem: { where } });
  });

  it('as a whole, if one of several scenes cannot be added', () => {
    expect(refusal(addScenes(START, [{ headline: 'Four' }, { headline: '?' }]))).toBe('wrongValue');
  });

  it('not for 120 characters of handling instructions', () => {
    expect(refusal(setBanner(START, 'x'.repeat(120)))).toBeUndefined();
  });
});

describe('a scene that would not load again', () => {
  it.each<[error: string, fields: Parameters<typeof editScene>[2]]>([
    ['unknown relation: R99', { relations: [R01, relationId('R99')] }],
    ['unknown actor: nobody', { actors: [actorId('nobody')] }],
    ['unknown article: a9', { quotes: [{ article: 'a9' as never, exact: 'small' }] }],
  ])('is the fault of the program: %s', (error, fields) => {
    expect(() => addScenes(START, [{ headline: 'Four', ...fields } as never])).toThrow(error);
    expect(() => editScene(START, scene('opening'), fields)).toThrow(error);
  });

  it('is not one that waits for the words of its relation', () => {
    const lost = data();
    at(lost, 'relations.0')['evidence'] = [{ exact: 'nowhere to be found' }];
    const { dossier } = readDossier(lost);
    expect(dossier?.withheld.relations).toHaveLength(1);
    expect(ids(done(duplicateScene(dossier!, scene('scene-2'))).dossier)).toContain('scene-4');
  });
});
