import { describe, expect, it } from 'vitest';
import { countBoxOverlaps } from '../../../src/core/layout/metrics';
import type { Point } from '../../../src/core/layout';
import { Workspace } from '../../../src/state/Workspace.svelte';
import {
  actorId,
  at,
  FIRST_FILE,
  firstData,
  problemLines,
  remove,
  set,
  smallData,
  type JsonObject,
} from '../../support/dossiers';
import { fetched, openOf, openWorkspace, pinnedData, placeIn } from '../../support/state';
import { refuseWorkers, stubBrokenWorkers, stubWorkers } from '../../support/worker';

const SMALL = JSON.stringify(smallData({ relations: [{ id: 'R1', source: 'a', target: 'b' }] }));
const changed = (...changes: ((data: JsonObject) => void)[]): string => {
  const data = firstData();
  for (const change of changes) change(data);
  return JSON.stringify(data);
};
/** So long that it is not read in place. */
const LONG = FIRST_FILE + ' '.repeat(80_000);
const problemsOf = ({ status }: Workspace): string[] =>
  status.kind === 'failed' ? problemLines(status.problems) : [`no: ${status.kind}`];

describe('a workspace', () => {
  it('reads at first, and has nothing to show', () => {
    const workspace = new Workspace();
    expect(workspace.status).toEqual({ kind: 'loading' });
    expect([...workspace.shown, ...workspace.positions, ...workspace.boxes]).toEqual([]);
  });

  it('opens a dossier with its whole graph, a place for each actor, and the first view', async () => {
    const workspace = await openWorkspace();
    const { graph, lookup, boxes } = openOf(workspace);
    expect(lookup.dossier.id).toBe('zelenskyy-nato');
    expect(graph.edges).toHaveLength(50);
    expect(workspace.shown.size).toBe(35);
    expect(workspace.positions).toHaveLength(14);
    expect(boxes.map(({ id }) => id)).toEqual(graph.nodes.map(({ id }) => id));
    expect(workspace.problems).toEqual([]);
  });

  it('puts actors where the dossier keeps them, and finds places if it keeps none', async () => {
    const first = at(firstData(), 'layout.arranged.places.0');
    const kept = await openWorkspace();
    expect(first).toMatchObject(placeIn(kept, kept.positions, first['actor'] as string));
    const found = await openWorkspace(JSON.parse(changed(remove('layout.arranged'))));
    expect(overlapsOf(found)).toBe(0);
    expect(found.positions).toHaveLength(14);
    expect(found.positions).not.toEqual(kept.positions);
  });

  it('calls back in the moment in which the dossier stands', async () => {
    const workspace = new Workspace();
    const seen: string[] = [];
    await workspace.open(FIRST_FILE, () => void seen.push(workspace.status.kind));
    await workspace.open('junk', () => void seen.push('junk'));
    expect(seen).toEqual(['ready']);
  });

  it('tells beside the dossier what it holds back, as long as that one is open', async () => {
    const workspace = new Workspace();
    await workspace.open(changed(set('relations.0.evidence.0.exact', 'Words that nobody wrote.')));
    expect(workspace.status.kind).toBe('ready');
    expect(problemLines(workspace.problems)).toEqual(['quoteLost relations[0].evidence[0]']);
    await workspace.open(SMALL);
    expect(workspace.problems).toEqual([]);
  });

  it.each<[why: string, text: string | (() => Promise<string>), problem: string]>([
    ['no JSON', '<!doctype html>', 'notJson $'],
    ['nothing', '', 'notJson $'],
    ['another kind of JSON', '{"hello":"world"}', 'wrongFormat format'],
    ['a relation without evidence', changed(set('relations.3.evidence', [])), 'noEvidence'],
    ['a file that does not come', () => Promise.reject(new Error('404')), 'unreadable $'],
  ])('says what is wrong with %s', async (_why, text, problem) => {
    const workspace = new Workspace();
    await workspace.open(typeof text === 'string' ? text : text());
    expect(problemsOf(workspace)).toEqual([expect.stringContaining(problem)]);
  });

  it('names the cause if a file does not come, and a remedy', async () => {
    const workspace = new Workspace();
    await workspace.open(Promise.reject(new Error('dossier.json could not be read (404)')));
    const [problem] = workspace.status.kind === 'failed' ? workspace.status.problems : [];
    expect(problem?.message).toContain('dossier.json could not be read (404)');
    expect(problem?.fix).not.toBe('');
  });
});

describe('of several openings the last one counts', () => {
  it.each<[how: string, settle: (slow: PromiseWithResolvers<string>) => void]>([
    ['stands', (slow) => slow.resolve(FIRST_FILE)],
    ['turns out to be junk', (slow) => slow.resolve('junk')],
    ['does not come', (slow) => slow.reject(new Error('404'))],
  ])('though the first one %s later', async (_how, settle) => {
    const workspace = new Workspace();
    const slow = Promise.withResolvers<string>();
    const seen: string[] = [];
    const first = workspace.open(slow.promise, () => void seen.push('first'));
    expect(await workspace.open(SMALL, () => void seen.push('last'))).toBe(true);
    settle(slow);
    expect(await first).toBe(false);
    expect(openOf(workspace).lookup.dossier.id).toBe('small');
    expect(workspace.problems).toEqual([]);
    expect(seen).toEqual(['last']);
  });

  it('though both come at once and the first one has more to do', async () => {
    const workspace = new Workspace();
    const first = workspace.open(changed(remove('layout.arranged')));
    const last = workspace.open(SMALL);
    await Promise.all([first, last]);
    expect(openOf(workspace).lookup.dossier.id).toBe('small');
  });

  it('and the last one may be junk', async () => {
    const workspace = await openWorkspace();
    await workspace.open('junk');
    expect(problemsOf(workspace)).toEqual(['notJson $']);
    expect([...workspace.shown, ...workspace.positions]).toEqual([]);
  });
});

describe('a large dossier', () => {
  it('is read and laid out by a worker, and stands as one that is read in place', async () => {
    const workers = await stubWorkers();
    const workspace = new Workspace();
    await workspace.open(LONG);
    const inPlace = await openWorkspace();
    expect(workers).toEqual({ started: 1, running: 0 });
    expect(workspace.positions).toEqual(inPlace.positions);
    expect(workspace.shown).toEqual(inPlace.shown);
    expect(openOf(workspace).lookup.dossier).toEqual(openOf(inPlace).lookup.dossier);
  });

  it('that is junk is told, and its worker ends', async () => {
    const workers = await stubWorkers();
    const workspace = new Workspace();
    await workspace.open(`{"hello": "world"}${' '.repeat(80_000)}`);
    expect(problemsOf(workspace)).toEqual(['wrongFormat format']);
    expect(workers).toEqual({ started: 1, running: 0 });
  });

  it.each<[why: string, prepare: (cause: string) => void, cause: string]>([
    ['breaks', stubBrokenWorkers, 'out of memory'],
    ['may not start', refuseWorkers, 'refused by a policy'],
  ])('says why, if its worker %s', async (_why, prepare, cause) => {
    prepare(cause);
    const workspace = new Workspace();
    await workspace.open(LONG);
    expect(problemsOf(workspace)).toEqual(['unreadable $']);
    expect(JSON.stringify(workspace.status)).toContain(cause);
  });
});

const FAR = { x: 4000, y: -4000 };
const trump = actorId('trump');
const putin = actorId('putin');

/** The actors that do not stand where the layout has put them. */
function movedOf(workspace: Workspace): string[] {
  const { graph, layout } = openOf(workspace);
  return graph.nodes
    .filter((_, i) => {
      const [now, before] = [workspace.positions[i], layout[i]];
      return now?.x !== before?.x || now?.y !== before?.y;
    })
    .map(({ id }) => id);
}

function overlapsOf(workspace: Workspace): number {
  return countBoxOverlaps(
    workspace.boxes.map(({ width, height }, i) => ({
      width,
      height,
      ...(workspace.positions[i] ?? { x: 0, y: 0 }),
    })),
  );
}

const homeOf = (workspace: Workspace, actor: string): Point =>
  placeIn(workspace, openOf(workspace).layout, actor);
const placeOf = (workspace: Workspace, actor: string): Point =>
  placeIn(workspace, workspace.positions, actor);

describe('an actor that is pinned', () => {
  it('stands where it was put at once, and nobody else moves if nobody is in the way', async () => {
    const workspace = await openWorkspace();
    workspace.pin(trump, FAR);
    expect(placeOf(workspace, 'trump')).toEqual(FAR);
    await fetched();
    expect(placeOf(workspace, 'trump')).toEqual(FAR);
    expect(movedOf(workspace)).toEqual(['trump']);
  });

  it('moves those on whom it is put, and few others, as soon as how to do so has come', async () => {
    const workspace = await openWorkspace();
    workspace.pin(trump, homeOf(workspace, 'putin'));
    await fetched();
    expect(placeOf(workspace, 'trump')).toEqual(homeOf(workspace, 'putin'));
    expect(movedOf(workspace)).toContain('putin');
    expect(movedOf(workspace).length).toBeLessThanOrEqual(5);
    expect(overlapsOf(workspace)).toBe(0);
  });

  it('makes no room for another that is pinned too', async () => {
    const workspace = await openWorkspace();
    const home = homeOf(workspace, 'putin');
    workspace.pin(putin, home);
    workspace.pin(trump, { x: home.x + 5, y: home.y });
    await fetched();
    expect(placeOf(workspace, 'putin')).toEqual(home);
    expect(placeOf(workspace, 'trump')).toEqual({ x: home.x + 5, y: home.y });
  });

  it('stands where it was put last, as its box says too', async () => {
    const workspace = await openWorkspace();
    workspace.pin(trump, { x: 0, y: 0 });
    workspace.pin(trump, FAR);
    expect(workspace.pins).toEqual(new Map([[trump, FAR]]));
    expect(workspace.boxes.filter(({ pin }) => pin).map(({ id, pin }) => [id, pin])).toEqual([
      ['trump', FAR],
    ]);
  });

  it('goes back when it is let go, with all that made room for it; others that are pinned stay', async () => {
    const workspace = await openWorkspace();
    workspace.pin(putin, FAR);
    workspace.pin(trump, homeOf(workspace, 'ukraine'));
    await fetched();
    expect(movedOf(workspace).length).toBeGreaterThan(2);
    workspace.unpin(trump);
    expect(movedOf(workspace)).toEqual(['putin']);
    workspace.unpin(trump);
    expect(workspace.pins).toEqual(new Map([[putin, FAR]]));
  });

  it('goes back with all others when the picture is tidied', async () => {
    const workspace = await openWorkspace();
    workspace.pin(putin, FAR);
    workspace.pin(trump, homeOf(workspace, 'ukraine'));
    await fetched();
    workspace.tidy();
    expect(workspace.positions).toEqual(openOf(workspace).layout);
    expect(workspace.pins.size).toBe(0);
  });
});

describe('the pins of a dossier', () => {
  it('are honoured when it opens, and others have made room for them', async () => {
    const home = homeOf(await openWorkspace(), 'ukraine');
    const workspace = await openWorkspace(pinnedData({ trump: home }));
    expect(workspace.pins).toEqual(new Map([[trump, home]]));
    expect(placeOf(workspace, 'trump')).toEqual(home);
    expect(placeOf(workspace, 'ukraine')).not.toEqual(home);
    expect(overlapsOf(workspace)).toBe(0);
  });

  it('are let go like those of a person: the layout knows where the actor would stand', async () => {
    const workspace = await openWorkspace(pinnedData({ trump: FAR }));
    workspace.tidy();
    expect(workspace.positions).toEqual((await openWorkspace()).positions);
  });

  it('end with it: the next dossier has its own', async () => {
    const workspace = await openWorkspace(pinnedData({ trump: FAR }));
    await workspace.open(FIRST_FILE);
    expect(workspace.pins.size).toBe(0);
    expect(movedOf(workspace)).toEqual([]);
  });
});
