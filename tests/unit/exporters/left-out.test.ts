import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Ground } from '../../../src/core/briefing';
import { exportRelationsCsv } from '../../../src/exporters/csv';
import { FORMATS, type Means } from '../../../src/exporters/formats';
import { exportGexf } from '../../../src/exporters/gexf';
import { fullData, openDossier, type JsonObject } from '../../support/dossiers';
import { allGrounds, exported, groundOf } from '../../support/grounds';

const VIEWER =
  '<title>Parley</title><meta name="parley:sha256" content="" /><script type="application/json" id="dossier"></script>';

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

/** What of them each format holds; a new one does not compile before it says so. */
const HOLDS: Readonly<Record<keyof typeof FORMATS, readonly Kind[]>> = {
  svg: [],
  pptx: ['scene'],
  html: ALL,
  json: ALL,
  csv: ['matter', 'statement', 'mention'],
  jsonld: ['statement', 'mention'],
  gexf: ['matter'],
  graphml: ['matter'],
  ftm: [],
  md: ['statement'],
};

const MEANS: Means = {
  ...{ shown: undefined, theme: 'light', option: '' },
  fetchFonts: () => Promise.resolve([]),
  fetchViewer: () => Promise.resolve(VIEWER),
};

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

/** Each kind of record is named, or held. */
function expectNamed(leftOut: readonly string[], holds: readonly Kind[]): void {
  const lines = leftOut.join('\n');
  for (const kind of ALL) {
    const isTold = new RegExp(RECORDS[kind]).test(lines);
    // FollowTheMoney lists statements one by one.
    const isListed = kind === 'statement' && lines.includes('which FollowTheMoney has no schema');
    expect(isTold || isListed, kind).toBe(!holds.includes(kind));
  }
}

const groundNamed = (name: string): Ground => {
  const found = allGrounds().find(([why]) => why === name);
  if (!found) throw new Error(`no ground: ${name}`);
  return found[1];
};

describe.each(Object.keys(FORMATS) as (keyof typeof FORMATS)[])('%s', (id) => {
  const ground = everything();

  it('names each kind of record that it does not hold, and none that it holds', async () => {
    const { leftOut } = await exported(await FORMATS[id].load(MEANS), ground);
    expectNamed(leftOut, HOLDS[id]);
  });

  it('says the same in the file itself', async () => {
    // Slides are made of scenes alone.
    for (const one of id === 'pptx' ? [ground] : [ground, groundNamed('lost-quote')]) {
      const { leftOut, content } = await exported(await FORMATS[id].load(MEANS), one);
      const words = wordsOf(content);
      for (const line of leftOut) expect(words).toContain(letters(line));
    }
  });

  it('has the ending and the type that its format says', async () => {
    const { name, type } = await exported(await FORMATS[id].load(MEANS), ground);
    expect(name).toBe(`zelenskyy-nato.${FORMATS[id].ending}`);
    expect(type).toBe(FORMATS[id].type);
  });
});

it('one table of CSV, which has no place for words about itself, is told of all the same', async () => {
  const { leftOut } = await exported(exportRelationsCsv, everything());
  expectNamed(leftOut, ['matter']);
});

it('a dossier without such records has nothing of them left out', async () => {
  const { leftOut } = await exported(exportGexf, groundNamed('nothing'));
  expect(leftOut.join()).not.toMatch(/ 0 |statement|scene/);
});
