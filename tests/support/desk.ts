import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { expect, onTestFinished, vi, type Mock } from 'vitest';
import type { Dossier } from '../../src/core/dossier';
import { setTitle, type Edit } from '../../src/core/dossier/edits';
import { Navigation } from '../../src/state/Navigation.svelte';
import { Picture } from '../../src/state/Picture.svelte';
import { Selection } from '../../src/state/Selection.svelte';
import { Workspace } from '../../src/state/Workspace.svelte';
import { createDesk, type Desk } from '../../src/state/desk/desk';
import { openLibrary, type LibraryStore } from '../../src/storage/library-store';
import { stub, stubHistory, stubStorage } from './browser';
import { openDossier, smallData, type SmallDossier } from './dossiers';
import { FakeLocks } from './locks';

const THREE: SmallDossier = {
  relations: [
    { id: 'R1', source: 'a', target: 'b' },
    { id: 'R2', source: 'b', target: 'c' },
  ],
};
/** The dossier that ships with these tests. */
export const SHIPPED = JSON.stringify(smallData(THREE));
/** Another dossier as a file's text; about the same text as the shipped one. */
export const fileOf = (id: string, title = id): string =>
  JSON.stringify({ ...smallData(THREE), id, title });

/** The dossier of such a file. */
export const dossierOf = (id: string, title?: string): Dossier =>
  openDossier(JSON.parse(fileOf(id, title)));

/** What of a browser its windows share. */
export interface Browser {
  readonly small: Map<string, string>;
  /** Storage refuses, or is full, from now on; undefined: it works. */
  fail(name: 'SecurityError' | 'QuotaExceededError' | undefined): void;
  /** The library, past all windows. */
  open(): Promise<LibraryStore>;
  /** Somebody clears what the browser keeps. */
  clear(): void;
}

/** A browser of its own for one test: storage, locks, channels and an address. */
export function stubBrowser(): Browser {
  let failure: string | undefined;
  const fail = () => {
    if (failure !== undefined) throw new DOMException('as the test wants it', failure);
  };
  const fresh = () => {
    const factory = new IDBFactory();
    const open = factory.open.bind(factory);
    vi.spyOn(factory, 'open').mockImplementation((...args) => {
      if (failure === 'SecurityError') fail();
      return open(...args);
    });
    return factory;
  };
  // eslint-disable-next-line @typescript-eslint/unbound-method
  const { put: own } = IDBObjectStore.prototype;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...args
  ) {
    fail();
    return own.apply(this, args);
  });
  onTestFinished(() => {
    vi.restoreAllMocks();
  });
  const locks = new FakeLocks();
  stub({ indexedDB: fresh(), navigator: { locks }, BroadcastChannel: channels() });
  stubHistory();
  return {
    small: stubStorage({}),
    fail: (name) => {
      failure = name;
    },
    open: async () => {
      const store = await openLibrary('parley');
      onTestFinished(() => {
        store.close();
      });
      return store;
    },
    clear: () => {
      vi.stubGlobal('indexedDB', fresh());
    },
  };
}

/** Channels between windows of one browser: what one posts, all others of its name hear a moment later. */
function channels() {
  const all = new Set<FakeChannel>();
  class FakeChannel {
    onmessage: ((event: { data: unknown }) => void) | undefined;
    readonly name: string;
    constructor(name: string) {
      this.name = name;
      all.add(this);
    }
    postMessage(data: unknown): void {
      for (const one of all)
        if (one !== this && one.name === this.name)
          setTimeout(() => one.onmessage?.({ data: structuredClone(data) }));
    }
    close(): void {
      all.delete(this);
    }
  }
  return FakeChannel;
}

/** A window of the browser with a desk in it. */
export interface Window extends Desk {
  readonly workspace: Workspace;
  readonly selection: Selection;
  readonly navigation: Navigation;
  /** Has heard of every dossier from a file that is open. */
  readonly onopened: Mock<() => void>;
  /** What is open; throws if nothing is. */
  readonly dossier: Dossier;
}

/** A window in which nothing is open yet. */
export function newWindow(shipped: string | Promise<string> = SHIPPED): Window {
  const workspace = new Workspace();
  const selection = new Selection();
  const navigation = new Navigation(workspace, selection, new Picture(workspace, selection));
  const onopened = vi.fn();
  const desk = createDesk({
    workspace,
    navigation,
    shipped: Promise.resolve(shipped),
    onleave: () => undefined,
    onopened,
  });
  workspace.onpins = desk.editing.keepPin;
  return {
    ...desk,
    workspace,
    selection,
    navigation,
    onopened,
    get dossier() {
      const { dossier } = desk.editing;
      if (!dossier) throw new Error('nothing open');
      return dossier;
    },
  };
}

/** A window in which the shipped dossier has been opened as the app does it on a first visit. */
export async function openWindow(shipped = SHIPPED): Promise<Window> {
  const window = newWindow(shipped);
  await window.workspace.open(shipped);
  await window.library.adopt();
  return window;
}

/** A window with the shipped dossier, in which others are in the library. */
export async function withOthers(...ids: string[]): Promise<Window> {
  const window = await openWindow();
  for (const id of ids) await window.shelf.add(dossierOf(id, `Title of ${id}`));
  return window;
}

/** Edits what is open. */
export const rename = ({ editing }: Desk, title: string): Edit | undefined =>
  editing.edit((dossier) => setTitle(dossier, title));

/** The ids of all dossiers in the library, as a window lists them. */
export async function idsOf({ shelf }: Desk): Promise<string[]> {
  await shelf.refresh();
  return (shelf.entries ?? []).map(({ id }) => id).sort();
}

/** Waits until all that was done in a window is kept. */
export const untilKept = ({ keeping }: Desk): Promise<void> =>
  vi.waitFor(() => {
    expect(keeping.kept.kind).toBe('saved');
  });
