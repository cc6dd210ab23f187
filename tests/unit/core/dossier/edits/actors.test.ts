import { describe, expect, it } from 'vitest';
import { readDossier, type ActorKind, type Dossier } from '../../../../../src/core/dossier';
import {
  actorOf,
  addActor,
  areDistinct,
  deleteActor,
  editActor,
  setDistinct,
  type Outcome,
} from '../../../../../src/core/dossier/edits';
import { actorId, at, openDossier, smallData, type Json } from '../../../../support/dossiers';
import { BY, done, refusal, words } from '../../../../support/edits';

const [ann, bob, cid] = [actorId('ann'), actorId('bob'), actorId('cid')];

const LOST = { exact: 'nowhere to be found' };
const proposed = { from: 'another reader' } as const;
const mergedInto = (into: string, id: string): Json => ({
  into,
  actor: { id, name: id, kind: 'person' },
  ...{ mentions: [], both: [], speaks: [], about: [], aboutBoth: [] },
  ...{ sources: [], targets: [], asserts: [] },
});

/** A dossier that names Ann in every kind of record, and beside each one that does not. */
function everywhere(): Dossier {
  const data = smallData({
    relations: [
      { id: 'R01', source: 'ann', target: 'bob' },
      { id: 'R02', source: 'bob', target: 'cid' },
      { id: 'R03', source: 'bob', target: 'cid', assertedBy: 'ann' },
      { id: 'R04', source: 'cid', target: 'ann' },
      { id: 'R05', source: 'cid', target: 'bob' },
    ],
    contests: [
      ['tension', 'R01', 'R02'],
      ['contrast', 'R02', 'R05'],
    ],
    leading: [['R01'], ['R01', 'R02'], ['R05']],
  });
  at(data, 'relations.3')['evidence'] = [LOST];
  const [line = null] = at(data, 'relations') as Json[];
  const told = line as { [field: string]: Json };
  const mention = { form: 'name', quote: { exact: 'A small' } } as const;
  const statement = { form: 'direct', quotes: [{ exact: 'small story' }] } as const;
  at(data, 'actors.0')['role'] = { exact: 'no such role' };
  return readDossier({
    ...data,
    mentions: [
      { id: 'm01', actors: ['ann'], ...mention },
      { id: 'm02', actors: ['ann', 'bob'], ...mention },
      { id: 'm03', actors: ['bob'], ...mention },
      { id: 'm04', actors: ['ann'], ...mention, quote: LOST },
      { id: 'm05', actors: ['bob', 'ann'], ...mention, quote: LOST },
    ],
    statements: [
      { id: 'Q01', speaker: 'ann', about: ['bob'], ...statement },
      { id: 'Q02', speaker: 'bob', about: ['ann', 'cid'], ...statement },
      { id: 'Q03', speaker: 'bob', about: ['cid'], ...statement },
      { id: 'Q04', speaker: 'ann', about: [], ...statement, quotes: [LOST] },
    ],
    asides: [{ id: 'A01', quote: LOST, why: 'where it was said' }],
    lenses: [
      { id: 'l1', name: 'Ann alone', lens: { assertedBy: ['ann'] } },
      { id: 'l2', name: 'Ann too', lens: { assertedBy: ['article', 'ann'] } },
      { id: 'l3', name: 'A matter', lens: { matter: ['matter'] } },
    ],
    briefing: {
      scenes: [
        {
          ...{ id: 's1', headline: 'One', actors: ['ann', 'bob'], relations: ['R01', 'R02'] },
          lens: { assertedBy: ['ann'], matter: ['matter'] },
        },
        { id: 's2', headline: 'Two', actors: ['bob'], relations: ['R02'] },
      ],
    },
    layout: {
      pins: [
        { actor: 'ann', x: 0, y: 0 },
        { actor: 'bob', x: 1, y: 1 },
      ],
      places: [
        { actor: 'ann', x: 0, y: 0 },
        { actor: 'bob', x: 1, y: 1 },
      ],
    },
    acceptances: [
      { records: ['R01'], by: 'A reader', how: 'by hand' },
      { records: ['ann', 'bob', 'R05'], by: 'A reader', how: 'by hand' },
      { records: ['cid'], by: 'A reader', how: 'by hand' },
    ],
    distinct: [
      ['ann', 'cid'],
      ['bob', 'cid'],
    ],
    merges: [mergedInto('ann', 'ada'), mergedInto('bob', 'ben')],
    proposals: {
      actors: [{ id: 'pia', name: 'Pia', kind: 'person', ...proposed }],
      mentions: [{ id: 'm06', actors: ['ann'], ...mention, ...proposed }],
      statements: [{ id: 'Q05', speaker: 'pia', about: ['ann'], ...statement, ...proposed }],
      relations: [
        { ...told, id: 'R06', source: 'pia', target: 'ann', ...proposed },
        { ...told, id: 'R07', source: 'pia', target: 'bob', ...proposed },
      ],
    },
  }).dossier!;
}

const ALL = everywhere();
const ids = (records: readonly { readonly id: string }[]): string[] => records.map(({ id }) => id);
const person = (name: string) => ({ name, kind: 'person' as ActorKind });

describe('an added actor', () => {
  it.each<[why: string, name: string, id: string]>([
    ['its name in plain letters', 'Steve Witkoff', 'steve-witkoff'],
    ['its name without marks and white space round it', '  U.S. (troops)  ', 'u-s-troops'],
    ['a number behind it, where an actor has it', 'Ann', 'ann-2'],
    ['a number behind it, where a proposed actor has it', 'Pia', 'pia-2'],
    ['never that of the article’s voice', 'Article', 'article-2'],
    ['a plain word, where no letter is left', '习近平', 'actor'],
    ['forty letters at most', 'x'.repeat(60), 'x'.repeat(40)],
  ])('has as its id %s', (_why, name, id) => {
    const { dossier, id: chosen } = done(addActor(ALL, person(name), BY));
    expect(chosen).toBe(id);
    expect(dossier.actors.at(-1)).toEqual({ id, ...person(name.trim()) });
  });

  it('has as its id its name without accents', () => {
    expect(done(addActor(ALL, person('Élodie Gómez'), BY)).id).toBe('elodie-gomez');
  });

  it('leaves all other records as they are and is signed', () => {
    const { dossier, label } = done(addActor(ALL, person(' Dan '), BY));
    expect(label).toBe('Added actor: Dan');
    expect(dossier.actors.slice(0, -1)).toEqual(ALL.actors);
    expect(dossier.actors[0]).toBe(ALL.actors[0]);
    expect(dossier.mentions).toBe(ALL.mentions);
    expect(dossier.acceptances).toEqual([
      ...ALL.acceptances,
      { records: ['dan'], by: BY.by, how: 'by hand', at: BY.at },
    ]);
  });

  it('has what was left empty not at all', () => {
    const { dossier } = done(addActor(ALL, { ...person('Dan'), short: ' ', note: '' }, BY));
    expect(dossier.actors.at(-1)).toEqual({ id: 'dan', ...person('Dan') });
  });

  it('is named by the words it was made from', () => {
    const quote = words(ALL, 'story');
    const { dossier, id } = done(addActor(ALL, person('Dan'), BY, quote, 'nominal'));
    expect(id).toBe('dan');
    expect(dossier.mentions.at(-1)).toEqual({ id: 'm07', actors: ['dan'], form: 'nominal', quote });
    expect(dossier.acceptances.slice(-2).map(({ records }) => records)).toEqual([['dan'], ['m07']]);
  });

  it('is refused without a name', () => {
    expect(addActor(ALL, person('  '), BY)).toEqual({
      problem: {
        code: 'wrongValue',
        where: 'name',
        message: '"name" is empty; it must be a text of at least one character.',
        fix: 'Write a text of at least one character.',
      },
    });
  });
});

describe('a changed actor', () => {
  const dossier = openDossier(
    smallData({ relations: [{ id: 'R1', source: 'ann', target: 'bob' }] }),
  );
  const role = words(dossier, 'small');
  const full = done(
    editActor(dossier, ann, { short: 'A.', lead: true, note: 'A note', role }),
  ).dossier;

  it.each<[why: string, fields: Parameters<typeof editActor>[2], after: object, label: string]>([
    ['another name', { name: ' Anna ' }, { name: 'Anna' }, 'Renamed ann to Anna'],
    ['another kind', { kind: 'group' }, { kind: 'group' }, 'Changed actor: ann'],
    ['no lead', { lead: false }, { lead: false }, 'Changed actor: ann'],
    ['a short name without white space', { short: ' An ' }, { short: 'An' }, 'Changed actor: ann'],
    ['no short name', { short: ' ' }, { short: undefined }, 'Changed actor: ann'],
    ['no note', { note: undefined }, { note: undefined }, 'Changed actor: ann'],
    ['no role', { role: undefined }, { role: undefined }, 'Changed actor: ann'],
  ])('has %s, its id and all else', (_why, fields, after, label) => {
    const edit = done(editActor(full, ann, fields));
    expect(edit.label).toBe(label);
    expect(edit.id).toBe(ann);
    expect(actorOf(edit.dossier, ann)).toEqual({ ...actorOf(full, ann), ...after });
    expect(actorOf(edit.dossier, bob)).toBe(actorOf(full, bob));
    expect({ ...edit.dossier, actors: full.actors }).toEqual(full);
  });

  it('loses a field that is taken away, rather than have it undefined', () => {
    const { dossier: after } = done(editActor(full, ann, { short: '', role: undefined }));
    expect(Object.keys(actorOf(after, ann))).toEqual(['id', 'name', 'kind', 'lead', 'note']);
  });

  it.each<[why: string, fields: Parameters<typeof editActor>[2], where: string]>([
    ['no name', { name: '' }, 'name'],
    ['a name that is too long', { name: 'x'.repeat(401) }, 'name'],
    ['a note of marks', { note: '…' }, 'note'],
    ['a role of marks', { role: words(dossier, '.') }, 'role.exact'],
  ])('is refused with %s', (_why, fields, where) => {
    expect(editActor(dossier, ann, fields)).toMatchObject({
      problem: { code: 'wrongValue', where },
    });
  });

  it('must be there', () => {
    expect(refusal(editActor(dossier, actorId('nobody'), {}))).toBe('gone');
  });
});

describe('a removed actor takes with it', () => {
  const { dossier, label } = done(deleteActor(ALL, ann));

  it('its relations, counted in the history', () => {
    expect(label).toBe('Removed actor: ann with 2 relations');
    expect(done(deleteActor(ALL, cid)).label).toBe('Removed actor: cid with 3 relations');
    const alone = done(addActor(ALL, person('Dan'), BY)).dossier;
    expect(done(deleteActor(alone, actorId('dan'))).label).toBe('Removed actor: Dan');
  });

  it.each<[why: string, list: (dossier: Dossier) => unknown, left: unknown]>([
    ['itself', (d) => ids(d.actors), ['bob', 'cid']],
    ['mentions of it alone', (d) => ids(d.mentions), ['m02', 'm03']],
    ['its part in joint mentions', (d) => d.mentions[0]?.actors, ['bob']],
    [
      'mentions that wait',
      (d) => d.withheld.mentions.map((m) => [m.id, m.actors]),
      [['m05', ['bob']]],
    ],
    ['mentions that are proposed', (d) => d.proposals.mentions, []],
    ['what it says', (d) => ids(d.statements), ['Q02', 'Q03']],
    ['that others speak of it', (d) => d.statements[0]?.about, ['cid']],
    ['what it says, where the words are lost', (d) => d.withheld.statements, []],
    ['that a proposal speaks of it', (d) => d.proposals.statements.map((q) => q.about), [[]]],
    ['relations at its ends and in its mouth', (d) => ids(d.relations), ['R02', 'R05']],
    ['relations that wait', (d) => d.withheld.relations, []],
    ['relations that are proposed', (d) => ids(d.proposals.relations), ['R07']],
    ['contests of its relations', (d) => ids(d.contests), ['c1']],
    ['its relations in the first view', (d) => d.firstView?.leading, [['R02'], ['R05']]],
    ['a lens that would let all through', (d) => ids(d.lenses), ['l2', 'l3']],
    ['its voice in other lenses', (d) => d.lenses[0]?.lens, { assertedBy: ['article'] }],
    [
      'itself, its relations and its lens in scenes',
      (d) => d.briefing.scenes[0],
      {
        id: 's1',
        headline: 'One',
        actors: ['bob'],
        relations: ['R02'],
        gone: ['ann', 'ann → bob: does R01 to'],
      },
    ],
    ['its place', (d) => d.layout.places.map(({ actor }) => actor), ['bob']],
    ['its pin', (d) => d.layout.pins.map(({ actor }) => actor), ['bob']],
    ['who took it in', (d) => d.acceptances.map((a) => a.records), [['bob', 'R05'], ['cid']]],
    ['that it is not another one', (d) => d.distinct, [['bob', 'cid']]],
    ['who was merged into it', (d) => d.merges.map(({ into }) => into), ['bob']],
    [
      'its words in the tray',
      (d) => d.unanchored.map(({ owner }) => `${owner.kind} ${owner.id}`),
      ['mention m05', 'aside A01'],
    ],
  ])('%s', (_why, list, left) => {
    expect(list(dossier)).toEqual(left);
  });

  it('nothing else: what does not name it is the same object', () => {
    const kept: ((d: Dossier) => unknown)[] = [
      (d) => d.articles,
      (d) => d.matters,
      (d) => d.asides,
      (d) => d.withheld.asides,
      (d) => d.proposals.actors,
      (d) => d.mentions.find(({ id }) => id === 'm03'),
      (d) => d.statements.find(({ id }) => id === 'Q03'),
      (d) => d.relations.find(({ id }) => id === 'R02'),
      (d) => d.contests.find(({ id }) => id === 'c1'),
      (d) => d.briefing.scenes[1],
      (d) => d.layout.pins.find(({ actor }) => actor === 'bob'),
      (d) => d.acceptances.at(-1),
    ];
    for (const one of kept) {
      expect(one(ALL)).toBeDefined();
      expect(one(dossier)).toBe(one(ALL));
    }
  });
});

it('a lens that does not name a removed actor is the same object', () => {
  const lens = ({ lenses }: Dossier) => lenses.find(({ id }) => id === 'l3');
  expect(lens(done(deleteActor(ALL, ann)).dossier)).toBe(lens(ALL));
});

describe('that two actors are not the same', () => {
  const apart = done(setDistinct(ALL, ann, bob, true));
  const pairs = ({ distinct }: Dossier) => distinct.map((pair) => pair.join());

  it.each<[why: string, outcome: Outcome, pairs: string[], label: string]>([
    ['is noted', apart, ['ann,cid', 'bob,cid', 'ann,bob'], 'Noted: ann and bob are not the same'],
    [
      'is noted once, whichever of them comes first',
      setDistinct(apart.dossier, bob, ann, true),
      ['ann,cid', 'bob,cid', 'bob,ann'],
      'Noted: bob and ann are not the same',
    ],
    [
      'can be taken back, whichever of them comes first',
      setDistinct(apart.dossier, bob, ann, false),
      ['ann,cid', 'bob,cid'],
      'Took back that bob and ann differ',
    ],
  ])('%s', (_why, outcome, expected, label) => {
    const edit = done(outcome);
    expect(pairs(edit.dossier)).toEqual(expected);
    expect(edit.label).toBe(label);
    expect(edit.dossier.actors).toBe(ALL.actors);
  });

  it('is known both ways, and of no other pair', () => {
    expect([areDistinct(ALL, ann, cid), areDistinct(ALL, cid, ann)]).toEqual([true, true]);
    expect(areDistinct(ALL, ann, bob)).toBe(false);
  });

  it('is refused of one actor', () => {
    expect(setDistinct(ALL, ann, ann, true)).toEqual({
      problem: {
        code: 'oneActor',
        where: 'distinct',
        message: 'ann is one actor.',
        fix: 'Choose another actor.',
      },
    });
  });
});

it('an actor that is gone cannot be removed again', () => {
  const { dossier } = done(deleteActor(ALL, ann));
  expect(deleteActor(dossier, ann)).toMatchObject({ problem: { code: 'gone', where: 'actors' } });
});
