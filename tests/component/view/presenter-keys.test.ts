import { expect, test } from 'vitest';
import { readKey } from '../../../src/view/present/presenter-keys';

/** A key as it is pressed on an element. */
function press(key: string, on = document.body, more: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, ...more });
  Object.defineProperty(event, 'target', { value: on });
  return event;
}

/** The innermost element of some markup. */
function inside(...tags: readonly HTMLElement[]): HTMLElement {
  return tags.reduce((outer, inner) => outer.appendChild(inner));
}
const make = (tag: string, attributes: Readonly<Record<string, string>> = {}): HTMLElement => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
};

test.each([
  ['ArrowRight', 'next'],
  ['ArrowDown', 'next'],
  ['PageDown', 'next'],
  [' ', 'next'],
  ['ArrowLeft', 'previous'],
  ['ArrowUp', 'previous'],
  ['PageUp', 'previous'],
  ['Home', 'first'],
  ['End', 'last'],
  ['Enter', 'enter'],
  ['Escape', 'back'],
  ['b', 'blank'],
  ['B', 'blank'],
  ['.', 'blank'],
  ['w', 'blank'],
  ['7', 'digit'],
  ['+', 'size'],
  ['-', 'size'],
  ['x', undefined],
  ['F5', undefined],
  ['toString', undefined],
])('key %s means %s', (key, kind) => {
  expect(readKey(press(key))?.kind).toBe(kind);
});

test('a button keeps its Space, and what is scrolled its arrows up and down; they share the others', () => {
  const word = inside(make('button'), make('span'));
  const notes = inside(make('div', { 'data-scrolls': '' }), make('p'));
  expect(readKey(press(' ', word))).toBeUndefined();
  expect(readKey(press('ArrowDown', word))).toEqual({ kind: 'next' });
  expect(readKey(press('ArrowDown', notes))).toBeUndefined();
  expect(readKey(press('ArrowUp', notes))).toBeUndefined();
  expect(readKey(press('ArrowRight', notes))).toEqual({ kind: 'next' });
  expect(readKey(press(' ', notes))).toEqual({ kind: 'next' });
});

test.each(['ctrlKey', 'metaKey', 'altKey'] as const)('with %s a key is the browser’s', (held) => {
  expect(readKey(press('b', document.body, { [held]: true }))).toBeUndefined();
});

test.each([
  ['ArrowRight', 'next'],
  ['PageUp', 'previous'],
  ['+', 'size'],
  ['b', undefined],
  ['w', undefined],
  ['7', undefined],
  ['Enter', undefined],
  ['Escape', undefined],
])('key %s that is held down means %s', (key, kind) => {
  expect(readKey(press(key, document.body, { repeat: true }))?.kind).toBe(kind);
});
