import { describe, expect, it } from 'vitest';
import { stageScene, type StagedScene } from '../../../../src/core/briefing';
import { createLookup, readDossier, type Lookup, type Scene } from '../../../../src/core/dossier';
import { addScenes, deleteActor, deleteRelation } from '../../../../src/core/dossier/edits';
import { DEFAULT_LENS, shownThrough } from '../../../../src/core/graph';
import {
  actorId,
  at,
  openDossier,
  relationId,
  smallData,
  type JsonObject,
} from '../../../support/dossiers';
import { openFirst } from '../../../support/drawings';
import { done } from '../../../support/edits';

const first = openFirst().lookup;

const SMALL = smallData({
  relations: [
    { id: 'R1', source: 'ann', target: 'bob' },
    { id: 'R2', source: 'bob', target: 'cid', assertedBy: 'dan' },
    { id: 'R3', source: 'cid', target: 'ann', label: 'pays', mutual: true },
    { id: 'R4', source: 'ann', target: 'cid', byDefault: false },
  ],
  kinds: { ann: 'person', bob: 'person', cid: 'person', dan: 'person', eve: 'person' },
});

type Fields = Omit<Scene, 'id' | 'headline'>;

function stage(fields: object, data: JsonObject = SMALL): StagedScene {
  const scene = { ...fields, id: 's1', headline: 'One' } as unknown as Scene;
  const { dossier } = readDossier(structuredClone(data));
  if (!dossier) throw new Error('not a dossier');
  return stageScene(createLookup(dossier), scene);
}

/** The small dossier, in which the words of some relations are lost: in place of them, `kept` of their evidence stands. */
function without(ids: readonly string[], kept = false): JsonObject {
  const data = structuredClone(SMALL);
  for (const relation of at(data, 'relations') as unknown as JsonObject[]) {
    if (!ids.includes(relation['id'] as string)) continue;
    const evidence = relation['evidence'] as JsonObject[];
    relation['evidence'] = [...(kept ? evidence : []), { exact: 'nowhere to be found' }];
  }
  return data;
}

describe('what a scene lights', () => {
  it.each<[why: string, fields: object, lit: string[] | undefined, actors: string[]]>([
    ['its relations with their ends', { relations: ['R1'] }, ['R1'], ['ann', 'bob']],
    ['and whoever vouches for them', { relations: ['R2'] }, ['R2'], ['bob', 'cid', 'dan']],
    [
      'its actors beside, in the order of the dossier',
      { relations: ['R3'], actors: ['eve', 'bob'] },
      ['R3'],
      ['ann', 'bob', 'cid', 'eve'],
    ],
    ['actors alone', { actors: ['eve'] }, [], ['eve']],
    ['what the first view holds back, too', { relations: ['R4'] }, ['R4'], ['ann', 'cid']],
    ['nothing, so that the whole picture stands', {}, undefined, []],
    ['nothing, with empty lists', { relations: [], actors: [] }, undefined, []],
  ])('is %s', (_why, fields, lit, actors) => {
    const { focus, actors: full } = stage(fields);
    expect(focus && [...focus.lit]).toEqual(lit);
    expect(full).toEqual(actors);
  });

  it('has lines of its own, badges with stems, and its lone actors beside it', () => {
    const { focus } = stage({ relations: ['R2'], actors: ['eve'] });
    expect(focus).toEqual({
      ...{ chosen: new Set(), lit: new Set(['R2']), apart: new Set(['R2']) },
      ...{ beside: new Set(['eve']), pair: undefined, stems: true },
    });
  });

  it('stands before what the first view shows, or its own lens', () => {
    expect(stage({ relations: ['R1'] }).shown).toEqual(new Set(['R1', 'R2', 'R3']));
    expect(stage({ lens: { assertedBy: ['dan'] } }).shown).toEqual(new Set(['R2']));
    expect(stage({ lens: { scope: 'everything' } }).shown).toEqual(
      new Set(['R1', 'R2', 'R3', 'R4']),
    );
  });

  it('is seen whole, unless the scene says otherwise', () => {
    expect(stage({}).camera).toBe('all');
    expect(stage({ camera: 'lit' }).camera).toBe('lit');
    expect(stage({ camera: { k: 2, x: 0, y: 0 } }).camera).toEqual({ k: 2, x: 0, y: 0 });
  });
});

describe('a relation whose words are lost', () => {
  it('is not lit and told in words; the others of its scene are', () => {
    const { focus, actors, missing, passages } = stage(
      { relations: ['R1', 'R2'] },
      without(['R1']),
    );
    expect(focus && [...focus.lit]).toEqual(['R2']);
    expect(actors).toEqual(['bob', 'cid', 'dan']);
    expect(passages.map(({ pieces }) => pieces.find(({ cited }) => cited)?.text)).toEqual([
      'This states R2 word for word.',
    ]);
    expect(missing).toEqual([
      'The words for “ann → bob: does R1 to” are not in the text any more.',
    ]);
  });

  it('does not turn its scene into one of the whole picture', () => {
    const { focus, actors, missing } = stage({ relations: ['R1'] }, without(['R1']));
    expect(focus?.lit).toEqual(new Set());
    expect(actors).toEqual([]);
    expect(missing).toHaveLength(1);
  });

  it('in part is lit by the words that are left; the lost ones are told', () => {
    const { focus, missing } = stage({ relations: ['R1', 'R3'] }, without(['R1', 'R3'], true));
    expect(focus && [...focus.lit]).toEqual(['R1', 'R3']);
    expect(missing).toEqual([
      'Words for ann → bob are not in the text any more: “nowhere to be found”',
      'Words for cid ↔ ann are not in the text any more: “nowhere to be found”',
    ]);
  });

  it('is told by its id, where the dossier knows nothing of it', () => {
    expect(stage({ relations: ['R9'] }).missing).toEqual([
      'The words for “R9” are not in the text any more.',
    ]);
  });
});

describe('what was removed from the dossier', () => {
  const start = done(
    addScenes(openDossier(structuredClone(SMALL)), [
      {
        headline: 'One',
        relations: [relationId('R1'), relationId('R3')],
        actors: [actorId('eve')],
      },
      { headline: 'Two', relations: [relationId('R2')] },
    ]),
  ).dossier;
  const [, two] = start.briefing.scenes;

  it.each<[why: string, after: typeof start, lit: string[], actors: string[], gone: string[]]>([
    [
      'a relation',
      done(deleteRelation(start, relationId('R1'))).dossier,
      ['R3'],
      ['ann', 'cid', 'eve'],
      ['ann → bob: does R1 to'],
    ],
    [
      'an actor',
      done(deleteActor(start, actorId('eve'))).dossier,
      ['R1', 'R3'],
      ['ann', 'bob', 'cid'],
      ['eve'],
    ],
    [
      'an actor with its relations, as they were called',
      done(deleteActor(start, actorId('cid'))).dossier,
      ['R1'],
      ['ann', 'bob', 'eve'],
      ['cid → ann: pays'],
    ],
  ])('is noted by the operation and told, never lit: %s', (_why, after, lit, actors, gone) => {
    const [scene] = after.briefing.scenes;
    expect(scene?.gone).toEqual(gone);
    const staged = stageScene(createLookup(after), scene!);
    expect(staged.focus && [...staged.focus.lit]).toEqual(lit);
    expect(staged.actors).toEqual(actors);
    expect(staged.missing).toEqual(gone.map((name) => `Removed from the dossier: ${name}`));
  });

  it('leaves a scene that did not show it as the same object', () => {
    const { briefing } = done(deleteRelation(start, relationId('R1'))).dossier;
    expect(briefing.scenes[1]).toBe(two);
  });

  it('adds up, and a scene that has lost everything does not show the whole picture', () => {
    const once = done(deleteRelation(start, relationId('R1'))).dossier;
    const twice = done(deleteActor(once, actorId('eve'))).dossier;
    const after = done(deleteRelation(twice, relationId('R3'))).dossier;
    const [scene] = after.briefing.scenes;
    expect(scene?.gone).toEqual(['ann → bob: does R1 to', 'eve', 'cid → ann: pays']);
    expect(stageScene(createLookup(after), scene!).focus?.lit).toEqual(new Set());
  });
});

describe('the words that a scene cites', () => {
  const cited = ({ passages }: StagedScene): string[] =>
    passages.flatMap(({ pieces }) => pieces.filter((one) => one.cited).map(({ text }) => text));
  const [R1, R3] = ['This states R1 word for word.', 'This states R3 word for word.'];

  it.each<[why: string, fields: object, words: string[]]>([
    ['the evidence of what it lights, in reading order', { relations: ['R3', 'R1'] }, [R1, R3]],
    [
      'its own choice, in its own order',
      { relations: ['R3'], quotes: [{ exact: 'R3 word' }, { exact: 'A small story' }] },
      ['R3 word', 'A small story'],
    ],
    [
      'behind its own choice the words of what it lights, where the choice has none of them',
      { relations: ['R1'], quotes: [{ exact: 'R3 word' }] },
      ['R3 word', 'This states R1 word for word.'],
    ],
    [
      'those of what it lights, where its choice is none',
      { relations: ['R1'], quotes: [] },
      ['This states R1 word for word.'],
    ],
    ['its choice alone, where it lights nothing', { quotes: [{ exact: 'R1 word' }] }, ['R1 word']],
    ['none, where it lights actors alone', { actors: ['ann'] }, []],
  ])('are %s', (_why, fields, words) => {
    const staged = stage(fields);
    expect(cited(staged).map((one) => one.trim())).toEqual(words.flatMap((one) => one));
    expect(staged.missing).toEqual([]);
  });

  it('are told if the text does not have them, and the others are shown', () => {
    const staged = stage({ quotes: [{ exact: 'R1 word' }, { exact: 'never written' }] });
    expect(cited(staged)).toEqual(['R1 word']);
    expect(staged.missing).toEqual([
      'A quotation of this scene is not in the text: “never written”',
    ]);
  });

  it('are told after what is not lit and what was removed', () => {
    const fields = { relations: ['R1'], gone: ['eve'], quotes: [{ exact: 'never written' }] };
    expect(stage(fields, without(['R1'])).missing.map((one) => one.split(' ')[0])).toEqual([
      'The',
      'Removed',
      'A',
    ]);
  });
});

it('a scene of the first article shows what the first view shows behind it', () => {
  const lookup: Lookup = first;
  const fields: Fields = { relations: [relationId('R33')] };
  const { shown } = stageScene(lookup, { ...fields, id: 'x', headline: 'One' } as Scene);
  expect(shown).toEqual(shownThrough(lookup, DEFAULT_LENS));
});
