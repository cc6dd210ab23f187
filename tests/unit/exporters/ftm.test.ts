import { describe, expect, it } from 'vitest';
import type { Ground } from '../../../src/core/briefing';
import { exportFtm } from '../../../src/exporters/ftm';
import { openDossier, smallData, type Told } from '../../support/dossiers';
import { ftmFaults, type FtmEntity } from '../../support/ftm-schema';
import { allGrounds, exported, firstGround, groundOf, textOf } from '../../support/grounds';

/** What a reader of the file finds: an entity in each line. */
const read = async (ground: Ground): Promise<FtmEntity[]> =>
  (await textOf(exportFtm, ground))
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as FtmEntity);

describe.each(allGrounds())('the entities of %s', (_why, ground) => {
  const { dossier } = ground.lookup;

  it('are such that FollowTheMoney takes them', async () => {
    expect(ftmFaults(await read(ground))).toEqual([]);
  });

  it('are facts of the article, and whatever is none is listed with its reason', async () => {
    const ids = new Set((await read(ground)).map(({ id }) => id));
    const { leftOut } = await exported(exportFtm, ground);
    const isListed = (id: string) => leftOut.some((line) => line.startsWith(`Left out: ${id}, `));
    for (const { id, modality, assertedBy } of dossier.relations) {
      const isFact = modality === 'asserted' && assertedBy === 'article';
      expect(ids.has(`parley-${dossier.id}-relation-${id}`)).toBe(isFact);
      expect(isListed(id)).toBe(!isFact);
    }
    for (const { id } of [...dossier.statements, ...dossier.withheld.relations])
      expect(isListed(id)).toBe(true);
    for (const { id } of dossier.actors) expect(ids).toContain(`parley-${dossier.id}-actor-${id}`);
  });

  it('list in the file itself what is left out', async () => {
    const { leftOut } = await exported(exportFtm, ground);
    const article = (await read(ground)).find(({ schema }) => schema === 'Article');
    expect(article?.properties['notes']).toEqual(expect.arrayContaining([...leftOut]));
  });

  it('hold nothing that a database refuses', async () => {
    const text = await textOf(exportFtm, ground);
    expect(text).not.toMatch(/\\u0000|\\ud[89ab]/i);
  });
});

describe('a fact', () => {
  it('tells its words and where they stand', async () => {
    const link = (await read(firstGround())).find(({ id }) => id.endsWith('-relation-R17'));
    expect(link?.schema).toBe('Directorship');
    expect(link?.properties['description']?.join('\n')).toMatch(/paragraph \d+, sentence \d+/i);
    const words = firstGround().lookup.findRelation('R17')?.evidence[0].exact ?? 'none';
    expect(link?.properties['description']?.join('\n')).toContain(words);
  });

  it('of an office is the post and who holds it', async () => {
    const entities = await read(firstGround());
    const link = entities.find(({ id }) => id.endsWith('-relation-R21'));
    const post = entities.find(({ id }) => id === link?.properties['post']?.[0]);
    expect(post?.properties['name']).toEqual(['president of Russia']);
  });

  it.each<[type: string, source: string, target: string, schema: string]>([
    ['Occupancy', 'person', 'country', 'Occupancy'],
    ['Occupancy', 'group', 'country', 'UnknownLink'],
    ['Directorship', 'person', 'organization', 'Directorship'],
    ['Directorship', 'person', 'person', 'UnknownLink'],
    ['Employment', 'person', 'country', 'Employment'],
    ['Employment', 'group', 'country', 'UnknownLink'],
    ['Membership', 'country', 'organization', 'Membership'],
    ['Membership', 'person', 'group', 'UnknownLink'],
    ['Representation', 'group', 'person', 'Representation'],
    ['Associate', 'person', 'person', 'Associate'],
    ['Associate', 'person', 'country', 'UnknownLink'],
    ['Family', 'person', 'person', 'Family'],
    ['Family', 'group', 'person', 'UnknownLink'],
    ['UnknownLink', 'country', 'country', 'UnknownLink'],
    ['state', 'country', 'country', 'UnknownLink'],
    ['ACCUSE', 'person', 'country', 'Event'],
  ])('%s from %s to %s is written as %s', async (type, source, target, schema) => {
    const told: Told = { id: 'R1', source: 'a', target: 'b', type };
    const data = smallData({ relations: [told] });
    data['actors'] = [
      { id: 'a', name: 'A', kind: source },
      { id: 'b', name: 'B', kind: target },
    ];
    const entities = await read(groundOf(openDossier(data)));
    expect(ftmFaults(entities)).toEqual([]);
    expect(entities.find(({ id }) => id.endsWith('-relation-R1'))?.schema).toBe(schema);
  });
});

describe('what is left out', () => {
  const why = async (more: object) => {
    const told = { id: 'R1', source: 'a', target: 'b', ...more } as Told;
    const ground = groundOf(openDossier(smallData({ relations: [told] })));
    return (await exported(exportFtm, ground)).leftOut.join('\n');
  };

  it.each([
    [{ modality: 'offered' }, /R1, .*: not stated as a fact but offered or proposed, not done\./],
    [{ modality: 'denied' }, /not stated as a fact but the text says it is not so/],
    [{ assertedBy: 'c' }, /R1, .*: told by c, not by the article itself\./],
    [{ modality: 'claimed', assertedBy: 'c' }, /not stated as a fact but claimed/],
  ])('%j is said so', async (more, says) => {
    expect(await why(more)).toMatch(says);
  });

  it('includes what has no place there', async () => {
    expect(await why({})).toMatch(/Not in this file: .*1 matter\./);
  });
});
