import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Ground } from '../../../src/core/briefing';
import { exportCsv, exportRelationsCsv } from '../../../src/exporters/csv';
import { openDossier, smallData } from '../../support/dossiers';
import { allGrounds, EVIL, exported, firstGround, groundOf, textOf } from '../../support/grounds';

type Row = Record<string, string>;

/** Keeps the byte order mark. */
const withMark = new TextDecoder('utf-8', { ignoreBOM: true });

async function unpacked(ground: Ground): Promise<Map<string, string>> {
  const { content } = await exported(exportCsv, ground);
  const files = unzipSync(content as Uint8Array);
  return new Map(Object.entries(files).map(([name, bytes]) => [name, withMark.decode(bytes)]));
}

function rowsOf(csv: string): Row[] {
  const { data, errors } = Papa.parse<Row>(csv.replace(/^\ufeff/, ''), {
    header: true,
    skipEmptyLines: true,
    delimiter: ',',
  });
  expect(errors).toEqual([]);
  return data;
}

describe.each(allGrounds())('the tables of %s', (_why, ground) => {
  it('hold a row for each record, in its order', async () => {
    const files = await unpacked(ground);
    expect([...files.keys()]).toEqual([
      ...['README.txt', 'actors.csv', 'relations.csv', 'statements.csv', 'mentions.csv'],
    ]);
    for (const table of ['actors', 'relations', 'statements', 'mentions'] as const)
      expect(rowsOf(files.get(`${table}.csv`) ?? '').map(({ id }) => id)).toEqual(
        ground.lookup.dossier[table].map(({ id }) => id),
      );
  });

  it('have no cell that a spreadsheet runs', async () => {
    for (const [name, text] of await unpacked(ground)) {
      if (!name.endsWith('.csv')) continue;
      const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { delimiter: ',' });
      expect(data.flat().filter((cell) => /^\s*[=+\-@＝＋－＠]|^[\t\r]/u.test(cell))).toEqual([]);
    }
  });

  it('begin with the mark by which Excel knows UTF-8', async () => {
    for (const text of (await unpacked(ground)).values()) expect(text).toMatch(/^\ufeff/);
  });

  it('place every word where the text has it', async () => {
    const { lookup } = ground;
    const files = await unpacked(ground);
    const words = { relations: 'evidence', statements: 'words', mentions: 'words' } as const;
    for (const [table, column] of Object.entries(words))
      for (const row of rowsOf(files.get(`${table}.csv`) ?? '')) {
        const starts = (row['start'] ?? '').split(' / ').map(Number);
        const ends = (row['end'] ?? '').split(' / ').map(Number);
        const articles = (row['article'] ?? '').split(' / ');
        const pieces = starts.map((start, i) => {
          const article = lookup.dossier.articles.find(({ id }) => id === articles[i]);
          return article?.text.slice(start, ends[i]);
        });
        const cell = (row[column] ?? '').replace(/^'(?=[\s\p{C}]*[=+\-@＝＋－＠]|[\t\r\n])/u, '');
        // No UTF-8 holds half a character, and no reader likes a NUL.
        expect(cell).toBe(pieces.join(' / ').toWellFormed().replaceAll('\0', '\ufffd'));
      }
  });
});

describe('the archive', () => {
  it('tells in its README what it is, how old, and what was held back', async () => {
    const data = smallData({ relations: [{ id: 'R1', source: 'a', target: 'b' }] });
    data['briefing'] = { scenes: [], banner: 'Internal. Do not forward.' };
    const readme = (await unpacked(groundOf(openDossier(data)))).get('README.txt') ?? '';
    expect(readme).toContain('Internal. Do not forward.');
    expect(readme).toContain('“A small story” (publisher not given, undated)\r\nUndated\r\n');
    expect(readme).toContain('relations.csv  1 row');
  });

  it('names what was held back', async () => {
    const [, ground] = allGrounds().find(([why]) => why === 'lost-quote') ?? [];
    const held = ground?.lookup.dossier.withheld.relations.map(({ id }) => id) ?? [];
    expect(held).not.toEqual([]);
    expect((await unpacked(ground!)).get('README.txt')).toContain(held.join(', '));
  });

  it('is the same again', async () => {
    const [a, b] = [
      await exported(exportCsv, firstGround()),
      await exported(exportCsv, firstGround()),
    ];
    expect(a.content).toEqual(b.content);
    expect(a.name).toBe('zelenskyy-nato.csv.zip');
  });

  it('tells how far it has come, and never back', async () => {
    const { shares } = await exported(exportCsv, firstGround());
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  it('is not made once it is not wanted', async () => {
    const run = { signal: AbortSignal.abort(new Error('not wanted')), onprogress: () => undefined };
    await expect(exportCsv(firstGround(), run)).rejects.toThrow('not wanted');
  });
});

it('the table of relations alone says what it leaves out', async () => {
  const { leftOut, name } = await exported(exportRelationsCsv, firstGround());
  expect(name).toBe('zelenskyy-nato.csv');
  expect(leftOut.join()).toMatch(/\d+ actors.*\d+ statements.*\d+ mentions/);
  expect(rowsOf(await textOf(exportRelationsCsv, firstGround()))).toHaveLength(
    firstGround().lookup.dossier.relations.length,
  );
});

it('the hostile words are such that some would be run', () => {
  expect(EVIL.filter((evil) => /^\s*[=+\-@]/.test(evil)).length).toBeGreaterThan(5);
});
