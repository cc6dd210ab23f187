import { beforeEach, expect, test } from 'vitest';
import { Presentation } from '../../../src/state/briefing/Presentation.svelte';
import { present } from '../briefing-windows.svelte';

let now = 0;
beforeEach(() => {
  now = 1_000_000;
});
const wait = (ms: number) => {
  now += ms;
};
const presenting = () => present(() => now);

test('to end while rehearsing shows the times first; to end once more leaves', async () => {
  const { presentation, end } = await presenting();
  presentation.rehearse();
  presentation.end();
  expect([presentation.rehearsal, end.mock.calls.length]).toEqual(['over', 0]);
  expect(presentation.isEnded).toBe(false);
  presentation.end();
  expect([presentation.isEnded, end.mock.calls.length]).toEqual([true, 1]);
});

test('to end what is no rehearsal leaves at once', async () => {
  const { presentation, end } = await presenting();
  presentation.end();
  expect([presentation.rehearsal, end.mock.calls.length]).toEqual([undefined, 1]);
});

test('the times of a rehearsal stand still when it is over, however long they are looked at', async () => {
  const { presentation } = await presenting();
  presentation.rehearse();
  wait(20_000);
  presentation.next();
  wait(30_000);
  presentation.end();
  wait(60_000);
  presentation.next();
  presentation.restart();
  const times = [...presentation.taken().values()];
  expect([times, presentation.standing]).toMatchObject([
    [20, 30],
    { scene: 1, stopped: 1_050_000 },
  ]);
});

test('a clock that is set back takes no time away', async () => {
  const { presentation } = await presenting();
  wait(-60_000);
  presentation.next();
  expect(presentation.standing.spent.map(([, ms]) => ms)).toEqual([0]);
});

test('a scene that was only passed through takes no time, so that its target is not wiped', async () => {
  const { presentation, briefing } = await presenting();
  presentation.rehearse();
  wait(5_600);
  presentation.next();
  wait(499);
  presentation.next();
  wait(500);
  expect([...presentation.taken()]).toEqual([
    [briefing.scenes[0]!.id, 6],
    [briefing.scenes[2]!.id, 1],
  ]);
});

test.each(['on', 'over'] as const)('a rehearsal that is %s is so after a reload', async (state) => {
  const { presentation, briefing } = await presenting();
  presentation.rehearse();
  wait(3_000);
  if (state === 'over') presentation.end();
  const again = new Presentation(briefing, () => now);
  again.restore(presentation.standing);
  expect([again.rehearsal, [...again.taken().values()]]).toEqual([state, [3]]);
});

const asking = async (query = 'witkoff russia') => {
  const presented = await presenting();
  presented.presentation.goTo(2);
  presented.presentation.openQuestion();
  presented.presentation.asking.ask(query);
  return presented;
};

test('while an answer is on, to go on is to go through the answers, and behind the last one comes the scene', async () => {
  const { presentation, briefing } = await asking();
  const { asking: question } = presentation;
  const places = question.answers.map(() => {
    const { at } = question;
    presentation.next();
    return at;
  });
  expect(places).toEqual([0, 1, 2, 3]);
  expect([question.isOpen, briefing.index]).toEqual([false, 2]);
  expect(presentation.staged?.scene).toBe(briefing.scene);
});

test('before the first answer comes the scene', async () => {
  const { presentation, briefing } = await asking();
  presentation.next();
  presentation.previous();
  expect(presentation.asking.at).toBe(0);
  presentation.previous();
  expect([presentation.asking.isOpen, briefing.index]).toEqual([false, 2]);
});

test.each(['', 'xyzzy'])(
  'while “%s” has no answer, to go on is to leave the scene',
  async (query) => {
    const { presentation, briefing } = await asking(query);
    expect(presentation.staged?.scene).toBe(briefing.scene);
    presentation.next();
    expect([presentation.asking.isOpen, briefing.index]).toEqual([false, 3]);
  },
);

test('a question, its answer and the spotlight are the same after a reload', async () => {
  const { presentation, briefing } = await asking();
  presentation.next();
  presentation.toggleSpotlight(briefing.ground!.lookup.dossier.actors[0]!.id);
  const again = new Presentation(briefing, () => now);
  again.restore(presentation.standing);
  expect(again.staged?.scene.headline).toBe(presentation.staged?.scene.headline);
  expect(again.standing).toEqual(presentation.standing);
});

test('step by step back: the number, the blank screen, the question, then nothing', async () => {
  const { presentation } = await asking();
  presentation.toggleBlank('black');
  presentation.type('7');
  const steps = [0, 1, 2, 3].map(() => {
    const is = presentation.stepBack();
    return [is, presentation.typed, presentation.blank, presentation.asking.isOpen];
  });
  expect(steps).toEqual([
    [true, '', 'black', true],
    [true, '', undefined, true],
    [true, '', undefined, false],
    [false, '', undefined, false],
  ]);
});
