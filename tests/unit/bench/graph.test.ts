import { expect, test } from 'vitest';
import { dossierOf, kindOf, relationTypeOf } from '../../../bench/page/graph';
import { large, lesMis, tiny } from '../../../bench/page/samples';
import { parseDossier } from '../../../src/core/dossier';

test.each([
  ['tiny', tiny(), 12, 25],
  ['les', lesMis(), 77, 254],
  ['g300', large(), 300, 900],
])(
  'the sample %s becomes a dossier in which nothing is held back',
  async (_, graph, nodes, links) => {
    const { dossier, problems } = parseDossier(await dossierOf(graph));
    expect(problems).toEqual([]);
    expect(dossier?.actors.map(({ name }) => name)).toEqual(graph.nodes.map(({ label }) => label));
    expect(dossier?.actors).toHaveLength(nodes);
    expect(dossier?.relations).toHaveLength(links);
  },
);

test('a sample is the same every time', () => {
  expect(large()).toEqual(large());
});

test('a link that ends nowhere is refused', async () => {
  const graph = { ...tiny(), links: [{ source: '0', target: 'x', type: '' }] };
  await expect(dossierOf(graph)).rejects.toThrow('unknown node: x');
});

test('types are mapped to the nearest kind of actor and type of relation', () => {
  expect(['Country', 'news agency', 'group', 'character', ''].map(kindOf)).toEqual([
    'country',
    'organization',
    'group',
    'person',
    'person',
  ]);
  expect(['accuse', 'membership', 'meets'].map(relationTypeOf)).toEqual([
    'ACCUSE',
    'Membership',
    'state',
  ]);
});
