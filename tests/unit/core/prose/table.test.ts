import { describe, expect, it } from 'vitest';
import good from '../../../samples/dossiers/good/dossier.json';
import halfLost from '../../../samples/dossiers/half-lost/dossier.json';
import { createLookup, readDossier, type Lookup } from '../../../../src/core/dossier';
import { writeProse, writeTable, type Column, type Row } from '../../../../src/core/prose';
import { firstData, openDossier, relationId } from '../../../support/dossiers';

function lookupOf(data: unknown): Lookup {
  const { dossier, problems } = readDossier(data);
  if (!dossier) throw new Error(`no dossier: ${JSON.stringify(problems)}`);
  return createLookup(dossier);
}

const lookup = createLookup(openDossier(firstData()));
const rows = writeTable(lookup);
const rowOf = (id: string, of: readonly Row[] = rows): Row =>
  of.find((row) => row.id === relationId(id))!;

describe('the rows', () => {
  it('are the relations that the prose tells, in its order', () => {
    const told = writeProse(lookup).sections.flatMap(({ entries }) => entries);
    expect(rows.map(({ id }) => id)).toEqual(told.map(({ relation }) => relation.id));
    expect(rows).toHaveLength(50);
  });

  it('of a choice are those of the prose of that choice', () => {
    const ids = ['R57', 'R44', 'R10', 'R57'].map(relationId);
    expect(writeTable(lookup, ids).map(({ id }) => id)).toEqual(['R10', 'R57', 'R44']);
    expect(writeTable(lookup, [])).toEqual([]);
  });

  it('refuse an unknown relation', () => {
    expect(() => writeTable(lookup, [relationId('R00')])).toThrow('unknown relation: R00');
  });

  it('are the same objects again, so that a change of lens writes nothing anew', () => {
    expect(writeTable(lookup, [relationId('R10')])[0]).toBe(rowOf('R10'));
    expect(rowOf('R10', writeTable(createLookup(lookup.dossier)))).not.toBe(rowOf('R10'));
  });
});

describe('a cell', () => {
  it.each<[why: string, id: string, cells: Partial<Record<Column, string>>]>([
    [
      'shows everything that qualifies the relation, each in its column',
      'R57',
      {
        source: 'Trump',
        target: 'Ukraine',
        statement:
          'Trump presses Ukraine to hold elections, which have been postponed due to the ongoing war',
        toldBy: 'The article',
        status: 'stated as done or standing',
        tone: 'conflictual',
        kind: 'asking or demanding',
        matter: 'Elections',
        place: 'paragraph 6, sentence 1',
        words:
          'pressuring Ukraine to hold elections, which have been postponed due to the ongoing war',
        disputed: 'no',
        remarks: '',
      },
    ],
    [
      'brackets an inferred end wherever it is named, and quotes what the text quotes',
      'R47',
      {
        source: 'Zelenskyy',
        target: '[Trump administration]',
        statement:
          'Zelenskyy is no longer hesitating (presumably over the deal that the [Trump administration] proposed)',
        toldBy: 'Steve Witkoff',
        status: 'claimed',
        words: '“Zelenskyy is no longer hesitating.”',
        disputed:
          'yes: Zelenskyy → [Trump administration]: Zelenskyy states that he would never accept such terms (presumably the [Trump administration]’s, on repaying the aid). Told by Volodymyr Zelenskyy. Paragraph 3, sentence 2. Tension: the two do not fit together easily (“would never accept such terms” against “no longer hesitating”).',
        remarks: '[Trump administration] is inferred, not named in the sentence.',
      },
    ],
    [
      'has an arrow where the relation holds both ways, words from two places, and an open question',
      'R55',
      {
        source: 'Trump',
        target: '↔ Zelenskyy',
        place: 'paragraph 6, sentences 1–2',
        words:
          'The relationship between Trump and Zelenskyy has become increasingly strained / further deepening tensions between the two leaders',
        remarks:
          'Open question: Who are “the two leaders”: Trump and Zelenskyy, by topic, or Trump and Putin, whom the sentence names?',
      },
    ],
    [
      'has brackets and an arrow together',
      'R48',
      { source: '[United States]', target: '↔ [Ukraine]', status: 'expected, not done' },
    ],
  ])('%s', (_why, id, cells) => {
    expect(rowOf(id).cells).toMatchObject(cells);
  });

  it('names everything that stands against a relation', () => {
    const { disputed } = rowOf('R33').cells;
    expect(disputed).toMatch(/^yes: .*Contradiction: .*Dispute: /);
    expect(rows.filter(({ cells }) => cells.disputed !== 'no')).toHaveLength(9);
  });

  it('says that words could not be found', () => {
    const row = rowOf('r1', writeTable(lookupOf(halfLost)));
    expect(row.cells.remarks).toBe(
      '1 more quotation of it could not be found where the file says.',
    );
  });

  it('without a sentence of its own stands by itself all the same', () => {
    expect(rowOf('r1', writeTable(lookupOf(good))).cells.statement).toBe('Ada ↔ Ben: met');
  });
});

describe('a key', () => {
  it('is a name without bracket and arrow', () => {
    expect(rowOf('R48').keys).toMatchObject({ source: 'United States', target: 'Ukraine' });
  });

  it('is words without the marks before them', () => {
    expect(rowOf('R47').keys.words).toBe('Zelenskyy is no longer hesitating.”');
  });

  it('of a place follows the text, article by article', () => {
    expect(rowOf('R01').keys.place).toBe(0);
    expect(rowOf('R14').keys.place).toBe(628);
    const articles = [...good.articles, { ...good.articles[0]!, id: 'a2' }];
    const evidence = [{ ...good.relations[0]!.evidence[0], article: 'a2' }];
    const relations = [{ ...good.relations[0], evidence }, good.relations[1]];
    const two = writeTable(lookupOf({ ...good, articles, relations }));
    expect(rowOf('r1', two).keys.place).toBeGreaterThan(Number(rowOf('r2', two).keys.place));
  });
});
