import { describe, expect, it } from 'vitest';
import type { ActorId, Lens } from '../../../../src/core/dossier';
import {
  drawGraph,
  focusOn,
  spokenOf,
  type Choice,
  type Drawing,
} from '../../../../src/core/drawing';
import { besideOf, DEFAULT_LENS, shownThrough } from '../../../../src/core/graph';
import { actorId, relationId } from '../../../support/dossiers';
import { choiceOf, linesFor, marksOf, openFirst, planOf } from '../../../support/drawings';

const first = openFirst();
const { lookup, graph } = first;
const plan = planOf(first);

function through(
  lens: Lens,
  { speaker, choice }: { speaker?: ActorId; choice?: Choice } = {},
): Drawing {
  return drawGraph({
    lookup,
    graph,
    shown: shownThrough(lookup, lens),
    beside: besideOf(lookup, lens),
    speaker,
    plan,
    focus: choice && focusOn(lookup, choice),
    pinned: new Set(),
  });
}

const trump = actorId('trump');
const asTrump = { assertedBy: [trump] } as Lens;
const placesOf = (drawing: Drawing) =>
  marksOf(drawing, 'node').map(({ actor, at }) => [actor, at] as const);
const wordsOf = (drawing: Drawing, id: string) =>
  marksOf(drawing, 'text').flatMap(({ of, block }) =>
    of.kind === 'relation' && of.id === relationId(id) ? [block.lines.join(' ')] : [],
  );
const strengthOf = (drawing: Drawing, actor: string) =>
  marksOf(drawing, 'node').find((node) => node.actor === actorId(actor))?.strength;

describe('a picture through a lens', () => {
  it.each<Lens>([asTrump, { disputed: true }, { polarity: ['neutral'] }])(
    'has every actor where the first view has it: %o',
    (lens) => {
      expect(placesOf(through(lens))).toEqual(placesOf(through(DEFAULT_LENS)));
    },
  );

  it('lets what it does not show step back: faint, without words, no target', () => {
    const drawing = through({ polarity: ['neutral'] });
    const { backdrop } = besideOf(lookup, { polarity: ['neutral'] });
    expect(backdrop.size).toBeGreaterThan(0);
    for (const id of backdrop) {
      expect(linesFor(drawing, id).map(({ strength }) => strength)).toEqual(['faint']);
      expect(wordsOf(drawing, id)).toEqual([]);
      expect(drawing.targets.some((target) => target.id === id)).toBe(false);
      expect(drawing.reaches.some(({ relations }) => relations.includes(id))).toBe(false);
    }
  });

  it('keeps the ends and speakers of what it shows at full strength, and nobody else', () => {
    const drawing = through({ disputed: true });
    expect(strengthOf(drawing, 'witkoff')).toBe('full');
    expect(strengthOf(drawing, 'putin')).toBe('faint');
  });

  it('brings what is chosen to the front, also if it steps back', () => {
    const drawing = through(asTrump, { choice: choiceOf(lookup, 'relation', 'R56') });
    expect(linesFor(drawing, relationId('R56')).map(({ strength }) => strength)).toEqual(['full']);
    expect(drawing.targets.some(({ id }) => id === 'R56')).toBe(true);
  });
});

describe('the seam between two tellings', () => {
  const drawing = through(asTrump, { speaker: trump });

  it('shows the other telling more quietly, with its own target', () => {
    expect(linesFor(drawing, relationId('R33')).map(({ strength }) => strength)).toEqual(['full']);
    expect(linesFor(drawing, relationId('R34')).map(({ strength }) => strength)).toEqual(['quiet']);
    expect(drawing.targets.some(({ id }) => id === 'R34')).toBe(true);
  });

  it('names both speakers', () => {
    expect(wordsOf(drawing, 'R33')).toEqual(['Trump: $500 billion in aid']);
    expect(wordsOf(drawing, 'R34')).toEqual(['Zelenskyy: less than one-fifth of that']);
  });

  it('leaves the speakers to their badges in the first view', () => {
    expect(wordsOf(through(DEFAULT_LENS), 'R33')).toEqual(['$500 billion in aid']);
  });
});

describe('the layer "speaks of"', () => {
  it('runs from the speaker to everybody that the statements are about', () => {
    const speech = marksOf(through(asTrump, { speaker: trump }), 'stem').filter(
      ({ of }) => of === 'speech',
    );
    const about = spokenOf(lookup, trump);
    expect(about.length).toBeGreaterThan(0);
    expect(speech.map(({ to }) => to)).toEqual(about.map((id) => plan.nodes.get(id)?.at));
    for (const { from } of speech) expect(from).toEqual(plan.nodes.get(trump)?.at);
  });

  it('is made of the statements: nobody is spoken of without one', () => {
    for (const { id } of lookup.dossier.actors)
      for (const other of spokenOf(lookup, id))
        expect(
          lookup.dossier.statements.some(
            ({ speaker, about }) => speaker === id && about.includes(other),
          ),
        ).toBe(true);
  });

  it('gives way to what somebody looks at', () => {
    const drawing = through(asTrump, { speaker: trump, choice: choiceOf(lookup, 'actor', 'nato') });
    expect(marksOf(drawing, 'stem').filter(({ of }) => of === 'speech')).toEqual([]);
  });
});
