import { describe, expect, it } from 'vitest';
import { walk, type Drawing, type Standing, type Step } from '../../../../src/core/drawing';
import type { Lookup } from '../../../../src/core/dossier';
import { EVERYTHING } from '../../../../src/core/graph';
import { actorId, relationId, smallLookup } from '../../../support/dossiers';
import { choiceOf, drawOpened, openFirst, openLookup } from '../../../support/drawings';

const STEPS: readonly Step[] = ['left', 'right', 'up', 'down', 'first', 'last'];
const keyOf = ({ kind, id }: Standing): string => `${kind} ${id}`;

/** Everything that keys reach from where one begins. */
function reached(lookup: Lookup, drawing: Drawing, start: Standing): Set<string> {
  const seen = new Map<string, Standing>();
  const waiting = [start];
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    const key = one.kind === 'actor' ? keyOf(one) : `${keyOf(one)} from ${one.home}`;
    if (seen.has(key)) continue;
    seen.set(key, one);
    for (const step of STEPS) waiting.push(walk(lookup, drawing, one, step));
  }
  return new Set([...seen.values()].map(keyOf));
}

describe('the keyboard', () => {
  const first = openFirst();
  const { lookup } = first;

  it.each([
    ['idle', drawOpened(first)],
    ['with everything shown', drawOpened(first, { lens: EVERYTHING })],
    ['with nothing shown', drawOpened(first, { lens: { paragraph: [7] } })],
    ['with an actor chosen', drawOpened(first, { choice: choiceOf(lookup, 'actor', 'trump') })],
  ])('reaches every actor and every relation on the stage: %s', (_why, drawing) => {
    const all = new Set(drawing.targets.map(({ key }) => key));
    for (const { id } of lookup.dossier.actors)
      expect(reached(lookup, drawing, { kind: 'actor', id })).toEqual(all);
  });

  it('never stands on what is not there', () => {
    const drawing = drawOpened(first);
    const hidden: Standing = { kind: 'relation', id: relationId('R20'), home: actorId('ukraine') };
    const keys = new Set(drawing.targets.map(({ key }) => key));
    for (const step of STEPS) expect(keys).toContain(keyOf(walk(lookup, drawing, hidden, step)));
  });
});

describe('one step', () => {
  const opened = openLookup(
    smallLookup({
      kinds: { a: 'person', b: 'person', c: 'person' },
      relations: [
        { id: 'R1', source: 'a', target: 'b' },
        { id: 'R2', source: 'b', target: 'a', assertedBy: 'c' },
        { id: 'R3', source: 'b', target: 'c' },
      ],
    }),
  );
  const { lookup } = opened;
  const drawing = drawOpened(opened);
  const stageOrder = drawing.targets
    .filter(({ kind }) => kind === 'actor')
    .sort((p, q) => p.at.x - q.at.x)
    .map(({ id }) => id);
  const actor = (id: string): Standing => ({ kind: 'actor', id: actorId(id) });
  const relation = (id: string, home: string): Standing => ({
    kind: 'relation',
    id: relationId(id),
    home: actorId(home),
  });
  const go = (from: Standing, ...steps: Step[]) =>
    steps.reduce((at, step) => walk(lookup, drawing, at, step), from);

  it('to the left or right follows the actors as they stand on the stage', () => {
    const walked = ['first', 'right', 'right', 'right'] as const;
    const stops = walked.map((_, i) => go(actor('a'), ...walked.slice(0, i + 1)).id);
    expect(stops).toEqual([...stageOrder, stageOrder[2]]);
    expect(go(actor('a'), 'last').id).toBe(stageOrder[2]);
    expect(go(actor('a'), 'last', 'left').id).toBe(stageOrder[1]);
    expect(go(actor('a'), 'first', 'left').id).toBe(stageOrder[0]);
  });

  it('down and up walk round the relations of an actor and back to it', () => {
    expect(go(actor('a'), 'down')).toEqual(relation('R1', 'a'));
    expect(go(actor('a'), 'down', 'down')).toEqual(relation('R2', 'a'));
    expect(go(actor('a'), 'down', 'down', 'down')).toEqual(actor('a'));
    expect(go(actor('a'), 'up')).toEqual(relation('R2', 'a'));
    expect(go(actor('b'), 'up')).toEqual(relation('R3', 'b'));
  });

  it('to the left of a relation is the actor one came from, to the right its other end', () => {
    expect(go(relation('R2', 'a'), 'left')).toEqual(actor('a'));
    expect(go(relation('R2', 'a'), 'right')).toEqual(actor('b'));
    expect(go(relation('R2', 'b'), 'right')).toEqual(actor('a'));
  });

  it('stays where there is nobody', () => {
    const empty = { ...drawing, targets: [] };
    for (const step of STEPS) expect(walk(lookup, empty, actor('a'), step)).toEqual(actor('a'));
  });
});
