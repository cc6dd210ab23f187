import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLookup, isTie, type ActorId, type Relation } from '../../../../src/core/dossier';
import { rankBetween } from '../../../../src/core/graph';
import {
  compareActors,
  type Comparison,
  type ComparedSide,
  type ProseEntry,
  type SaidEntry,
  type Voices,
} from '../../../../src/core/prose';
import { actorId, firstData, openDossier, smallLookup } from '../../../support/dossiers';

const lookup = createLookup(openDossier(firstData()));
const { actors, relations, statements } = lookup.dossier;
const idsOf = (entries: readonly ProseEntry[]): string[] =>
  entries.map(({ relation }) => relation.id);
const saidIds = (entries: readonly SaidEntry[]): string[] =>
  entries.map(({ statement }) => statement.id);
const voiceIds = (voices: Voices) => [saidIds(voices.statements), idsOf(voices.relations)];
const sideIds = ({ actor, says, saysOfOther, ties }: ComparedSide) => ({
  actor: actor.id,
  says: saidIds(says),
  saysOfOther: voiceIds(saysOfOther),
  ties: idsOf(ties),
});
const compared = ({ first, second, between, common, thirdVoices }: Comparison) => ({
  first: sideIds(first),
  second: sideIds(second),
  between: idsOf(between),
  common: common.map(({ actor, withFirst, withSecond }) => ({
    actor: actor.id,
    withFirst: idsOf(withFirst),
    withSecond: idsOf(withSecond),
  })),
  ofBoth: voiceIds(thirdVoices.ofBoth),
  ofOne: voiceIds(thirdVoices.ofOne),
});
const anyTwo = fc
  .shuffledSubarray(
    actors.map(({ id }) => id),
    { minLength: 2, maxLength: 2 },
  )
  .map(([a, b]) => [a!, b!] as const);

describe('two actors compared', () => {
  it('shows what each says, what stands between them, and what others say of both', () => {
    expect(compared(compareActors(lookup, actorId('trump'), actorId('zelenskyy')))).toEqual({
      first: {
        actor: 'trump',
        says: ['Q7', 'Q4'],
        saysOfOther: [['Q4'], []],
        ties: ['R11', 'R17', 'R43', 'R44'],
      },
      second: {
        actor: 'zelenskyy',
        says: ['Q5', 'Q1', 'Q6', 'Q8', 'Q9'],
        saysOfOther: [['Q8'], []],
        ties: ['R03'],
      },
      between: ['R56', 'R35', 'R55'],
      common: [
        { actor: 'ukraine', withFirst: ['R10', 'R57'], withSecond: ['R07', 'R03'] },
        {
          actor: 'trump-administration',
          withFirst: ['R17'],
          withSecond: ['R47', 'R30', 'R25', 'R29', 'R37'],
        },
      ],
      ofBoth: [['Q2'], []],
      ofOne: [[], ['R47']],
    });
  });

  it('shows what one vouches for where the other stands at an end', () => {
    const { first } = compareActors(lookup, actorId('zelenskyy'), actorId('united-states'));
    expect(voiceIds(first.saysOfOther)).toEqual([
      ['Q8', 'Q9'],
      ['R34', 'R36'],
    ]);
  });

  it('parts the voices of others by whether they speak of both at once', () => {
    const small = smallLookup({
      relations: [
        { id: 'R1', source: 'a', target: 'b', assertedBy: 'c' },
        { id: 'R2', source: 'a', target: 'd', assertedBy: 'c' },
        { id: 'R3', source: 'a', target: 'b', assertedBy: 'a' },
        { id: 'R4', source: 'a', target: 'b' },
        { id: 'R5', source: 'c', target: 'd', assertedBy: 'c' },
      ],
    });
    const { thirdVoices } = compareActors(small, actorId('a'), actorId('b'));
    expect(voiceIds(thirdVoices.ofBoth)).toEqual([[], ['R1']]);
    expect(voiceIds(thirdVoices.ofOne)).toEqual([[], ['R2']]);
  });

  it('gives a statement its words, its speaker and its place', () => {
    const { thirdVoices } = compareActors(lookup, actorId('trump'), actorId('zelenskyy'));
    expect(thirdVoices.ofBoth.statements[0]).toMatchObject({
      title: 'Witkoff on Trump and Zelenskyy',
      voice: 'Steve Witkoff: said, word for word',
      place: 'paragraph 4, sentences 2–4',
      open: undefined,
      notFound: 0,
      quotes: [
        {
          words:
            '“The president has made his stance clear. Zelenskyy is no longer hesitating. I expect the deal to be signed this week.”',
        },
      ],
    });
  });

  it('is the same from the other side', () => {
    fc.assert(
      fc.property(anyTwo, ([a, b]) => {
        const { first, second, common, ...rest } = compared(compareActors(lookup, a, b));
        expect(compared(compareActors(lookup, b, a))).toEqual({
          ...rest,
          first: second,
          second: first,
          common: common.map(({ actor, withFirst, withSecond }) => ({
            actor,
            withFirst: withSecond,
            withSecond: withFirst,
          })),
        });
      }),
    );
  });

  it('has exactly what a search through the dossier finds', () => {
    const joins = (p: ActorId, q: ActorId) => (relation: Relation) =>
      [relation.source, relation.target].includes(p) &&
      [relation.source, relation.target].includes(q);
    const idsIn = (of: readonly { readonly id: string }[]): string[] => of.map(({ id }) => id);
    fc.assert(
      fc.property(anyTwo, ([a, b]) => {
        const found = compared(compareActors(lookup, a, b));
        expect(found.between).toEqual(
          idsIn(rankBetween(lookup, a, b, new Set(relations.map(({ id }) => id)))),
        );
        expect(new Set(found.first.says)).toEqual(
          new Set(idsIn(statements.filter(({ speaker }) => speaker === a))),
        );
        expect(new Set(found.first.ties)).toEqual(
          new Set(idsIn(lookup.relationsOf(a).filter(isTie))),
        );
        const shared = actors.filter(
          ({ id }) =>
            id !== a && id !== b && relations.some(joins(a, id)) && relations.some(joins(b, id)),
        );
        expect(found.common.map(({ actor }) => actor)).toEqual(idsIn(shared));
        for (const { actor, withFirst, withSecond } of found.common) {
          expect(new Set(withFirst)).toEqual(new Set(idsIn(relations.filter(joins(a, actor)))));
          expect(new Set(withSecond)).toEqual(new Set(idsIn(relations.filter(joins(b, actor)))));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('refuses one actor twice, and one that is unknown', () => {
    const trump = actorId('trump');
    expect(() => compareActors(lookup, trump, trump)).toThrow('actor compared with itself: trump');
    expect(() => compareActors(lookup, trump, actorId('nobody'))).toThrow('unknown actor: nobody');
  });
});
