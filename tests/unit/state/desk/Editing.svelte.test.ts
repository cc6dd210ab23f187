import { describe, expect, it, vi } from 'vitest';
import type { Dossier } from '../../../../src/core/dossier';
import { addActor, deleteActor, setPin, setTitle } from '../../../../src/core/dossier/edits';
import { compareDossiers } from '../../../../src/core/dossier/revision';
import { Navigation } from '../../../../src/state/Navigation.svelte';
import { Picture } from '../../../../src/state/Picture.svelte';
import { Selection } from '../../../../src/state/Selection.svelte';
import { Workspace } from '../../../../src/state/Workspace.svelte';
import { Editing } from '../../../../src/state/desk/Editing.svelte';
import { History } from '../../../../src/state/desk/History.svelte';
import { stubHistory } from '../../../support/browser';
import { actorId, smallData } from '../../../support/dossiers';
import { fetched, openOf, placeIn } from '../../../support/state';

const SMALL = smallData({
  relations: [
    { id: 'R1', source: 'a', target: 'b' },
    { id: 'R2', source: 'b', target: 'c' },
  ],
});
const A = actorId('a');
const newcomer = (dossier: Dossier, signature: { by: string; at: string }) =>
  addActor(dossier, { name: 'Newcomer', kind: 'person' }, signature);
const titled = (title: string) => (dossier: Dossier) => setTitle(dossier, title);

async function open() {
  stubHistory();
  const workspace = new Workspace();
  const selection = new Selection();
  const navigation = new Navigation(workspace, selection, new Picture(workspace, selection));
  const history = new History();
  const onchange = vi.fn();
  const editing = new Editing(workspace, navigation, history, () => 'Ada', onchange);
  workspace.onpins = editing.keepPin;
  await workspace.open(JSON.stringify(SMALL));
  const now = (): Dossier => {
    if (!editing.dossier) throw new Error('nothing open');
    return editing.dossier;
  };
  const labels = () => history.revisions.map(({ label }) => label);
  return { workspace, navigation, selection, history, editing, onchange, now, labels };
}
const PROBLEM = { code: 'no', where: '$', message: 'Not now.', fix: 'Wait.' };

describe('an operation', () => {
  it('changes the dossier, is a step of the history, and is told and kept', async () => {
    const { editing, history, onchange, now } = await open();
    const edit = editing.edit(titled('Another story'));
    expect(now().title).toBe('Another story');
    expect(edit?.dossier).toBe(now());
    expect(history.last?.label).toBe('Renamed the dossier: Another story');
    expect(Date.parse(history.last?.at ?? '')).toBeGreaterThan(Date.now() - 60_000);
    expect(editing.done).toEqual({ label: history.last?.label, how: 'done' });
    expect(onchange).toHaveBeenCalledOnce();
  });

  it('is signed by who works here', async () => {
    const { editing, now } = await open();
    editing.edit(newcomer);
    expect(now().acceptances.at(-1)).toMatchObject({ by: 'Ada' });
  });

  it('that cannot be done changes nothing and says why, until the next one that can', async () => {
    const { editing, history, onchange, now } = await open();
    const before = now();
    expect(editing.edit(() => ({ problem: PROBLEM }))).toBeUndefined();
    expect(editing.problem).toEqual(PROBLEM);
    expect(now()).toBe(before);
    expect([history.cursor, onchange.mock.calls.length, editing.done]).toEqual([0, 0, undefined]);
    editing.edit(titled('Another story'));
    expect(editing.problem).toBeUndefined();
    editing.edit(() => ({ problem: PROBLEM }));
    editing.dismiss();
    expect(editing.problem).toBeUndefined();
  });

  it('that changes nothing is no step', async () => {
    const { editing, history, onchange, now } = await open();
    editing.edit(newcomer);
    editing.edit(titled(now().title));
    expect(history.revisions).toHaveLength(1);
    expect(onchange).toHaveBeenCalledOnce();
  });

  it('is not done while nothing is open', async () => {
    const { editing, workspace, history } = await open();
    await workspace.open('junk');
    expect(editing.dossier).toBeUndefined();
    expect(editing.edit(titled('Another story'))).toBeUndefined();
    editing.undo();
    await editing.arrange();
    expect(history.revisions).toEqual([]);
  });

  it('leaves everybody where they stand and finds a place for who is new', async () => {
    const { editing, workspace } = await open();
    const before = workspace.positions;
    editing.edit(newcomer);
    expect(workspace.positions.slice(0, 3)).toEqual(before);
    expect(workspace.positions).toHaveLength(4);
    const { graph } = openOf(workspace);
    const id = graph.nodes[3]?.id ?? '';
    expect(before).not.toContainEqual(placeIn(workspace, workspace.positions, id));
  });

  it('that takes away what is chosen lets it go', async () => {
    const { editing, navigation, selection } = await open();
    navigation.choose({ kind: 'actor', id: A });
    editing.edit(titled('Another story'));
    expect(selection.choice?.id).toBe('a');
    editing.edit((dossier) => deleteActor(dossier, A));
    expect(selection.choice).toBeUndefined();
  });
});

describe('undo and redo', () => {
  it('lead back to the start exactly, and forth again', async () => {
    const { editing, now, history } = await open();
    const start = now();
    editing.edit(newcomer);
    editing.edit(titled('Another story'));
    editing.edit((dossier) => deleteActor(dossier, A));
    const end = now();
    editing.undo();
    expect(editing.done).toEqual({ label: history.next?.label, how: 'undone' });
    editing.undo();
    editing.undo();
    expect(compareDossiers(start, now())).toEqual([]);
    editing.undo();
    expect(history.cursor).toBe(0);
    for (let i = 0; i < 4; i += 1) editing.redo();
    expect(compareDossiers(end, now())).toEqual([]);
    expect(editing.done).toEqual({ label: history.last?.label, how: 'redone' });
  });

  it('leap over many steps at once, and are kept like any step', async () => {
    const { editing, now, onchange } = await open();
    for (const title of ['One', 'Two', 'Three']) editing.edit(titled(title));
    onchange.mockClear();
    editing.leapTo(1);
    expect(now().title).toBe('One');
    editing.leapTo(99);
    expect(now().title).toBe('Three');
    editing.leapTo(3);
    expect(onchange).toHaveBeenCalledTimes(2);
    editing.leapTo(-4);
    expect(now().title).toBe('A small story');
  });

  it('another step after an undo takes the place of those that were undone', async () => {
    const { editing, labels, history } = await open();
    for (const title of ['One', 'Two', 'Three']) editing.edit(titled(title));
    editing.leapTo(1);
    editing.edit(titled('Four'));
    expect(labels()).toEqual(['Renamed the dossier: One', 'Renamed the dossier: Four']);
    expect(history.next).toBeUndefined();
  });
});

describe('a dossier that may not be edited here', () => {
  it('is neither edited, undone nor leapt in, and the reason is told', async () => {
    const { editing, now, onchange, history } = await open();
    editing.edit(titled('One'));
    let reason: typeof PROBLEM | undefined = PROBLEM;
    editing.guard(() => reason);
    onchange.mockClear();
    const operation = vi.fn(titled('Two'));
    for (const act of [() => editing.edit(operation), editing.undo, () => editing.leapTo(0)]) {
      editing.dismiss();
      act();
      expect(editing.problem).toEqual(PROBLEM);
    }
    expect(operation).not.toHaveBeenCalled();
    expect([now().title, history.cursor, onchange.mock.calls.length]).toEqual(['One', 1, 0]);
    reason = undefined;
    editing.undo();
    expect([now().title, editing.problem]).toEqual(['A small story', undefined]);
  });

  it('shows no move that was refused', async () => {
    const { editing, workspace } = await open();
    editing.guard(() => PROBLEM);
    workspace.pin(A, { x: 500, y: 500 });
    expect(editing.problem).toEqual(PROBLEM);
    expect(workspace.pins.size).toBe(0);
    await fetched();
  });

  it('still shows what another window did, which is no step of this one', async () => {
    const { editing, now, onchange, history } = await open();
    editing.guard(() => PROBLEM);
    editing.follow({ ...now(), title: 'From elsewhere' });
    expect(now().title).toBe('From elsewhere');
    expect([history.cursor, onchange.mock.calls.length, editing.done]).toEqual([0, 0, undefined]);
  });
});

describe('places', () => {
  it('where a hand puts an actor is a step, as is letting it go, and letting all go', async () => {
    const { workspace, labels, now, editing } = await open();
    workspace.pin(A, { x: 500, y: -20 });
    expect(now().layout.pins).toMatchObject([{ actor: 'a', x: 500, y: -20 }]);
    workspace.unpin(A);
    expect(now().layout.pins).toEqual([]);
    workspace.pin(A, { x: 1, y: 2 });
    workspace.tidy();
    expect(now().layout.pins).toEqual([]);
    expect(labels()).toEqual(['Moved a', 'Let a go back', 'Moved a', 'Let all actors go back']);
    editing.undo();
    expect(workspace.pins.get(A)).toEqual({ x: 1, y: 2 });
    await fetched();
  });

  it('found anew are those of the dossier as it is then, with who came meanwhile', async () => {
    const { editing, now, history, workspace } = await open();
    const arranging = editing.arrange();
    editing.edit(newcomer);
    await arranging;
    expect(history.last?.label).toBe('Arranged the picture anew');
    const { places } = now().layout;
    expect(places).toHaveLength(4);
    expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(4);
    expect(places.every(({ x, y }) => x !== 0 || y !== 0)).toBe(true);

    const ofAnother = editing.arrange();
    await workspace.open(JSON.stringify({ ...SMALL, id: 'another' }));
    await ofAnother;
    expect(now().id).toBe('another');
    expect(history.revisions).toHaveLength(2);
  });

  it('found anew are one step that can be undone; what a hand has put somewhere stays', async () => {
    const { editing, workspace, now, history } = await open();
    editing.edit((dossier) => setPin(dossier, A, { x: 700, y: 0 }));
    // Everybody on one heap, which no arranging would leave.
    const heap = now().actors.map(({ id }) => ({ actor: id, x: 5, y: 5 }));
    editing.edit((dossier) => ({
      dossier: { ...dossier, layout: { ...dossier.layout, places: heap } },
      label: 'Heaped',
    }));
    await editing.arrange();
    expect(history.last?.label).toBe('Arranged the picture anew');
    expect(new Set(now().layout.places.map(({ x, y }) => `${x} ${y}`)).size).toBe(3);
    expect(workspace.pins.get(A)).toEqual({ x: 700, y: 0 });
    editing.undo();
    expect(now().layout.places).toMatchObject(heap);
    await fetched();
  });
});
