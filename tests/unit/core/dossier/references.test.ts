import { describe, expect, it } from 'vitest';
import { readDossier } from '../../../../src/core/dossier';
import {
  at,
  problemLines,
  set,
  smallData,
  type Json,
  type JsonObject,
} from '../../../support/dossiers';
import { refusals } from './refusals';

/** The first record of a list stands at its end again. */
const twice = (list: string) => (data: JsonObject) => {
  const [first = null] = at(data, list) as Json[];
  at(data, list).push(structuredClone(first));
};

describe('ids that lead nowhere, twice or in a circle are refused', () => {
  refusals([
    ['two articles', twice('articles'), 'duplicateId articles[1].id'],
    ['two actors', twice('actors'), 'duplicateId actors[14].id'],
    ['two matters', twice('matters'), 'duplicateId matters[8].id'],
    [
      'two lenses',
      set('lenses', [
        { id: 'l', name: 'A', lens: {} },
        { id: 'l', name: 'B', lens: {} },
      ]),
      'duplicateId lenses[1].id',
    ],
    [
      'two scenes',
      set('briefing.scenes', [
        { id: 's', headline: 'A' },
        { id: 's', headline: 'B' },
      ]),
      'duplicateId briefing.scenes[1].id',
    ],
    ['two relations', set('relations.1.id', 'R01'), 'duplicateId relations[1].id'],
    ['two mentions', set('mentions.1.id', 'm01'), 'duplicateId mentions[1].id'],
    ['two statements', set('statements.1.id', 'Q1'), 'duplicateId statements[1].id'],
    ['two contests', set('contests.1.id', 'c1'), 'duplicateId contests[1].id'],
    ['two asides', set('asides.1.id', 'A1'), 'duplicateId asides[1].id'],
    ['a source', set('relations.0.source', 'x'), 'unknownReference relations[0].source'],
    ['a target', set('relations.0.target', 'x'), 'unknownReference relations[0].target'],
    ['an asserter', set('relations.0.assertedBy', 'x'), 'unknownReference relations[0].assertedBy'],
    ['a matter', set('relations.0.matter', 'x'), 'unknownReference relations[0].matter'],
    [
      'an article of evidence',
      set('relations.0.evidence.0.article', 'x'),
      'unknownReference relations[0].evidence[0].article',
    ],
    [
      'an article of a role',
      set('actors.0.role.article', 'x'),
      'unknownReference actors[0].role.article',
    ],
    [
      'an article of a mention',
      set('mentions.0.quote.article', 'x'),
      'unknownReference mentions[0].quote.article',
    ],
    [
      'an article of furniture',
      set('articles.0.furniture.0.article', 'x'),
      'unknownReference articles[0].furniture[0].article',
    ],
    [
      'an article of an aside',
      set('asides.0.quote.article', 'x'),
      'unknownReference asides[0].quote.article',
    ],
    [
      'a mentioned actor',
      set('mentions.0.actors.0', 'x'),
      'unknownReference mentions[0].actors[0]',
    ],
    ['a speaker', set('statements.0.speaker', 'x'), 'unknownReference statements[0].speaker'],
    [
      'who it is about',
      set('statements.0.about.1', 'x'),
      'unknownReference statements[0].about[1]',
    ],
    [
      'a contested relation',
      set('contests.0.relations.1', 'x'),
      'unknownReference contests[0].relations[1]',
    ],
    [
      'a leading relation',
      set('firstView.leading.4.1', 'x'),
      'unknownReference firstView.leading[4][1]',
    ],
    [
      'a pinned actor',
      set('layout.pins', [{ actor: 'x', x: 0, y: 0 }]),
      'unknownReference layout.pins[0].actor',
    ],
    [
      'what a scene shows',
      set('briefing.scenes', [{ id: 's', headline: 'h', actors: ['x'], relations: ['y'] }]),
      'unknownReference briefing.scenes[0].actors[0]',
      'unknownReference briefing.scenes[0].relations[0]',
    ],
    [
      'what a lens lets through',
      set('lenses', [
        { id: 'l', name: 'A lens', lens: { assertedBy: ['article', 'x'], matter: ['talks', 'y'] } },
      ]),
      'unknownReference lenses[0].lens.matter[1]',
      'unknownReference lenses[0].lens.assertedBy[1]',
    ],
    [
      'what the lens of a scene lets through',
      set('briefing.scenes', [
        { id: 's', headline: 'h', lens: { assertedBy: ['x'], matter: ['y'] } },
      ]),
      'unknownReference briefing.scenes[0].lens.matter[0]',
      'unknownReference briefing.scenes[0].lens.assertedBy[0]',
    ],
    [
      'a contest of a relation with itself',
      set('contests.0.relations', ['R33', 'R33']),
      'selfContest contests[0]',
    ],
    ['a loop', set('relations.0.target', 'zelenskyy'), 'loop relations[0]'],
    [
      'a name like a method',
      set('relations.0.source', 'toString'),
      'unknownReference relations[0].source',
    ],
  ]);

  it('no actor may stand for the article', () => {
    const data = smallData({ relations: [{ id: 'R1', source: 'article', target: 'b' }] });
    expect(problemLines(readDossier(data).problems)).toEqual(['reservedId actors[0].id']);
  });

  it('two actors of one id', () => {
    const data = smallData({ relations: [{ id: 'R1', source: 'a', target: 'b' }] });
    set('actors.1.id', 'a')(data);
    set('relations.0.target', 'a')(data);
    expect(problemLines(readDossier(data).problems)).toEqual([
      'duplicateId actors[1].id',
      'loop relations[0]',
    ]);
  });
});
