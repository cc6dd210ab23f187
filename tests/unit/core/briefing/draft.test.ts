import { describe, expect, it } from 'vitest';
import { lintWords } from '../../../../src/core/audit';
import { draftBriefing, stageScene } from '../../../../src/core/briefing';
import { createLookup, readDossier, type Dossier } from '../../../../src/core/dossier';
import { addScenes } from '../../../../src/core/dossier/edits';
import { serialiseDossier } from '../../../../src/core/dossier/serialise';
import {
  at,
  firstData,
  openDossier,
  set,
  smallData,
  smallLookup,
  type SmallDossier,
} from '../../../support/dossiers';
import { openFirst } from '../../../support/drawings';
import { done } from '../../../support/edits';

const files = import.meta.glob<string>('../../../samples/dossiers/*/dossier.json', {
  eager: true,
  import: 'default',
  query: '?raw',
});

/** The sample dossiers that open and can be told, by the name of their folder. */
const SAMPLES = Object.entries(files).flatMap(
  ([path, text]): [name: string, dossier: Dossier][] => {
    const name = path.split('/').at(-2) ?? '';
    const { dossier } = readDossier(parsed(text));
    return dossier && dossier.relations.length > 0 ? [[name, dossier]] : [];
  },
);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The dossier with the scenes that are drafted for it. */
const drafted = (dossier: Dossier): Dossier =>
  done(addScenes({ ...dossier, briefing: { scenes: [] } }, draftBriefing(createLookup(dossier))))
    .dossier;

it('there are sample dossiers to be drafted', () => {
  expect(SAMPLES.length).toBeGreaterThan(10);
});

describe.each<[name: string, dossier: Dossier]>([
  ['the first article', openFirst().lookup.dossier],
  ...SAMPLES,
])('the scenes drafted for %s', (_name, start) => {
  const dossier = drafted(start);
  const lookup = createLookup(dossier);
  const { scenes } = dossier.briefing;

  it('light and cite all that they mean to, but words that the text has lost', () => {
    for (const scene of scenes) {
      const { focus, passages, missing } = stageScene(lookup, scene);
      expect([...(focus?.lit ?? [])], scene.headline).toEqual(scene.relations);
      expect(passages.length, scene.headline).toBeGreaterThan(0);
      const lost = (scene.relations ?? []).flatMap((id) =>
        lookup.unanchoredOf({ kind: 'relation', id }),
      );
      expect(missing, scene.headline).toHaveLength(lost.length);
    }
  });

  it('claim in their headlines no more than the words do', () => {
    expect(lintWords(lookup).filter(({ where }) => where.includes('scene'))).toEqual([]);
  });

  it('light four relations at most, with a point and time for each scene', () => {
    for (const { relations = [], points = [], seconds } of scenes) {
      expect(relations.length).toBeLessThanOrEqual(4);
      expect(points.length).toBeGreaterThan(0);
      expect(seconds).toBe(60);
    }
  });

  it('load again as they were written', () => {
    expect(readDossier(parsed(serialiseDossier(dossier))).dossier?.briefing).toEqual(
      dossier.briefing,
    );
  });
});

describe('the draft of the first article', () => {
  const draft = draftBriefing(openFirst().lookup);

  it('opens with the headline of the first view and what leads there', () => {
    const { firstView } = openFirst().lookup.dossier;
    expect(draft[0]).toMatchObject({
      headline: firstView?.headline,
      relations: ['R04', 'R56', 'R30', 'R47'],
      notes: 'Open with this.',
    });
  });

  it('has then the matters, the contests, and what is open', () => {
    expect(draft.slice(1).map(({ headline }) => headline.split(':')[0])).toEqual([
      'NATO membership',
      'The minerals deal',
      'U.S. aid',
      'The talks',
      'The war',
      'Elections',
      'Office',
      'Trump and Zelenskyy',
      'Both cannot hold',
      'At odds',
      'At odds',
      'Side by side',
      'Disputed',
      'What is still open',
    ]);
  });

  it('tells of a contest both sides, and why they stand against each other', () => {
    expect(draft.find(({ headline }) => headline.startsWith('Side by side'))).toMatchObject({
      headline:
        'Side by side: Joe Biden actively supported Ukraine; Joe Biden refused to send American forces directly into the conflict in Ukraine',
      relations: ['R38', 'R39'],
      notes: 'Why they stand against each other: supported, yet refused to send forces.',
    });
  });

  it('asks what is open, each question with the reading that it is about and its place', () => {
    const { points = [] } = draft.at(-1)!;
    expect(points).toHaveLength(5);
    expect(points).toContain(
      'Is this the article’s own account, or still Zelenskyy’s argument? (Joe Biden actively supported Ukraine; paragraph 3, sentence 5)',
    );
    expect(new Set(points).size).toBe(points.length);
  });
});

describe('a drafted scene', () => {
  const headlines = (small: SmallDossier, ...changes: Parameters<typeof set>[]): string[] => {
    const data = smallData(small);
    for (const [path, value] of changes) set(path, value)(data);
    return draftBriefing(createLookup(openDossier(data))).map(({ headline }) => headline);
  };
  const R1 = { id: 'R1', source: 'ann', target: 'bob' };
  const R2 = { id: 'R2', source: 'bob', target: 'ann' };

  it.each<[why: string, headlines: string[], expected: string[]]>([
    [
      'without a first view opens with what says most, not with the headline of the article',
      headlines({ relations: [R1, R2] }),
      ['ann → bob: does R1 to', 'The matter: ann → bob: does R1 to'],
    ],
    [
      'with a first view opens with its headline',
      headlines({ relations: [R1], leading: [['R1']] }),
      ['A headline', 'The matter: ann → bob: does R1 to'],
    ],
    [
      'names who says so',
      headlines({ relations: [{ ...R1, assertedBy: 'cid' }] }),
      ['ann → bob: does R1 to, says cid', 'The matter: ann → bob: does R1 to, says cid'],
    ],
    [
      'keeps to the title, where the first view holds all back',
      headlines({ relations: [{ ...R1, byDefault: false }] }),
      ['A small story'],
    ],
    [
      'leaves out a matter of which the first view shows nothing',
      headlines(
        { relations: [R1, { ...R2, byDefault: false }] },
        [
          'matters',
          [
            { id: 'matter', name: 'The matter' },
            { id: 'other', name: 'Another' },
          ],
        ],
        ['relations.1.matter', 'other'],
      ),
      ['ann → bob: does R1 to', 'The matter: ann → bob: does R1 to'],
    ],
    [
      'counts one open question',
      headlines({ relations: [{ ...R1, open: 'who?' }] }),
      [
        'ann → bob: does R1 to',
        'The matter: ann → bob: does R1 to',
        'What is still open: 1 question',
      ],
    ],
  ])('%s', (_why, found, expected) => {
    expect(found).toEqual(expected);
  });

  it('has no second full stop behind a reason that ends in one', () => {
    const data = smallData({ relations: [R1, R2], contests: [['tension', 'R1', 'R2']] });
    at(data, 'contests.0')['why'] = 'They differ.';
    expect(draftBriefing(createLookup(openDossier(data))).at(-1)?.notes).toBe(
      'Why they stand against each other: They differ.',
    );
  });

  it('is none for a contest of which one side has lost its words', () => {
    const data = smallData({ relations: [R1, R2], contests: [['tension', 'R1', 'R2']] });
    at(data, 'relations.1')['evidence'] = [{ exact: 'nowhere to be found' }];
    const { dossier } = readDossier(data);
    const found = draftBriefing(createLookup(dossier!)).map(({ headline }) => headline);
    expect(found.filter((one) => one.startsWith('At odds'))).toEqual([]);
  });

  it('is none for a dossier without relations', () => {
    expect(draftBriefing(smallLookup({ relations: [], kinds: { ann: 'person' } }))).toEqual([]);
  });

  it('is none of a matter without relations', () => {
    const data = firstData();
    at(data, 'matters').push({ id: 'nothing', name: 'Nothing' });
    const found = draftBriefing(createLookup(openDossier(data)));
    expect(found.filter(({ headline }) => headline.startsWith('Nothing'))).toEqual([]);
  });
});
