import { beforeEach, expect, it } from 'vitest';
import { editRelation, findProposal } from '../../../../src/core/dossier/edits';
import type { RelationId } from '../../../../src/core/dossier';
import { addNamed, editRecord, given } from '../../../../src/view/annotate/making';
import { openWindow, stubBrowser } from '../../../support/desk';
import { smallData } from '../../../support/dossiers';

beforeEach(() => {
  stubBrowser();
});

/** A window with one relation in the graph and two that are only proposed. */
function openProposals() {
  const data = smallData({
    relations: ['R1', 'R2', 'R3'].map((id) => ({ id, source: 'a', target: 'b' })),
  });
  const [first, ...others] = data['relations'] as Record<string, unknown>[];
  return openWindow(
    JSON.stringify({
      ...data,
      relations: [first],
      proposals: { relations: others.map((one) => ({ ...one, from: 'a machine' })) },
    }),
  );
}
const KEY = { list: 'relations', id: 'R2' } as const;
const R2 = 'R2' as RelationId;

it('a proposal that is changed is accepted in the same step, and the queue goes on after it', async () => {
  const window = await openProposals();
  expect(window.queue.current).toEqual(KEY);
  editRecord(window, KEY, (dossier) => editRelation(dossier, R2, { predicate: 'helps' }));
  expect(window.dossier.relations.map(({ predicate }) => predicate)).toContain('helps');
  expect(findProposal(window.dossier, 'relations', 'R2')).toBeUndefined();
  expect(window.dossier.acceptances.at(-1)?.records).toEqual(['R2']);
  expect(window.history.cursor).toBe(1);
  expect(window.queue.current?.id).toBe('R3');
  window.editing.undo();
  expect(findProposal(window.dossier, 'relations', 'R2')).toBeDefined();
});

it('a proposal whose change is refused waits as before, and is still looked at', async () => {
  const window = await openProposals();
  const edit = editRecord(window, KEY, (dossier) => editRelation(dossier, R2, { predicate: '' }));
  expect(edit).toBeUndefined();
  expect(window.editing.problem).toBeDefined();
  expect(window.queue.current).toEqual(KEY);
  expect(window.history.cursor).toBe(0);
});

it('a record that stands in the graph is only changed', async () => {
  const window = await openProposals();
  const R1 = 'R1' as RelationId;
  editRecord(window, undefined, (dossier) => editRelation(dossier, R1, { predicate: 'helps' }));
  expect(window.dossier.relations[0]?.predicate).toBe('helps');
  expect(window.queue.current).toEqual(KEY);
});

it('an actor of a name is added with the kind that its name suggests', async () => {
  const window = await openProposals();
  const id = addNamed(window, 'Northport Shipping');
  expect(window.dossier.actors.find((one) => one.id === id)).toMatchObject({
    name: 'Northport Shipping',
    kind: 'organization',
  });
  expect(addNamed(window, ' ')).toBeUndefined();
});

it('fields that are not filled in are not given', () => {
  expect(given({ a: 0, b: undefined, c: '' })).toEqual({ a: 0, c: '' });
});
