import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../../../../src/core/dossier';
import {
  addStatement,
  deleteStatement,
  editStatement,
  type StatementFields,
} from '../../../../../src/core/dossier/edits';
import { actorId, openDossier, smallData } from '../../../../support/dossiers';
import { BY, done, refusal, words } from '../../../../support/edits';

type StatementId = Dossier['statements'][number]['id'];

const [ann, bob] = [actorId('ann'), actorId('bob')];
const statement = { form: 'direct', quotes: [{ exact: 'small story' }] } as const;
const SMALL = openDossier({
  ...smallData({ relations: [{ id: 'R01', source: 'ann', target: 'bob' }] }),
  statements: [
    { id: 'Q1', speaker: 'ann', about: ['bob'], venue: 'a hall', open: 'Who?', ...statement },
    { id: 'Q3', speaker: 'bob', about: [], ...statement },
  ],
  proposals: {
    statements: [{ id: 'Q7', speaker: 'bob', about: [], from: 'a reader', ...statement }],
  },
  acceptances: [
    { records: ['Q1'], by: 'A reader', how: 'by hand' },
    { records: ['Q3'], by: 'A reader', how: 'by hand' },
  ],
});
const [Q1, Q3] = SMALL.statements.map(({ id }) => id) as [StatementId, StatementId];
const quotes = [words(SMALL, 'This states'), words(SMALL, 'for word')] as const;

describe('an added statement', () => {
  it('has the number above all that are in use or proposed, its words and a signature', () => {
    const fields: StatementFields = {
      speaker: bob,
      form: 'indirect',
      about: [ann],
      venue: 'a hall',
    };
    const { dossier, label, id } = done(addStatement(SMALL, fields, quotes, BY));
    expect([label, id]).toEqual(['Added statement by bob: “This states”', 'Q08']);
    expect(dossier.statements.at(-1)).toEqual({ id: 'Q08', ...fields, quotes });
    expect(dossier.statements.slice(0, -1).every((one, i) => one === SMALL.statements[i])).toBe(
      true,
    );
    expect(dossier.acceptances.at(-1)).toEqual({ records: ['Q08'], how: 'by hand', ...BY });
    expect(dossier.relations).toBe(SMALL.relations);
  });

  it.each<
    [why: string, fields: object, own: typeof quotes | readonly [], code: string, where: string]
  >([
    ['no words', {}, [], 'noEvidence', 'quotes[0]'],
    ['words of marks', {}, [words(SMALL, '.')] as never, 'wrongValue', 'quotes[0].exact'],
    ['a venue of spaces', { venue: ' ' }, quotes, 'wrongValue', 'venue'],
  ])('is refused with %s', (_why, fields, own, code, where) => {
    const all: StatementFields = { speaker: ann, form: 'direct', about: [], ...fields };
    expect(addStatement(SMALL, all, own as typeof quotes, BY)).toMatchObject({
      problem: { code, where },
    });
  });

  it('says in the refusal what is wrong and the remedy', () => {
    const outcome = addStatement(
      SMALL,
      { speaker: ann, form: 'direct', about: [] },
      [] as never,
      BY,
    );
    expect('problem' in outcome && outcome.problem.fix).toBe(
      'Add the verbatim words that state it, or remove it.',
    );
  });
});

describe('a changed statement', () => {
  it.each<[why: string, fields: Parameters<typeof editStatement>[2], after: object, label: string]>(
    [
      ['another speaker', { speaker: bob }, { speaker: bob }, 'Changed statement by bob'],
      ['another form', { form: 'partial' }, { form: 'partial' }, 'Changed statement by ann'],
      ['somebody else it is about', { about: [] }, { about: [] }, 'Changed statement by ann'],
      ['other words', { quotes }, { quotes }, 'Changed statement by ann'],
    ],
  )('has %s and all else as it was', (_why, fields, after, label) => {
    const edit = done(editStatement(SMALL, Q1, fields));
    expect([edit.label, edit.id]).toEqual([label, Q1]);
    expect(edit.dossier.statements[0]).toEqual({ ...SMALL.statements[0], ...after });
    expect(edit.dossier.statements[1]).toBe(SMALL.statements[1]);
    expect({ ...edit.dossier, statements: SMALL.statements }).toEqual(SMALL);
  });

  it('is refused without words', () => {
    expect(editStatement(SMALL, Q1, { quotes: [] as never })).toMatchObject({
      problem: { code: 'noEvidence' },
    });
  });

  it('must be there', () => {
    expect(refusal(editStatement(SMALL, 'Q9' as StatementId, {}))).toBe('gone');
  });
});

describe('a removed statement', () => {
  it('leaves the others, and no note of who took it in', () => {
    const { dossier, label } = done(deleteStatement(SMALL, Q1));
    expect(label).toBe('Removed statement by ann');
    expect(dossier.statements).toEqual([SMALL.statements[1]]);
    expect(dossier.acceptances.map(({ records }) => records)).toEqual([[Q3]]);
    expect(dossier.proposals.statements).toBe(SMALL.proposals.statements);
    expect(dossier.actors).toBe(SMALL.actors);
  });

  it('is refused where it is gone', () => {
    expect(deleteStatement(SMALL, 'Q9' as StatementId)).toEqual({
      problem: {
        code: 'gone',
        where: 'statements',
        message: '“Q9” is not in the dossier any more.',
        fix: 'Nothing need be done.',
      },
    });
  });
});

it('a statement names each actor once, and only those that are there', () => {
  const fields = { speaker: ann, form: 'direct', about: [bob, bob] } as const;
  const { dossier } = done(addStatement(SMALL, { ...fields, about: [bob, bob] }, quotes, BY));
  expect(dossier.statements.at(-1)?.about).toEqual([bob]);
  expect(refusal(editStatement(SMALL, Q1, { about: [actorId('nobody')] }))).toBe('gone');
});
