import { expect, it } from 'vitest';
import { sha256 } from '../../../src/core/dossier';
import { at, problemLines, type Json, type JsonObject } from '../../support/dossiers';
import { expectHarmless } from '../../support/hostile';

/** What is done to good data (or what stands in its place), whether it loads then, and `code where` of every problem. */
export type Row = readonly [
  why: string,
  change: (data: JsonObject) => unknown,
  outcome: 'loads' | 'refused',
  ...problems: string[],
];

/** One test for each row, from a fresh copy of the good dossier. */
export function hostile(rows: readonly Row[], how: 'read' | 'view' = 'view'): void {
  it.each(rows.map((row) => [...row] as const))('%s', (_why, change, outcome, ...problems) => {
    const data = goodData();
    const input = change(data) ?? data;
    const found = expectHarmless(input, how);
    expect(problemLines(found.problems)).toEqual(problems);
    expect(found.dossier ? 'loads' : 'refused').toBe(outcome);
  });
}

/** Several changes, one after the other. */
export const all =
  (...changes: readonly ((data: JsonObject) => void)[]) =>
  (data: JsonObject): void => {
    for (const change of changes) change(data);
  };

/** A change of data: the article gets another text, with its SHA-256. */
export const write =
  (text: (old: string) => string) =>
  (data: JsonObject): void => {
    const article = at(data, 'articles.0');
    const now = text(article['text'] as string);
    Object.assign(article, { text: now, sha256: sha256(now) });
  };

/** A change of data: words are written behind the article, and the last relation gets them as its evidence. */
export const quote =
  (words: string, more: JsonObject = {}) =>
  (data: JsonObject): void => {
    write((old) => `${old}\n\n${words}`)(data);
    at(data, 'relations.2')['evidence'] = [{ exact: words, ...more }];
  };

/** Every plain value of some data, as paths such as `relations.0.predicate`. */
export function plainPaths(data: Json, path = ''): string[] {
  if (typeof data !== 'object' || data === null) return [path];
  return Object.entries(data).flatMap(([key, value]) =>
    plainPaths(value, path === '' ? key : `${path}.${key}`),
  );
}

/** The path of a problem for a path of the data: `relations[0].evidence[1].exact`. */
export const placeOf = (path: string): string => path.replace(/\.(\d+)(?=\.|$)/g, '[$1]');

export const TEXT = `Ada meets Bob

Ada, the mayor, met Bob in the harbour. “I will not pay,” Bob told Ada.

The harbour council asked Bob to stay, and he denied it. Cleo stays 🚢 away.

Leave a Comment`;

const SHA256 = sha256(TEXT);

/** A small dossier that uses every kind of record, and that loads without a problem. */
export const goodData = (): JsonObject => ({
  format: 'parley-dossier',
  version: 1,
  id: 'harbour',
  title: 'Ada meets Bob',
  articles: [
    {
      id: 'a1',
      text: TEXT,
      sha256: SHA256,
      source: {
        publisher: 'The Harbour Post',
        byline: 'By Dora',
        date: '2025-03-01',
        address: 'https://example.org/1',
        retrieved: '2025-03-02',
      },
      furniture: [{ exact: 'Leave a Comment' }],
    },
  ],
  firstView: {
    headline: 'Ada meets Bob',
    subline: 'He will not pay',
    leading: [['R1'], ['R2', 'R3']],
  },
  matters: [{ id: 'debt', name: 'The debt' }],
  actors: [
    {
      id: 'ada',
      name: 'Ada Lovelace',
      short: 'Ada',
      kind: 'person',
      lead: true,
      role: { exact: 'the mayor' },
    },
    { id: 'bob', name: 'Bob', kind: 'person', note: 'Only a first name.' },
    { id: 'council', name: 'harbour council', kind: 'organization' },
  ],
  mentions: [
    {
      id: 'm1',
      actors: ['ada'],
      form: 'name',
      quote: { exact: 'Ada, the mayor', start: TEXT.indexOf('Ada, the') },
    },
    {
      id: 'm2',
      actors: ['bob'],
      form: 'pronoun',
      quote: { exact: 'he denied', prefix: 'and ' },
      open: 'Is it Bob?',
    },
  ],
  statements: [
    {
      id: 'Q1',
      speaker: 'bob',
      form: 'direct',
      about: ['ada'],
      venue: 'the harbour',
      quotes: [{ exact: 'I will not pay' }],
      open: 'To whom?',
    },
  ],
  relations: [
    {
      ...{ id: 'R1', source: 'ada', target: 'bob', predicate: 'met', label: 'met in the harbour' },
      ...{ sentence: '{source} met {target}', type: 'CONSULT', polarity: 'neutral' },
      ...{ modality: 'asserted', assertedBy: 'article', attribution: 'narration', matter: 'debt' },
      ...{ mutual: true, evidence: [{ exact: 'Ada, the mayor, met Bob' }] },
    },
    {
      ...{ id: 'R2', source: 'bob', target: 'ada', predicate: 'will not pay', type: 'REJECT' },
      ...{ polarity: 'conflictual', modality: 'claimed', assertedBy: 'bob', matter: 'debt' },
      ...{ attribution: 'direct quote', inferred: ['target'], note: 'Pay whom?' },
      evidence: [{ exact: 'I will not pay' }, { exact: 'Bob told Ada', suffix: '.' }],
    },
    {
      ...{
        id: 'R3',
        source: 'council',
        target: 'bob',
        predicate: 'asked to stay',
        type: 'REQUEST',
      },
      ...{ polarity: 'cooperative', modality: 'requested', assertedBy: 'ada', matter: 'debt' },
      ...{ attribution: 'narration', byDefault: true, open: 'Who says so?' },
      evidence: [{ exact: 'The harbour council asked Bob to stay' }],
    },
  ],
  contests: [{ id: 'c1', kind: 'tension', relations: ['R2', 'R3'], why: 'Stay or pay' }],
  asides: [{ id: 'A1', quote: { exact: 'in the harbour' }, why: 'where it was' }],
  lenses: [{ id: 'l1', name: 'Told by Bob', lens: { assertedBy: ['bob'], paragraph: [1] } }],
  briefing: {
    scenes: [
      {
        ...{ id: 's1', headline: 'They met', points: ['In the harbour'], actors: ['ada'] },
        ...{ relations: ['R1'], lens: { matter: ['debt'] }, notes: 'Speak slowly', seconds: 30 },
      },
    ],
  },
  layout: { pins: [{ actor: 'ada', x: -10, y: 0.5 }] },
  acceptances: [{ records: ['R1'], by: 'A reader', how: 'by hand', at: '2025-03-01T12:00:00Z' }],
});
