import { vi } from 'vitest';
import type { Frame, Point } from '../../src/core/layout';
import { Picture } from '../../src/state/Picture.svelte';
import { Selection } from '../../src/state/Selection.svelte';
import { Workspace, type Open } from '../../src/state/Workspace.svelte';
import { at, firstData, type JsonObject } from './dossiers';
import { DESK } from './drawings';

/** What a person works with when a dossier is open, before anything is chosen. */
export interface Desk {
  readonly workspace: Workspace;
  readonly selection: Selection;
  readonly picture: Picture;
}

/** A workspace in which a dossier is open: the shipped one, if no other data is given. */
export async function openWorkspace(data: unknown = firstData()): Promise<Workspace> {
  const workspace = new Workspace();
  await workspace.open(JSON.stringify(data));
  openOf(workspace);
  return workspace;
}

/** A dossier and its picture on a stage. */
export async function openDesk(data?: unknown, frame: Frame = DESK): Promise<Desk> {
  const workspace = await openWorkspace(data);
  const selection = new Selection();
  const picture = new Picture(workspace, selection);
  picture.resize(frame);
  return { workspace, selection, picture };
}

/** What is open; throws with the problems if nothing is. */
export function openOf({ status }: Workspace): Open {
  if (status.kind === 'ready') return status.open;
  const problems = status.kind === 'failed' ? status.problems : [];
  throw new Error(`nothing open: ${status.kind} ${problems.map(({ message }) => message).join()}`);
}

/** Data of the shipped dossier with some actors in places that a person gave them. */
export function pinnedData(pins: Readonly<Record<string, Point>>): JsonObject {
  const data = firstData();
  at(data, 'layout')['pins'] = Object.entries(pins).map(([actor, { x, y }]) => ({ actor, x, y }));
  return data;
}

/** The place of an actor in a list of places in the order of the dossier. */
export function placeIn(workspace: Workspace, places: readonly Point[], actor: string): Point {
  const place = places[openOf(workspace).graph.nodes.findIndex(({ id }) => id === actor)];
  if (!place) throw new Error(`unknown actor: ${actor}`);
  return place;
}

/** Waits for what is fetched when it is first needed: how others make room. */
export const fetched = (): Promise<void> => vi.dynamicImportSettled();
