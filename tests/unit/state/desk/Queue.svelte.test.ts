import { describe, expect, it } from 'vitest';
import type { ActorId, Dossier } from '../../../../src/core/dossier';
import { rejectProposals, reopenProposals } from '../../../../src/core/dossier/edits';
import { actorsOf, Queue } from '../../../../src/state/desk/Queue.svelte';
import { firstData, openDossier, type JsonObject } from '../../../support/dossiers';
import { done } from '../../../support/edits';

const first = firstData();
const one = (list: string, at: number) => (first[list] as JsonObject[])[at] ?? {};
const proposed = (record: JsonObject, id: string, more: JsonObject = {}): JsonObject => ({
  ...record,
  id,
  from: 'a machine',
  ...more,
});
const ACTOR = proposed(one('actors', 0), 'pa', { name: 'Somebody else', certainty: 0.9 });
const MENTION = proposed(one('mentions', 0), 'pm', { certainty: 0.5 });
const STATEMENT = proposed(one('statements', 0), 'ps', { certainty: 0.2 });
const RELATION = proposed(one('relations', 0), 'pr');
const RELATIONS = [RELATION, proposed(one('relations', 5), 'pr2', { certainty: 0.7 })];

const DOSSIER = openDossier({
  ...firstData(),
  proposals: {
    actors: [ACTOR],
    mentions: [MENTION],
    statements: [STATEMENT],
    relations: RELATIONS,
  },
});

/** A queue over a dossier that a test may exchange. */
function queueOf(): { queue: Queue; change: (to: (dossier: Dossier) => Dossier) => void } {
  let dossier = $state.raw(DOSSIER);
  return {
    queue: new Queue(() => dossier),
    change: (to) => {
      dossier = to(dossier);
    },
  };
}
const ids = (keys: readonly { readonly id: string }[]): string =>
  keys.map(({ id }) => id).join(' ');

describe('the proposals that wait', () => {
  it('come one after the other: who first, then what', () => {
    const { queue } = queueOf();
    expect(ids(queue.shown)).toBe('pa pm ps pr pr2');
    expect(queue.current).toEqual({ list: 'actors', id: 'pa' });
    expect(queue.rejected).toEqual([]);
  });

  it('one that is rejected waits no more, and is found among the rejected ones until it is reopened', () => {
    const { queue, change } = queueOf();
    const key = { list: 'mentions', id: 'pm' } as const;
    change((dossier) => done(rejectProposals(dossier, [key], 'no')).dossier);
    expect(ids(queue.waiting)).toBe('pa ps pr pr2');
    expect(queue.rejected).toEqual([key]);
    change((dossier) => done(reopenProposals(dossier, [key])).dossier);
    expect(ids(queue.waiting)).toBe('pa pm ps pr pr2');
    expect(queue.rejected).toEqual([]);
  });
});

describe('going through them', () => {
  it('goes on and back, and stays at either end', () => {
    const { queue } = queueOf();
    queue.move(-1);
    expect(queue.current?.id).toBe('pa');
    queue.move(1);
    queue.move(1);
    expect(queue.current?.id).toBe('ps');
    for (let i = 0; i < 9; i += 1) queue.move(1);
    expect(queue.current?.id).toBe('pr2');
    queue.move(-1);
    expect(queue.current?.id).toBe('pr');
  });

  it('goes to one that is named, and to the first if that one is not shown', () => {
    const { queue } = queueOf();
    queue.goTo({ list: 'relations', id: 'pr' });
    expect(queue.current?.id).toBe('pr');
    queue.goTo({ list: 'actors', id: 'pr' });
    expect(queue.current?.id).toBe('pa');
  });

  it.each([
    ['the next takes the place of one that is decided', 'pm', 'ps'],
    ['the one before takes the place of the last', 'pr2', 'pr'],
  ])('%s', (_why, from, to) => {
    const { queue, change } = queueOf();
    const key = queue.shown.find(({ id }) => id === from);
    if (!key) throw new Error(`not shown: ${from}`);
    queue.goTo(key);
    queue.decide([key], () => {
      change((dossier) => done(rejectProposals(dossier, [key], 'no')).dossier);
      return 'done';
    });
    expect(queue.current?.id).toBe(to);
  });

  it('many are decided at once: the first that is left behind the one that is looked at takes its place', () => {
    const { queue, change } = queueOf();
    const keys = queue.shown.filter(({ id }) => id !== 'pm' && id !== 'pr2');
    queue.goTo({ list: 'statements', id: 'ps' });
    queue.decide(keys, () => {
      change((dossier) => done(rejectProposals(dossier, keys, 'no')).dossier);
      return 'done';
    });
    expect(queue.current?.id).toBe('pr2');
  });

  it('what is refused leaves the one that is looked at where it is', () => {
    const { queue } = queueOf();
    const keys = queue.shown.slice(0, 1);
    const answer: string | undefined = queue.decide(keys, (): string | undefined => undefined);
    expect(answer).toBeUndefined();
    expect(queue.current?.id).toBe('pa');
  });

  it('nothing is looked at when all are decided', () => {
    const { queue, change } = queueOf();
    const keys = queue.waiting;
    queue.decide(keys, () => {
      change((dossier) => done(rejectProposals(dossier, keys, 'no')).dossier);
      return 'done';
    });
    queue.move(1);
    expect(queue.current).toBeUndefined();
    expect(queue.rejected).toHaveLength(5);
  });
});

it('a rejected actor that a waiting proposal needs cannot be removed yet', () => {
  const { queue, change } = queueOf();
  const actor = { list: 'actors', id: 'pa' } as const;
  const statement = { list: 'statements', id: 'ps' } as const;
  change((dossier) => {
    const [first, ...rest] = dossier.proposals.relations;
    if (!first) throw new Error('no relation proposed');
    const relations = [{ ...first, source: 'pa' as ActorId }, ...rest];
    const told = { ...dossier, proposals: { ...dossier.proposals, relations } };
    return done(rejectProposals(told, [actor, statement], 'no')).dossier;
  });
  expect(queue.rejected).toEqual([actor, statement]);
  expect(queue.removable).toEqual([statement]);
  change(
    (dossier) => done(rejectProposals(dossier, [{ list: 'relations', id: 'pr' }], 'no')).dossier,
  );
  expect(queue.removable).toEqual(queue.rejected);
});

it('another dossier is begun at its first proposal, without the filter of the one before', () => {
  const { queue, change } = queueOf();
  queue.filter = { certainty: 0.5 };
  queue.move(1);
  expect(queue.current?.id).toBe('pm');
  change((dossier) => ({ ...dossier, id: 'another' as typeof dossier.id }));
  expect(queue.filter).toEqual({});
  expect(queue.current?.id).toBe('pa');
});

describe('a filter', () => {
  const { source, type } = RELATION as { source: string; type: never };
  it.each([
    ['nothing lets all through', {}, 'pa pm ps pr pr2'],
    ['certainty leaves out what does not say how sure it is', { certainty: 0 }, 'pa pm ps pr2'],
    ['certainty is a least one', { certainty: 0.5 }, 'pa pm pr2'],
    ['a type is one of relations alone', { type }, 'pr'],
    ['both must hold', { certainty: 0.5, type }, ''],
    ['an actor whom nothing is about', { actor: 'nobody' }, ''],
  ])('%s', (_why, filter, shown) => {
    const { queue } = queueOf();
    queue.filter = filter;
    expect(ids(queue.shown)).toBe(shown);
    expect(ids(queue.waiting)).toBe('pa pm ps pr pr2');
    expect(queue.filter).toEqual(filter);
  });

  it('by actor lets through what is about it, whatever the part', () => {
    const { queue } = queueOf();
    queue.filter = { actor: source };
    expect(ids(queue.shown)).toContain('pr');
    expect(queue.shown.map((key) => actorsOf(DOSSIER, key).includes(source))).not.toContain(false);
    queue.filter = { actor: 'pa' };
    expect(ids(queue.shown)).toBe('pa');
  });

  it('what is looked at stays in sight: the first that passes, if it does not', () => {
    const { queue } = queueOf();
    queue.goTo({ list: 'statements', id: 'ps' });
    queue.filter = { certainty: 0.5 };
    expect(queue.current?.id).toBe('pa');
    queue.filter = {};
    expect(queue.current?.id).toBe('ps');
  });
});

it.each([
  ['actors', 'pa', ['pa']],
  ['mentions', 'pm', MENTION['actors']],
  [
    'statements',
    'ps',
    [STATEMENT['speaker'], ...((STATEMENT['about'] as string[] | undefined) ?? [])],
  ],
  ['relations', 'pr', [RELATION['source'], RELATION['target']]],
  ['relations', 'nobody', []],
  ['statements', 'nobody', []],
  ['mentions', 'nobody', []],
] as const)('a proposal of %s names the actors it is about: %s', (list, id, names) => {
  expect(actorsOf(DOSSIER, { list, id })).toEqual(names);
});
