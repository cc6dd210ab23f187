import { describe, expect, it } from 'vitest';
import type { Ground } from '../../../src/core/briefing';
import { exportMarkdown } from '../../../src/exporters/markdown';
import { sha256 } from '../../../src/core/dossier';
import { openDossier, set, smallData } from '../../support/dossiers';
import { allGrounds, exported, firstGround, groundOf, textOf } from '../../support/grounds';

const read = (ground: Ground): Promise<string> => textOf(exportMarkdown, ground);

/** The text as a reader of Markdown sees it: escapes taken away. */
const seen = (markdown: string): string =>
  markdown
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
const flat = (words: string): string => words.replace(/\s+/gu, ' ').trim();
/** The quotations, each on one line, without their sources. */
const quotesIn = (markdown: string): string[] =>
  (markdown.match(/(?:^>.*\n?)+/gm) ?? []).map((block) =>
    flat(
      seen(
        block
          .split(/^>\s*$/m)[0]
          ?.replace(/\\$/gm, '')
          .replace(/^> /gm, '') ?? '',
      ),
    ),
  );

describe.each(allGrounds())('the prose of %s', (_why, ground) => {
  const { relations, statements } = ground.lookup.dossier;

  it('quotes the words of every relation and statement, and no others', async () => {
    const quotes = quotesIn(await read(ground));
    const words = [
      ...relations.flatMap(({ evidence }) => evidence),
      ...statements.flatMap((statement) => statement.quotes),
    ].map(({ exact }) => flat(exact));
    const bare = quotes.map((quote) => quote.replace(/^“(.*)”$/u, '$1')).sort();
    expect(bare).toEqual(words.map((one) => one.replace(/^“(.*)”$/u, '$1')).sort());
  });

  it('lets no word of the dossier be markup', async () => {
    const lines = (await read(ground)).split('\n');
    const plain = lines.map((line) => line.replace(/\\[!-/:-@[-`{-~]|&#(?:9|32);/g, ''));
    const bodies = plain.map((line) => line.replace(/^(#{1,2} |> ?|- )|^\*\*|\*\*$/g, ''));
    expect(bodies.filter((line) => /[`*_<>[\]|~#]/.test(line))).toEqual([]);
    expect(plain.filter((line) => /^\s{4}|^\t|^\d+[.)]|^[+=]|^---/.test(line))).toEqual([]);
  });

  it('has every heading once: title, actors, what was said, open questions, colophon', async () => {
    const headings = (await read(ground)).match(/^##? .*$/gm) ?? [];
    const sources = new Set(relations.map(({ source }) => source));
    expect(headings).toHaveLength(1 + sources.size + (statements.length > 0 ? 1 : 0) + 2);
  });
});

it('keeps every space of what it quotes', async () => {
  const exact = 'rose 5\u00a0% in  one year\n    and fell';
  const text = `Title\n\nIt ${exact} then.`;
  const data = smallData({ relations: [{ id: 'R1', source: 'a', target: 'b' }] });
  data['articles'] = [{ id: 'a1', text, sha256: sha256(text), source: {} }];
  set('relations.0.evidence', [{ exact }])(data);
  const written = await read(groundOf(openDossier(data)));
  expect(written).toContain('> rose 5\u00a0% in  one year\\\n> &#32;&#32;&#32;&#32;and fell\n');
});

describe('the prose', () => {
  it('names under each quotation where it stands and in what', async () => {
    const text = await read(firstGround());
    const sources = text.match(/^> — .*$/gm) ?? [];
    const { relations, statements } = firstGround().lookup.dossier;
    const all = [
      ...relations.map(({ evidence }) => evidence),
      ...statements.map((one) => one.quotes),
    ];
    expect(sources).toHaveLength(all.flat().length);
    for (const source of sources) expect(source).toMatch(/(headline|sentences? \d+).*, “.*” \(/);
  });

  it('has handling instructions at the top and at the end', async () => {
    const data = smallData({ relations: [] });
    data['briefing'] = { scenes: [], banner: 'Internal. Do not forward.' };
    expect(await read(groundOf(openDossier(data)))).toMatch(
      /^\*\*Internal\. Do not forward\.\*\*\n[^]*\n\*\*Internal\. Do not forward\.\*\*\n$/,
    );
  });

  it('lists the open questions', async () => {
    const text = seen(await read(firstGround()));
    const open = firstGround().lookup.dossier.relations.flatMap((relation) => relation.open ?? []);
    expect(open.length).toBeGreaterThan(0);
    for (const question of open) expect(text).toContain(`- ${flat(question)} (`);
  });

  it('says of an empty dossier that there is nothing', async () => {
    const text = await read(groundOf(openDossier(smallData({ relations: [] }))));
    expect(text).toMatch(
      /^# A small story\n\n“A small story” \(.*\)\\\nUndated\n\nNo relations\.\n/,
    );
    expect(text).toContain('## Open questions\n\nNone.\n');
  });

  it('is named after the dossier', async () => {
    expect((await exported(exportMarkdown, firstGround())).name).toBe('zelenskyy-nato.md');
  });
});
