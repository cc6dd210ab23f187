import { describe, expect, it } from 'vitest';
import { answerQuestion, type StagedScene } from '../../../../src/core/briefing';
import { createIndex } from '../../../../src/core/search';
import { smallLookup } from '../../../support/dossiers';
import { openFirst } from '../../../support/drawings';

const { lookup } = openFirst();
const index = createIndex(lookup);
const ask = (question: string): readonly StagedScene[] => answerQuestion(index, question);
const lit = ({ scene }: StagedScene): string => (scene.relations ?? []).join(' ');

it.each<[question: string, relations: string[]]>([
  ['Trump', ['R56', 'R18', '', 'R10', 'R35', 'R55', 'R57', 'R59']],
  ['Witkoff', ['', '', 'R52', 'R50', '', 'R44']],
  ['Biden', ['R38', 'R39', 'R40']],
  ['zelenskyy putin', ['R56 R18']],
  ['putin zelenskyy', ['R56 R18']],
  ['witkoff biden', ['R44 R10 R38']],
  ['Zelenskyy Trump', ['R56', 'R35', 'R55', '', '']],
  ['dictator', ['R56', '', 'R55', 'R57']],
  ['provoked', ['R50', '']],
  ['European allies', ['R15', 'R16']],
  ['xyzzy', []],
  ['', []],
  ['   ', []],
  ['?', []],
])('asked “%s” the dossier answers with %j', (question, relations) => {
  expect(ask(question).map(lit)).toEqual(relations);
});

describe('every answer', () => {
  const QUESTIONS = [
    ...lookup.dossier.actors.map(({ name }) => name),
    ...lookup.dossier.actors.flatMap(({ name }, i, all) =>
      all.slice(i + 1).map((other) => `${name} ${other.name}`),
    ),
    ...['aid', 'minerals', 'elections', 'Who provoked the war?', 'NATO membership', '$500 billion'],
  ];
  const answers = QUESTIONS.map((question) => [question, ask(question)] as const);

  it('shows words of the text, with all that it means to show', () => {
    for (const [question, found] of answers)
      for (const { passages, missing, scene } of found) {
        expect(passages.length, question).toBeGreaterThan(0);
        expect(missing, question).toEqual([]);
        expect(scene.camera).toBe('lit');
      }
  });

  it('is one of eight at most, and none lights the same as another', () => {
    for (const [question, found] of answers) {
      const relations = found.map(lit).filter(Boolean);
      expect(found.length, question).toBeLessThanOrEqual(8);
      expect(new Set(relations).size, question).toBe(relations.length);
    }
  });

  it('is there for every actor and every two of them', () => {
    expect(answers.filter(([, found]) => found.length === 0)).toEqual([]);
  });

  it('about an actor is one of its relations or what it says', () => {
    for (const { id, name } of lookup.dossier.actors)
      for (const { scene, actors } of ask(name)) {
        expect(actors, name).toContain(id);
        if (!scene.relations) expect(scene.actors?.[0]).toBe(id);
      }
  });
});

describe('the answer', () => {
  it('to two actors with relations of their own are these, quoted words first, each headline with its condition', () => {
    const found = ask('Zelenskyy NATO');
    expect(found.map(({ scene }) => scene.headline)).toEqual([
      'Volodymyr Zelenskyy says he would exchange his position for NATO membership immediately',
      'Volodymyr Zelenskyy has expressed his willingness to step down if it would secure Ukraine’s membership in NATO',
      'In the headline, which leaves out the condition, Volodymyr Zelenskyy offers to resign for NATO',
      'Zelenskyy on NATO and Ukraine',
      'Zelenskyy on NATO and Ukraine',
    ]);
    expect(found[0]?.actors).toEqual(['zelenskyy', 'nato']);
  });

  it('to two actors without is the chain that joins them, with both at its ends', () => {
    const [chain, ...others] = ask('witkoff biden');
    expect(others).toEqual([]);
    expect(chain?.scene.actors).toEqual(['witkoff', 'biden']);
    expect(chain?.scene.headline).toBe(
      'Nothing is stated between Witkoff and Biden; they are joined through Trump and Ukraine',
    );
    expect(chain?.actors).toEqual(['trump', 'witkoff', 'biden', 'ukraine']);
  });

  it('may be a statement: speaker and whom it is about, with its words', () => {
    const said = ask('dictator').find(({ scene }) => !scene.relations);
    expect(said?.scene).toMatchObject({
      headline: 'Trump on Zelenskyy',
      actors: ['trump', 'zelenskyy'],
    });
    expect(said?.passages[0]?.pieces.filter(({ cited }) => cited).map(({ text }) => text)).toEqual([
      'dictator',
    ]);
  });

  it('to two actors whom nothing joins is none', () => {
    const parted = smallLookup({
      relations: [
        { id: 'R1', source: 'archer', target: 'baker' },
        { id: 'R2', source: 'cooper', target: 'draper' },
      ],
    });
    const asked = (question: string) => answerQuestion(createIndex(parted), question).map(lit);
    expect(asked('archer draper')).toEqual([]);
    expect(asked('archer baker')).toEqual(['R1']);
  });
});
