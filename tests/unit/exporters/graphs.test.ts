import Graph from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';
import { describe, expect, it } from 'vitest';
import type { Ground } from '../../../src/core/briefing';
import type { Exporter } from '../../../src/exporters/exporter';
import { exportGexf } from '../../../src/exporters/gexf';
import { exportGraphml } from '../../../src/exporters/graphml';
import { openDossier, smallData } from '../../support/dossiers';
import { allGrounds, exported, firstGround, groundOf, textOf } from '../../support/grounds';

const FORMATS: readonly (readonly [
  name: string,
  exporter: Exporter,
  parse: typeof parseGexf | typeof parseGraphml,
])[] = [
  ['gexf', exportGexf, parseGexf],
  ['graphml', exportGraphml, parseGraphml],
];
/** What no XML can hold. */
const NO_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

const clean = (text: string): string => text.replace(new RegExp(NO_XML, 'gu'), '\ufffd');

describe.each(FORMATS)('%s', (ending, exporter, parse) => {
  const read = async (ground: Ground) => parse(Graph, await textOf(exporter, ground));

  it.each(allGrounds())('is read again as it was: %s', async (_why, ground) => {
    const { lookup } = ground;
    const { actors, relations } = lookup.dossier;
    const graph = await read(ground);
    expect(graph.nodes()).toEqual(actors.map(({ id }) => id));
    expect(graph.edges()).toEqual(relations.map(({ id }) => id));
    for (const { id, name, kind } of actors)
      expect(graph.getNodeAttributes(id)).toMatchObject({ label: clean(name), kind });
    for (const relation of relations) {
      const { id, type, polarity, modality, assertedBy, evidence } = relation;
      expect(graph.extremities(id)).toEqual([relation.source, relation.target]);
      expect(graph.getEdgeAttributes(id)).toMatchObject({
        ...{ type, polarity, modality, asserterId: assertedBy },
        evidence: clean(evidence.map(({ exact }) => exact).join(' / ')),
        mutual: relation.mutual === true,
      });
      expect(graph.getEdgeAttribute(id, 'asserter')).toBe(
        assertedBy === 'article' ? 'the article' : clean(lookup.actor(assertedBy).name),
      );
    }
  });

  it('holds nothing that XML cannot', async () => {
    for (const [, ground] of allGrounds())
      expect(await textOf(exporter, ground)).not.toMatch(NO_XML);
  });

  it('says where the words of a relation stand', async () => {
    const graph = await read(firstGround());
    expect(graph.getEdgeAttribute('R17', 'place')).toMatch(/paragraph \d+, sentence \d+/);
  });

  it('has the actors where they stand, as programs count that count upwards', async () => {
    const graph = await read(firstGround());
    const [first = '', second = ''] = graph.nodes();
    expect(graph.getNodeAttributes(second)).toMatchObject({ x: 10, y: -6 });
    expect(graph.getNodeAttribute(first, 'y')).toBe(-1);
  });

  it('carries handling, title, source and date, and what it has no place for', async () => {
    const data = smallData({
      relations: [{ id: 'R1', source: 'a', target: 'b', mutual: true }],
    });
    data['briefing'] = { scenes: [], banner: 'Internal. Do not forward.' };
    const description = String(
      (await read(groundOf(openDossier(data)))).getAttribute('description'),
    );
    expect(description).toMatch(/^Internal. Do not forward.\nA small story\n“A small story” \(/);
    expect(description).toMatch(
      /Undated[^]*holds both ways is one edge[^]*Not in this file: the full text of 1 article\. /,
    );
  });

  it('is named after the dossier, and the same again', async () => {
    const { name, content, shares } = await exported(exporter, firstGround());
    expect(name).toBe(`zelenskyy-nato.${ending}`);
    expect(await textOf(exporter, firstGround())).toBe(content);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });

  it('is not made once it is not wanted', async () => {
    const run = { signal: AbortSignal.abort(new Error('not wanted')), onprogress: () => undefined };
    await expect(exporter(firstGround(), run)).rejects.toThrow('not wanted');
  });
});
