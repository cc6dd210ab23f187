import { describe, expect, it } from 'vitest';
import { readDossier } from '../../../../src/core/dossier';
import { at, firstData, problemLines, set, type JsonObject } from '../../../support/dossiers';

const acceptance = (...records: string[]) => [{ records, by: 'A reader', how: 'by hand' }];
const aside = { exact: 'Leave a Comment' };

describe('what is odd but harmless is listed, and the dossier loads', () => {
  it.each<[why: string, change: (data: JsonObject) => void, ...problems: string[]]>([
    [
      'an actor pinned twice',
      set('layout.pins', [
        { actor: 'nato', x: 0, y: 0 },
        { actor: 'trump', x: 0, y: 0 },
        { actor: 'nato', x: 1, y: 1 },
      ]),
      'pinnedTwice layout.pins[2].actor',
    ],
    [
      'an acceptance of what is gone',
      set('acceptances', [
        ...acceptance('R01', 'm01', 'Q1', 'c1', 'A1'),
        ...acceptance('R01', 'gone'),
      ]),
      'unknownReference acceptances[1].records[1]',
    ],
    [
      'an actor mentioned twice at once',
      set('mentions.0.actors', ['trump', 'nato', 'trump']),
      'repeated mentions[0].actors[2]',
    ],
    [
      'a statement about somebody twice',
      set('statements.0.about', ['trump', 'trump', 'trump']),
      'repeated statements[0].about[1]',
      'repeated statements[0].about[2]',
    ],
    [
      'a relation that leads twice in one entry',
      set('firstView.leading.0', ['R04', 'R04']),
      'repeated firstView.leading[0][1]',
    ],
    [
      'a scene that shows something twice',
      set('briefing.scenes', [
        { id: 's', headline: 'h', actors: ['nato', 'nato'], relations: ['R01', 'R01'] },
      ]),
      'repeated briefing.scenes[0].actors[1]',
      'repeated briefing.scenes[0].relations[1]',
    ],
    [
      'a list for an object that needs no field',
      (data) => {
        set('articles.0.source', [])(data);
        set('lenses', [{ id: 'l', name: 'A', lens: ['x'] }])(data);
        set('briefing.scenes', [{ id: 's', headline: 'h', lens: [] }])(data);
      },
      'wrongValue articles[0].source',
      'wrongValue lenses[0].lens',
      'wrongValue briefing.scenes[0].lens',
    ],
    [
      'evidence in page furniture',
      set('relations.2.evidence.0', aside),
      'quoteInFurniture relations[2].evidence[0]',
    ],
    [
      'words of a statement in page furniture',
      (data) => at(data, 'statements.1.quotes').push({ exact: 'Comment' }),
      'quoteInFurniture statements[1].quotes[1]',
    ],
    [
      'words set aside in page furniture',
      set('asides.0.quote', aside),
      'quoteInFurniture asides[0].quote',
    ],
    [
      'a mention and a role in page furniture',
      (data) => {
        set('actors.3.role', aside)(data);
        set('mentions.5.quote', aside)(data);
      },
      'quoteInFurniture actors[3].role',
      'quoteInFurniture mentions[5].quote',
    ],
  ])('%s', (_why, change, ...problems) => {
    const data = firstData();
    change(data);
    const result = readDossier(data);
    expect(problemLines(result.problems)).toEqual(problems);
    expect(result.dossier?.relations).toHaveLength(50);
    expect(result.dossier?.withheld.relations).toEqual([]);
  });

  it('says what, and what to do', () => {
    const data = firstData();
    set('relations.2.evidence.0', aside)(data);
    set('layout.pins', [
      { actor: 'nato', x: 0, y: 0 },
      { actor: 'nato', x: 1, y: 1 },
    ])(data);
    set('mentions.0.actors', ['trump', 'trump'])(data);
    set('acceptances', acceptance('gone'))(data);
    expect(readDossier(data).problems.map(({ message, fix }) => [message, fix])).toEqual([
      [
        'The words “Leave a Comment” stand in what is set aside as page furniture, out of view.',
        'Quote words of the article itself, or take that line out of "furniture".',
      ],
      ['The actor "trump" is named here a second time.', 'Name it once.'],
      ['The actor "nato" is pinned a second time; the last place counts.', 'Keep one of its pins.'],
      [
        'There is no actor, mention, statement, relation, contest or aside "gone".',
        'Add the actor, mention, statement, relation, contest or aside, or name one that exists.',
      ],
    ]);
  });

  it('words of the article beside its furniture are not in it', () => {
    const data = firstData();
    const text = at(data, 'articles.0')['text'] as string;
    const start = text.indexOf('Leave a Comment');
    set('articles.0.furniture.0', { exact: 'Comment', start: start + 8 })(data);
    set('relations.2.evidence.0', { exact: 'Leave a ', start })(data);
    expect(readDossier(data).problems).toEqual([]);
  });
});
