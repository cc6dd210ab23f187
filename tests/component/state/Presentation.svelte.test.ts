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
  presentation.end();
  expect(end).toHaveBeenCalledOnce();
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
