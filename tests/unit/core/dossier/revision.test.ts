import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDossier, type Dossier, type SceneId } from '../../../../src/core/dossier';
import {
  addScenes,
  deleteRelation,
  deleteScene,
  editRelation,
  editScene,
  setBanner,
  setFirstView,
  setSource,
  setTitle,
  settleQuote,
} from '../../../../src/core/dossier/edits';
import { quoteSpan } from '../../../../src/core/dossier/quote';
import {
  applyChanges,
  compareDossiers,
  replayRevisions,
  revertChanges,
  type Change,
} from '../../../../src/core/dossier/revision';
import {
  at,
  firstData,
  openDossier,
  relationId,
  set,
  type JsonObject,
} from '../../../support/dossiers';
import { done } from '../../../support/edits';

/** A change of a list. */
type ListChange = Extract<Change, { list: unknown }>;

const FIRST = openDossier(firstData());
const [article] = FIRST.articles;
const SECOND_SCENE = 'scene-2' as SceneId;
const WITH_SCENES = done(addScenes(FIRST, [{ headline: 'One' }, { headline: 'Two' }])).dossier;

/** The changes in short: `relations 3 -1 +2`, or the field. */
const short = (changes: readonly Change[]): string[] =>
  changes.map((change) =>
    'field' in change
      ? change.field
      : `${change.list} ${change.at} -${change.removed.length} +${change.added.length}`,
  );

const withRelations = (relations: readonly unknown[]): Dossier => ({
  ...FIRST,
  relations: relations as Dossier['relations'],
});
const all = FIRST.relations;
const copy = (i: number) => ({ ...all[i], predicate: 'another' });

describe('what changed in a list', () => {
  it.each<[why: string, relations: readonly unknown[], changes: string[]]>([
    ['nothing', all, []],
    ['nothing, in a new list', [...all], []],
    ['one that came at the end', [...all, copy(0)], ['relations 50 -0 +1']],
    ['one that came at the start', [copy(0), ...all], ['relations 0 -0 +1']],
    ['one that went', all.toSpliced(7, 1), ['relations 7 -1 +0']],
    ['one that is another', all.with(7, copy(7) as never), ['relations 7 -1 +1']],
    [
      'two that lie apart, the second at its place after the first',
      all.toSpliced(30, 1).toSpliced(7, 1),
      ['relations 7 -1 +0', 'relations 29 -1 +0'],
    ],
    [
      'two that lie together',
      all.toSpliced(7, 2, copy(7) as never, copy(8) as never),
      ['relations 7 -2 +2'],
    ],
    [
      'two that changed places: all between them is one run',
      all.with(7, all[9]!).with(9, all[7]!),
      ['relations 7 -3 +3'],
    ],
    ['all that went', [], ['relations 0 -50 +0']],
  ])('is told by identity: %s', (_why, relations, changes) => {
    const after = withRelations(relations);
    const found = compareDossiers(FIRST, after);
    expect(short(found)).toEqual(changes);
    expect(applyChanges(FIRST, found)).toEqual(after);
    expect(revertChanges(after, found)).toEqual(FIRST);
  });

  it('leads from any list to any other and back, whatever came, went, moved or stands twice', () => {
    const pool = Array.from({ length: 8 }, (_, i) => ({ id: `R${i}` }));
    const list = fc.array(fc.constantFrom(...pool), { maxLength: 10 });
    fc.assert(
      fc.property(list, list, (one, two) => {
        const [before, after] = [withRelations(one), withRelations(two)];
        const changes = compareDossiers(before, after);
        expect(applyChanges(before, changes).relations).toEqual(two);
        expect(revertChanges(after, changes).relations).toEqual(one);
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves the records that stay as they are: the same objects', () => {
    const after = withRelations(all.toSpliced(7, 1));
    const undone = revertChanges(after, structuredClone(compareDossiers(FIRST, after)));
    expect(undone).toEqual(FIRST);
    expect(undone.relations[6]).toBe(all[6]);
    expect(undone.relations[8]).toBe(all[8]);
    expect(undone.mentions).toBe(FIRST.mentions);
  });
});

describe('what changed in a dossier', () => {
  const data = firstData();
  set('relations.3.evidence', [{ exact: 'nowhere to be found' }])(data);
  set('mentions.4.quote', { exact: 'nobody' })(data);
  set('articles.0.furniture', [{ exact: 'no furniture' }])(data);
  const proposed = { ...(at(data, 'relations.5') as JsonObject), id: 'R90', from: 'a reader' };
  const tray = readDossier({ ...data, proposals: { relations: [proposed] } }).dossier!;
  const lost = (kind: string) => tray.unanchored.find(({ owner }) => owner.kind === kind)!;
  const span = { article: tray.articles[0].id, start: 0, end: 10 };

  it.each<[why: string, before: Dossier, after: Dossier, changes: string[]]>([
    ['a title', FIRST, done(setTitle(FIRST, 'Another')).dossier, ['title']],
    ['a first view', FIRST, done(setFirstView(FIRST, { leading: [] })).dossier, ['firstView']],
    [
      'a first view that comes',
      { ...FIRST, firstView: undefined },
      done(setFirstView({ ...FIRST, firstView: undefined }, {})).dossier,
      ['firstView'],
    ],
    [
      'one scene',
      WITH_SCENES,
      done(editScene(WITH_SCENES, SECOND_SCENE, { notes: 'Slowly.' })).dossier,
      ['briefing.scenes 1 -1 +1'],
    ],
    [
      'the handling instructions',
      WITH_SCENES,
      done(setBanner(WITH_SCENES, 'Internal')).dossier,
      ['banner'],
    ],
    [
      'a scene that went, and the number that no other gets',
      WITH_SCENES,
      done(deleteScene(WITH_SCENES, WITH_SCENES.briefing.scenes.at(-1)!.id)).dossier,
      ['lastScene', `briefing.scenes ${WITH_SCENES.briefing.scenes.length - 1} -1 +0`],
    ],
    [
      'where an article came from, without its text',
      FIRST,
      done(setSource(FIRST, article.id, { publisher: 'A paper' })).dossier,
      ['sources'],
    ],
    [
      'one relation',
      FIRST,
      done(editRelation(FIRST, relationId('R04'), { note: 'Another' })).dossier,
      ['relations 3 -1 +1'],
    ],
    [
      'a relation with its contests, its lead and its part in scenes',
      FIRST,
      done(deleteRelation(FIRST, relationId('R33'))).dossier,
      [
        'firstView',
        'relations 30 -1 +0',
        'contests 0 -1 +0',
        'contests 3 -1 +0',
        'briefing.scenes 4 -1 +1',
        'briefing.scenes 7 -1 +1',
      ],
    ],
    [
      'lost words that were found',
      tray,
      done(settleQuote(tray, lost('relation'), span)).dossier,
      ['relations 49 -0 +1', 'unanchored 2 -1 +0', 'withheld.relations 0 -1 +0'],
    ],
    [
      'furniture that was found, without the text of its article',
      tray,
      done(settleQuote(tray, lost('article'), span)).dossier,
      ['furniture', 'unanchored 0 -1 +0'],
    ],
    [
      'a proposal',
      tray,
      { ...tray, proposals: { ...tray.proposals, relations: [] } },
      ['proposals.relations 0 -1 +0'],
    ],
    [
      'a note of a check',
      FIRST,
      { ...FIRST, checks: [{ quote: { exact: 'NATO' }, answer: 'yes' }] },
      ['checks 0 -0 +1'],
    ],
  ])('is as small as can be: %s', (_why, before, after, changes) => {
    const found = compareDossiers(before, after);
    expect(short(found)).toEqual(changes);
    const kept = structuredClone(found);
    expect(applyChanges(before, kept)).toEqual(after);
    expect(revertChanges(after, kept)).toEqual(before);
  });

  it('keeps a first view undefined that was so, as plain data', () => {
    const before = { ...FIRST, firstView: undefined };
    const after = done(setFirstView(before, { headline: 'New' })).dossier;
    const undone = revertChanges(after, structuredClone(compareDossiers(before, after)));
    expect(undone.firstView).toBeUndefined();
  });

  it('of furniture does without the text of its article, and leaves it the same', () => {
    const after = done(settleQuote(tray, lost('article'), span)).dossier;
    const changes = structuredClone(compareDossiers(tray, after));
    expect(JSON.stringify(changes).length).toBeLessThan(500);
    const undone = revertChanges(after, changes);
    expect(undone.articles).toEqual(tray.articles);
    expect(applyChanges(undone, changes).articles).toEqual(after.articles);
    expect(revertChanges(tray, changes).articles[0]).toBe(tray.articles[0]);
  });

  it('of where articles came from leaves their texts the same', () => {
    const after = done(setSource(FIRST, article.id, { publisher: 'A paper' })).dossier;
    const changes = compareDossiers(FIRST, after);
    expect(JSON.stringify(changes)).not.toContain('Zelenskyy');
    const undone = revertChanges(after, changes);
    expect(undone.articles[0].sentences).toBe(article.sentences);
    expect(quoteSpan(undone.articles[0], { start: 0, end: 9 }).exact).toBe('Zelenskyy');
  });
});

describe('a revision that was made for another dossier', () => {
  const change = (fields: Partial<ListChange>): Change => ({
    list: 'contests',
    at: 0,
    removed: [],
    added: [],
    ...fields,
  });

  it.each<[why: string, change: Change, message: string]>([
    ['behind the end of a list', change({ at: 6 }), 'contests, 6 of 5'],
    ['over the end of a list', change({ at: 4, removed: [{}, {}] }), 'contests, 4 of 5'],
    ['before the start of a list', change({ at: -1 }), 'contests, -1 of 5'],
    [
      'of another number of articles',
      { field: 'sources', before: [{}, {}], after: [{}, {}] },
      'sources, 2',
    ],
  ])('does not fit, and says so: %s', (_why, one, message) => {
    expect(() => applyChanges(FIRST, [one])).toThrow(`revision does not fit: ${message}`);
  });
});

it('a change of hundreds of thousands of records is applied and taken back', () => {
  const added = Array.from({ length: 300_000 }, (_, i) => ({ id: `m${i}` }));
  const change: Change = { list: 'mentions', at: 1, removed: [], added };
  const after = applyChanges(FIRST, [change]);
  expect(after.mentions).toHaveLength(FIRST.mentions.length + added.length);
  expect(revertChanges(after, [change]).mentions).toEqual(FIRST.mentions);
});

describe('revisions that were kept', () => {
  const steps = [
    setTitle(FIRST, 'Another'),
    deleteRelation(FIRST, relationId('R33')),
    setSource(FIRST, article.id, { publisher: 'A paper' }),
  ];
  const kept = structuredClone(
    steps.map((step) => {
      const { dossier, label } = done(step);
      return { label, at: '2025-03-01', changes: compareDossiers(FIRST, dossier) };
    }),
  );

  it.each([0, 1, 2, 3])('are replayed up to a point: %i', (cursor) => {
    const expected = kept
      .slice(0, cursor)
      .reduce((now, { changes }) => applyChanges(now, changes), FIRST);
    expect(replayRevisions(FIRST, kept, cursor)).toEqual(expected);
  });

  it.each([-1, 4, 0.5, NaN])('have no point: %d', (cursor) => {
    expect(() => replayRevisions(FIRST, kept, cursor)).toThrow('revision does not fit');
  });

  const record = (list: 'actors' | 'mentions' | 'statements' | 'relations', fields: object) => ({
    list,
    at: 0,
    removed: [FIRST[list][0]],
    added: [{ ...FIRST[list][0], ...fields }],
  });
  const moved = { ...FIRST.relations[0]?.evidence[0], start: 1 };
  it.each<[why: string, change: unknown, message: string]>([
    ['words of a relation that stand elsewhere', record('relations', { evidence: [moved] }), 'R01'],
    ['a relation without words', record('relations', { evidence: [] }), 'R01'],
    ['a relation whose words are no list', record('relations', { evidence: 'x' }), 'R01'],
    ['an end that is not there', record('relations', { target: 'nobody' }), 'R01'],
    ['a voice that is not there', record('relations', { assertedBy: 'nobody' }), 'R01'],
    ['one actor at both ends', record('relations', { target: FIRST.relations[0]?.source }), 'R01'],
    ['words of a mention', record('mentions', { quote: moved }), FIRST.mentions[0]?.id ?? ''],
    ['a mention without words', record('mentions', { quote: null }), FIRST.mentions[0]?.id ?? ''],
    [
      'words of a statement',
      record('statements', { quotes: [moved] }),
      FIRST.statements[0]?.id ?? '',
    ],
    [
      'a statement without words',
      record('statements', { quotes: [] }),
      FIRST.statements[0]?.id ?? '',
    ],
    ['words of a role', record('actors', { role: moved }), FIRST.actors[0]?.id ?? ''],
    [
      'words of an article that is not there',
      record('relations', { evidence: [{ ...moved, article: 'a9' }] }),
      'R01',
    ],
    [
      'words of an aside',
      { list: 'asides', at: 0, removed: [], added: [{ id: 'A99', why: 'why', quote: moved }] },
      'A99',
    ],
    ['furniture', { field: 'furniture', before: [[]], after: [[moved]] }, article.id],
    ['furniture that is no list', { field: 'furniture', before: [[]], after: [null] }, article.id],
    ['a list that there is not', { list: 'unknown', at: 0, removed: [], added: [] }, 'unknown'],
    ['a field that there is not', { field: 'articles', before: [], after: [] }, 'articles'],
  ])('do not fit, and say so with the record: %s', (_why, change, message) => {
    const bad = { label: 'x', at: '2025-03-01', changes: [change as Change] };
    expect(() => replayRevisions(FIRST, [bad], 1)).toThrow(`revision does not fit: ${message}`);
    expect(replayRevisions(FIRST, [bad], 0)).toBe(FIRST);
  });
});
