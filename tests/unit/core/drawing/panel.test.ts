import { describe, expect, it } from 'vitest';
import { readAddress, samePanel, writeAddress, type Panel } from '../../../../src/core/drawing';
import { DEFAULT_LENS } from '../../../../src/core/graph';
import { actorId } from '../../../support/dossiers';
import { choiceOf, openFirst } from '../../../support/drawings';
import type { Lens } from '../../../../src/core/dossier';

const { lookup } = openFirst();
const compare: Panel = { kind: 'compare', ends: [actorId('trump'), actorId('nato')] };

describe('an address', () => {
  it.each<[fragment: string, panel: Panel | undefined, lens: Lens]>([
    ['#view=all&show=prose', { kind: 'prose' }, {}],
    ['#view=all&show=compare:trump~nato', compare, {}],
    ['#view=all&lens=told=trump', undefined, { assertedBy: ['trump'] } as Lens],
    [
      '#view=all&lens=all;disputed&show=table',
      { kind: 'table' },
      { scope: 'everything', disputed: true },
    ],
  ])('%s keeps lens and panel, and reopens to them', (fragment, panel, lens) => {
    expect(writeAddress({ panel, lens })).toBe(fragment);
    expect(readAddress(fragment, lookup)).toMatchObject({ panel, lens, known: true });
  });

  it('keeps choice, camera, lens and panel side by side', () => {
    const choice = choiceOf(lookup, 'actor', 'nato');
    const view = { k: 2, x: 10, y: -20 };
    const fragment = writeAddress({ choice, view, lens: { disputed: true }, panel: compare });
    expect(fragment).toBe('#view=actor/nato/2,10,-20&lens=disputed&show=compare:trump~nato');
    expect(readAddress(fragment, lookup)).toEqual({
      choice,
      view,
      lens: { disputed: true },
      panel: compare,
      known: true,
    });
  });

  it.each([
    ['a panel that is none', '#view=all&show=toString'],
    ['a panel with too much', '#view=all&show=prose:trump'],
    ['a comparison of one', '#view=all&show=compare:trump'],
    ['a comparison of the same', '#view=all&show=compare:trump~trump'],
    ['a comparison with nobody', '#view=all&show=compare:trump~nobody'],
    ['a lens that is none', '#view=all&lens=__proto__=1'],
    ['a speaker that is none', '#view=all&lens=told=nobody'],
  ])('with %s leads nowhere, and shows the rest', (_why, fragment) => {
    expect(readAddress(fragment, lookup)).toMatchObject({
      panel: undefined,
      lens: DEFAULT_LENS,
      known: false,
    });
  });
});

it('two comparisons are the same if they compare the same in the same order', () => {
  const turned: Panel = { kind: 'compare', ends: [actorId('nato'), actorId('trump')] };
  expect(samePanel(compare, { ...compare })).toBe(true);
  expect(samePanel(compare, turned)).toBe(false);
  expect(samePanel(undefined, { kind: 'prose' })).toBe(false);
  expect(samePanel(undefined, undefined)).toBe(true);
});
