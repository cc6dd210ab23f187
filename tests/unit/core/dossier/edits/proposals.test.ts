import { describe, expect, it } from 'vitest';
import { readDossier, sha256, type Dossier } from '../../../../../src/core/dossier';
import { serialiseDossier } from '../../../../../src/core/dossier/serialise';
import {
  acceptProposals,
  actorsNeeded,
  anchorProposal,
  deleteProposals,
  findProposal,
  proposeFrom,
  rejectProposals,
  reopenProposals,
  type ProposalKey,
} from '../../../../../src/core/dossier/edits';
import { applyChanges, compareDossiers } from '../../../../../src/core/dossier/revision';
import {
  actorId,
  at,
  firstData,
  openDossier,
  smallData,
  type JsonObject,
} from '../../../../support/dossiers';
import { BY, done, keysOf, refusal } from '../../../../support/edits';

const FROM = { from: 'another reader' } as const;
const key = (list: ProposalKey['list'], id: string): ProposalKey => ({ list, id });
const ids = (records: readonly { readonly id: string }[]): string[] => records.map(({ id }) => id);

/** Two proposed actors, what they say and do, and one relation whose words do not stand in the text. */
function offeredData(): JsonObject {
  const data = smallData({ relations: [{ id: 'R01', source: 'ann', target: 'bob' }] });
  const line: JsonObject = { ...(at(data, 'relations.0') as JsonObject), ...FROM };
  const mention = { form: 'name', quote: { exact: 'small story' }, ...FROM } as const;
  return {
    ...data,
    mentions: [{ id: 'm01', actors: ['ann'], form: 'name', quote: { exact: 'story' } }],
    proposals: {
      actors: [
        {
          id: 'pia',
          name: 'Pia',
          kind: 'person',
          role: { exact: 'A small' },
          certainty: 1,
          ...FROM,
        },
        { id: 'quinn', name: 'Quinn', kind: 'person', ...FROM },
      ],
      mentions: [{ id: 'm02', actors: ['pia', 'ann'], certainty: 0, ...mention }],
      statements: [
        {
          ...{ id: 'Q01', speaker: 'pia', form: 'direct', about: ['quinn', 'ann'], ...FROM },
          quotes: [{ exact: 'This' }, { exact: 'states' }],
        },
      ],
      relations: [
        { ...line, id: 'R02', source: 'pia', certainty: 0.5, extra: 'kept' },
        { ...line, id: 'R03', assertedBy: 'quinn' },
        { ...line, id: 'R04', source: 'quinn', evidence: [{ exact: 'This' }, { exact: 'lost' }] },
        { ...line, id: 'R05', rejected: 'not so' },
      ],
    },
  };
}
const OFFERED = openDossier(offeredData());
const accepted = (...keys: ProposalKey[]) => done(acceptProposals(OFFERED, keys, BY));

describe('a proposal', () => {
  it('is found by its list and its id', () => {
    expect(findProposal(OFFERED, 'relations', 'R02')).toBe(OFFERED.proposals.relations[0]);
    expect(findProposal(OFFERED, 'statements', 'R02')).toBeUndefined();
    expect(findProposal(OFFERED, 'relations', 'R01')).toBeUndefined();
  });

  it.each<[key: ProposalKey, quotes: string[], lost: string[]]>([
    [key('actors', 'pia'), ['A small'], []],
    [key('actors', 'quinn'), [], []],
    [key('mentions', 'm02'), ['small story'], []],
    [key('statements', 'Q01'), ['This', 'states'], []],
    [key('relations', 'R04'), ['This'], ['lost']],
    [key('relations', 'R99'), [], []],
  ])('has words that stand in the text, or do not: %o', (one, quotes, lost) => {
    const answer = anchorProposal(OFFERED, one);
    expect(answer.quotes.map(({ exact }) => exact)).toEqual(quotes);
    expect(answer.lost.map(({ exact }) => exact)).toEqual(lost);
  });

  it.each<[key: ProposalKey, needed: string[]]>([
    [key('actors', 'pia'), []],
    [key('mentions', 'm02'), ['pia']],
    [key('statements', 'Q01'), ['pia', 'quinn']],
    [key('relations', 'R02'), ['pia']],
    [key('relations', 'R03'), ['quinn']],
    [key('relations', 'R05'), []],
    [key('relations', 'R99'), []],
  ])('needs the proposed actors that it names, and no others: %o', (one, needed) => {
    expect(actorsNeeded(OFFERED, one)).toEqual(needed);
  });
});

describe('an accepted proposal', () => {
  it('is a record without what it had as a proposal, its words anchored', () => {
    const { dossier, label, id } = accepted(key('relations', 'R02'));
    expect([label, id]).toEqual(['Accepted 2 proposals', 'R02']);
    const { evidence, ...relation } = dossier.relations.at(-1)!;
    const { evidence: _evidence, ...first } = OFFERED.relations[0]!;
    expect(relation).toEqual({ ...first, id: 'R02', source: 'pia', extra: 'kept' });
    expect(evidence).toEqual(OFFERED.relations[0]?.evidence);
  });

  it('takes the actors along that it needs', () => {
    const { dossier } = accepted(key('statements', 'Q01'));
    expect(ids(dossier.actors)).toEqual(['ann', 'bob', 'pia', 'quinn']);
    expect(dossier.actors[2]).toEqual({
      ...{ id: 'pia', name: 'Pia', kind: 'person' },
      role: expect.objectContaining({ exact: 'A small', start: 0 }) as unknown,
    });
    expect(dossier.proposals.actors).toEqual([]);
    expect(dossier.statements[0]).toMatchObject({
      id: 'Q01',
      speaker: 'pia',
      about: ['quinn', 'ann'],
    });
    expect(dossier.statements[0]?.quotes.map(({ exact }) => exact)).toEqual(['This', 'states']);
  });

  it('is signed as a proposal, with the actors that it needs, in one note', () => {
    const { dossier } = accepted(key('mentions', 'm02'));
    expect(dossier.acceptances).toEqual([{ records: ['pia', 'm02'], how: 'proposal', ...BY }]);
    expect(dossier.mentions[0]).toMatchObject({
      id: 'm02',
      actors: ['pia', 'ann'],
      form: 'name',
    });
    expect(dossier.mentions[0]).not.toHaveProperty('from');
    expect(dossier.mentions[0]).not.toHaveProperty('certainty');
  });

  it('leaves those that were not meant as they are', () => {
    const { dossier } = accepted(key('relations', 'R02'));
    expect(ids(dossier.proposals.relations)).toEqual(['R03', 'R04', 'R05']);
    expect(dossier.proposals.relations[0]).toBe(OFFERED.proposals.relations[1]);
    expect(dossier.proposals.mentions).toBe(OFFERED.proposals.mentions);
    expect(dossier.proposals.statements).toBe(OFFERED.proposals.statements);
    expect(dossier.relations[0]).toBe(OFFERED.relations[0]);
    expect(dossier.actors[0]).toBe(OFFERED.actors[0]);
  });

  it('may be one that was turned down', () => {
    const { dossier } = accepted(key('relations', 'R05'));
    expect(ids(dossier.relations)).toEqual(['R01', 'R05']);
    expect(dossier.relations[1]).not.toHaveProperty('rejected');
  });

  it('can be an actor alone', () => {
    const { dossier, label } = accepted(key('actors', 'quinn'));
    expect(label).toBe('Accepted 1 proposal');
    expect(dossier.actors.at(-1)).toEqual({ id: 'quinn', name: 'Quinn', kind: 'person' });
    expect(ids(dossier.proposals.actors)).toEqual(['pia']);
  });
});

describe('several proposals', () => {
  const edit = accepted(...keysOf(OFFERED));

  it('are accepted in one edit with one note, those whose words are lost left where they are', () => {
    expect(edit.label).toBe('Accepted 7 proposals');
    expect(edit.id).toBeUndefined();
    expect(edit.dossier.acceptances).toEqual([
      { records: ['pia', 'quinn', 'm02', 'Q01', 'R02', 'R03', 'R05'], how: 'proposal', ...BY },
    ]);
    expect(keysOf(edit.dossier)).toEqual([key('relations', 'R04')]);
    expect(edit.dossier.proposals.relations[0]).toBe(OFFERED.proposals.relations[2]);
  });

  it('are undone and done again as one', () => {
    const changes = compareDossiers(OFFERED, edit.dossier);
    expect(applyChanges(OFFERED, changes)).toEqual(edit.dossier);
  });

  it('load again as they were accepted', () => {
    const { dossier, problems } = readDossier(JSON.parse(serialiseDossier(edit.dossier)));
    expect(problems).toEqual([]);
    expect(dossier?.relations).toEqual(edit.dossier.relations);
    expect(dossier?.statements).toEqual(edit.dossier.statements);
  });

  it.each<[why: string, keys: ProposalKey[], message: string]>([
    [
      'one',
      [key('relations', 'R04')],
      'The words of this proposal do not stand in the text as they are written.',
    ],
    [
      'two',
      [key('relations', 'R04'), key('relations', 'R06')],
      'The words of none of these proposals stand in the text as they are written.',
    ],
  ])('are refused, where the words of all are lost: %s', (_why, keys, message) => {
    const data = offeredData();
    at(data, 'proposals.relations').push({
      ...(at(data, 'proposals.relations.2') as JsonObject),
      id: 'R06',
    });
    expect(acceptProposals(openDossier(data), keys, BY)).toEqual({
      problem: {
        code: 'notVerbatim',
        where: 'proposals.relations',
        message,
        fix: 'Reject it, or select the words in the text and make the record from them.',
      },
    });
  });

  it('take no actor that only one with lost words needs', () => {
    const { dossier } = accepted(key('relations', 'R04'), key('relations', 'R05'));
    expect(ids(dossier.actors)).toEqual(['ann', 'bob']);
  });

  it('are refused as gone, where they are', () => {
    expect(refusal(acceptProposals(OFFERED, [key('relations', 'R99')], BY))).toBe('gone');
  });

  it('keep the role of an actor, where its words are lost', () => {
    const data = offeredData();
    at(data, 'proposals.actors.0')['role'] = { exact: 'no such role' };
    const { dossier } = done(acceptProposals(openDossier(data), [key('actors', 'pia')], BY));
    expect(dossier.unanchored.map(({ selector }) => selector.exact)).toEqual(['no such role']);
  });

  it('put a mention before those that lie in it', () => {
    expect(ids(accepted(key('mentions', 'm02')).dossier.mentions)).toEqual(['m02', 'm01']);
  });
});

describe('proposals that are turned down', () => {
  const keys = [key('relations', 'R02'), key('actors', 'pia')];

  it.each([
    ['in words', ' not so ', 'not so'],
    ['not at all', '  ', 'no reason given'],
  ])('stay with the reason, given %s', (_why, reason, rejected) => {
    const { dossier, label } = done(rejectProposals(OFFERED, keys, reason));
    expect(label).toBe('Rejected 2 proposals');
    expect(dossier.proposals.relations[0]).toEqual({ ...OFFERED.proposals.relations[0], rejected });
    expect(dossier.proposals.actors[0]).toEqual({ ...OFFERED.proposals.actors[0], rejected });
    expect(dossier.proposals.relations[1]).toBe(OFFERED.proposals.relations[1]);
    expect(dossier.proposals.mentions).toBe(OFFERED.proposals.mentions);
    expect(dossier.acceptances).toBe(OFFERED.acceptances);
    expect(dossier.relations).toBe(OFFERED.relations);
  });

  it('can be opened again, and have no reason then', () => {
    const { dossier } = done(rejectProposals(OFFERED, keys, 'not so'));
    const edit = done(reopenProposals(dossier, keys));
    expect(edit.label).toBe('Reopened 2 proposals');
    expect(edit.dossier).toEqual(OFFERED);
    expect(edit.dossier.proposals.relations[0]).not.toHaveProperty('rejected');
  });

  it('with a reason of marks are refused, or load again', () => {
    const outcome = rejectProposals(OFFERED, keys, '...');
    if ('problem' in outcome) return;
    expect(readDossier(JSON.parse(serialiseDossier(outcome.dossier))).problems).toEqual([]);
  });
});

describe('proposals that are removed', () => {
  it('leave the others and the graph as they are', () => {
    const { dossier, label } = done(deleteProposals(OFFERED, [key('relations', 'R04')]));
    expect(label).toBe('Removed 1 proposal');
    expect(ids(dossier.proposals.relations)).toEqual(['R02', 'R03', 'R05']);
    expect(dossier.proposals.actors).toBe(OFFERED.proposals.actors);
    expect(dossier.relations).toBe(OFFERED.relations);
  });

  it('take what is proposed of an actor with it, and count that too', () => {
    const { dossier, label } = done(deleteProposals(OFFERED, [key('actors', 'quinn')]));
    expect(label).toBe('Removed 3 proposals');
    expect(ids(dossier.proposals.actors)).toEqual(['pia']);
    expect(dossier.proposals.statements[0]?.about).toEqual(['ann']);
    expect(ids(dossier.proposals.relations)).toEqual(['R02', 'R05']);
    expect(dossier.proposals.mentions).toBe(OFFERED.proposals.mentions);
    expect(dossier.actors).toBe(OFFERED.actors);
  });
});

describe('what another dossier of the same text holds', () => {
  const ownData = smallData({
    relations: [
      { id: 'R01', source: 'ann', target: 'bob' },
      { id: 'R02', source: 'bob', target: 'ann' },
    ],
  });
  const OWN = openDossier(ownData);

  /** The other reader has other ids, one more actor and matter, and one more of everything. */
  function otherData(): JsonObject {
    const data = structuredClone(ownData);
    const rename = (id: unknown) => (id === 'ann' ? 'a' : id === 'bob' ? 'b' : id);
    for (const actor of at(data, 'actors') as JsonObject[])
      Object.assign(actor, { id: rename(actor['id']) });
    for (const one of at(data, 'relations') as JsonObject[])
      Object.assign(one, {
        source: rename(one['source']),
        target: rename(one['target']),
        matter: 'm',
      });
    Object.assign(at(data, 'matters.0'), { id: 'm', name: 'THE MATTER' });
    at(data, 'matters').push({ id: 'matter', name: 'Trade' }, { id: 'unused', name: 'Unused' });
    // Its id is that of another actor here, and one of the names is that of another kind.
    at(data, 'actors').push(
      { id: 'ann', name: 'Zoe', kind: 'person', role: { exact: 'A small' }, certainty: 0.25 },
      { id: 'bob2', name: 'bob', kind: 'group' },
    );
    const more: JsonObject = {
      ...(at(data, 'relations.0') as JsonObject),
      id: 'R77',
      target: 'ann',
      assertedBy: 'bob2',
    };
    at(data, 'relations').push({ ...more, matter: 'matter', certainty: 0.5 });
    return {
      ...data,
      mentions: [{ id: 'm09', actors: ['a', 'ann'], form: 'name', quote: { exact: 'small' } }],
      statements: [
        {
          ...{ id: 'Q09', speaker: 'ann', form: 'direct', about: ['a'], certainty: 2 },
          quotes: [{ exact: 'A small' }],
        },
      ],
    };
  }
  const edit = done(proposeFrom(OWN, openDossier(otherData()), 'Ida'));
  const { proposals, matters } = edit.dossier;

  it('is proposed, from whom, and nothing of it is in the graph', () => {
    expect(edit.label).toBe('Took 5 proposals from Ida');
    for (const { list, id } of keysOf(edit.dossier))
      expect(findProposal(edit.dossier, list, id)?.from, id).toBe('Ida');
    for (const list of ['actors', 'mentions', 'statements', 'relations', 'acceptances'] as const)
      expect(edit.dossier[list]).toBe(OWN[list]);
  });

  it('has actors of the same name and kind by their ids here, and others by ids that are free', () => {
    expect(proposals.actors).toEqual([
      {
        ...{ id: 'ann-2', name: 'Zoe', kind: 'person', from: 'Ida', certainty: 0.25 },
        role: { exact: 'A small', start: 0 },
      },
      { id: 'bob2', name: 'bob', kind: 'group', from: 'Ida' },
    ]);
    expect(proposals.relations).toMatchObject([
      { id: 'R03', source: 'ann', target: 'ann-2', assertedBy: 'bob2' },
    ]);
    expect(proposals.mentions).toMatchObject([{ id: 'm01', actors: ['ann', 'ann-2'] }]);
    expect(proposals.statements).toMatchObject([{ id: 'Q01', speaker: 'ann-2', about: ['ann'] }]);
  });

  it('adds the matters that it is about, those of the same name being one', () => {
    expect(matters).toEqual([...OWN.matters, { id: 'matter-2', name: 'Trade' }]);
    expect(proposals.relations[0]?.matter).toBe('matter-2');
  });

  it('says how certain it is, where it says so in a way that can be understood', () => {
    expect(proposals.relations[0]?.certainty).toBe(0.5);
    expect(proposals.statements[0]).not.toHaveProperty('certainty');
    expect(proposals.mentions[0]).not.toHaveProperty('certainty');
  });

  it('loads again, and can be accepted as a whole', () => {
    const again = readDossier(JSON.parse(serialiseDossier(edit.dossier)));
    expect(again.problems).toEqual([]);
    expect(again.dossier?.proposals).toEqual(proposals);
    const taken = done(acceptProposals(edit.dossier, keysOf(edit.dossier), BY)).dossier;
    expect(keysOf(taken)).toEqual([]);
    expect(ids(taken.relations)).toEqual(['R01', 'R02', 'R03']);
  });

  it.each<[why: string, outcome: () => unknown, problem: object]>([
    [
      'is of another text',
      () => proposeFrom(OWN, openDossier(firstData()), 'Ida'),
      {
        code: 'otherText',
        where: 'articles[0].text',
        message: 'It is about another text, so its words cannot be held against this one.',
        fix: 'Open it as a dossier of its own.',
      },
    ],
    [
      'is here already',
      () => proposeFrom(OWN, OWN, 'Ida'),
      {
        code: 'nothingNew',
        where: 'proposals',
        message: 'Ida holds nothing that is not here already.',
        fix: 'Nothing need be done.',
      },
    ],
    [
      'is proposed already',
      () => proposeFrom(edit.dossier, openDossier(otherData()), 'Ida'),
      { code: 'nothingNew' },
    ],
    [
      'was turned down already',
      () => {
        const turned = done(rejectProposals(edit.dossier, keysOf(edit.dossier), 'no')).dossier;
        return proposeFrom(turned, openDossier(otherData()), 'Ida');
      },
      { code: 'nothingNew' },
    ],
  ])('is refused, where it %s', (_why, outcome, problem) => {
    expect(outcome()).toMatchObject({ problem });
  });

  it('is proposed with numbers above those that are proposed already', () => {
    const data = otherData();
    at(data, 'relations.2')['predicate'] = 'does another thing to';
    const twice = done(proposeFrom(edit.dossier, openDossier(data), 'Jo')).dossier;
    expect(twice.proposals.relations.map(({ id, from }) => `${id} ${from}`)).toEqual([
      'R03 Ida',
      'R04 Jo',
    ]);
    expect(twice.proposals.actors).toEqual(proposals.actors);
  });

  it('holds no relation of an actor with itself, where two there have one name here', () => {
    const data = structuredClone(ownData);
    at(data, 'actors').push({ id: 'ann2', name: 'ann', kind: 'person' });
    at(data, 'relations.0')['target'] = 'ann2';
    const outcome = proposeFrom(OWN, openDossier(data), 'Ida');
    if ('problem' in outcome) return;
    for (const { source, target } of outcome.dossier.proposals.relations)
      expect(source).not.toBe(target);
  });

  it('has the words that it rests on, wherever they stand', () => {
    const data = structuredClone(ownData);
    const text = 'A second story that says a thing or two.';
    at(data, 'articles').push({ id: 'a2', text, sha256: sha256(text), source: {} });
    at(data, 'relations.0')['evidence'] = [{ article: 'a2', exact: 'says a thing' }];
    const outcome = proposeFrom(OWN, openDossier(data), 'Ida');
    if ('problem' in outcome) return;
    for (const { evidence } of outcome.dossier.proposals.relations)
      expect(evidence[0].exact).toBe('says a thing');
  });

  it('is not proposed again beside one that was written without a place', () => {
    const { relations, ...data } = structuredClone(ownData);
    const [first, second] = relations as [JsonObject, JsonObject];
    const proposed = { relations: [{ ...second, ...FROM }] };
    const start: Dossier = openDossier({ ...data, relations: [first], proposals: proposed });
    expect(refusal(proposeFrom(start, OWN, 'Ida'))).toBe('nothingNew');
  });

  it('knows an actor by its name and kind alone, whatever else is said of it', () => {
    const data = structuredClone(ownData);
    Object.assign(at(data, 'actors.0'), { note: 'Another note', lead: true });
    expect(refusal(proposeFrom(OWN, openDossier(data), 'Ida'))).toBe('nothingNew');
    expect(OWN.actors[0]?.id).toBe(actorId('ann'));
  });
});

describe('proposals of which some are gone', () => {
  const gone = key('relations', 'R99');
  const one = key('relations', 'R02');

  it('are counted once, however often they are named', () => {
    expect(done(deleteProposals(OFFERED, [one, one])).label).toBe('Removed 1 proposal');
    expect(done(rejectProposals(OFFERED, [one, one], 'no')).label).toBe('Rejected 1 proposal');
  });

  it('are decided without them, and refused where all are', () => {
    expect(done(rejectProposals(OFFERED, [gone, one], 'no')).label).toBe('Rejected 1 proposal');
    expect(done(reopenProposals(OFFERED, [gone, one])).label).toBe('Reopened 1 proposal');
    expect(done(deleteProposals(OFFERED, [gone, one])).label).toBe('Removed 1 proposal');
    expect(done(acceptProposals(OFFERED, [gone, one], BY)).label).toBe('Accepted 2 proposals');
    for (const outcome of [
      rejectProposals(OFFERED, [gone], 'no'),
      reopenProposals(OFFERED, [gone]),
      deleteProposals(OFFERED, [gone]),
    ])
      expect(refusal(outcome)).toBe('gone');
  });

  it('load again, whatever name they are signed or sent with', () => {
    const taken = done(acceptProposals(OFFERED, [one], { ...BY, by: '…' })).dossier;
    expect(taken.acceptances[0]?.by).toBe('somebody without a name');
    const data = offeredData();
    delete data['proposals'];
    at(data, 'relations').push({
      ...(at(data, 'relations.0') as JsonObject),
      id: 'R08',
      predicate: 'greets',
    });
    const sent = done(proposeFrom(OFFERED, openDossier(data), '—')).dossier;
    expect(sent.proposals.relations.at(-1)?.from).toBe('another dossier');
    for (const dossier of [taken, sent])
      expect(readDossier(JSON.parse(serialiseDossier(dossier))).problems).toEqual([]);
  });
});
