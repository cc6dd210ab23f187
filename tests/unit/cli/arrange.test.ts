import { describe, expect, test } from 'vitest';
import { arrange } from '../../../src/cli/arrange';
import { parseDossier } from '../../../src/core/dossier';
import { digestOf, layoutInput, storedPlaces } from '../../../src/core/layout';
import { buildGraph, DEFAULT_LENS, EVERYTHING, shownThrough } from '../../../src/core/graph';
import { createLookup } from '../../../src/core/dossier';
import { smallData } from '../../support/dossiers';
import { diskFault, runOn } from './fake-io';

const small = JSON.stringify(
  smallData({
    relations: [
      { id: 'R1', source: 'a', target: 'b' },
      { id: 'R2', source: 'b', target: 'c' },
    ],
  }),
);

describe('arrange', () => {
  test('keeps places for every actor in the file, and nothing else is changed', async () => {
    const { code, out, files } = await runOn({ 'small.json': small }, 'arrange', 'small.json');
    expect(code).toBe(0);
    expect(out).toMatch(/small\.json: 3 actors placed/);
    const { dossier, problems } = parseDossier(files.get('small.json') ?? '');
    expect(problems).toEqual([]);
    const before = parseDossier(small).dossier;
    expect({ ...dossier, layout: before?.layout }).toEqual(before);
    const lookup = createLookup(dossier!);
    const graph = buildGraph(lookup, EVERYTHING);
    const input = layoutInput(graph, shownThrough(lookup, DEFAULT_LENS), []);
    expect(dossier?.layout.arranged?.digest).toBe(digestOf(input));
    expect(storedPlaces(dossier!, input)).toHaveLength(3);
  });

  test('arranged again, a file stays as it is', () => {
    const once = arrange('small.json', parseDossier(small)).write ?? '';
    expect(arrange('small.json', parseDossier(once)).write).toBe(once);
  });

  test('says so if the file cannot be written', async () => {
    const { code, err } = await runOn({ 'small.json': small }, 'arrange', 'small.json', {
      writeFile: () => Promise.reject(diskFault('EROFS')),
    });
    expect(code).toBe(2);
    expect(err).toMatch(/small\.json cannot be written \(EROFS\)/);
  });

  test('writes nothing for what is no dossier', async () => {
    const { code, files } = await runOn({ 'no.json': '{}' }, 'arrange', 'no.json');
    expect(code).toBe(1);
    expect(files.size).toBe(0);
  });
});
