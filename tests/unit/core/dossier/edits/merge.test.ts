import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDossier, type ActorId, type Dossier } from '../../../../../src/core/dossier';
import {
  addActor,
  addRelation,
  deleteActor,
  deleteRelation,
  mergeActors,
  reverseRelation,
  setDistinct,
  settleQuote,
  splitMerged,
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
import { BY, done, refusal, words } from '../../../../support/edits';

const [ann, bob, cid, dan] = [actorId('ann'), actorId('bob'), actorId('cid'), actorId('dan')];

/** Ann and Bob speak of each other, are named together, and deal with Dan, but not with each other. */
function pairData(): JsonObject {
  const mention = { form: 'name', quote: { exact: 'small story' } } as const;
  const statement: JsonObject = { form: 'direct', quotes: [{ exact: 'A small' }] };
  const data = smallData({
    relations: [
      { id: 'R01', source: 'ann', target: 'dan' },
      { id: 'R02', source: 'dan', target: 'ann' },
      { id: 'R03', source: 'dan', target: 'cid', assertedBy: 'ann' },
      { id: 'R04', source: 'bob', target: 'dan', assertedBy: 'bob' },
      { id: 'R05', source: 'cid', target: 'dan' },
    ],
    kinds: { bob: 'group' },
  });
  return {
    ...data,
    actors: (at(data, 'actors') as JsonObject[]).map((one) =>
      one['id'] === 'ann' ? { ...one, short: 'A.', role: { exact: 'A small' }, extra: 1 } : one,
    ),
    mentions: [
      { id: 'm01', actors: ['ann'], ...mention },
      { id: 'm02', actors: ['bob'], ...mention },
      { id: 'm03', actors: ['bob', 'ann'], ...mention },
      { id: 'm04', actors: ['ann', 'cid'], ...mention },
    ],
    statements: [
      { id: 'Q01', speaker: 'ann', about: ['dan'], ...statement },
      { id: 'Q02', speaker: 'bob', about: ['dan'], ...statement },
      { id: 'Q03', speaker: 'dan', about: ['bob', 'ann'], ...statement },
      { id: 'Q04', speaker: 'ann', about: ['bob'], ...statement },
    ],
  };
}
const PAIR = openDossier(pairData());
const merged = done(mergeActors(PAIR, ann, bob));

const mentioned = ({ mentions }: Dossier) => mentions.map((m) => m.actors.join('+'));
const said = ({ statements }: Dossier) =>
  statements.map(({ speaker, about }) => `${speaker}: ${about.join('+')}`);
const lines = ({ relations }: Dossier) =>
  relations.map((r) => `${r.source} → ${r.target}, ${r.assertedBy}`);

/** A dossier with its actors in the order of their ids, and the actors of its records too: what a split may change. */
function unordered(dossier: Dossier): Dossier {
  const sorted = (ids: readonly ActorId[]) => [...ids].sort() as [ActorId, ...ActorId[]];
  return {
    ...dossier,
    actors: [...dossier.actors].sort((a, b) => (a.id < b.id ? -1 : 1)),
    mentions: dossier.mentions.map((one) => ({ ...one, actors: sorted(one.actors) })),
    statements: dossier.statements.map((one) => ({ ...one, about: sorted(one.about) })),
  };
}

describe('an actor that is merged into another one', () => {
  const { dossier, label, id } = merged;

  it('gives it all that was its own, each actor once', () => {
    expect([label, id]).toEqual(['Merged ann into bob', bob]);
    expect(dossier.actors.map((one) => one.id)).toEqual(['bob', 'dan', 'cid']);
    expect(mentioned(dossier)).toEqual(['bob', 'bob', 'bob', 'bob+cid']);
    expect(said(dossier)).toEqual(['bob: dan', 'bob: dan', 'dan: bob', 'bob: bob']);
    expect(lines(dossier)).toEqual([
      'bob → dan, article',
      'dan → bob, article',
      'dan → cid, bob',
      'bob → dan, bob',
      'cid → dan, article',
    ]);
  });

  it('leaves the other actor and all that was not its own as they are', () => {
    for (const one of ['bob', 'dan', 'cid'])
      expect(dossier.actors).toContain(PAIR.actors.find((actor) => actor.id === one));
    expect(dossier.mentions[1]).toBe(PAIR.mentions[1]);
    expect(dossier.statements[1]).toBe(PAIR.statements[1]);
    for (const i of [3, 4]) expect(dossier.relations[i]).toBe(PAIR.relations[i]);
    const lists = ['articles', 'matters', 'contests', 'lenses', 'layout', 'acceptances'] as const;
    for (const list of lists) expect(dossier[list], list).toBe(PAIR[list]);
  });

  it('is kept as it was, with a note of what was whose', () => {
    expect(dossier.merges).toEqual([
      {
        into: 'bob',
        actor: {
          ...{ id: 'ann', name: 'ann', kind: 'person', short: 'A.', extra: 1 },
          role: { exact: 'A small', start: 0 },
        },
        mentions: ['m01', 'm03', 'm04'],
        both: ['m03'],
        speaks: ['Q01', 'Q04'],
        about: ['Q03'],
        aboutBoth: ['Q03'],
        sources: ['R01'],
        targets: ['R02'],
        asserts: ['R03'],
      },
    ]);
  });

  it('is the other one in lenses, scenes and among those that are not the same, and has no pin', () => {
    const start = openDossier({
      ...pairData(),
      lenses: [
        { id: 'l1', name: 'Both', lens: { assertedBy: ['ann', 'article', 'bob'] } },
        { id: 'l2', name: 'Dan', lens: { assertedBy: ['dan'] } },
      ],
      briefing: {
        scenes: [
          {
            id: 's1',
            headline: 'One',
            actors: ['ann', 'dan', 'bob'],
            lens: { assertedBy: ['ann'] },
          },
          { id: 's2', headline: 'Two', actors: ['dan'] },
        ],
      },
      layout: {
        pins: [
          { actor: 'ann', x: 0, y: 0 },
          { actor: 'bob', x: 1, y: 1 },
        ],
      },
      distinct: [
        ['ann', 'cid'],
        ['dan', 'cid'],
      ],
    });
    const { dossier: after } = done(mergeActors(start, ann, bob));
    expect(after.lenses[0]?.lens.assertedBy).toEqual(['bob', 'article']);
    expect(after.lenses[1]).toBe(start.lenses[1]);
    expect(after.briefing.scenes[0]).toMatchObject({
      actors: ['bob', 'dan'],
      lens: { assertedBy: ['bob'] },
    });
    expect(after.briefing.scenes[1]).toBe(start.briefing.scenes[1]);
    expect(after.layout.pins).toEqual([start.layout.pins[1]]);
    expect(after.distinct).toEqual([
      ['bob', 'cid'],
      ['dan', 'cid'],
    ]);
    expect(after.distinct[1]).toBe(start.distinct[1]);
  });

  it('is the other one in what waits and what is proposed', () => {
    const data = pairData();
    at(data, 'relations.0')['evidence'] = [{ exact: 'lost' }];
    at(data, 'statements.0')['quotes'] = [{ exact: 'lost' }];
    at(data, 'mentions.0')['quote'] = { exact: 'lost' };
    const offered = { ...(at(data, 'relations.1') as JsonObject), id: 'R09', from: 'a reader' };
    const start = readDossier({ ...data, proposals: { relations: [offered] } }).dossier!;
    const { withheld, proposals } = done(mergeActors(start, ann, bob)).dossier;
    expect(withheld.relations.map(({ source }) => source)).toEqual(['bob']);
    expect(withheld.statements.map(({ speaker }) => speaker)).toEqual(['bob']);
    expect(withheld.mentions.map(({ actors }) => actors)).toEqual([['bob']]);
    expect(proposals.relations.map(({ target }) => target)).toEqual(['bob']);
  });
});

describe('a merge is refused', () => {
  const withProposal = openDossier({
    ...pairData(),
    proposals: {
      relations: [
        {
          ...(at(pairData(), 'relations.0') as JsonObject),
          id: 'R09',
          target: 'bob',
          from: 'a reader',
        },
      ],
    },
  });
  const between = (count: string) => ({
    code: 'between',
    where: 'relations',
    message: `${count} with each other, and no actor has relations with itself.`,
    fix: 'Remove these relations first, or give them other ends.',
  });

  it.each<[why: string, outcome: Outcome, problem: object]>([
    [
      'of an actor into itself',
      mergeActors(PAIR, ann, ann),
      {
        code: 'oneActor',
        where: 'actors',
        message: 'ann is one actor.',
        fix: 'Choose another actor.',
      },
    ],
    [
      'while it is noted that the two are not the same',
      mergeActors(done(setDistinct(PAIR, bob, ann, true)).dossier, ann, bob),
      {
        code: 'distinct',
        where: 'distinct',
        message: 'It is noted that ann and bob are not the same.',
        fix: 'Take that note back first.',
      },
    ],
    [
      'while they have relations with each other, whichever way these run',
      mergeActors(PAIR, ann, dan),
      between('ann and dan have 2 relations'),
    ],
    [
      'while a relation between them is proposed',
      mergeActors(withProposal, bob, ann),
      between('bob and ann have 1 relation'),
    ],
    [
      'while it is noted that one that was merged before is not the same',
      mergeActors(
        done(mergeActors(done(setDistinct(PAIR, ann, cid, true)).dossier, ann, bob)).dossier,
        bob,
        cid,
      ),
      {
        code: 'distinct',
        where: 'distinct',
        message: 'It is noted that bob and cid are not the same.',
        fix: 'Take that note back first.',
      },
    ],
  ])('%s', (_why, outcome, problem) => {
    expect(outcome).toEqual({ problem });
  });

  it.each([
    ['from', actorId('nobody'), ann],
    ['into', ann, actorId('nobody')],
  ])('an actor that is not there: %s', (_why, from, into) => {
    expect(refusal(mergeActors(PAIR, from, into))).toBe('gone');
    expect(refusal(setDistinct(PAIR, from, into, true))).toBe('gone');
  });
});

describe('a merged actor that is parted again', () => {
  const { dossier, label, id } = done(splitMerged(merged.dossier, 0));

  it('has exactly what was its own, joint mentions together with the other one', () => {
    expect([label, id]).toEqual(['Parted ann from bob', ann]);
    expect(dossier.merges).toEqual([]);
    expect(unordered(dossier)).toEqual(unordered(PAIR));
  });

  it('takes nothing that was not its own: that is the same object', () => {
    expect(dossier.mentions[1]).toBe(merged.dossier.mentions[1]);
    expect(dossier.statements[1]).toBe(merged.dossier.statements[1]);
    for (const i of [3, 4]) expect(dossier.relations[i]).toBe(merged.dossier.relations[i]);
  });

  it('leaves what came to the other one meanwhile, and does without what is gone', () => {
    const evidence = [words(PAIR, 'small')] as const;
    const { id: _id, evidence: _evidence, ...fields } = PAIR.relations[4]!;
    let now = done(addRelation(merged.dossier, { ...fields, source: bob }, evidence, BY)).dossier;
    now = done(deleteRelation(now, relationId('R01'))).dossier;
    now = done(splitMerged(now, 0)).dossier;
    expect(now.relations.map((one) => `${one.id} ${one.source} → ${one.target}`)).toEqual([
      'R02 dan → ann',
      'R03 dan → cid',
      'R04 bob → dan',
      'R05 cid → dan',
      'R06 bob → dan',
    ]);
  });

  it('has another id, where its own is taken meanwhile', () => {
    const [first] = PAIR.actors;
    const now: Dossier = {
      ...merged.dossier,
      actors: [...merged.dossier.actors, { ...first!, id: ann, name: 'Another' }],
    };
    const edit = done(splitMerged(now, 0));
    expect(edit.id).toBe('ann-2');
    expect(lines(edit.dossier)[0]).toBe('ann-2 → dan, article');
    expect(edit.dossier.actors.at(-1)).toMatchObject({ id: 'ann-2', name: 'ann' });
  });

  it('has the words of its role in the tray again, where they are lost', () => {
    const data = pairData();
    at(data, 'actors.1')['role'] = { exact: 'no such role' };
    const start = readDossier(data).dossier!;
    expect(start.unanchored).toHaveLength(1);
    const both = done(mergeActors(start, ann, bob)).dossier;
    expect(both.unanchored).toEqual([]);
    const apart = done(splitMerged(both, 0)).dossier;
    expect(apart.unanchored).toEqual(start.unanchored);
    expect(apart.actors.at(-1)).not.toHaveProperty('role');
    const [waiting] = apart.unanchored;
    const found = done(settleQuote(apart, waiting!, words(apart, 'small'))).dossier;
    expect(found.actors.at(-1)?.role?.exact).toBe('small');
  });

  it('must have been merged', () => {
    expect(splitMerged(PAIR, 0)).toMatchObject({ problem: { code: 'gone', where: 'merges' } });
  });

  it('is as it was, whichever two actors of the shipped dossier are merged', () => {
    const first = openDossier(firstData());
    const actor = fc.constantFrom(...first.actors.map((one) => one.id));
    fc.assert(
      fc.property(actor, actor, (from, into) => {
        const outcome = mergeActors(first, from, into);
        if ('problem' in outcome) return;
        const apart = done(splitMerged(outcome.dossier, 0)).dossier;
        expect(unordered(apart)).toEqual(unordered(first));
      }),
    );
  });

  it('has its own again of what waits and what is proposed', () => {
    const data = pairData();
    at(data, 'relations.0')['evidence'] = [{ exact: 'lost' }];
    const start = readDossier(data).dossier!;
    const apart = done(splitMerged(done(mergeActors(start, ann, bob)).dossier, 0)).dossier;
    expect(apart.withheld.relations.map(({ source }) => source)).toEqual(['ann']);
  });

  it('is again the one that is not the same as another', () => {
    const start = done(setDistinct(PAIR, ann, cid, true)).dossier;
    const apart = done(splitMerged(done(mergeActors(start, ann, bob)).dossier, 0)).dossier;
    expect(apart.distinct).toEqual([['ann', 'cid']]);
  });

  it('has its own relations again, although one was turned round', () => {
    const turned = done(reverseRelation(merged.dossier, relationId('R01'))).dossier;
    expect(lines(done(splitMerged(turned, 0)).dossier)[0]).toBe('dan → ann, article');
  });

  it('does not take a new relation with the number of one that was removed', () => {
    const data = smallData({
      relations: [
        { id: 'R01', source: 'bob', target: 'dan' },
        { id: 'R02', source: 'ann', target: 'dan' },
      ],
    });
    const start = openDossier(data);
    const { id: _id, evidence, ...fields } = start.relations[0]!;
    let now = done(mergeActors(start, ann, bob)).dossier;
    now = done(deleteRelation(now, relationId('R02'))).dossier;
    now = done(addRelation(now, fields, evidence, BY)).dossier;
    now = done(splitMerged(now, 0)).dossier;
    expect(now.relations.map(({ source }) => source)).toEqual(['bob', 'bob']);
  });
});

describe('actors that are merged one into the next', () => {
  /** Without the mention of Ann and Cid together. */
  const start: Dossier = { ...PAIR, mentions: PAIR.mentions.slice(0, 3) };
  const first = done(mergeActors(start, ann, bob)).dossier;
  const chain = done(mergeActors(first, bob, cid)).dossier;

  it('are all the last one', () => {
    expect(chain.actors.map(({ id }) => id)).toEqual(['dan', 'cid']);
    expect(chain.merges.map(({ into, actor }) => `${actor.id} in ${into}`)).toEqual([
      'ann in cid',
      'bob in cid',
    ]);
  });

  it('have each its own again, where the first is parted first', () => {
    const once = done(splitMerged(chain, 0)).dossier;
    expect(lines(once).slice(0, 4)).toEqual([
      'ann → dan, article',
      'dan → ann, article',
      'dan → cid, ann',
      'cid → dan, cid',
    ]);
    expect(unordered(done(splitMerged(once, 0)).dossier)).toEqual(unordered(start));
  });

  it('have each its own again, where the last is parted first', () => {
    const once = done(splitMerged(chain, 1)).dossier;
    expect(unordered(once)).toEqual(unordered(first));
    expect(unordered(done(splitMerged(once, 0)).dossier)).toEqual(unordered(start));
  });

  it('are named together again, where the first and the last were', () => {
    const both = done(mergeActors(merged.dossier, bob, cid)).dossier;
    const apart = done(splitMerged(done(splitMerged(both, 0)).dossier, 0)).dossier;
    expect([...(apart.mentions.at(-1)?.actors ?? [])].sort()).toEqual(['ann', 'cid']);
  });

  it('can be undone one by one where two went into a third', () => {
    const third = openDossier(
      smallData({
        relations: [
          { id: 'R01', source: 'ann', target: 'dan' },
          { id: 'R02', source: 'bob', target: 'dan' },
          { id: 'R03', source: 'cid', target: 'dan' },
        ],
      }),
    );
    const both = done(mergeActors(done(mergeActors(third, ann, cid)).dossier, bob, cid)).dossier;
    for (const [first, second] of [
      [0, 0],
      [1, 0],
    ] as const) {
      const apart = done(splitMerged(done(splitMerged(both, first)).dossier, second)).dossier;
      expect(unordered(apart)).toEqual(unordered(third));
    }
  });
});

describe('what was noted with a merge', () => {
  it('is parted from the other in whatever order several are merged and parted, whoever was named with whom', () => {
    const ids = ['ann', 'bob', 'cid', 'dan', 'eve', 'fay'];
    const some = fc.subarray(ids, { minLength: 1 });
    const record = { form: 'name', quote: { exact: 'small story' } } as const;
    const data = fc
      .record({
        named: fc.array(fc.tuple(some, fc.constantFrom('drawn', 'lost', 'proposed')), {
          maxLength: 8,
        }),
        said: fc.array(fc.tuple(fc.constantFrom(...ids), some), { maxLength: 5 }),
        ends: fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)), {
          maxLength: 3,
        }),
        distinct: fc.array(fc.subarray(ids, { minLength: 2, maxLength: 2 }), { maxLength: 3 }),
      })
      .map(({ named, said, ends, distinct }): JsonObject => {
        const mentions = named.map(([actors, how], i): [string, JsonObject] => [
          how,
          { ...record, id: `m${i}`, actors, ...(how === 'lost' && { quote: { exact: 'lost' } }) },
        ]);
        const pairs = new Map(distinct.map((pair) => [[...pair].sort().join(), pair]));
        return {
          ...smallData({
            relations: ends
              .filter(([source, target]) => source !== target)
              .map(([source, target], i) => ({ id: `R${i}`, source, target })),
            kinds: Object.fromEntries(ids.map((id) => [id, 'person' as const])),
          }),
          mentions: mentions.flatMap(([how, one]) => (how === 'proposed' ? [] : [one])),
          statements: said.map(([speaker, about], i) => ({
            ...{ id: `Q${i}`, speaker, about, form: 'direct' },
            quotes: [{ exact: 'A small' }],
          })),
          distinct: [...pairs.values()],
          proposals: {
            mentions: mentions.flatMap(([how, one]) =>
              how === 'proposed' ? [{ ...one, from: 'a reader' }] : [],
            ),
          },
        };
      });
    const step = fc.tuple(fc.nat(), fc.nat(), fc.boolean());
    fc.assert(
      fc.property(data, fc.array(step, { maxLength: 10 }), (given, steps) => {
        const start = readDossier(given).dossier!;
        let now = start;
        const part = (at: number) => {
          now = done(splitMerged(now, at % now.merges.length)).dossier;
        };
        for (const [a, b, parts] of steps) {
          if (parts && now.merges.length > 0) part(a);
          const one = now.actors[a % now.actors.length]!;
          const two = now.actors[b % now.actors.length]!;
          const outcome = mergeActors(now, one.id, two.id);
          if (!('problem' in outcome)) now = outcome.dossier;
        }
        for (const [a] of [...steps, [0], [0], [0], [0], [0]] as const)
          if (now.merges.length > 0) part(a);
        expect(now.merges).toEqual([]);
        expect(everything(now)).toEqual(everything(start));
      }),
      { numRuns: 1000 },
    );
  });

  it('is a role of its own id: nobody else gets the id of an actor that was merged', () => {
    const { id } = done(addActor(merged.dossier, { name: 'Ann', kind: 'person' }, BY));
    expect(id).toBe('ann-2');
  });

  it('goes with a record that is removed, and with the actor', () => {
    const once = done(deleteRelation(merged.dossier, relationId('R01'))).dossier;
    expect(once.merges[0]).toEqual({ ...merged.dossier.merges[0], sources: [] });
    const signed: Dossier = {
      ...merged.dossier,
      acceptances: [{ records: ['ann'], by: 'A reader', how: 'by hand' }],
    };
    const gone = done(deleteActor(signed, bob)).dossier;
    expect([gone.merges, gone.acceptances]).toEqual([[], []]);
  });

  it('is not the other one any more, where that was taken back meanwhile', () => {
    const start = done(setDistinct(PAIR, ann, cid, true)).dossier;
    const both = done(mergeActors(start, ann, bob)).dossier;
    const back = done(setDistinct(both, bob, cid, false)).dossier;
    expect(done(splitMerged(back, 0)).dossier.distinct).toEqual([]);
    const other = done(setDistinct(both, bob, dan, true)).dossier;
    expect(done(splitMerged(other, 0)).dossier.distinct).toEqual([
      ['bob', 'dan'],
      ['ann', 'cid'],
    ]);
  });

  it('does not lead in circles, whatever a file says', () => {
    const { merges } = merged.dossier;
    const round = merges.flatMap((one) => [
      { ...one, first: ann },
      { ...one, first: cid },
      { ...one, first: ann, actor: { ...one.actor, id: cid } },
    ]);
    for (const i of [0, 1, 2])
      expect(
        done(splitMerged({ ...merged.dossier, merges: round }, i)).dossier.merges,
      ).toHaveLength(2);
  });
});

/** All that a merge may change, in an order of its own. */
function everything(dossier: Dossier): unknown {
  const { actors, mentions, statements, relations, withheld, proposals, distinct } =
    unordered(dossier);
  return {
    ...{ actors, mentions, statements, relations },
    waits: withheld.mentions.map((one) => [...one.actors].sort()),
    proposed: proposals.mentions.map((one) => [...one.actors].sort()),
    distinct: distinct.map((pair) => [...pair].sort().join()).sort(),
  };
}
