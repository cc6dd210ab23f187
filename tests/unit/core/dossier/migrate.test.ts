import { describe, expect, it } from 'vitest';
import { readDossier } from '../../../../src/core/dossier';
import { serialiseDossier } from '../../../../src/core/dossier/serialise';
import { VERSION } from '../../../../src/core/dossier/file';
import { migrate } from '../../../../src/core/dossier/migrate';
import { FIRST_FILE, firstData, smallData } from '../../../support/dossiers';

/** The shipped dossier as an older version would have written it, by that version. */
const OLDER: Readonly<Record<number, () => unknown>> = {
  0: () => {
    const { contests, ...rest } = firstData();
    return { ...rest, version: 0, contested: contests };
  },
};

describe('a dossier of an older version', () => {
  it('is known here for every version there was', () => {
    expect(Object.keys(OLDER).map(Number)).toEqual(Array.from({ length: VERSION }, (_, i) => i));
  });

  it.each(Object.entries(OLDER))('of version %s is today’s dossier after loading', (_n, make) => {
    const { dossier, problems } = readDossier(make());
    expect(problems).toEqual([]);
    expect(dossier && serialiseDossier(dossier)).toBe(FIRST_FILE);
  });

  it('of version 0 without contested pairs has none', () => {
    const { contests: _contests, ...rest } = smallData({
      relations: [{ id: 'R1', source: 'a', target: 'b' }],
    });
    const { dossier, problems } = readDossier({ ...rest, version: 0 });
    expect(problems).toEqual([]);
    expect(dossier?.contests).toEqual([]);
  });
});

describe('migrating', () => {
  it('leaves the data it was given as they are', () => {
    const data = OLDER[0]!();
    const before = structuredClone(data);
    migrate(data);
    expect(data).toEqual(before);
  });

  it('leaves data of today’s version alone', () => {
    const data = firstData();
    expect(migrate(data)).toEqual({ file: firstData() });
  });
});
