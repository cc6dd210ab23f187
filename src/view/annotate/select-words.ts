import type { Attachment } from 'svelte/attachments';
import type { ArticleId, Lookup } from '../../core/dossier';
import type { ArticleText, Span } from '../../core/text';
import { snapToWords } from '../../core/text/words';
import type { DraftWords } from '../../state/Draft.svelte';
import { shownRound, stepWords } from './step-words';

interface SelectWords {
  readonly lookup: () => Lookup;
  readonly article: () => ArticleId;
  readonly words: () => DraftWords | undefined;
  /** The words that were selected last, from where the arrow keys go on. */
  readonly last: () => DraftWords | undefined;
  /** Words are selected; `done` once nobody is still at it. */
  readonly onselect: (words: DraftWords | undefined, done: boolean) => void;
  /** What can be made of the words is asked for by the keyboard. */
  readonly onmenu: () => void;
}

/** A finger that moves the handles of a selection has rested so long, in ms. */
const REST_MS = 450;

/** Selects whole words of the article: with the mouse, a finger, or the arrow keys while the text has the focus. Set up once: an edit must not take the focus. */
export const selectWords =
  ({ lookup, article, words, last, onselect, onmenu }: SelectWords): Attachment<HTMLElement> =>
  (element) => {
    const controller = new AbortController();
    const { signal } = controller;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let touched = false;
    /** The press that ends began in the text. */
    let pressed = false;

    const take = (keep: boolean) => {
      const selection = document.getSelection();
      if (!selection || selection.isCollapsed || selection.rangeCount === 0) {
        // A plain click in the text lets the words go.
        if (pressed && !keep) onselect(undefined, true);
        return;
      }
      const span = spanOf(element, selection.getRangeAt(0), lookup());
      const snapped = span && snapToShown(lookup().article(article()), span);
      if (!snapped) return;
      onselect({ ...snapped, article: article() }, true);
      if (!keep) selection.removeAllRanges();
    };

    const down = ({ pointerType }: PointerEvent) => {
      touched = pointerType === 'touch';
      pressed = true;
    };
    const up = ({ pointerType }: PointerEvent) => {
      // The browser settles a selection after this event.
      if (pointerType !== 'touch')
        setTimeout(() => {
          take(false);
          pressed = false;
        });
    };
    const change = () => {
      if (!touched) return;
      clearTimeout(timer);
      timer = setTimeout(() => take(true), REST_MS);
    };
    const key = (event: KeyboardEvent) => {
      if (event.target !== element || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'Enter' && words()) onmenu();
      else {
        const next = stepWords(event, lookup().article(article()), words() ?? last());
        if (!next) return;
        onselect({ ...next, article: article() }, false);
      }
      event.preventDefault();
    };
    element.addEventListener('pointerdown', down, { signal });
    document.addEventListener('pointerup', up, { signal });
    document.addEventListener('selectionchange', change, { signal });
    element.addEventListener('keydown', key, { signal });
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  };

/** The whole words of a span, up to page furniture in it: what is out of view is never selected along. */
function snapToShown(article: ArticleText, { start, end }: Span): Span | undefined {
  const shown = shownRound(article, start);
  return snapToWords(article.text, { start, end: Math.min(end, shown.end) });
}

/** The part of the article that a selection of the page covers; undefined if it begins and ends outside the text. */
function spanOf(element: HTMLElement, range: Range, lookup: Lookup): Span | undefined {
  const touched = [...element.querySelectorAll<HTMLElement>('[data-sentence]')].filter((one) =>
    range.intersectsNode(one),
  );
  const [first] = touched;
  const last = touched.at(-1);
  if (!first || !last) return undefined;
  const start =
    offsetIn(first, range.startContainer, range.startOffset, lookup) ?? startOf(first, lookup);
  const end = offsetIn(last, range.endContainer, range.endOffset, lookup) ?? endOf(last, lookup);
  return start !== undefined && end !== undefined && start < end ? { start, end } : undefined;
}

const sentenceOf = (element: HTMLElement, lookup: Lookup) =>
  lookup.findSentence(element.dataset['sentence'] ?? '')?.sentence;
const startOf = (element: HTMLElement, lookup: Lookup) => sentenceOf(element, lookup)?.start;
const endOf = (element: HTMLElement, lookup: Lookup) => sentenceOf(element, lookup)?.end;

/** The place in the article of a point of the page inside a sentence; undefined for a point outside of it. */
function offsetIn(
  sentence: HTMLElement,
  node: Node,
  offset: number,
  lookup: Lookup,
): number | undefined {
  const start = startOf(sentence, lookup);
  if (start === undefined || !sentence.contains(node)) return undefined;
  const before = document.createRange();
  before.selectNodeContents(sentence);
  before.setEnd(node, offset);
  return start + before.toString().length;
}
