import type { Attachment } from 'svelte/attachments';
import type { Lookup } from '../../core/dossier';
import { readChoice, type Choice } from '../../core/drawing';

interface PointAtWords {
  readonly lookup: () => Lookup;
  readonly onlook: (choice: Choice | undefined) => void;
  readonly onchoose: (choice: Choice | undefined) => void;
}

/**
 * Makes the words of the article a pointer's surface: a mention means its actors, the rest of a sentence the sentence. The
 * keyboard has the ticks in the margin, and the names in a sentence's card.
 */
export const pointAtWords =
  ({ lookup, onlook, onchoose }: PointAtWords): Attachment<HTMLElement> =>
  (element) => {
    const under = (event: Event): Choice | undefined => {
      if (!(event.target instanceof Element)) return undefined;
      const mention = event.target.closest('[data-mention]')?.getAttribute('data-mention');
      if (mention) return readChoice(lookup(), 'mention', mention);
      const key = event.target.closest('[data-sentence]')?.getAttribute('data-sentence');
      return key ? readChoice(lookup(), 'sentence', key) : undefined;
    };
    const aside = new AbortController();
    const { signal } = aside;
    element.addEventListener(
      'click',
      (event) => {
        const choice = under(event);
        // Selecting words with the mouse is reading or copying, not pointing.
        if (choice && (getSelection()?.isCollapsed ?? true)) onchoose(choice);
      },
      { signal },
    );
    // Not when words come under a pointer that rests, because the text is scrolled; nor while words are being selected: what is lit
    // is set anew, and a selection that begins or ends in it would be lost.
    element.addEventListener(
      'pointermove',
      (event) => {
        if (event.pointerType !== 'touch' && event.buttons === 0) onlook(under(event));
      },
      { signal },
    );
    element.addEventListener(
      'pointerleave',
      ({ buttons }) => {
        const away = () => {
          onlook(undefined);
        };
        if (buttons === 0) away();
        // Words are selected until the hand lets go, wherever that is; they are taken first.
        else document.addEventListener('pointerup', () => setTimeout(away), { once: true, signal });
      },
      { signal },
    );
    return () => {
      aside.abort();
    };
  };
