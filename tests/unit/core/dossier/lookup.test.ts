import { describe, expect, it } from 'vitest';
import { createLookup, sha256, type ArticleId, type MatterId } from '../../../../src/core/dossier';
import {
  actorId,
  at,
  firstData,
  openDossier,
  relationId,
  smallData,
} from '../../../support/dossiers';

const lookup = createLookup(openDossier(firstData()));
const { dossier } = lookup;
const ids = (records: readonly { readonly id: string }[]): string[] => records.map(({ id }) => id);

describe('the lookup of the shipped dossier', () => {
  it('finds what is there and answers undefined for what is not', () => {
    expect(lookup.findActor('trump')?.name).toBe('Donald Trump');
    expect(lookup.findRelation('R33')?.source).toBe('united-states');
    expect(lookup.findStatement('Q1')?.speaker).toBe('zelenskyy');
    expect(lookup.findSentence('s0')?.sentence.index).toBe(0);
    for (const id of ['', 'nobody', 'toString', '__proto__']) {
      expect(lookup.findActor(id)).toBeUndefined();
      expect(lookup.findRelation(id)).toBeUndefined();
      expect(lookup.findStatement(id)).toBeUndefined();
      expect(lookup.findSentence(id)).toBeUndefined();
    }
  });

  it('throws for an id that was trusted and is not there', () => {
    expect(() => lookup.actor(actorId('nobody'))).toThrow('unknown actor: nobody');
    expect(() => lookup.article('a9' as ArticleId)).toThrow('unknown article: a9');
    expect(() => lookup.matter('m9' as MatterId)).toThrow('unknown matter: m9');
  });

  it('has for every actor the relations at whose ends it stands', () => {
    for (const { id } of dossier.actors)
      expect(lookup.relationsOf(id)).toEqual(
        dossier.relations.filter(({ source, target }) => source === id || target === id),
      );
    expect(lookup.relationsOf(actorId('nobody'))).toEqual([]);
  });

  it('has what stands between two actors, whichever way it runs', () => {
    const between = lookup.between(actorId('ukraine'), actorId('united-states'));
    expect(ids(between)).toEqual(ids(lookup.between(actorId('united-states'), actorId('ukraine'))));
    expect(ids(between)).toEqual([
      'R02',
      'R12',
      'R27',
      'R28',
      'R31',
      'R32',
      'R33',
      'R34',
      'R36',
      'R48',
    ]);
    expect(lookup.between(actorId('putin'), actorId('nato'))).toEqual([]);
  });

  it('has for a sentence every relation whose words touch it, and no other', () => {
    for (const { key, sentence } of lookup.sentencesIn(dossier.articles[0].id))
      expect(lookup.relationsIn(key)).toEqual(
        dossier.relations.filter(({ evidence }) =>
          evidence.some(({ start, end }) => start < sentence.end && sentence.start < end),
        ),
      );
    expect(ids(lookup.relationsIn('s18'))).toEqual(['R55', 'R56', 'R57']);
    expect(lookup.relationsIn('s20')).toEqual([]);
  });

  it('has a speech over several sentences in each of them', () => {
    expect(
      ['s1', 's2', 's3', 's13', 's14', 's15'].map((key) => ids(lookup.statementsIn(key))),
    ).toEqual([
      lookup.statementsIn('s1').map(({ id }) => id),
      ['Q1'],
      ['Q1'],
      ['Q2'],
      ['Q2'],
      ['Q2'],
    ]);
    expect(ids(lookup.statementsBy(actorId('witkoff')))).toContain('Q2');
  });

  it('has for a sentence the words in it that were set aside', () => {
    const set = lookup
      .sentencesIn(dossier.articles[0].id)
      .flatMap(({ key }) => lookup.asidesIn(key).map(({ id }) => `${key} ${id}`));
    expect(set).toEqual(['s2 A1', 's2 A2', 's13 A3', 's16 A4', 's17 A5']);
  });

  it('keeps what an actor says apart from what others say of it', () => {
    for (const { id } of dossier.actors) {
      const { statements, relations } = lookup.saidOf(id);
      expect(
        statements.filter(({ speaker, about }) => speaker === id || !about.includes(id)),
      ).toEqual([]);
      expect(
        relations.filter(({ assertedBy }) => assertedBy === id || assertedBy === 'article'),
      ).toEqual([]);
    }
    expect(ids(lookup.saidOf(actorId('zelenskyy')).relations)).toEqual(['R47']);
  });

  it('has the contested pairs of both their sides', () => {
    expect(lookup.contestsOf(relationId('R33')).map(({ kind }) => kind)).toEqual([
      'contradiction',
      'dispute',
    ]);
    expect(lookup.contestsOf(relationId('R34')).map(({ kind }) => kind)).toEqual(['contradiction']);
    expect(lookup.contestsOf(relationId('R01'))).toEqual([]);
  });

  it('counts every quotation it rests on', () => {
    const quotes = [
      ...dossier.relations.map(({ evidence }) => evidence.length),
      ...dossier.statements.map(({ quotes: own }) => own.length),
    ];
    expect(lookup.quotationCount).toBe(quotes.reduce((sum, count) => sum + count));
  });

  it('has every mention under each actor that it names', () => {
    const joint = dossier.mentions.find(({ actors }) => actors.length > 1)!;
    for (const id of joint.actors) expect(lookup.mentionsOf(id)).toContain(joint);
    const all = dossier.actors.flatMap(({ id }) => lookup.mentionsOf(id));
    expect(all).toHaveLength(dossier.mentions.reduce((sum, { actors }) => sum + actors.length, 0));
  });
});

describe('a dossier of two articles', () => {
  const data = smallData({ relations: [{ id: 'R1', source: 'a', target: 'b' }] });
  const text = 'Another story. It is short.';
  at(data, 'articles').push({ id: 'a2', text, sha256: sha256(text), source: {} });
  at(data, 'relations.0.evidence').push({ article: 'a2', exact: 'It is short.' });
  const both = createLookup(openDossier(data));

  it('names sentences of the second article after it', () => {
    expect(both.sentencesIn('a2' as ArticleId).map(({ key }) => key)).toEqual(['a2.s0', 'a2.s1']);
    expect(ids(both.relationsIn('s1'))).toEqual(['R1']);
    expect(ids(both.relationsIn('a2.s1'))).toEqual(['R1']);
    expect(both.relationsIn('a2.s0')).toEqual([]);
  });

  it('finds the sentence of a quote in the quote’s own article', () => {
    const [first, second] = both.findRelation('R1')!.evidence;
    expect(both.sentenceOf(first)?.key).toBe('s1');
    expect(second && both.sentenceOf(second)?.key).toBe('a2.s1');
  });
});
