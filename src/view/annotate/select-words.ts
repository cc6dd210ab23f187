import type { Attachment } from 'svelte/attachments';
import type { ArticleId, Lookup } from '../../core/dossier';
import { type Span } from '../../core/text';
import { moveEdge, snapToWords, wordsIn } from '../../core/text/words';
import type { DraftWords } from '../../state/Draft.svelte';

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
    const aside = new AbortController();
    const { signal } = aside;
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
      const snapped = span && snapToWords(lookup().article(article()).text, span);
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
        const next = step(event, lookup(), article(), words() ?? last());
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
      aside.abort();
    };
  };

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

/** Where an arrow key leads: to the next word, or to the next sentence; with Shift the selection grows or shrinks at its end. */
function step(
  { key, shiftKey }: KeyboardEvent,
  lookup: Lookup,
  article: ArticleId,
  now: DraftWords | undefined,
): Span | undefined {
  const { text, sentences, paragraphs } = lookup.article(article);
  const hidden = new Set(paragraphs.filter(({ furniture }) => furniture).map(({ index }) => index));
  const open = sentences.filter(({ paragraph }) => !hidden.has(paragraph));
  const by = { ArrowRight: 1, ArrowLeft: -1 }[key] as 1 | -1 | undefined;
  const lines = { ArrowDown: 1, ArrowUp: -1 }[key];
  if (by === undefined && lines === undefined) return undefined;
  const at = now ? open.findIndex(({ start, end }) => now.start < end && start < now.end) : -1;
  const sentence = open[at];
  if (!now || !sentence) return firstWord(text, open[0]);
  if (lines !== undefined) {
    if (shiftKey) {
      const until = open[at + Math.max(0, lines)];
      return lines === 1
        ? { start: now.start, end: (now.end < sentence.end ? sentence : (until ?? sentence)).end }
        : now;
    }
    return firstWord(text, open[at + lines]) ?? now;
  }
  if (by === undefined) return now;
  const within = { start: open[0]?.start ?? 0, end: open.at(-1)?.end ?? text.length };
  if (shiftKey) return moveEdge(text, now, 'end', by, within);
  const words = wordsIn(text, within);
  const place =
    by === 1
      ? words.find(({ start }) => start >= now.end)
      : words.findLast(({ end }) => end <= now.start);
  return place ?? now;
}

const firstWord = (text: string, sentence: Span | undefined): Span | undefined =>
  sentence && wordsIn(text, sentence)[0];
