import { describe, expect, it, vi } from 'vitest';
import type { Dossier, Scene, SceneId } from '../../../src/core/dossier';
import { BriefEditor, type HeldField } from '../../../src/state/briefing/BriefEditor.svelte';
import { Briefing } from '../../../src/state/briefing/Briefing.svelte';
import { keepTimes } from '../../../src/state/briefing/keep-times';
import { makeScene } from '../../../src/state/briefing/make-scene';
import { Editing } from '../../../src/state/desk/Editing.svelte';
import { History } from '../../../src/state/desk/History.svelte';
import { LostWords } from '../../../src/state/desk/LostWords.svelte';
import type { Desk } from '../../../src/state/desk/desk';
import { Lazy } from '../../../src/state/Lazy.svelte';
import { Navigation } from '../../../src/state/Navigation.svelte';
import { Picture } from '../../../src/state/Picture.svelte';
import { Selection } from '../../../src/state/Selection.svelte';
import { stubHistory } from '../../support/browser';
import { actorId, firstData } from '../../support/dossiers';
import { openWorkspace } from '../../support/state';

async function open(headlines: readonly string[] = ['One', 'Two', 'Three']) {
  stubHistory();
  const scenes = headlines.map((headline, i) => ({ id: `scene-${i + 1}`, headline }));
  const workspace = await openWorkspace({ ...firstData(), briefing: { scenes } });
  const selection = new Selection();
  const picture = new Picture(workspace, selection);
  const navigation = new Navigation(workspace, selection, picture);
  const history = new History();
  const editing = new Editing(
    workspace,
    navigation,
    history,
    () => 'Ada',
    () => undefined,
  );
  const briefing = new Briefing(workspace, navigation);
  navigation.enter('brief');
  const lost = new LostWords();
  const editor = new BriefEditor(briefing, { editing, history, lost });
  const told = () => briefing.scenes.map(({ headline }: Scene) => headline);
  return {
    workspace,
    selection,
    picture,
    navigation,
    history,
    editing,
    briefing,
    editor,
    lost,
    told,
  };
}
const id = (number: number) => `scene-${number}` as SceneId;

describe('working on a briefing', () => {
  it('a scene that was moved, duplicated or added is on then', async () => {
    const { editor, briefing, told } = await open();
    editor.move(id(3), 0);
    expect([told(), briefing.index]).toEqual([['Three', 'One', 'Two'], 0]);
    editor.duplicate(id(1));
    expect([told(), briefing.index]).toEqual([['Three', 'One', 'One', 'Two'], 2]);
    editor.add([{ headline: 'New' }]);
    expect([told()[3], briefing.index]).toEqual(['New', 3]);
  });

  it('the neighbour of a scene that was removed is on, and it can be put back where it was', async () => {
    const { editor, briefing, told } = await open();
    editor.goTo(1);
    editor.remove(id(2));
    expect([told(), briefing.scene?.headline]).toEqual([['One', 'Three'], 'Three']);
    expect(editor.removed).toBe('Removed scene: Two');
    editor.undo();
    expect([told(), briefing.scene?.headline]).toEqual([['One', 'Two', 'Three'], 'Two']);
    expect(editor.removed).toBeUndefined();
  });

  it('putting back is not offered any more once something else was done', async () => {
    const { editor } = await open();
    editor.remove(id(2));
    editor.change(id(1), { headline: 'First' });
    expect(editor.removed).toBeUndefined();
  });

  it('words that are being typed are in the dossier before anything else is done', async () => {
    const { editor, told, history } = await open();
    const field: HeldField = {
      commit: () => {
        editor.release(field);
        return editor.change(id(1), { headline: 'Typed' });
      },
      show: () => undefined,
    };
    editor.hold(field);
    editor.move(id(1), 1);
    expect(told()).toEqual(['Two', 'Typed', 'Three']);
    expect(history.cursor).toBe(2);
    editor.undo();
    expect(told()).toEqual(['Typed', 'Two', 'Three']);
  });

  it('words that are refused are not left behind: their field is gone to, and is held still', async () => {
    const { editor, briefing, told } = await open();
    const show = vi.fn();
    const field: HeldField = { commit: () => editor.change(id(1), { headline: '…' }), show };
    editor.hold(field);
    expect(editor.goTo(1)).toBe(false);
    expect(editor.add([{ headline: 'New' }])).toBe(false);
    expect([briefing.index, told()]).toEqual([0, ['One', 'Two', 'Three']]);
    expect(show).toHaveBeenCalledTimes(2);
    expect(editor.settle()).toEqual({ count: 1, refused: [field] });
    editor.release(field);
    expect(editor.goTo(1)).toBe(true);
  });

  it('words whose field is gone are told until somebody takes note of them', async () => {
    const { editor, lost } = await open();
    editor.lose(' ');
    editor.lose('Mine alone');
    expect(lost.words).toEqual(['Mine alone']);
    lost.dismiss();
    expect(lost.words).toEqual([]);
  });

  it('a headline without words is refused, and what was there stays', async () => {
    const { editor, editing, told } = await open();
    expect(editor.change(id(1), { headline: ' ' })).toBe(false);
    expect(editing.problem?.message).toBeTruthy();
    expect(told()[0]).toBe('One');
  });

  it('drafted scenes come behind those that are there', async () => {
    const { editor, briefing, told } = await open(['Mine']);
    expect(editor.draft()).toBe(true);
    expect(told().length).toBeGreaterThan(3);
    expect([told()[0], briefing.index]).toEqual(['Mine', 1]);
  });
});

it('a scene is made of what is chosen, behind the last one; the briefing opens there, once', async () => {
  const { workspace, selection, picture, navigation, editing, told, briefing } = await open();
  navigation.explore();
  selection.choose({ kind: 'actor', id: actorId('nato') });
  const desk = new Lazy(() => Promise.resolve({ editing } as Desk));
  const made = await makeScene({ workspace, selection, picture, navigation, desk });
  expect(told()).toHaveLength(4);
  expect(briefing.scenes[3]).toMatchObject({ id: made, actors: ['nato'] });
  navigation.enter('present');
  expect(briefing.index).toBe(0);
  navigation.explore();
  navigation.enter('brief');
  expect([briefing.index, navigation.arrive(), navigation.arrive()]).toEqual([3, true, false]);
  navigation.explore();
  navigation.enter('brief');
  expect(briefing.index).toBe(0);
});

it('the briefing opens at its beginning if the scene that was made is gone again', async () => {
  const { workspace, selection, picture, navigation, editing, briefing } = await open();
  navigation.explore();
  const desk = new Lazy(() => Promise.resolve({ editing } as Desk));
  await makeScene({ workspace, selection, picture, navigation, desk });
  editing.undo();
  navigation.enter('brief');
  expect([briefing.index, navigation.briefing?.scene]).toEqual([0, undefined]);
});

describe('the times of a rehearsal', () => {
  const seconds = new Map([[id(2), 40]]);

  it('become the targets of their scenes', async () => {
    const { editing, briefing } = await open();
    const desk = new Lazy(() => Promise.resolve({ editing } as Desk));
    expect(await keepTimes(desk, editing.dossier!.id, seconds)).toBeUndefined();
    expect(briefing.scenes.map((scene: Scene) => scene.seconds)).toEqual([
      undefined,
      40,
      undefined,
    ]);
  });

  it('are not kept in another dossier, where editing is refused, or without what edits; why is told', async () => {
    const { editing, history } = await open();
    const desk = new Lazy(() => Promise.resolve({ editing } as Desk));
    const other = 'other' as Dossier['id'];
    expect((await keepTimes(desk, other, seconds))?.message).toMatch(/another dossier/);
    editing.guard(() => ({ code: 'following', where: 'library', message: 'Not here.', fix: '' }));
    expect((await keepTimes(desk, editing.dossier!.id, seconds))?.message).toBe('Not here.');
    const lost = new Lazy<Desk>(() => Promise.reject(new Error('offline')));
    expect((await keepTimes(lost, editing.dossier!.id, seconds))?.message).toMatch(/did not load/);
    expect(history.revisions).toEqual([]);
  });
});
