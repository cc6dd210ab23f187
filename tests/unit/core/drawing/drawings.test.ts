import ts from 'typescript';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Choice } from '../../../../src/core/drawing';
import { writeSvg } from '../../../../src/exporters/svg';
import type { Frame } from '../../../../src/core/layout';
import {
  choiceOf,
  DESK,
  drawOpened,
  HALF,
  marksOf,
  openFirst,
  outsideFrame,
  overlappingWords,
  PHONE,
} from '../../../support/drawings';

/**
 * Drawings that a person has looked at. One that has changed is written beside it as `<name>-changed.svg`; with
 * UPDATE_DRAWINGS=1 in the environment it takes the place of the old one, to be looked at again.
 */
const FOLDER = `${ts.sys.getCurrentDirectory().replaceAll('\\', '/')}/tests/drawings`;
const UPDATE = import.meta.env['UPDATE_DRAWINGS'] === '1';

const DRAWINGS: [name: string, frame: Frame, choice?: [kind: Choice['kind'], id: string]][] = [
  ['idle', DESK],
  ['idle-phone', PHONE],
  ['actor-trump', HALF, ['actor', 'trump']],
  ['relation-R33', HALF, ['relation', 'R33']],
  ['pair-ukraine-united-states', HALF, ['pair', 'ukraine~united-states']],
  ['sentence-s18', HALF, ['sentence', 's18']],
];

const first = openFirst();
const draw = (frame: Frame, choice?: [kind: Choice['kind'], id: string]) =>
  drawOpened(first, { frame, choice: choice && choiceOf(first.lookup, ...choice) });

/** The text of an SVG without what may differ though nothing has changed: ids, digits beyond the third, line ends. */
function normalise(svg: string): string {
  const ids = new Map<string, string>();
  return svg
    .replace(/\r\n/g, '\n')
    .replace(/-?\d+\.\d{4,}/g, (number) => String(Number(Number(number).toFixed(3))))
    .replace(/(?<=\bid="|url\(#|href="#)[^")]+/g, (id) => {
      const known = ids.get(id) ?? `id${ids.size + 1}`;
      ids.set(id, known);
      return known;
    });
}

const WARNINGS = ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const;
beforeEach(() => {
  for (const method of WARNINGS)
    vi.spyOn(console, method).mockImplementation((...words: unknown[]) => {
      throw new Error(`console.${method}: ${words.map(String).join(' ')}`);
    });
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe.each(DRAWINGS)('the drawing %s', (name, frame, choice) => {
  it('is the one that was looked at', () => {
    const path = `${FOLDER}/${name}.svg`;
    const changed = `${FOLDER}/${name}-changed.svg`;
    const svg = normalise(writeSvg(draw(frame, choice), 'light'));
    if (UPDATE) ts.sys.writeFile(path, svg);
    const known = ts.sys.readFile(path)?.replace(/\r\n/g, '\n');
    if (svg === known) {
      ts.sys.deleteFile?.(changed);
      return;
    }
    ts.sys.writeFile(changed, svg);
    expect.fail(
      `the drawing has changed: compare tests/drawings/${name}-changed.svg with ${name}.svg`,
    );
  });

  it('has no words on words, discs or shapes', () => {
    expect(overlappingWords(draw(frame, choice))).toEqual([]);
  });

  it('has nothing outside its frame', () => {
    expect(outsideFrame(draw(frame, choice))).toEqual([]);
  });
});

describe('the first view on a desk', () => {
  const drawing = draw(DESK);
  const texts = marksOf(drawing, 'text').map(({ key }) => key);

  it('shows every name', () => {
    const names = texts.filter((key) => key.startsWith('name'));
    expect(names.sort()).toEqual(first.lookup.dossier.actors.map(({ id }) => `name ${id}`).sort());
  });

  it('shows the words of every leading relation', () => {
    const leading = first.lookup.dossier.firstView?.leading.flat() ?? [];
    const labels = texts.filter((key) => key.startsWith('label'));
    expect(labels.sort()).toEqual(leading.map((id) => `label ${id}`).sort());
    expect(drawing.waiting).toBe(0);
  });

  it('shows those words whole', () => {
    for (const { of, block } of marksOf(drawing, 'text')) {
      if (of.kind !== 'relation') continue;
      const relation = first.lookup.findRelation(of.id);
      expect(block.lines.join(' ')).toBe(relation?.label ?? relation?.predicate);
    }
  });
});
