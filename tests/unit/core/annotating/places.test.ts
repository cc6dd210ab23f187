import { describe, expect, it } from 'vitest';
import { likelySame, otherPlaces, withoutPossessive } from '../../../../src/core/annotating';
import type { Dossier } from '../../../../src/core/dossier';
import { createDossier } from '../../../../src/core/dossier/create';
import { addActor, addMentions, setDistinct } from '../../../../src/core/dossier/edits';
import { actorId } from '../../../support/dossiers';
import { BY, done, words } from '../../../support/edits';

const TEXT =
  'Ann Smith spoke. Smith said Smithson and Ann had left. The SMITHS did not. Bo Lee met Smith’s aide.\n\nSmith wrote a comment.';
const start = createDossier({
  id: 'd' as Dossier['id'],
  title: 'T',
  text: TEXT,
  source: {},
  furniture: [{ start: TEXT.indexOf('Smith wrote'), end: TEXT.length }],
});
const named = (name: string, dossier = start, kind: 'person' | 'organization' = 'person') => {
  const edit = done(addActor(dossier, { name, kind }, BY));
  return { dossier: edit.dossier, id: actorId(edit.id ?? '') };
};
const placesOf = (dossier: Dossier, id: string) => {
  const actor = dossier.actors.find((one) => one.id === id);
  if (!actor) throw new Error(`no actor: ${id}`);
  return otherPlaces(dossier, actor).map(({ start: at, exact }) => `${exact} ${at}`);
};

describe('other places of a name', () => {
  it('are whole words of the full name and of the surname, from the top, none in furniture', () => {
    const { dossier, id } = named('Ann Smith');
    expect(placesOf(dossier, id)).toEqual(['Ann Smith 0', 'Smith 17', 'Smith 86']);
  });

  it('are not by a surname that another actor has too', () => {
    const { dossier } = named('Bo Smith');
    const ann = named('Ann Smith', dossier);
    expect(placesOf(ann.dossier, ann.id)).toEqual(['Ann Smith 0']);
  });

  it('are not by the last word of what is no person', () => {
    const { dossier, id } = named('The Smith', start, 'organization');
    expect(placesOf(dossier, id)).toEqual([]);
  });

  it('are not where somebody is mentioned already', () => {
    const { dossier, id } = named('Ann Smith');
    const marked = done(
      addMentions(dossier, [words(dossier, 'Smith', 10)], [id], 'name', BY),
    ).dossier;
    expect(placesOf(marked, id)).toEqual(['Ann Smith 0', 'Smith 86']);
  });

  it('are by every name that it is mentioned by', () => {
    const { dossier, id } = named('Ann Smith');
    const marked = done(
      addMentions(dossier, [words(dossier, 'Ann', 30)], [id], 'name', BY),
    ).dossier;
    expect(placesOf(marked, id)).toEqual(['Ann Smith 0', 'Smith 17', 'Smith 86']);
  });
});

describe('a possessive ending', () => {
  it.each([
    ['Smith’s', 'Smith'],
    ["Smith's", 'Smith'],
    ['Smiths’', 'Smiths'],
    ['Smith', 'Smith'],
    ['Smith’s aide', 'Smith’s aide'],
  ])('is no part of a name: %s', (text, name) => {
    const { start: from, end } = withoutPossessive(text, { start: 0, end: text.length });
    expect(text.slice(from, end)).toBe(name);
  });
});

describe('actors that may be the same', () => {
  const two = named('Smith', named('Ann Smith').dossier);

  it('share all words of the shorter name, and are of one kind', () => {
    const [ann, smith] = two.dossier.actors;
    if (!ann || !smith) throw new Error('two actors are missing');
    expect(likelySame(two.dossier, ann)).toEqual([smith]);
    const firm = named('Smith Ltd', two.dossier, 'organization');
    expect(likelySame(firm.dossier, ann)).toEqual([smith]);
  });

  it('are not offered when a person said that they are not', () => {
    const [ann, smith] = two.dossier.actors;
    if (!ann || !smith) throw new Error('two actors are missing');
    const apart = done(setDistinct(two.dossier, ann.id, smith.id, true)).dossier;
    expect(likelySame(apart, ann)).toEqual([]);
  });

  it('are not found by titles alone', () => {
    const { dossier } = named('President Trump', named('President Putin').dossier);
    const [putin] = dossier.actors;
    expect(putin && likelySame(dossier, putin)).toEqual([]);
  });
});
