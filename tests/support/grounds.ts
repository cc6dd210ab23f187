import { createLookup, readDossier, sha256, type Dossier } from '../../src/core/dossier';
import type { Ground } from '../../src/core/briefing';
import { buildGraph, DEFAULT_LENS, EVERYTHING, shownThrough } from '../../src/core/graph';
import type { ExportedFile, Exporter, Run } from '../../src/exporters/exporter';
import { firstData, fullData, openDossier, smallData, type JsonObject } from './dossiers';
import { clusteredGraph } from './graphs';

const samples = import.meta.glob<string>('../samples/dossiers/*/dossier.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** What exporters work on; the actors stand in a row, for what they need no layout for. */
export function groundOf(dossier: Dossier): Ground {
  const lookup = createLookup(dossier);
  const graph = buildGraph(lookup, EVERYTHING);
  return {
    lookup,
    graph,
    first: shownThrough(lookup, DEFAULT_LENS),
    positions: graph.nodes.map((_, i) => ({ x: 10 * i, y: 5 * i + 1 })),
  };
}

export const firstGround = (): Ground => groundOf(openDossier(firstData()));

/** Words that a spreadsheet, XML, HTML, Markdown, JSON or a terminal would take for more than words. */
export const EVIL = [
  '=HYPERLINK("http://evil","x")',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '＝1+1',
  '\t=1',
  ' =1',
  '=1\nsecond line',
  '\r@x',
  '"; DROP "a","b"',
  '</data><script>alert(1)</script>&amp;&lt;',
  ']]> <!-- x -->',
  '# heading\n## more',
  '[x](javascript:alert(1)) ![y](z) `c` *b* _u_ ~s~ | t |',
  '1. one\n- two\n> three',
  'null \u0000 byte, bell \u0007, \ufffe',
  'half \ud800 pair and \udc00',
  'turned \u202e round \u2066 and \u200b hidden',
  '🚢 ‍👩‍👩‍👧 emoji é ﷽',
  '__proto__ {source} {target} $& $1',
  'line\u2028separator\u0085next',
] as const;

/** A dossier in which every word that a person may write is one of `EVIL`, behind letters outside the first plane. */
export function evilData(): JsonObject {
  const words = EVIL.map((evil, i) => `${evil} n${i}`);
  const text = `🚢🚢 A title\n\n${words.join('\n\n')}`;
  const last = words.length;
  const data = smallData({
    relations: words.map((_, i) => ({
      ...{ id: `R${i}`, source: `a${i}`, target: `a${(i + 1) % last}` },
      ...{ predicate: words[i], label: words[i], note: words[i], open: words[i] },
      ...(i % 3 === 0 && { sentence: `{source} ${words[i]} {target}`, assertedBy: `a${i}` }),
      ...(i % 4 === 1 && { type: 'Occupancy' }),
      ...(i % 4 === 2 && { type: 'UnknownLink', mutual: true, inferred: ['target'] }),
    })),
    contests: [['tension', 'R1', 'R2']],
  });
  return {
    ...data,
    title: words[0] ?? '',
    articles: [
      {
        id: 'a1',
        text,
        sha256: sha256(text),
        source: { publisher: words[1] ?? '', date: words[2] ?? '', address: 'javascript:alert(1)' },
      },
    ],
    matters: [{ id: 'matter', name: words[3] ?? '' }],
    actors: words.map((name, i) => ({ id: `a${i}`, name, kind: 'person', note: name })),
    mentions: words.map((exact, i) => ({
      ...{ id: `m${i}`, actors: [`a${i}`], form: 'name', quote: { exact }, open: exact },
    })),
    statements: words.map((exact, i) => ({
      ...{ id: `s${i}`, speaker: `a${i}`, form: 'direct', about: [], venue: exact },
      quotes: [{ exact }],
    })),
    relations: (data['relations'] as JsonObject[]).map((relation, i) => ({
      ...relation,
      evidence: [{ exact: words[i] ?? '' }],
    })),
    contests: [{ id: 'c0', kind: 'tension', relations: ['R1', 'R2'], why: words[4] ?? '' }],
    briefing: { scenes: [], banner: words[5] ?? '' },
  };
}

/** A dossier without actors and relations. */
export const emptyGround = (): Ground => groundOf(openDossier(smallData({ relations: [] })));

/** A dossier of many actors. */
export const largeGround = (actors = 300, relations = 600): Ground =>
  groundOf(
    openDossier(
      smallData({
        relations: clusteredGraph(actors, relations, 1).map(({ source, target }, i) => ({
          ...{ id: `R${i}`, source: `a${source}`, target: `a${target}` },
        })),
      }),
    ),
  );

/** Everything that exporters must cope with: what ships, samples as far as they load, hostile words, nothing at all, much of it. */
export function allGrounds(): (readonly [why: string, ground: Ground])[] {
  const loaded = Object.entries(samples).flatMap(([path, text]) => {
    let data: unknown;
    try {
      data = JSON.parse(text);
    } catch {
      return [];
    }
    const { dossier } = readDossier(data);
    return dossier ? [[path.split('/').at(-2) ?? path, groundOf(dossier)] as const] : [];
  });
  return [
    ['the first article', firstGround()],
    ['every kind of record', groundOf(openDossier(fullData()))],
    ['hostile words', groundOf(openDossier(evilData()))],
    ['nothing', emptyGround()],
    ['300 actors', largeGround()],
    ...loaded,
  ];
}

/** What an exporter makes, with all shares that it told of. */
export async function exported(
  exporter: Exporter,
  ground: Ground,
): Promise<ExportedFile & { readonly shares: readonly number[] }> {
  const shares: number[] = [];
  const run: Run = {
    signal: new AbortController().signal,
    onprogress: (share) => shares.push(share),
  };
  return { ...(await exporter(ground, run)), shares };
}

/** The text of a file that is text. */
export async function textOf(exporter: Exporter, ground: Ground): Promise<string> {
  const { content } = await exported(exporter, ground);
  if (typeof content !== 'string') throw new Error('no text');
  return content;
}
