import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLookup, readDossier, sha256, type Lookup } from '../../../../src/core/dossier';
import { tellingOf, toldUntil, type TellingStep } from '../../../../src/core/graph';
import { countWords } from '../../../../src/core/text';
import { firstData, openDossier, smallData, type Json } from '../../../support/dossiers';

const lookup = createLookup(openDossier(firstData()));
const { relations, articles } = lookup.dossier;
const telling = tellingOf(lookup);
const stepWith = (key: string): TellingStep => telling.steps.find((step) => step.key === key)!;
const anyStep = fc.integer({ min: -3, max: telling.steps.length + 3 });
const anyShown = fc.subarray(relations.map(({ id }) => id)).map((ids) => new Set(ids));

/** A dossier of relations with the given evidence in a text of which some lines are page furniture. */
function lookupOf(text: string, furniture: string[], ...evidence: Json[][]): Lookup {
  const data = smallData({
    relations: evidence.map((_, i) => ({ id: `R${i}`, source: 'a', target: 'b' })),
    kinds: { a: 'person' },
  });
  const { dossier } = readDossier({
    ...data,
    articles: [
      {
        id: 'a1',
        text,
        sha256: sha256(text),
        source: {},
        furniture: furniture.map((exact) => ({ exact })),
      },
      { id: 'a2', text: 'Another story.', sha256: sha256('Another story.'), source: {} },
    ],
    relations: (data['relations'] as object[]).map((relation, i) => ({
      ...relation,
      evidence: evidence[i],
    })),
  });
  return createLookup(dossier!);
}
const firsts = (of: Lookup): (readonly string[])[] => tellingOf(of).steps.map(({ first }) => first);

describe('the steps of a telling', () => {
  it('are the sentences in view from the title on, each once, without page furniture', () => {
    const keys = lookup.sentencesIn(articles[0].id).map(({ key }) => key);
    expect(telling.steps.map(({ key }) => key)).toEqual(keys.slice(0, -1));
    expect(telling.steps[0]?.key).toBe('s0');
  });

  it('have together all words in view', () => {
    const words = telling.steps.reduce((sum, step) => sum + step.words, 0);
    expect(words).toBe(countWords(articles[0].text.replace('Leave a Comment', '')));
  });

  it('say what is first told there, in the order of its words, and what has words there', () => {
    expect(stepWith('s5').first).toEqual(['R14', 'R15', 'R17', 'R16']);
    expect(stepWith('s7').first).toContain('R25');
    expect(stepWith('s12')).toMatchObject({
      first: ['R42', 'R43'],
      supported: ['R25', 'R42', 'R43'],
      roles: ['conflictual', 'neutral', 'tie'],
    });
  });

  it('begin at offset 0', () => {
    expect(relations[0]?.evidence[0].start).toBe(0);
    expect(stepWith('s0').first).toEqual(['R01', 'R02']);
  });

  it('tell every relation exactly once, and only where it has words', () => {
    const told = telling.steps.flatMap(({ first }) => first);
    expect([...told].sort()).toEqual(relations.map(({ id }) => id).sort());
    for (const { first, supported } of telling.steps)
      expect(first.filter((id) => !supported.includes(id))).toEqual([]);
  });

  it('of some relations leave the others out everywhere', () => {
    fc.assert(
      fc.property(anyShown, (shown) => {
        for (const [i, { first, supported, roles }] of tellingOf(lookup, shown).steps.entries()) {
          const whole = telling.steps[i];
          expect(first).toEqual(whole?.first.filter((id) => shown.has(id)));
          expect(supported).toEqual(whole?.supported.filter((id) => shown.has(id)));
          expect(roles.length === 0).toBe(supported.length === 0);
        }
      }),
    );
  });

  it.each<[why: string, furniture: string[], exact: string, key: string]>([
    ['in furniture goes with the next sentence in view', ['Read more'], 'Read more', 's4'],
    ['in furniture at the end goes with the last', ['Two runs.'], 'Two runs.', 's3'],
    ['in a sentence and ends in the next goes with the first', [], 'goes. One', 's1'],
    ['between two sentences goes with the second', [], ' One more', 's2'],
  ])('what begins %s', (_why, furniture, exact, key) => {
    const text = 'A title\n\nOne goes. One more.\n\nRead more\n\nTwo runs.';
    const { steps } = tellingOf(lookupOf(text, furniture, [{ exact }]));
    expect(steps.flatMap((step) => step.first.map(() => step.key))).toEqual([key]);
    expect(steps).toHaveLength(5 - furniture.length);
  });

  it('tell nothing of another article', () => {
    const text = 'One goes. Two runs.';
    const two = lookupOf(
      text,
      [],
      [{ exact: 'Another story', article: 'a2' }],
      [{ exact: 'Another story', article: 'a2' }, { exact: 'Two runs' }],
    );
    expect(firsts(two)).toEqual([[], ['R1']]);
    expect([...toldUntil(tellingOf(two), 9)]).toEqual(['R1']);
  });

  it('are none in an empty text', () => {
    expect(tellingOf(lookupOf('', []))).toEqual({ steps: [] });
    expect(toldUntil(tellingOf(lookupOf('', [])), 0)).toEqual(new Set());
  });
});

describe('what is told until a step', () => {
  it('is nothing before the first and everything at the last', () => {
    expect(toldUntil(telling, -1)).toEqual(new Set());
    const last = toldUntil(telling, telling.steps.length - 1);
    expect(last).toEqual(new Set(relations.map(({ id }) => id)));
  });

  it('never loses a relation', () => {
    fc.assert(
      fc.property(anyShown, anyStep, anyStep, (shown, a, b) => {
        const some = tellingOf(lookup, shown);
        const later = toldUntil(some, Math.max(a, b));
        for (const id of toldUntil(some, Math.min(a, b))) expect(later).toContain(id);
        expect(toldUntil(some, telling.steps.length)).toEqual(shown);
      }),
    );
  });

  it('is what begins before the end of the sentence', () => {
    for (const [step, { key }] of telling.steps.entries()) {
      const { end } = lookup.findSentence(key)!.sentence;
      const begun = relations.filter(({ evidence }) => evidence.some(({ start }) => start < end));
      expect(toldUntil(telling, step)).toEqual(new Set(begun.map(({ id }) => id)));
    }
  });
});

it('a relation with hundreds of thousands of quotes is told where the first of them begins', () => {
  const { dossier } = lookupOf('One day. Another day.', [], [{ exact: 'Another day' }]);
  const [relation] = dossier.relations;
  const [quote] = relation!.evidence;
  const evidence = [quote, ...Array.from({ length: 300_000 }, () => quote)] as const;
  const many = createLookup({ ...dossier, relations: [{ ...relation!, evidence }] });
  expect(firsts(many)).toEqual([[], ['R0']]);
});
