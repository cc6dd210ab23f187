import { describe, expect, it } from 'vitest';
import {
  badgeSpeaker,
  isTie,
  parseDossier,
  readDossier,
  type Dossier,
  type Relation,
} from '../../../../src/core/dossier';
import { EVENT_TYPES, RELATION_TYPES, TIE_TYPES } from '../../../../src/core/dossier/relation';
import { at, FIRST_FILE, smallData } from '../../../support/dossiers';

const { relations } = parseDossier(FIRST_FILE).dossier as Dossier;

describe('a relation without evidence', () => {
  const [{ evidence }, ...others] = relations as readonly [Relation, ...Relation[]];

  it('cannot be written: the compiler refuses it', () => {
    const written: Relation = { ...others[0]!, evidence };
    // @ts-expect-error: an empty list is no evidence
    const empty: Relation = { ...others[0]!, evidence: [] };
    const { evidence: _evidence, ...rest } = written;
    // @ts-expect-error: evidence cannot be left out
    const without: Relation = { ...rest };
    const span = { article: evidence[0].article, exact: 'words', start: 0, end: 5 };
    // @ts-expect-error: only anchoring makes a quote
    const invented: Relation = { ...rest, evidence: [span] };
    expect([written, empty, without, invented].map((one) => one.evidence)).toEqual([
      evidence,
      [],
      undefined,
      [span],
    ]);
  });

  it('cannot be mistaken for an actor by its id', () => {
    const { id, source } = others[0]!;
    // @ts-expect-error: an actor's id is no relation's id
    const wrong: Relation['id'] = source;
    expect(wrong).not.toBe(id);
  });
});

describe('a standing tie', () => {
  it.each([
    ['an office that is held', 'Occupancy', 'asserted', true],
    ['a membership', 'Membership', 'asserted', true],
    ['a conditional membership is none', 'Membership', 'conditional', false],
    ['a claimed office is none', 'Occupancy', 'claimed', false],
    ['a denied link is none', 'UnknownLink', 'denied', false],
    ['an event is none', 'AID', 'asserted', false],
    ['a state is none', 'state', 'asserted', false],
  ] as const)('%s', (_why, type, modality, tie) => {
    expect(isTie({ type, modality })).toBe(tie);
  });

  it('or an event or a state: nothing is two of them', () => {
    expect(new Set(RELATION_TYPES).size).toBe(EVENT_TYPES.length + TIE_TYPES.length + 1);
  });
});

describe('the badge of a line', () => {
  const data = smallData({
    relations: [
      { id: 'R1', source: 'a', target: 'b' },
      { id: 'R2', source: 'a', target: 'b', assertedBy: 'a' },
      { id: 'R3', source: 'a', target: 'b', assertedBy: 'b' },
      { id: 'R4', source: 'a', target: 'b', assertedBy: 'c' },
    ],
  });

  it('names who vouches for it, unless that is the article or its own source', () => {
    const { dossier } = readDossier(data);
    expect(dossier?.relations.map(badgeSpeaker)).toEqual([undefined, undefined, 'b', 'c']);
    expect(at(data, 'relations')).toHaveLength(4);
  });

  it('is on seven of the shipped relations', () => {
    const badged = relations.filter((one) => badgeSpeaker(one) !== undefined);
    expect(badged.map(({ id }) => id)).toEqual(BADGED);
  });
});

/** Those that somebody in the story vouches for and who is not their source. */
const BADGED = ['R05', 'R33', 'R34', 'R36', 'R47', 'R48', 'R51'];
