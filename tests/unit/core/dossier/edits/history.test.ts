import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDossier, type Dossier } from '../../../../../src/core/dossier';
import { serialiseDossier } from '../../../../../src/core/dossier/serialise';
import {
  applyChanges,
  compareDossiers,
  revertChanges,
  type Change,
} from '../../../../../src/core/dossier/revision';
import {
  editActor,
  editMention,
  editRelation,
  editStatement,
  setFirstView,
  setSource,
  setTitle,
  type Outcome,
} from '../../../../../src/core/dossier/edits';
import { at, firstData, fullData } from '../../../../support/dossiers';
import { done, OPERATIONS, type Dice } from '../../../../support/edits';

/** A dossier with words that are lost and moved, so that the tray has something in it. */
function trayData() {
  const data = fullData();
  at(data, 'relations.3')['evidence'] = [{ exact: 'nowhere to be found' }, { exact: 'nor here' }];
  at(data, 'relations.5')['evidence'] = [{ exact: 'gone' }, at(data, 'relations.5.evidence.0')];
  at(data, 'statements.2')['quotes'] = [{ exact: 'never said' }];
  at(data, 'mentions.4')['quote'] = { exact: 'nobody' };
  at(data, 'asides.1')['quote'] = { exact: 'nothing' };
  at(data, 'actors.0')['role'] = { exact: 'no role' };
  at(data, 'articles.0')['furniture'] = [{ exact: 'no furniture' }];
  return data;
}

const open = (data: unknown): Dossier => {
  const { dossier } = readDossier(data);
  if (!dossier) throw new Error('not a dossier');
  return dossier;
};

const dice = (seed: number): Dice => {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
};

/** One random walk: the dossier after every operation that was done, with its changes. */
function walk(start: Dossier, seed: number, length: number, names = Object.keys(OPERATIONS)) {
  const throwDice = dice(seed);
  const steps: {
    readonly name: string;
    readonly after: Dossier;
    readonly changes: readonly Change[];
  }[] = [];
  let now = start;
  for (let i = 0; i < length; i += 1) {
    const name = names[Math.floor(throwDice() * names.length)] ?? '';
    const outcome = OPERATIONS[name]?.(now, throwDice);
    if (!outcome || 'problem' in outcome) continue;
    const changes = structuredClone(compareDossiers(now, outcome.dossier));
    steps.push({ name, after: outcome.dossier, changes });
    now = outcome.dossier;
  }
  return steps;
}

const START = open(firstData());
const TRAY = open(trayData());

describe.each([
  ['the shipped dossier', START],
  ['a dossier with a full tray', TRAY],
])('any operations on %s', (_why, start) => {
  it('leave a dossier that loads without a broken reference, and loads as it was', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        for (const { after, name } of walk(start, seed, 12)) {
          const text = serialiseDossier(after);
          const { dossier, problems } = readDossier(JSON.parse(text));
          const broken = problems.filter(({ code }) => !/^(quote|articleChanged)/.test(code));
          expect(broken, `after ${name}`).toEqual([]);
          expect(dossier && serialiseDossier(dossier), `after ${name}`).toBe(text);
          expect(dossier?.relations, `after ${name}`).toEqual(after.relations);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('keep every relation and statement on words of the text', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const { text } = start.articles[0];
        for (const { after } of walk(start, seed, 25))
          for (const quotes of [
            ...after.relations.map(({ evidence }) => evidence),
            ...after.statements.map((one) => one.quotes),
          ]) {
            expect(quotes.length).toBeGreaterThan(0);
            for (const { exact, start, end } of quotes) expect(text.slice(start, end)).toBe(exact);
          }
      }),
      { numRuns: 40 },
    );
  });

  it('can all be undone, back to the start exactly, and done again: 200 of them', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const steps = walk(start, seed, 260).slice(0, 200);
        const end = steps.at(-1)?.after ?? start;
        const undone = steps
          .toReversed()
          .reduce((now, { changes }) => revertChanges(now, changes), end);
        expect(undone).toEqual(start);
        const redone = steps.reduce((now, { changes }) => applyChanges(now, changes), undone);
        expect(redone).toEqual(end);
      }),
      { numRuns: 12 },
    );
  });
});

it('every operation is tried by the walks above, and most are done', () => {
  const names = Object.keys(OPERATIONS);
  const seen = new Set(
    Array.from({ length: 60 }, (_, seed) => walk(seed % 2 ? START : TRAY, seed * 7919, 80))
      .flat()
      .map(({ name }) => name),
  );
  expect(names.filter((name) => !seen.has(name))).toEqual([]);
});

describe('a revision', () => {
  it('of an edit of one record holds that record alone', () => {
    const [relation] = START.relations;
    if (!relation) throw new Error('no relation');
    const after: Dossier = {
      ...START,
      relations: START.relations.with(20, { ...relation, predicate: 'another' }),
    };
    const changes = compareDossiers(START, after);
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({ list: 'relations', at: 20 });
    expect(JSON.stringify(changes).length).toBeLessThan(3000);
  });

  it('does not fit another dossier, and says so', () => {
    const change: Change = { list: 'relations', at: 400, removed: [{}], added: [] };
    expect(() => applyChanges(START, [change])).toThrow(
      'revision does not fit: relations, 400 of 50',
    );
  });

  it.each<[form: string, outcome: Outcome]>([
    ['an actor', editActor(START, START.actors[0]!.id, structuredClone(START.actors[0]!))],
    ['a mention', editMention(START, START.mentions[0]!.id, structuredClone(START.mentions[0]!))],
    [
      'a statement',
      editStatement(START, START.statements[0]!.id, structuredClone(START.statements[0]!)),
    ],
    [
      'a relation',
      editRelation(START, START.relations[0]!.id, structuredClone(START.relations[0]!)),
    ],
    ['the source', setSource(START, START.articles[0].id, { ...START.articles[0].source })],
    ['the first view', setFirstView(START, structuredClone(START.firstView!))],
    ['the title', setTitle(START, ` ${START.title} `)],
  ])('of a form that is saved as it was is empty: %s', (_form, outcome) => {
    expect(compareDossiers(START, done(outcome).dossier)).toEqual([]);
  });

  it('of nothing is empty', () => {
    expect(compareDossiers(START, { ...START })).toEqual([]);
  });
});
