import { describe, expect, it } from 'vitest';
import { PALETTE, type Drawing, type Theme } from '../../../src/core/drawing';
import { EVERYTHING } from '../../../src/core/graph';
import { writeSvg } from '../../../src/exporters/svg';
import { smallLookup, type Told } from '../../support/dossiers';
import {
  choiceOf,
  drawOpened,
  markWith,
  marksOf,
  openFirst,
  openLookup,
} from '../../support/drawings';
import { readXml } from '../../support/xml';

const first = openFirst();
const idle = drawOpened(first);
const ofLine = (more: object): Drawing =>
  drawOpened(
    openLookup(smallLookup({ relations: [{ id: 'R1', source: 'a', target: 'b', ...more }] })),
  );

describe('an SVG file', () => {
  it.each([
    ['idle', idle],
    ['with everything in it', drawOpened(first, { lens: EVERYTHING })],
    ['with a choice', drawOpened(first, { choice: choiceOf(first.lookup, 'relation', 'R33') })],
    ['empty', drawOpened(openLookup(smallLookup({ relations: [] })))],
  ])('is well-formed: %s', (_why, drawing) => {
    expect(readXml(writeSvg(drawing, 'light')).faults).toEqual([]);
  });

  it('is as large as its drawing', () => {
    expect(writeSvg(idle, 'light')).toContain(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 880 560"',
    );
  });

  it('has all words of the drawing as live text', () => {
    const { texts } = readXml(writeSvg(idle, 'light'));
    for (const { block } of marksOf(idle, 'text'))
      for (const line of block.lines) expect(texts).toContain(line);
    for (const disc of marksOf(idle, 'disc')) expect(texts).toContain(disc.text);
    expect(texts).toContain('VZ');
  });

  it('keeps curly quotation marks and dashes', () => {
    expect(writeSvg(idle, 'light')).toContain('“dictator”');
  });

  it('asks for nothing from elsewhere, and runs nothing', () => {
    const svg = writeSvg(drawOpened(first, { lens: EVERYTHING }), 'dark');
    expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(
      /https?:|href|url\(|<script|<style|<image|\son\w+=/,
    );
  });

  it('takes names for text, whatever they hold', () => {
    const lookup = smallLookup({ relations: [{ id: 'R1', source: 'a', target: 'b' }] });
    const opened = openLookup(lookup);
    const evil = `</text><script>alert("1")</script>&amp;'`;
    const drawing = drawOpened(opened);
    const marks = drawing.marks.map((mark) =>
      mark.kind === 'text' ? { ...mark, block: { ...mark.block, lines: [evil] } } : mark,
    );
    const { tags, texts, faults } = readXml(writeSvg({ ...drawing, marks }, 'light'));
    expect(faults).toEqual([]);
    expect(tags).not.toContain('script');
    expect(texts).toContain(evil);
  });

  it('has no number that is none', () => {
    const tiny = drawOpened(first, { frame: { width: 0, height: 0 } });
    expect(writeSvg(tiny, 'light')).not.toMatch(/NaN|Infinity|undefined|null/);
  });

  it('is the same again', () => {
    expect(writeSvg(drawOpened(first), 'light')).toBe(writeSvg(idle, 'light'));
  });
});

describe.each<Theme>(['light', 'dark'])('in the %s theme', (theme) => {
  it('has no colour but those of its palette', () => {
    const svg = writeSvg(drawOpened(first, { lens: EVERYTHING }), theme);
    const colours = new Set(svg.match(/#[0-9a-f]{3,8}\b/gi));
    const known = new Set(Object.values(PALETTE[theme]));
    expect([...colours].filter((colour) => !known.has(colour))).toEqual([]);
    expect(colours.size).toBeGreaterThan(5);
  });
});

describe('the line of a relation', () => {
  const paths = (drawing: Drawing): string[] =>
    writeSvg(drawing, 'light').match(/<path [^>]*>/g) ?? [];
  const told = (modality: string): Partial<Told> => ({ modality });

  it.each([
    ['asserted', 'without dashes', /^(?!.*dasharray).*fill="none"/],
    ['offered', 'in dashes', /stroke-dasharray="7 5"/],
    ['claimed', 'in round dots', /stroke-dasharray="0\.1 [\d.]+" stroke-linecap="round"/],
  ])('that is %s is drawn %s', (modality, _how, pattern) => {
    expect(paths(ofLine(told(modality)))[0]).toMatch(pattern);
  });

  it('that is withheld is hollow: a line of paper inside a thicker one', () => {
    const [outer, inner] = paths(ofLine(told('withheld')));
    const width = (path = '') => Number(/stroke-width="([\d.]+)"/.exec(path)?.[1]);
    expect(inner).toContain(`stroke="${PALETTE.light.paper}"`);
    expect(outer).toContain(`stroke="${PALETTE.light.neutral}"`);
    expect(width(outer)).toBeGreaterThan(width(inner) + 1);
  });

  it('that is denied is crossed three times', () => {
    expect(paths(ofLine(told('denied'))).length - paths(ofLine(told('asserted'))).length).toBe(3);
  });

  it('has a filled head for each direction', () => {
    const heads = (drawing: Drawing) =>
      paths(drawing).filter((path) => path.includes('Z" fill="#'));
    expect(heads(ofLine({}))).toHaveLength(1);
    expect(heads(ofLine({ mutual: true }))).toHaveLength(2);
  });

  it('steps back with its strength', () => {
    const choice = choiceOf(first.lookup, 'actor', 'biden');
    const svg = writeSvg(drawOpened(first, { choice }), 'light');
    expect(svg).toContain('<g opacity="0.26">');
    expect(svg).toContain('<g opacity="1">');
  });
});

describe('what steps back', () => {
  it('does so with its badge', () => {
    const choice = choiceOf(first.lookup, 'actor', 'biden');
    const drawing = drawOpened(first, { choice });
    const [badge] = marksOf(drawing, 'disc');
    expect(badge?.strength).toBe('faint');
    const alone = writeSvg({ ...drawing, marks: [badge!] }, 'light');
    expect(alone).toContain('stroke-opacity="0.45"');
    expect(alone).toContain('fill-opacity="0.45"');
  });

  it('keeps its ground, so that no line shines through', () => {
    const choice = choiceOf(first.lookup, 'actor', 'biden');
    const drawing = drawOpened(first, { choice });
    const putin = markWith(drawing, 'node', 'node putin');
    expect(putin.strength).toBe('faint');
    const svg = writeSvg({ ...drawing, marks: [putin] }, 'light');
    expect(svg).toContain(`fill="${PALETTE.light.card}"`);
    expect(svg).not.toContain('<g opacity');
  });

  it('is written too while it is in a hand', () => {
    const [mark] = marksOf(idle, 'node');
    const svg = writeSvg({ ...idle, marks: [], moving: [mark!] }, 'light');
    expect(readXml(svg).tags).toContain('circle');
  });
});

describe('a shape', () => {
  it('is dashed for a group, filled where it is chosen', () => {
    const node = (id: string, drawing: Drawing) => {
      const mark = marksOf(drawing, 'node').filter(({ actor }) => actor === id);
      return writeSvg({ ...drawing, marks: mark }, 'light');
    };
    expect(node('european-allies', idle)).toContain('stroke-dasharray="3 2.5"');
    expect(node('russia', idle)).not.toContain('stroke-dasharray');
    expect(node('trump', idle)).toContain(`fill="${PALETTE.light.card}"`);
    const chosen = drawOpened(first, { choice: choiceOf(first.lookup, 'actor', 'trump') });
    expect(node('trump', chosen)).toContain(`<circle`);
    expect(node('trump', chosen)).toMatch(
      new RegExp(`<circle [^>]*fill="${PALETTE.light.accent}"`),
    );
  });
});
