import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Ground } from '../../../src/core/briefing';
import { exportAnnotations } from '../../../src/exporters/annotations';
import { exportCsv, exportRelationsCsv } from '../../../src/exporters/csv';
import { exportDossier } from '../../../src/exporters/dossier';
import type { Exporter } from '../../../src/exporters/exporter';
import { exportFtm } from '../../../src/exporters/ftm';
import { exportGexf } from '../../../src/exporters/gexf';
import { exportGraphml } from '../../../src/exporters/graphml';
import { makeHtml } from '../../../src/exporters/html';
import { exportMarkdown } from '../../../src/exporters/markdown';
import { exportSvg } from '../../../src/exporters/picture';
import { exportSlides } from '../../../src/exporters/pptx';
import { fullData, openDossier, type JsonObject } from '../../support/dossiers';
import { allGrounds, exported, groundOf } from '../../support/grounds';
import { drawOpened, openLookup } from '../../support/drawings';

const VIEWER =
  '<title>Parley</title><meta name="parley:sha256" content="" /><script type="application/json" id="dossier"></script>';

const exportView: Exporter = (ground, run) => {
  const look = { shown: ground.first, focus: undefined, pinned: new Set<string>() };
  const drawing = drawOpened(openLookup(ground.lookup));
  const shown = { kind: 'view', look, drawing } as const;
  return exportSvg(shown, { preset: 'screen', theme: 'light' })(ground, run);
};

/** A kind of record, and what a line says of the one that the dossier has. */
const RECORDS = {
  text: 'the full text of 1 article',
  matter: / \d+ matters/,
  statement: / \d+ statements/,
  mention: / \d+ mentions/,
  contest: / \d+ contests/,
  aside: / \d+ passages set aside/,
  lens: '1 named lens',
  scene: '1 scene',
  pin: '1 pinned actor',
  acceptance: '1 acceptance',
  distinct: '1 pair of actors kept apart',
} as const;
type Kind = keyof typeof RECORDS;
const ALL = Object.keys(RECORDS) as Kind[];

/** A dossier that has every one of them. */
function everything(): Ground {
  const data: JsonObject = fullData();
  data['distinct'] = [['nato', 'trump']];
  return groundOf(openDossier(data));
}

/** Every exporter, what it holds of them, and whether its file has a place for words about itself. */
const FORMATS: readonly (readonly [string, Exporter, readonly Kind[], boolean])[] = [
  ['svg', exportView, [], true],
  ['pptx', exportSlides(), ['scene'], true],
  ['html', (ground, run) => makeHtml(ground, run, VIEWER), ALL, true],
  ['json', exportDossier, ALL, true],
  ['csv', exportCsv, ['matter', 'statement', 'mention'], true],
  ['one table of csv', exportRelationsCsv, ['matter'], false],
  ['jsonld', exportAnnotations, ['statement', 'mention'], true],
  ['gexf', exportGexf, ['matter'], true],
  ['graphml', exportGraphml, ['matter'], true],
  ['ftm', exportFtm, [], true],
  ['md', exportMarkdown, ['statement'], true],
];

/** All words of a file, whatever it wraps them in. */
function wordsOf(content: string | Uint8Array): string {
  const texts =
    typeof content === 'string'
      ? [content]
      : Object.values(unzipSync(content)).map((part) => strFromU8(part));
  return letters(texts.join('\n').replace(/<[^>]*>/g, ' '));
}
const letters = (text: string): string =>
  text
    .replace(/&quot;|\\+["n]?|&amp;|&#x?\w+;/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

describe.each(FORMATS)('%s', (_name, exporter, holds, hasPlace) => {
  const ground = everything();

  it('names each kind of record that it does not hold, and none that it holds', async () => {
    const { leftOut } = await exported(exporter, ground);
    const lines = leftOut.join('\n');
    for (const kind of ALL) {
      const isTold = new RegExp(RECORDS[kind]).test(lines);
      // FollowTheMoney lists statements one by one.
      const isListed = kind === 'statement' && lines.includes('which FollowTheMoney has no schema');
      expect(isTold || isListed, kind).toBe(!holds.includes(kind));
    }
  });

  it.runIf(hasPlace)('says the same in the file itself', async () => {
    for (const one of [ground, allGrounds().find(([why]) => why === 'lost-quote')![1]]) {
      if (_name === 'pptx' && one.lookup.dossier.briefing.scenes.length === 0) continue;
      const { leftOut, content } = await exported(exporter, one);
      const words = wordsOf(content);
      for (const line of leftOut) expect(words).toContain(letters(line));
    }
  });
});

it('a format that is left out of a dossier without such records says nothing of them', async () => {
  const { leftOut } = await exported(
    exportGexf,
    allGrounds().find(([why]) => why === 'nothing')![1],
  );
  expect(leftOut.join()).not.toMatch(/ 0 |statement|scene/);
});
