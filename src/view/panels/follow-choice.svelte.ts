import type { Attachment } from 'svelte/attachments';
import type { Choice } from '../../core/drawing';

/** Brings what stands for the chosen relation (`data-relation`) into view whenever another one is chosen elsewhere. */
export const followChoice =
  (choice: () => Choice | undefined): Attachment<HTMLElement> =>
  (element) => {
    $effect(() => {
      const chosen = choice();
      if (chosen?.kind !== 'relation' || element.contains(document.activeElement)) return;
      element
        .querySelector(`[data-relation="${CSS.escape(chosen.id)}"]`)
        ?.scrollIntoView({ block: 'nearest' });
    });
  };
