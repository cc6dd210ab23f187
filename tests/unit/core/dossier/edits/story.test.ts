import { describe, expect, it } from 'vitest';
import { readDossier, sha256, type ArticleId, type Dossier } from '../../../../../src/core/dossier';
import { serialiseDossier } from '../../../../../src/core/dossier/serialise';
import {
  addAside,
  addMatter,
  checkOf,
  clearPins,
  deleteAside,
  setCheck,
  setFirstView,
  setPin,
  setPlaces,
  setSource,
  setTitle,
} from '../../../../../src/core/dossier/edits';
import { quoteSpan } from '../../../../../src/core/dossier/quote';
import {
  actorId,
  at,
  openDossier,
  relationId,
  smallData,
  type JsonObject,
} from '../../../../support/dossiers';
import { BY, done, refusal, words } from '../../../../support/edits';

const [ann, bob] = [actorId('ann'), actorId('bob')];
const [R01, R02] = [relationId('R01'), relationId('R02')];

function storyData(): JsonObject {
  const data = smallData({
    relations: [
      { id: 'R01', source: 'ann', target: 'bob' },
      { id: 'R02', source: 'bob', target: 'ann' },
    ],
    leading: [['R01']],
  });
  at(data, 'matters').push({ id: 'trade', name: 'Trade' });
  return {
    ...data,
    asides: [{ id: 'A1', quote: { exact: 'small' }, why: 'no news' }],
    lenses: [
      { id: 'l1', name: 'Trade', lens: { matter: ['trade'] } },
      { id: 'l2', name: 'Both', lens: { matter: ['matter', 'trade'] } },
    ],
    briefing: { scenes: [{ id: 's1', headline: 'One', lens: { matter: ['trade'] } }] },
    acceptances: [{ records: ['A1'], by: 'A reader', how: 'by hand' }],
  };
}
const STORY = openDossier(storyData());

/** Only the named fields of a dossier have changed: the others are the same objects. */
const unchangedBut = (after: Dossier, ...fields: (keyof Dossier)[]): void => {
  for (const field of Object.keys(STORY) as (keyof Dossier)[])
    if (!fields.includes(field)) expect(after[field], field).toBe(STORY[field]);
};

describe('the title of a dossier', () => {
  it('is changed without white space round it; the article keeps its own', () => {
    const { dossier, label } = done(setTitle(STORY, ' Another title '));
    expect([dossier.title, label]).toEqual(['Another title', 'Renamed the dossier: Another title']);
    unchangedBut(dossier, 'title');
  });

  it.each([
    ['nothing', ' '],
    ['more than 400 characters', 'x'.repeat(401)],
  ])('is refused of %s', (_why, title) => {
    expect(setTitle(STORY, title)).toMatchObject({
      problem: { code: 'wrongValue', where: 'title' },
    });
  });
});

describe('where an article came from', () => {
  const source = (fields: Parameters<typeof setSource>[2]) =>
    done(setSource(STORY, STORY.articles[0].id, fields));

  it('is changed field by field; an empty one is taken away', () => {
    const once = source({ publisher: ' A paper ', date: '2025-03-01' });
    expect(once.label).toBe('Changed the source');
    expect(once.dossier.articles[0].source).toEqual({ publisher: 'A paper', date: '2025-03-01' });
    const twice = done(setSource(once.dossier, STORY.articles[0].id, { publisher: '' })).dossier;
    expect(Object.keys(twice.articles[0].source)).toEqual(['date']);
  });

  it('leaves its text and all records as they are', () => {
    const { dossier } = source({ publisher: 'A paper' });
    unchangedBut(dossier, 'articles');
    const { source: _source, ...article } = dossier.articles[0];
    expect(article).toEqual(expect.objectContaining({ text: STORY.articles[0].text }));
    expect(article.sentences).toBe(STORY.articles[0].sentences);
  });

  it('must be of an article that is there', () => {
    expect(() => setSource(STORY, 'a9' as ArticleId, { publisher: 'x' })).toThrow(
      'unknown article: a9',
    );
  });
});

describe('the first view', () => {
  it('is changed field by field', () => {
    const { dossier, label } = done(setFirstView(STORY, { leading: [[R02, R01]] }));
    expect(label).toBe('Changed the first view');
    expect(dossier.firstView).toEqual({ headline: 'A headline', leading: [['R02', 'R01']] });
    unchangedBut(dossier, 'firstView');
  });

  it('begins with the title, where there was none', () => {
    const bare = { ...STORY, firstView: undefined };
    expect(done(setFirstView(bare, { subline: 'More' })).dossier.firstView).toEqual({
      ...{ headline: 'A small story', subline: 'More', leading: [] },
    });
  });

  it('is refused without a headline, and knows only relations that are there', () => {
    expect(setFirstView(STORY, { headline: ' ' })).toMatchObject({
      problem: { code: 'wrongValue', where: 'headline' },
    });
    expect(setFirstView(STORY, { leading: [[relationId('R99')]] })).toMatchObject({
      problem: { code: 'gone', where: 'relations' },
    });
  });

  it('does not lead with a relation that is only proposed', () => {
    const data = storyData();
    const proposals = {
      relations: [{ ...(at(data, 'relations.0') as JsonObject), id: 'R09', from: 'a reader' }],
    };
    const start = openDossier({ ...data, proposals });
    expect(refusal(setFirstView(start, { leading: [[relationId('R09')]] }))).toBe('gone');
  });
});

describe('a matter', () => {
  it.each<[why: string, name: string, id: string]>([
    ['its name in plain letters', ' Arms & Aid ', 'arms-aid'],
    ['a number, where its id is taken', 'Trade!', 'trade-2'],
    ['a plain word, where no letter is left', '貿易', 'matter-2'],
  ])('has as its id %s', (_why, name, id) => {
    const { dossier, label, id: chosen } = done(addMatter(STORY, name));
    expect([label, chosen]).toEqual([`Added matter: ${name.trim()}`, id]);
    expect(dossier.matters).toEqual([...STORY.matters, { id, name: name.trim() }]);
    unchangedBut(dossier, 'matters');
  });

  it('is the one of that name, where there is one', () => {
    const { dossier, id } = done(addMatter(STORY, ' tRADE'));
    expect(id).toBe('trade');
    expect(dossier).toBe(STORY);
  });

  it('is refused without a name', () => {
    expect(addMatter(STORY, ' ')).toMatchObject({ problem: { code: 'wrongValue', where: 'name' } });
  });
});

describe('words that are set aside', () => {
  const quote = words(STORY, 'story');

  it('have the next number, their reason and a signature', () => {
    const { dossier, label, id } = done(addAside(STORY, quote, ' who says it ', BY));
    expect([label, id]).toEqual(['Set words aside', 'A02']);
    expect(dossier.asides).toEqual([...STORY.asides, { id: 'A02', quote, why: 'who says it' }]);
    expect(dossier.asides[0]).toBe(STORY.asides[0]);
    expect(dossier.acceptances.at(-1)).toEqual({ records: ['A02'], how: 'by hand', ...BY });
    unchangedBut(dossier, 'asides', 'acceptances');
  });

  it('are refused without a reason', () => {
    expect(addAside(STORY, quote, '  ', BY)).toEqual({
      problem: {
        code: 'noReason',
        where: 'asides',
        message: 'The reason is missing.',
        fix: 'Say why in a few plain words.',
      },
    });
  });

  it('can be taken back, with the note of who did it', () => {
    const { dossier, label } = done(deleteAside(STORY, STORY.asides[0]!.id));
    expect([label, dossier.asides, dossier.acceptances]).toEqual([
      'Took words back that were set aside',
      [],
      [],
    ]);
    expect(dossier.relations).toBe(STORY.relations);
  });

  it.each([
    ['a reason', quote, '?'],
    ['words', words(STORY, '.'), 'a full stop'],
  ])('are refused with %s of marks alone, or load again', (_why, own, why) => {
    const outcome = addAside(STORY, own, why, BY);
    if ('problem' in outcome) return;
    expect(readDossier(JSON.parse(serialiseDossier(outcome.dossier))).problems).toEqual([]);
  });
});

describe('a check against the original', () => {
  const quote = words(STORY, 'small story');
  const link = 'https://example.org';
  const once = done(setCheck(STORY, quote, { answer: 'yes', link }));
  const [note] = once.dossier.checks;

  it('is a note on some words, found by them and not by others', () => {
    expect(once.label).toBe('Noted a check against the original');
    expect(note).toEqual({ quote: { exact: 'small story', start: 2 }, answer: 'yes', link });
    expect(checkOf(once.dossier, quote)).toBe(note);
    expect(checkOf(once.dossier, words(STORY, 'small'))).toBeUndefined();
    expect(checkOf(STORY, quote)).toBeUndefined();
    unchangedBut(once.dossier, 'checks');
  });

  it('is one for each place: the last that was given', () => {
    const other = done(setCheck(once.dossier, words(STORY, 'word'), { answer: 'yes' })).dossier;
    const { checks } = done(setCheck(other, quote, { answer: 'no' })).dossier;
    expect(checks.map(({ quote: { exact }, answer }) => [exact, answer])).toEqual([
      ['word', 'yes'],
      ['small story', 'no'],
    ]);
    expect(checks[0]).toBe(other.checks[1]);
  });

  it('can be taken back', () => {
    expect(done(setCheck(once.dossier, quote, undefined)).dossier.checks).toEqual([]);
    expect(done(setCheck(STORY, quote, undefined)).dossier.checks).toBe(STORY.checks);
  });

  it('tells the same words at another place apart', () => {
    const [first, second] = [words(STORY, 'word'), words(STORY, 'word', 40)];
    expect(second.start).toBeGreaterThan(first.start);
    const { dossier } = done(setCheck(STORY, second, { answer: 'no' }));
    expect(checkOf(dossier, first)).toBeUndefined();
    expect(checkOf(dossier, second)?.answer).toBe('no');
  });

  it('that was written without a place is found where its words stand', () => {
    const checks = [{ quote: { exact: 'small story' }, answer: 'yes' }];
    expect(checkOf(openDossier({ ...storyData(), checks }), quote)?.answer).toBe('yes');
  });

  const two = (): JsonObject => {
    const data = storyData();
    const text = 'Another story of things.';
    at(data, 'articles').push({ id: 'a2', text, sha256: sha256(text), source: {} });
    return data;
  };

  it('names its article, where there are several', () => {
    const start = openDossier(two());
    const things = quoteSpan(start.articles[1]!, { start: 17, end: 23 });
    const { dossier } = done(setCheck(start, things, { answer: 'yes' }));
    expect(dossier.checks[0]?.quote).toEqual({ article: 'a2', exact: 'things', start: 17 });
    expect(checkOf(dossier, things)?.answer).toBe('yes');
  });

  it('that was written without a place is found in its own article', () => {
    const checks = [{ quote: { article: 'a2', exact: 'things' }, answer: 'yes' }];
    const start = openDossier({ ...two(), checks });
    const things = quoteSpan(start.articles[1]!, { start: 17, end: 23 });
    expect(checkOf(start, things)?.answer).toBe('yes');
  });
});

describe('a pin', () => {
  const pinned = done(setPin(STORY, ann, { x: -1.5, y: 0 }));

  it('keeps an actor in its place, one for each', () => {
    expect(pinned.label).toBe('Moved ann');
    const moved = done(
      setPin(done(setPin(pinned.dossier, bob, { x: 2, y: 2 })).dossier, ann, { x: 3, y: 3 }),
    );
    expect(moved.dossier.layout.pins).toEqual([
      { actor: 'bob', x: 2, y: 2 },
      { actor: 'ann', x: 3, y: 3 },
    ]);
    unchangedBut(moved.dossier, 'layout');
  });

  it('can be taken away, one or all', () => {
    const { dossier, label } = done(setPin(pinned.dossier, ann, undefined));
    expect([dossier.layout.pins, label]).toEqual([[], 'Let ann go back']);
    const all = done(clearPins(pinned.dossier));
    expect([all.dossier.layout.pins, all.label]).toEqual([[], 'Let all actors go back']);
  });

  it('is of an actor that is there', () => {
    expect(refusal(setPin(STORY, actorId('nobody'), undefined))).toBe('gone');
  });
});

describe('where the actors stand', () => {
  const once = setPlaces(STORY, [
    { actor: ann, x: 0, y: 0 },
    { actor: bob, x: 1, y: 1 },
  ]);

  it('is noted for each; one that did not move is the same object', () => {
    const twice = setPlaces(once, [
      { actor: bob, x: 1, y: 1 },
      { actor: ann, x: 0, y: 5 },
    ]);
    expect(twice.layout.places.map(({ actor, y }) => [actor, y])).toEqual([
      ['bob', 1],
      ['ann', 5],
    ]);
    expect(twice.layout.places[0]).toBe(once.layout.places[1]);
    unchangedBut(twice, 'layout');
  });

  it('is no pin: it stays when the pins are taken away', () => {
    const pinned = done(setPin(once, ann, { x: 7, y: 7 })).dossier;
    expect(done(clearPins(pinned)).dossier.layout).toEqual(once.layout);
  });
});

describe('what could not be loaded again', () => {
  it('is refused: a check of marks, a pin out of the world', () => {
    expect(setCheck(STORY, words(STORY, '.'), { answer: 'yes' })).toMatchObject({
      problem: { code: 'wrongValue', where: 'quote.exact' },
    });
    expect(setPin(STORY, ann, { x: 1e300, y: 0 })).toMatchObject({ problem: { where: 'x' } });
  });

  it('is gone already: an aside', () => {
    const gone = { problem: { code: 'gone' } };
    expect(deleteAside(STORY, 'A9' as (typeof STORY.asides)[number]['id'])).toMatchObject(gone);
  });
});
