import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDossier, type Dossier, type RelationId } from '../../../../../src/core/dossier';
import { serialiseDossier } from '../../../../../src/core/dossier/serialise';
import {
  addContest,
  addEvidence,
  addRelation,
  deleteContest,
  deleteRelation,
  editRelation,
  removeEvidence,
  reverseRelation,
  type Outcome,
} from '../../../../../src/core/dossier/edits';
import {
  actorId,
  at,
  firstData,
  openDossier,
  relationId,
  smallData,
  type JsonObject,
} from '../../../../support/dossiers';
import { BY, done, words } from '../../../../support/edits';

const [ann, bob, cid] = [actorId('ann'), actorId('bob'), actorId('cid')];
const [R01, R02, R03] = [relationId('R01'), relationId('R02'), relationId('R03')];

const data = smallData({
  relations: [
    { id: 'R01', source: 'ann', target: 'bob', predicate: 'meets', note: 'A note' },
    { id: 'R02', source: 'bob', target: 'cid', predicate: 'pays' },
    { id: 'R03', source: 'cid', target: 'ann', predicate: 'thanks' },
  ],
  contests: [
    ['tension', 'R01', 'R02'],
    ['contrast', 'R02', 'R03'],
  ],
  leading: [['R01', 'R02'], ['R01'], ['R03']],
});
data['briefing'] = { scenes: [{ id: 's1', headline: 'One', relations: ['R01', 'R03'] }] };
data['acceptances'] = [{ records: ['R01', 'c0'], by: 'A reader', how: 'by hand' }];
at(data, 'relations.0.evidence').push({ exact: 'A small story' });
const SMALL = openDossier(data);
const relation = ({ relations }: Dossier, id: RelationId) =>
  relations.find((one) => one.id === id)!;
const others = (before: Dossier, after: Dossier) =>
  expect(after.relations.filter((one) => one.id !== R01)).toEqual(
    before.relations.filter((one) => one.id !== R01),
  );
const { id: _id, evidence: _evidence, ...FIELDS } = relation(SMALL, R02);
const quote = words(SMALL, 'small');

describe('an added relation', () => {
  it('has the next number, its words and a signature', () => {
    const { dossier, label, id } = done(addRelation(SMALL, FIELDS, [quote], BY));
    expect([label, id]).toEqual(['Added relation: bob → cid, pays', 'R04']);
    expect(dossier.relations.at(-1)).toEqual({ id: 'R04', ...FIELDS, evidence: [quote] });
    expect(dossier.relations[0]).toBe(SMALL.relations[0]);
    expect(dossier.acceptances.at(-1)).toEqual({ records: ['R04'], how: 'by hand', ...BY });
    expect({ ...dossier, relations: 0, acceptances: 0 }).toEqual({
      ...SMALL,
      ...{ relations: 0, acceptances: 0 },
    });
  });

  it.each<[why: string, ids: string[], next: string]>([
    ['one above the highest, not the first that is free', ['R01', 'R07', 'R03'], 'R08'],
    ['one above ids of another width', ['R1', 'R0099', 'R5'], 'R100'],
    ['01, where ids are of another make', ['first', 'rel-2', 'X33'], 'R01'],
  ])('has as its number %s', (_why, ids, next) => {
    const relations = ids.map((id) => ({ id, source: 'bob', target: 'cid' }));
    const dossier = openDossier(smallData({ relations }));
    expect(done(addRelation(dossier, FIELDS, [words(dossier, 'small')], BY)).id).toBe(next);
  });

  it('has a number above those that wait and those that are proposed', () => {
    const copy = structuredClone(data);
    at(copy, 'relations.2')['id'] = 'R30';
    at(copy, 'relations.2')['evidence'] = [{ exact: 'lost' }];
    Object.assign(copy, { contests: [], firstView: undefined, briefing: undefined });
    const waits = readDossier(copy).dossier!;
    expect(done(addRelation(waits, FIELDS, [quote], BY)).id).toBe('R31');
    const offered = { ...(at(copy, 'relations.1') as JsonObject), id: 'R40', from: 'a reader' };
    const both = readDossier({ ...copy, proposals: { relations: [offered] } }).dossier!;
    expect(done(addRelation(both, FIELDS, [quote], BY)).id).toBe('R41');
  });

  it('has a number of its own above 999999999 too', () => {
    const start = openDossier(
      smallData({ relations: [{ id: 'R999999999', source: 'bob', target: 'cid' }] }),
    );
    const once = done(addRelation(start, FIELDS, [words(start, 'small')], BY)).dossier;
    const twice = done(addRelation(once, FIELDS, [words(start, 'small')], BY)).dossier;
    expect(new Set(twice.relations.map(({ id }) => id)).size).toBe(3);
  });

  it.each<[why: string, outcome: Outcome, problem: object]>([
    [
      'without words',
      addRelation(SMALL, FIELDS, [] as never, BY),
      { code: 'noEvidence', where: 'evidence[0]' },
    ],
    [
      'with words of marks',
      addRelation(SMALL, FIELDS, [words(SMALL, '.')], BY),
      { code: 'wrongValue', where: 'evidence[0].exact' },
    ],
    [
      'from an actor to itself',
      addRelation(SMALL, { ...FIELDS, target: bob }, [quote], BY),
      {
        code: 'loop',
        where: 'relations',
        message: 'bob is both source and target.',
        fix: 'A relation joins two different actors: choose another one.',
      },
    ],
    [
      'without a predicate',
      addRelation(SMALL, { ...FIELDS, predicate: '' }, [quote], BY),
      {
        code: 'wrongValue',
        where: 'predicate',
        message: '"predicate" is empty; it must be a text of at least one character.',
        fix: 'Write a text of at least one character.',
      },
    ],
  ])('is refused %s', (_why, outcome, problem) => {
    expect(outcome).toMatchObject({ problem });
  });
});

describe('a changed relation', () => {
  it.each<[why: string, fields: Parameters<typeof editRelation>[2], label: string]>([
    ['another predicate', { predicate: 'greets' }, 'Changed relation: ann → bob'],
    ['another target', { target: cid }, 'Changed relation: ann → cid'],
    ['no note', { note: undefined }, 'Changed relation: ann → bob'],
    ['another voice', { assertedBy: bob, modality: 'claimed' }, 'Changed relation: ann → bob'],
    ['other words', { evidence: [quote] }, 'Changed relation: ann → bob'],
  ])('has %s and all else as it was', (_why, fields, label) => {
    const edit = done(editRelation(SMALL, R01, fields));
    expect([edit.label, edit.id]).toEqual([label, R01]);
    expect(relation(edit.dossier, R01)).toEqual({ ...relation(SMALL, R01), ...fields });
    others(SMALL, edit.dossier);
    expect(relation(edit.dossier, R02)).toBe(relation(SMALL, R02));
    expect(edit.dossier.contests).toBe(SMALL.contests);
    expect(edit.dossier.acceptances).toBe(SMALL.acceptances);
  });

  it.each<[why: string, fields: Parameters<typeof editRelation>[2], code: string]>([
    ['one actor at both ends', { target: ann }, 'loop'],
    ['no words', { evidence: [] as never }, 'noEvidence'],
    ['a doubt of spaces', { open: ' ' }, 'wrongValue'],
  ])('is refused with %s', (_why, fields, code) => {
    expect(editRelation(SMALL, R01, fields)).toMatchObject({ problem: { code } });
  });

  const TOLD = done(
    editRelation(SMALL, R01, { sentence: '{source} meets {target}', label: 'meets him' }),
  ).dossier;
  const own = (dossier: Dossier) => {
    const { sentence, label } = relation(dossier, R01);
    return { sentence, label };
  };

  it.each<[why: string, fields: Parameters<typeof editRelation>[2]]>([
    ['predicate', { predicate: 'greets' }],
    ['modality', { modality: 'denied' }],
    ['source', { source: cid }],
    ['target', { target: cid }],
  ])('with another %s has no sentence and no label of before', (_why, fields) => {
    const { dossier } = done(editRelation(TOLD, R01, fields));
    expect(relation(dossier, R01)).toEqual({ ...relation(SMALL, R01), ...fields });
    expect(relation(dossier, R01)).not.toHaveProperty('label');
  });

  it('has those that are given with the change', () => {
    const sentence = '{source} greets {target}';
    const { dossier } = done(editRelation(TOLD, R01, { predicate: 'greets', sentence }));
    expect(own(dossier)).toEqual({ sentence, label: undefined });
  });

  it('keeps them where only its type, its note or its words change', () => {
    const fields = { predicate: 'meets', type: 'AID', note: 'N', evidence: [quote] } as const;
    expect(own(done(editRelation(TOLD, R01, fields)).dossier)).toEqual(own(TOLD));
  });
});

describe('a relation that is turned round', () => {
  it('has its ends in each other’s place, with those that are only inferred, and no sentence and label of its own', () => {
    const told = done(
      editRelation(SMALL, R01, {
        inferred: ['target'],
        sentence: '{source} meets {target}',
        label: 'meets him',
      }),
    ).dossier;
    const { dossier, label, id } = done(reverseRelation(told, R01));
    expect([label, id]).toEqual(['Turned relation round: bob → ann', R01]);
    const { sentence: _sentence, label: _label, ...before } = relation(told, R01);
    expect(relation(dossier, R01)).toEqual({
      ...before,
      ...{ source: bob, target: ann, inferred: ['source'] },
    });
    for (const field of ['sentence', 'label'])
      expect(relation(dossier, R01)).not.toHaveProperty(field);
    expect(relation(dossier, R01).evidence).toBe(relation(told, R01).evidence);
    expect(relation(dossier, R02)).toBe(relation(told, R02));
  });

  it('is as it was when it is turned round twice, but for its sentence and label', () => {
    const first = openDossier(firstData());
    fc.assert(
      fc.property(fc.constantFrom(...first.relations), (one) => {
        const { sentence: _sentence, label: _label, ...before } = one;
        const turned = done(reverseRelation(first, one.id)).dossier;
        expect(relation(done(reverseRelation(turned, one.id)).dossier, one.id)).toEqual(before);
      }),
    );
  });
});

describe('the words of a relation', () => {
  it('can be more', () => {
    const { dossier, label } = done(addEvidence(SMALL, R01, quote));
    expect(label).toBe('Added evidence: ann → bob');
    expect(relation(dossier, R01).evidence).toEqual([...relation(SMALL, R01).evidence, quote]);
    expect(relation(dossier, R02)).toBe(relation(SMALL, R02));
  });

  it('are not taken twice', () => {
    expect(addEvidence(SMALL, R01, words(SMALL, 'A small story'))).toEqual({
      problem: {
        code: 'quoted',
        where: 'relations.R01',
        message: '“A small story” is evidence for this relation already.',
        fix: 'Select other words.',
      },
    });
  });

  it.each<[index: number, left: string]>([
    [0, 'A small story'],
    [1, 'This states R01 word for word.'],
  ])('can be fewer: without number %i', (index, left) => {
    const { dossier, label } = done(removeEvidence(SMALL, R01, index));
    expect(label).toBe('Removed evidence: ann → bob');
    expect(relation(dossier, R01).evidence.map(({ exact }) => exact)).toEqual([left]);
  });

  it('stay, where they are the last', () => {
    expect(removeEvidence(SMALL, R02, 0)).toEqual({
      problem: {
        code: 'lastEvidence',
        where: 'relations.R02',
        message: 'These are the only words that the relation rests on.',
        fix: 'Add other words first, or remove the relation.',
      },
    });
  });
});

describe('a removed relation', () => {
  it('takes its contests, its place in the first view and in scenes, and its notes with it', () => {
    const { dossier, label } = done(deleteRelation(SMALL, R01));
    expect(label).toBe('Removed relation: ann → bob, meets');
    expect(dossier.relations).toEqual([relation(SMALL, R02), relation(SMALL, R03)]);
    expect(dossier.contests).toEqual([SMALL.contests[1]]);
    expect(dossier.firstView?.leading).toEqual([['R02'], ['R03']]);
    expect(dossier.briefing.scenes[0]?.relations).toEqual(['R03']);
    expect(dossier.acceptances).toEqual([]);
  });

  it('leaves its actors and its matter, although nothing else is about them', () => {
    const { dossier } = done(deleteRelation(SMALL, R01));
    expect(dossier.actors).toBe(SMALL.actors);
    expect(dossier.matters).toBe(SMALL.matters);
  });

  it('is refused where it is gone', () => {
    expect(deleteRelation(SMALL, relationId('R99'))).toMatchObject({
      problem: { code: 'gone', where: 'relations' },
    });
  });
});

describe('a contest', () => {
  it('has the next number, both relations, its reason and a signature', () => {
    const { dossier, label, id } = done(addContest(SMALL, 'dispute', [R03, R01], ' because ', BY));
    expect([label, id]).toEqual(['Set against each other: thanks / meets', 'R03']);
    const added = { id: 'c02', kind: 'dispute', relations: [R03, R01], why: 'because' };
    expect(dossier.contests).toEqual([...SMALL.contests, added]);
    expect(dossier.acceptances.at(-1)).toEqual({ records: ['c02'], how: 'by hand', ...BY });
    expect(dossier.relations).toBe(SMALL.relations);
  });

  it.each<[why: string, outcome: Outcome, problem: object]>([
    [
      'of a relation with itself',
      addContest(SMALL, 'tension', [R01, R01], 'because', BY),
      {
        code: 'oneRelation',
        where: 'contests',
        message: 'A relation cannot stand against itself.',
        fix: 'Choose another relation.',
      },
    ],
    [
      'without a reason',
      addContest(SMALL, 'tension', [R01, R02], ' \n', BY),
      {
        code: 'noReason',
        where: 'contests',
        message: 'The reason is missing.',
        fix: 'Say why in a few plain words.',
      },
    ],
  ])('is refused %s', (_why, outcome, problem) => {
    expect(outcome).toEqual({ problem });
  });

  it('with a reason of marks is refused, or loads again', () => {
    const outcome = addContest(SMALL, 'tension', [R01, R03], '—', BY);
    if ('problem' in outcome) return;
    expect(readDossier(JSON.parse(serialiseDossier(outcome.dossier))).problems).toEqual([]);
  });

  it('can be taken back; its relations stay', () => {
    const [first] = SMALL.contests;
    const { dossier, label } = done(deleteContest(SMALL, first!.id));
    expect(label).toBe('Took a contest back');
    expect(dossier.contests).toEqual([SMALL.contests[1]]);
    expect(dossier.relations).toBe(SMALL.relations);
    expect(dossier.acceptances.map(({ records }) => records)).toEqual([['R01']]);
  });
});

describe('a record that went while a form was open', () => {
  const nobody = actorId('nobody');
  const R99 = relationId('R99');
  const matter = 'nothing' as typeof FIELDS.matter;
  it.each<[why: string, outcome: () => Outcome, where: string]>([
    ['source', () => addRelation(SMALL, { ...FIELDS, source: nobody }, [quote], BY), 'actors'],
    ['voice', () => editRelation(SMALL, R01, { assertedBy: nobody }), 'actors'],
    ['matter', () => editRelation(SMALL, R01, { matter }), 'matters'],
    ['evidence', () => removeEvidence(SMALL, R01, 2), 'relations.R01.evidence'],
    ['relation to change', () => editRelation(SMALL, R99, {}), 'relations'],
    ['relation to turn round', () => reverseRelation(SMALL, R99), 'relations'],
    ['relation to give words', () => addEvidence(SMALL, R99, quote), 'relations'],
    ['relation to take words from', () => removeEvidence(SMALL, R99, 0), 'relations'],
    ['first of two', () => addContest(SMALL, 'tension', [R99, R01], 'why', BY), 'relations'],
    ['second of two', () => addContest(SMALL, 'tension', [R01, R99], 'why', BY), 'relations'],
  ])('is refused, and nothing is changed: %s', (_why, outcome, where) => {
    expect(outcome()).toMatchObject({ problem: { code: 'gone', where } });
  });

  it('can be found in the history', () => {
    expect(editRelation(SMALL, R99, {})).toEqual({
      problem: {
        code: 'gone',
        where: 'relations',
        message: '“R99” is not in the dossier any more.',
        fix: 'Choose another one, or go back in the history to where it was.',
      },
    });
  });

  it('of a contest that is gone is refused', () => {
    const id = 'c9' as Dossier['contests'][number]['id'];
    expect(deleteContest(SMALL, id)).toMatchObject({ problem: { code: 'gone' } });
  });
});
