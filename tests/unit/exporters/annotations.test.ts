import jsonld, { type Expanded } from 'jsonld';
import { describe, expect, it } from 'vitest';
import type { Ground } from '../../../src/core/briefing';
import { exportAnnotations } from '../../../src/exporters/annotations';
import { ANNO_CONTEXT } from '../../support/anno-context';
import { fullData, openDossier, set } from '../../support/dossiers';
import { allGrounds, exported, firstGround, groundOf, textOf } from '../../support/grounds';

const OA = 'http://www.w3.org/ns/oa#';
const AS = 'http://www.w3.org/ns/activitystreams#';

/** The page as a reader of linked data understands it; in safe mode nothing may be dropped or left relative. */
async function expandPage(ground: Ground): Promise<Expanded> {
  const [page] = await jsonld.expand(
    JSON.parse(await textOf(exportAnnotations, ground)) as object,
    {
      safe: true,
      documentLoader: (url) =>
        url === 'http://www.w3.org/ns/anno.jsonld'
          ? Promise.resolve({ contextUrl: null, documentUrl: url, document: ANNO_CONTEXT })
          : Promise.reject(new Error(`asked for ${url}`)),
    },
  );
  if (!page) throw new Error('no page');
  return page;
}

const nodes = (node: Expanded | undefined, property: string): Expanded[] =>
  (node?.[property] ?? []) as Expanded[];
const values = (node: Expanded | undefined, property: string): unknown[] =>
  nodes(node, property).map((one) => one['@value']);
const textIn = (node: Expanded | undefined, property: string): string =>
  values(node, property).find((value) => typeof value === 'string') ?? '';
const numberIn = (node: Expanded | undefined, property: string): number =>
  values(node, property).find((value) => typeof value === 'number') ?? NaN;
const ids = (node: Expanded | undefined, property: string): unknown[] =>
  nodes(node, property).map((one) => one['@id']);
const itemsOf = (page: Expanded): Expanded[] =>
  (nodes(page, `${AS}items`)[0]?.['@list'] ?? []) as Expanded[];

/** What an annotation's tag says: `relation` -> `R33`. */
function tagOf(item: Expanded, name: string): string | undefined {
  const tags = nodes(item, `${OA}hasBody`)
    .filter((body) => ids(body, `${OA}hasPurpose`).includes(`${OA}tagging`))
    .flatMap((body) => values(body, 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value'));
  return tags
    .find((tag) => typeof tag === 'string' && tag.startsWith(`${name}: `))
    ?.toString()
    .slice(name.length + 2);
}

/** The words that an annotation targets, as places in the article with that digest. */
const placesOf = (item: Expanded) =>
  nodes(item, `${OA}hasTarget`).map((target) => {
    const selectors = nodes(target, `${OA}hasSelector`);
    const find = (type: string) =>
      selectors.find((one) => (one['@type'] as string[])[0] === `${OA}${type}`);
    const quote = find('TextQuoteSelector');
    const position = find('TextPositionSelector');
    return {
      digest: String(ids(target, `${OA}hasSource`)[0]).replace('urn:sha256:', ''),
      exact: textIn(quote, `${OA}exact`),
      prefix: textIn(quote, `${OA}prefix`),
      suffix: textIn(quote, `${OA}suffix`),
      start: numberIn(position, `${OA}start`),
      end: numberIn(position, `${OA}end`),
    };
  });

describe.each(allGrounds())('the annotations of %s', (_why, ground) => {
  const { dossier } = ground.lookup;
  const kinds = [
    ['relation', dossier.relations.map(({ id, evidence }) => ({ id, quotes: evidence }))],
    ['statement', dossier.statements.map(({ id, quotes }) => ({ id, quotes }))],
    ['mention', dossier.mentions.map(({ id, quote }) => ({ id, quotes: [quote] }))],
    [
      'role',
      dossier.actors.flatMap(({ id, role }) => (role ? [{ id: String(id), quotes: [role] }] : [])),
    ],
  ] as const;

  it('bring every quotation back to where it stands', async () => {
    const items = itemsOf(await expandPage(ground));
    expect(items).toHaveLength(kinds.reduce((sum, [, records]) => sum + records.length, 0));
    for (const [kind, records] of kinds)
      for (const { id, quotes } of records) {
        const item = items.find((one) => tagOf(one, kind) === id);
        expect(
          item && placesOf(item).map(({ start, end, exact }) => ({ start, end, exact })),
        ).toEqual(
          quotes.map(({ article, start, end, exact }) => {
            const { text } = ground.lookup.article(article);
            return {
              start: [...text.slice(0, start)].length,
              end: [...text.slice(0, end)].length,
              exact,
            };
          }),
        );
      }
  });

  it('hold words and positions that agree, with the text round them', async () => {
    for (const item of itemsOf(await expandPage(ground)))
      for (const { digest, exact, prefix, suffix, start, end } of placesOf(item)) {
        const article = dossier.articles.find(({ sha256 }) => sha256 === digest);
        const around = [...(article?.text ?? '')].slice(
          start - [...prefix].length,
          end + [...suffix].length,
        );
        expect(around.join('')).toBe(`${prefix}${exact}${suffix}`);
      }
  });

  it('have names of their own', async () => {
    const names = itemsOf(await expandPage(ground)).map((item) => item['@id']);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^urn:x-parley:[\w.~%:-]+$/);
  });
});

describe('an annotation of a relation', () => {
  it('tells kind, tone, how it stands and who vouches for it', async () => {
    const ground = firstGround();
    const items = itemsOf(await expandPage(ground));
    for (const relation of ground.lookup.dossier.relations) {
      const item = items.find((one) => tagOf(one, 'relation') === relation.id);
      expect(item && tagOf(item, 'type')).toBe(relation.type);
      expect(item && tagOf(item, 'polarity')).toBe(relation.polarity);
      expect(item && tagOf(item, 'modality')).toBe(relation.modality);
      expect(item && tagOf(item, 'asserter')).toBe(relation.assertedBy);
    }
  });
});

describe('the page', () => {
  it('carries handling, title, source and date, and how positions are counted', async () => {
    const data = fullData();
    set('briefing.banner', 'Internal. Do not forward.')(data);
    const labels = values(
      await expandPage(groundOf(openDossier(data))),
      'http://www.w3.org/2000/01/rdf-schema#label',
    );
    expect(labels[0]).toBe('Internal. Do not forward.');
    expect(labels).toContain('As of 2025-03-01');
    expect(labels.join()).toMatch(/A paper.*code points/);
  });

  it('names what was held back', async () => {
    const [, ground] = allGrounds().find(([why]) => why === 'lost-quote') ?? [];
    const held = ground?.lookup.dossier.withheld.relations.map(({ id }) => id) ?? [];
    expect(held).not.toEqual([]);
    expect(await textOf(exportAnnotations, ground!)).toMatch(
      new RegExp(`relation held back.*${held.join(', ')}`),
    );
  });

  it('knows the address of an article, if it can be followed', async () => {
    const via = async (address: string) => {
      const data = fullData();
      set('articles.0.source.address', address)(data);
      const text = await textOf(exportAnnotations, groundOf(openDossier(data)));
      return /"via": "([^"]*)"/.exec(text)?.[1];
    };
    expect(await via('https://example.org/a b')).toBe('https://example.org/a%20b');
    expect(await via('javascript:alert(1)')).toBeUndefined();
    expect(await via('page 3')).toBeUndefined();
  });

  it('is named after the dossier', async () => {
    const { name, type } = await exported(exportAnnotations, firstGround());
    expect({ name, type }).toEqual({ name: 'zelenskyy-nato.jsonld', type: 'application/ld+json' });
  });
});
