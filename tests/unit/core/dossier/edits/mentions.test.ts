import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDossier, type Dossier } from '../../../../../src/core/dossier';
import { serialiseDossier } from '../../../../../src/core/dossier/serialise';
import { addMentions, deleteMentions, editMention } from '../../../../../src/core/dossier/edits';
import { quoteSpan } from '../../../../../src/core/dossier/quote';
import { actorId, openDossier, smallData, type Json } from '../../../../support/dossiers';
import { BY, done, refusal, words } from '../../../../support/edits';

type MentionId = Dossier['mentions'][number]['id'];

const [ann, bob, cid] = [actorId('ann'), actorId('bob'), actorId('cid')];
const [m01, m02] = ['m01', 'm02'] as MentionId[] as [MentionId, MentionId];

/** "A small story" with a mention of one, of another, and of the two together, which lies round the first. */
const data = (): Json => ({
  ...smallData({
    relations: [{ id: 'R01', source: 'ann', target: 'bob' }],
    kinds: { cid: 'person' },
  }),
  mentions: [
    { id: 'm03', actors: ['ann', 'bob'], form: 'nominal', quote: { exact: 'A small story' } },
    { id: 'm01', actors: ['ann'], form: 'name', quote: { exact: 'small' } },
    { id: 'm02', actors: ['bob'], form: 'name', quote: { exact: 'story' }, open: 'Bob?' },
  ],
  acceptances: [{ records: ['m01', 'm02'], by: 'A reader', how: 'by hand' }],
});
const SMALL = openDossier(data());
const named = ({ mentions }: Dossier) =>
  mentions.map(({ id, actors, quote }) => `${id} ${actors.join('+')} ${quote.exact}`);
const mention = ({ mentions }: Dossier, id: string) => mentions.find((one) => one.id === id);

describe('added mentions', () => {
  it('are numbered, signed together, and leave the others as they are', () => {
    const places = [words(SMALL, 'word'), words(SMALL, 'states')];
    const { dossier, label, id } = done(addMentions(SMALL, places, [cid], 'nominal', BY));
    expect(label).toBe('Added 2 mentions of cid');
    expect(id).toBe('m04');
    expect(mention(dossier, 'm04')).toEqual({
      ...{ id: 'm04', actors: ['cid'], form: 'nominal' },
      quote: places[0],
    });
    expect(dossier.acceptances.at(-1)).toEqual({
      ...{ records: ['m04', 'm05'], how: 'by hand' },
      ...BY,
    });
    for (const one of SMALL.mentions) expect(dossier.mentions).toContain(one);
    expect(dossier.relations).toBe(SMALL.relations);
  });

  it('are told with their words, where there is one', () => {
    const label = (start: number, end: number) => {
      const quote = quoteSpan(SMALL.articles[0], { start, end });
      return done(addMentions(SMALL, [quote], [ann, cid], 'name', BY)).label;
    };
    expect(label(15, 19)).toBe('Added mention of ann, cid: “This”');
    expect(label(2, 44)).toBe(
      'Added mention of ann, cid: “small story\n\nThis states R01 word for w…”',
    );
  });

  it.each<[why: string, exact: string, order: string[]]>([
    ['before what lies in it', 'small story', ['m03', 'm04', 'm01', 'm02']],
    ['behind what it lies in', 'mall', ['m03', 'm01', 'm04', 'm02']],
    ['before what begins behind it', 'A', ['m03', 'm04', 'm01', 'm02']],
    ['at the end, where none begins behind it', 'states', ['m03', 'm01', 'm02', 'm04']],
    ['behind one of the same words', 'story', ['m03', 'm01', 'm02', 'm04']],
  ])('stand %s', (_why, exact, order) => {
    const { dossier } = done(addMentions(SMALL, [words(SMALL, exact)], [cid], 'name', BY));
    expect(dossier.mentions.map(({ id }) => id)).toEqual(order);
  });

  it('stand from the top, outer before inner, in whatever order they came', () => {
    const bare = { ...SMALL, mentions: [] };
    const [article] = SMALL.articles;
    const span = fc
      .tuple(fc.nat(article.text.length - 1), fc.integer({ min: 1, max: 20 }))
      .map(([start, length]) => ({ start, end: Math.min(start + length, article.text.length) }))
      .filter(({ start, end }) => /\w/.test(article.text.slice(start, end)));
    const spans = fc.uniqueArray(span, {
      maxLength: 12,
      selector: ({ start, end }) => `${start}-${end}`,
    });
    fc.assert(
      fc.property(spans, (all) => {
        const after = all.reduce<Dossier>(
          (now, one) =>
            done(addMentions(now, [quoteSpan(article, one)], [ann], 'name', BY)).dossier,
          bare,
        );
        const sorted = [...all].sort((a, b) => a.start - b.start || b.end - a.end);
        expect(after.mentions.map(({ quote: { start, end } }) => ({ start, end }))).toEqual(sorted);
      }),
    );
  });

  it('leave out words that name the actor already', () => {
    const places = [words(SMALL, 'small'), words(SMALL, 'word')];
    const { dossier, label } = done(addMentions(SMALL, places, [ann], 'name', BY));
    expect(dossier.mentions).toHaveLength(SMALL.mentions.length + 1);
    expect(label).toBe('Added mention of ann: “word”');
  });

  it('are refused where all words name the actors already, in whichever order', () => {
    expect(addMentions(SMALL, [words(SMALL, 'A small story')], [bob, ann], 'name', BY)).toEqual({
      problem: {
        code: 'mentioned',
        where: 'mentions',
        message: '“A small story” is a mention of bob, ann already.',
        fix: 'Select other words, or another actor.',
      },
    });
  });

  it('may be another reading of words that name somebody else', () => {
    const { dossier } = done(addMentions(SMALL, [words(SMALL, 'small')], [bob], 'name', BY));
    expect(named(dossier)).toContain('m04 bob small');
  });

  it('are one, where the same words are given twice', () => {
    const quote = words(SMALL, 'word');
    const { dossier } = done(addMentions(SMALL, [quote, quote], [cid], 'name', BY));
    expect(dossier.mentions).toHaveLength(SMALL.mentions.length + 1);
  });

  it('of marks alone are refused, or load again', () => {
    const outcome = addMentions(SMALL, [words(SMALL, '.')], [cid], 'name', BY);
    if ('problem' in outcome) return;
    expect(readDossier(JSON.parse(serialiseDossier(outcome.dossier))).problems).toEqual([]);
  });
});

describe('a changed mention', () => {
  it.each<[why: string, fields: Parameters<typeof editMention>[2], after: object]>([
    ['names others', { actors: [cid, bob] }, { actors: ['cid', 'bob'] }],
    ['has another form', { form: 'pronoun' }, { form: 'pronoun' }],
    ['is in doubt', { open: 'Who?' }, { open: 'Who?' }],
    ['is in doubt no more', { open: undefined }, { open: undefined }],
  ])('%s and keeps its words and its place', (_why, fields, after) => {
    const { dossier, label, id } = done(editMention(SMALL, m02, fields));
    expect([label, id]).toEqual(['Changed mention: “story”', m02]);
    expect(dossier.mentions.at(-1)).toEqual({ ...SMALL.mentions.at(-1), ...after });
    expect(dossier.mentions[0]).toBe(SMALL.mentions[0]);
    expect({ ...dossier, mentions: SMALL.mentions }).toEqual(SMALL);
  });

  it('must be there', () => {
    expect(refusal(editMention(SMALL, 'm99' as MentionId, {}))).toBe('gone');
  });

  it('with a doubt of spaces is refused, or loads again', () => {
    const outcome = editMention(SMALL, m01, { open: ' ' });
    if ('problem' in outcome) return;
    expect(readDossier(JSON.parse(serialiseDossier(outcome.dossier))).problems).toEqual([]);
  });
});

describe('removed mentions', () => {
  it.each<[why: string, ids: MentionId[], left: string[], label: string, records: string[][]]>([
    ['one', [m01], ['m03', 'm02'], 'Removed mention: “small”', [['m02']]],
    ['several', [m01, m02], ['m03'], 'Removed 2 mentions', []],
  ])('leave the others and the actors: %s', (_why, ids, left, label, records) => {
    const edit = done(deleteMentions(SMALL, ids));
    expect(edit.dossier.mentions.map(({ id }) => id)).toEqual(left);
    expect(edit.label).toBe(label);
    expect(edit.dossier.acceptances.map((one) => one.records)).toEqual(records);
    expect(edit.dossier.actors).toBe(SMALL.actors);
    expect(edit.dossier.mentions[0]).toBe(SMALL.mentions[0]);
  });
});

describe('mentions that are not there', () => {
  it('are refused as gone, and not counted', () => {
    const gone = 'm99' as MentionId;
    expect(refusal(deleteMentions(SMALL, [gone]))).toBe('gone');
    expect(done(deleteMentions(SMALL, [gone, m01])).label).toBe('Removed mention: “small”');
  });

  it('name each actor once, and only those that are there', () => {
    const twice = done(editMention(SMALL, m01, { actors: [cid, bob, cid] })).dossier;
    expect(mention(twice, m01)?.actors).toEqual([cid, bob]);
    const nobody = actorId('nobody');
    expect(refusal(editMention(SMALL, m01, { actors: [nobody] }))).toBe('gone');
    expect(refusal(addMentions(SMALL, [words(SMALL, 'word')], [nobody], 'name', BY))).toBe('gone');
  });
});
