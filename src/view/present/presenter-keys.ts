import type { Blank } from '../../state/briefing/Presentation.svelte';
import { scrollsUnder } from './scrolling';

/** What a key means in the window of who presents. */
export type KeyCommand =
  | { readonly kind: 'next' | 'previous' | 'first' | 'last' | 'enter' | 'back' }
  | { readonly kind: 'blank'; readonly blank: Blank }
  | { readonly kind: 'digit'; readonly digit: string }
  | { readonly kind: 'size'; readonly by: 1 | -1 };

/** Clickers send the Page keys, `.` and `b`. */
const KEYS: Readonly<Record<string, KeyCommand>> = {
  ArrowRight: { kind: 'next' },
  ArrowDown: { kind: 'next' },
  PageDown: { kind: 'next' },
  ' ': { kind: 'next' },
  ArrowLeft: { kind: 'previous' },
  ArrowUp: { kind: 'previous' },
  PageUp: { kind: 'previous' },
  Home: { kind: 'first' },
  End: { kind: 'last' },
  Enter: { kind: 'enter' },
  Escape: { kind: 'back' },
  b: { kind: 'blank', blank: 'black' },
  '.': { kind: 'blank', blank: 'black' },
  w: { kind: 'blank', blank: 'white' },
  ',': { kind: 'blank', blank: 'white' },
  '+': { kind: 'size', by: 1 },
  '=': { kind: 'size', by: 1 },
  '-': { kind: 'size', by: -1 },
};

/** What a key that is held down means but once. */
const ONCE: readonly KeyCommand['kind'][] = ['blank', 'digit', 'enter', 'back'];

/** What a pressed key means; undefined if it means nothing here. A button under the focus keeps its own keys, and so does what is scrolled. */
export function readKey(event: KeyboardEvent): KeyCommand | undefined {
  const { key, target, ctrlKey, metaKey, altKey, repeat } = event;
  if (ctrlKey || metaKey || altKey) return undefined;
  const under = target instanceof Element ? target : undefined;
  if (key === ' ' && under?.closest('button')) return undefined;
  if (scrollsUnder(event)) return undefined;
  const name = key.length === 1 ? key.toLowerCase() : key;
  const command: KeyCommand | undefined = /^[0-9]$/.test(key)
    ? { kind: 'digit', digit: key }
    : Object.hasOwn(KEYS, name)
      ? KEYS[name]
      : undefined;
  return repeat && command && ONCE.includes(command.kind) ? undefined : command;
}
