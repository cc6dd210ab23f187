import { describe, expect, it } from 'vitest';
import { createLookup } from '../../../src/core/dossier';
import { buildGraph, EVERYTHING } from '../../../src/core/graph';
import { layoutInput } from '../../../src/core/layout';
import { readArticle } from '../../../src/core/text';
import {
  at,
  openDossier,
  problemLines,
  set,
  smallData,
  type JsonObject,
} from '../../support/dossiers';
import { drawOpened, marksOf, openLookup } from '../../support/drawings';
import { expectHarmless, processorTime } from '../../support/hostile';
import { all, goodData, hostile, quote, write, type Row } from './corpus';

const MB = 1_000_000;
/** Of signs that no article is made of: enough to take minutes if something were quadratic. */
const FLOOD = MB / 5;
const SAID = 'They met at the pier again, today. ';
const more = (words: string) => write((old) => `${old}\n\n${words}`);

describe('an article of one MB', () => {
  hostile([
    ['in one line of words', more('word '.repeat(MB / 5)), 'loads'],
    ['in one word', more('x'.repeat(MB)), 'loads'],
    [
      'in one line, a sixth of it in sentences',
      more(`${SAID.repeat(MB / 210)}${'x '.repeat(MB / 2.4)}`),
      'loads',
    ],
  ]);
});

describe('an article with a flood', () => {
  hostile([
    ['of white space', more(`${' '.repeat(FLOOD)}x`), 'loads'],
    ['of tabs and line ends in turn', more('\t\n'.repeat(FLOOD / 2)), 'loads'],
    ['of full stops', more('.'.repeat(FLOOD)), 'loads'],
    ['of commas', more('a, '.repeat(FLOOD / 3)), 'loads'],
    ['of quotation marks', more('“'.repeat(FLOOD)), 'loads'],
    ['of quotation marks in turn', more('“”'.repeat(FLOOD / 2)), 'loads'],
    ['of initials', more('U.S.'.repeat(FLOOD / 4)), 'loads'],
    ['of apostrophes', more("'".repeat(FLOOD)), 'loads'],
    ['of hyphens', more('-'.repeat(FLOOD)), 'loads'],
    ['of digits and stops', more('1.'.repeat(FLOOD / 2)), 'loads'],
    ['of emoji', more('🚢'.repeat(FLOOD / 4)), 'loads'],
    ['of combining marks', more(`a${'\u0301'.repeat(FLOOD / 2)}`), 'loads'],
    ['of ideographs', more('日本'.repeat(FLOOD / 6)), 'loads'],
    ['of nuls', more('\u0000'.repeat(FLOOD)), 'loads'],
    ['of halves of pairs', more('\ud83d'.repeat(FLOOD / 3)), 'loads'],
  ]);
});

describe('an article of one MB, read and written', () => {
  hostile(
    [
      ['in one line of sentences', more(SAID.repeat(MB / 35)), 'loads'],
      ['in 20000 paragraphs', more('They met at this place again. \n\n'.repeat(20_000)), 'loads'],
    ],
    'read',
  );
});

it('a paragraph of 250000 sentences is taken apart', () => {
  expect(readArticle('Hi. '.repeat(MB / 4)).sentences).toHaveLength(MB / 4);
});

describe('an article of many lines', () => {
  hostile([
    ['100000 line ends', more('\n'.repeat(100_000)), 'loads'],
    ['100000 line ends with CR', more('\r\n'.repeat(100_000)), 'loads'],
    ['100000 lines', more('x\n'.repeat(100_000)), 'loads'],
    ['8000 paragraphs', more('They met.\n\n'.repeat(8_000)), 'loads'],
  ]);
});

describe('a word of 100000 characters', () => {
  const long = 'x'.repeat(100_000);
  hostile([
    ['in the text', more(long), 'loads'],
    ['as a title', set('title', long), 'refused', 'wrongValue title'],
    ['as a name', set('actors.0.name', long), 'refused', 'wrongValue actors[0].name'],
    ['as a short name', set('actors.0.short', long), 'refused', 'wrongValue actors[0].short'],
    ['as a note', set('actors.0.note', long), 'refused', 'wrongValue actors[0].note'],
    [
      'as a predicate',
      set('relations.0.predicate', long),
      'refused',
      'wrongValue relations[0].predicate',
    ],
    [
      'as a sentence',
      set('relations.0.sentence', long),
      'refused',
      'wrongValue relations[0].sentence',
    ],
    ['as an id', set('relations.0.id', long), 'refused', 'wrongValue relations[0].id'],
    [
      'as evidence',
      set('relations.0.evidence.0.exact', long),
      'refused',
      'wrongValue relations[0].evidence[0].exact',
    ],
    [
      'as a prefix',
      set('relations.0.evidence.0.prefix', long),
      'loads',
      'quoteLost relations[0].evidence[0]',
    ],
    ['as a publisher', set('articles.0.source.publisher', long), 'loads'],
    ['as notes of a scene', set('briefing.scenes.0.notes', long), 'loads'],
    ['as the name of a field', set(long, 1), 'loads'],
    ['as the digest of places', set('layout.arranged', { digest: long, places: [] }), 'loads'],
  ]);
});

describe('the longest words that are let through', () => {
  hostile([
    ['evidence of 20000 characters', quote('word '.repeat(4_000)), 'loads'],
    ['evidence of 20000 marks and a letter', quote(`${'!'.repeat(19_999)}x`), 'loads'],
    [
      'evidence in a sentence of 200000 marks',
      all(
        more(`Cleo came${'!'.repeat(200_000)}b`),
        set('relations.2.evidence', [{ exact: 'Cleo came' }]),
      ),
      'loads',
    ],
    ['a note of 20000 characters', set('relations.0.note', 'x'.repeat(20_000)), 'loads'],
    ['a name of 400 characters', set('actors.0.name', 'x'.repeat(400)), 'loads'],
    ['a name of 200 words', set('actors.0.name', 'x '.repeat(200)), 'loads'],
    ['a name of 400 wide letters', set('actors.0.name', '﷽'.repeat(400)), 'loads'],
    ['a predicate of 200 words', set('relations.0.predicate', 'x '.repeat(200)), 'loads'],
    [
      'a sentence of many slots',
      set('relations.0.sentence', '{source}{target}'.repeat(37)),
      'loads',
    ],
    [
      'a headline of 20000 characters',
      set('firstView.headline', 'Ada met Bob; '.repeat(1_500)),
      'loads',
    ],
  ] satisfies Row[]);
});

const numbers = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

describe('many records', () => {
  const last =
    (list: string, count: number) =>
    (data: JsonObject): void => {
      const record = (at(data, list) as JsonObject[]).at(-1)!;
      at(data, list).push(
        ...numbers(count).map((i) => ({ ...structuredClone(record), id: `x${i}` })),
      );
    };
  hostile([
    ['300 actors', last('actors', 300), 'loads'],
    ['1000 relations between one pair', last('relations', 1_000), 'loads'],
    ['2000 mentions of the same words', last('mentions', 2_000), 'loads'],
    ['1000 statements', last('statements', 1_000), 'loads'],
    ['1000 contests of one pair', last('contests', 1_000), 'loads'],
    ['1000 asides over each other', last('asides', 1_000), 'loads'],
    ['1000 matters', last('matters', 1_000), 'loads'],
    ['1000 lenses', last('lenses', 1_000), 'loads'],
    ['1000 scenes', last('briefing.scenes', 1_000), 'loads'],
    [
      '5000 quotes of one relation',
      set(
        'relations.0.evidence',
        numbers(5_000).map(() => ({ exact: 'met Bob' })),
      ),
      'loads',
    ],
    [
      'a mention of one actor 5000 times',
      set(
        'mentions.0.actors',
        numbers(5_000).map(() => 'ada'),
      ),
      'loads',
      ...numbers(4_999).map((i) => `repeated mentions[0].actors[${i + 1}]`),
    ],
    [
      '10000 pins of one actor',
      set(
        'layout.pins',
        numbers(10_000).map((x) => ({ actor: 'ada', x, y: 0 })),
      ),
      'loads',
      ...numbers(9_999).map((i) => `pinnedTwice layout.pins[${i + 1}].actor`),
    ],
    [
      '10000 references that lead nowhere',
      set(
        'statements.0.about',
        numbers(10_000).map((i) => `x${i}`),
      ),
      'refused',
      ...numbers(10_000).map((i) => `unknownReference statements[0].about[${i}]`),
    ],
    [
      '10000 faults of one kind',
      set('matters', numbers(10_000)),
      'refused',
      ...numbers(10_000).map((i) => `wrongValue matters[${i}]`),
    ],
    [
      '10000 fields that nobody knows',
      (data) => Object.assign(data, Object.fromEntries(numbers(10_000).map((i) => [`x${i}`, i]))),
      'loads',
    ],
  ]);

  it('10000 actors are read and written', () => {
    const kinds = Object.fromEntries(numbers(10_000).map((i) => [`a${i}`, 'person' as const]));
    const data = smallData({ kinds, relations: [{ id: 'R1', source: 'a0', target: 'a9999' }] });
    expect(expectHarmless(data, 'read').dossier?.actors).toHaveLength(10_000);
  });

  it.each([3_000, 10_000])('%i actors are drawn', (count) => {
    const kinds = Object.fromEntries(numbers(count).map((i) => [`a${i}`, 'person' as const]));
    const relations = [{ id: 'R1', source: 'a0', target: `a${count - 1}` }];
    const opened = openLookup(createLookup(openDossier(smallData({ kinds, relations }))));
    const start = processorTime();
    const drawing = drawOpened(opened, { lens: EVERYTHING });
    expect(processorTime() - start).toBeLessThan(5);
    expect(marksOf(drawing, 'node')).toHaveLength(count);
    expect(drawing.waiting).toBeLessThan(count);
  });

  it('a chain of 20000 offices, the last one first', () => {
    const data = goodData();
    const [actor] = at(data, 'actors') as JsonObject[];
    const [relation] = at(data, 'relations') as JsonObject[];
    at(data, 'actors').push(
      ...numbers(20_001).map((i) => ({ ...actor!, id: `x${i}`, name: `x${i}` })),
    );
    at(data, 'relations').push(
      ...numbers(20_000).map((i) => {
        const ends = { source: `x${19_999 - i}`, target: `x${20_000 - i}` };
        return { ...relation!, ...ends, id: `x${i}`, type: 'Employment' };
      }),
    );
    const graph = buildGraph(createLookup(openDossier(data)), EVERYTHING);
    const { nodes } = layoutInput(graph, new Set(), []);
    expect(new Set(nodes.slice(3).map(({ group }) => group))).toEqual(new Set(['x0']));
  });

  it('2000 relations between one pair, each with words of its own', () => {
    const relations = numbers(2_000).map((i) => ({ id: `R${i}`, source: 'a', target: 'b' }));
    expect(problemLines(expectHarmless(smallData({ relations }), 'read').problems)).toEqual([]);
  });

  it('20 articles, each of which says the same', () => {
    const data = goodData();
    const [article] = at(data, 'articles') as JsonObject[];
    const copies = numbers(20).map((i) => ({ ...structuredClone(article!), id: `x${i}` }));
    at(data, 'articles').push(...copies);
    const { dossier, problems } = expectHarmless(data);
    expect(problems).toEqual([]);
    expect(dossier?.relations.every(({ evidence }) => evidence[0].article === 'a1')).toBe(true);
  });
});
