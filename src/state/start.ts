import { isShared } from '../exporters/share-address';
import { lastOpened, linkOpened } from './opened';
import type { Session } from './session';

/** How the page finds the dossier that it shows at first. */
export interface Start {
  /** Opens the dossier of the link that led here, the one of the last visit, or the one that ships. */
  readonly open: () => Promise<unknown>;
  /** Fetches what edits and keeps: before anything can be edited or another dossier opened, what is open is taken care of. */
  readonly loadDesk: () => Promise<void>;
  /** Goes where the address says that was typed or pasted, be it a link with a dossier. */
  readonly follow: () => void;
}

/** @param shipped The JSON text of the dossier that ships. */
export function createStart(
  { canEdit, workspace, navigation, desk }: Session,
  shipped: Promise<string>,
): Start {
  const last = canEdit ? lastOpened() : undefined;
  /** The dossier that ships is open, and the library does not know of it yet. */
  let isUnknown = false;

  function openShipped(): Promise<boolean> {
    isUnknown = true;
    return workspace.open(shipped, navigation.read);
  }

  /** Opens the dossier of the last visit; if that is not there any more, the one that ships. */
  async function reopen(id: string) {
    await desk.load();
    const library = desk.ready?.library;
    if (!library) await openShipped();
    else if (!(await library.open(id)) && workspace.status.kind !== 'failed')
      await library.openShipped();
  }

  const openUsual = () => (last === undefined ? openShipped() : reopen(last));

  /** Opens the dossier of a link; if it cannot be read, what `otherwise` opens. */
  async function openLink(link: string, otherwise: () => Promise<unknown>) {
    await desk.load();
    await (desk.ready?.library.openLinked(link, otherwise) ?? otherwise());
  }

  return {
    open: () => {
      const link = canEdit ? linkOpened() : undefined;
      return link === undefined ? openUsual() : openLink(link, openUsual);
    },
    loadDesk: async () => {
      await desk.load();
      if (isUnknown) await desk.ready?.library.adopt();
    },
    follow: () => {
      if (canEdit && isShared(location.hash)) void openLink(location.hash, openNothing);
      else navigation.read();
    },
  };
}

/** What is open stays. */
const openNothing = (): Promise<void> => Promise.resolve();
