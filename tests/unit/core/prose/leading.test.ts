import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLookup, isQuoted, type RelationId } from '../../../../src/core/dossier';
import { DEFAULT_LENS, shownThrough } from '../../../../src/core/graph';
import { leadingQuotations, type ProseEntry } from '../../../../src/core/prose';
import { firstData, openDossier, relationId, smallLookup } from '../../../support/dossiers';

const lookup = createLookup(openDossier(firstData()));
const { relations, firstView } = lookup.dossier;
const leading = (firstView?.leading ?? []).flat();
const idsOf = (of: readonly ProseEntry[]): string[] => of.map(({ relation }) => relation.id);
const shownIds = (...ids: string[]): Set<RelationId> => new Set(ids.map(relationId));
const anyShown = fc.subarray(relations.map(({ id }) => id)).map((ids) => new Set(ids));

describe('the quotations for one page', () => {
  it('are the leading relations of the first view', () => {
    const page = leadingQuotations(lookup, shownThrough(lookup, DEFAULT_LENS));
    expect(idsOf(page)).toEqual(['R04', 'R56', 'R30', 'R47', 'R33', 'R34']);
  });

  it('carry their words, who vouches for them, the place, and what stands against them', () => {
    const [entry] = leadingQuotations(lookup, shownIds('R47'));
    expect(entry).toMatchObject({
      quotes: [{ words: '“Zelenskyy is no longer hesitating.”', place: 'paragraph 4, sentence 3' }],
      voice: 'claimed by Steve Witkoff',
      against: [{ relation: 'R30' }],
    });
    expect(entry?.against[0]?.telling).toContain('Told by Volodymyr Zelenskyy');
  });

  it('begin with what leads in its order, whatever else is shown, and show nothing else', () => {
    fc.assert(
      fc.property(anyShown, fc.integer({ min: -1, max: 60 }), (shown, limit) => {
        const ids = idsOf(leadingQuotations(lookup, shown, limit));
        const first = leading.filter((id) => shown.has(id)).slice(0, Math.max(0, limit));
        expect(ids.slice(0, first.length)).toEqual(first);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.length).toBeLessThanOrEqual(Math.max(0, limit));
        expect(ids.filter((id) => !shown.has(relationId(id)))).toEqual([]);
      }),
    );
  });

  it('go on with quoted words before the article’s own', () => {
    fc.assert(
      fc.property(anyShown, (shown) => {
        const others = leadingQuotations(lookup, shown, 60)
          .filter(({ relation }) => !leading.includes(relation.id))
          .map(({ relation }) => relation.evidence.some((quote) => isQuoted(lookup, quote)));
        expect(others).toEqual([...others].sort((a, b) => Number(b) - Number(a)));
      }),
    );
  });

  it('go on with what is done before what is not, the headline last, down the text', () => {
    const small = smallLookup({
      relations: [
        { id: 'R1', source: 'a', target: 'b', attribution: 'headline' },
        { id: 'R2', source: 'a', target: 'b', modality: 'offered' },
        { id: 'R3', source: 'a', target: 'b' },
        { id: 'R4', source: 'a', target: 'b' },
      ],
    });
    const page = leadingQuotations(small, shownIds('R1', 'R2', 'R3', 'R4'));
    expect(idsOf(page)).toEqual(['R3', 'R4', 'R1', 'R2']);
  });

  it('leave out words that stand on the page already', () => {
    expect(idsOf(leadingQuotations(lookup, shownIds('R14', 'R15', 'R16')))).toEqual(['R14', 'R16']);
  });
});
