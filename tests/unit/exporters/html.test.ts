import { describe, expect, it } from 'vitest';
import { embeddedJson } from '../../../src/core/dossier/embedded';
import { DEFAULT_LENS } from '../../../src/core/graph';
import { serialiseDossier } from '../../../src/core/dossier/serialise';
import { UNWATCHED } from '../../../src/exporters/exporter';
import { fillViewer, makeHtml } from '../../../src/exporters/html';
import { readFile } from '../../../src/importers/read-file';
import { openFirst, shownBy } from '../../support/drawings';

const TEMPLATE = `<!doctype html>
<meta name="parley:sha256" content="" />
<title>Parley</title>
<script type="application/json" id="dossier"></script>
<script type="module">1</script>
`;
const { lookup, graph, positions } = openFirst();
const ground = { lookup, graph, positions, first: shownBy(lookup, DEFAULT_LENS) };

describe('a dossier as one page', () => {
  it('has its title, its SHA-256 and its JSON', async () => {
    const { name, type, content } = await makeHtml(ground, UNWATCHED, TEMPLATE);
    expect([name, type]).toEqual(['zelenskyy-nato.html', 'text/html']);
    expect(content).toContain(`<title>${lookup.dossier.title} – Parley</title>`);
    expect(content).toContain(`content="${lookup.dossier.articles[0].sha256}"`);
    expect(embeddedJson(String(content))).toBe(serialiseDossier(lookup.dossier));
  });

  it('is opened again as the same dossier', async () => {
    const { name, content } = await makeHtml(ground, UNWATCHED, TEMPLATE);
    const opened = readFile(name, new TextEncoder().encode(String(content)));
    if (opened.kind !== 'dossier') throw new Error(opened.kind);
    expect(opened.parsed.problems).toEqual([]);
    expect(opened.parsed.dossier).toEqual(lookup.dossier);
  });

  it('keeps a hostile title out of the markup', () => {
    const title = '</title><script>alert(1)</script> $& "x"';
    const page = fillViewer(TEMPLATE, { ...lookup.dossier, title }, '{}');
    expect(page.match(/<script/g)).toHaveLength(2);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt; $&amp; &quot;x&quot;');
  });

  it.each(['', '<!doctype html>', TEMPLATE.replace('id="dossier"', ''), TEMPLATE + TEMPLATE])(
    'is not made of what is no viewer',
    async (template) => {
      await expect(makeHtml(ground, UNWATCHED, template)).rejects.toThrow('missing or damaged');
    },
  );

  it('is not made if nobody wants it any more', async () => {
    const run = { ...UNWATCHED, signal: AbortSignal.abort(new Error('called off')) };
    await expect(makeHtml(ground, run, TEMPLATE)).rejects.toThrow('called off');
  });
});
