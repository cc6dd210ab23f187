import { describe, expect, it } from 'vitest';
import { parseDossier } from '../../../src/core/dossier';
import { exportDossier } from '../../../src/exporters/dossier';
import { allGrounds, exported, firstGround, textOf } from '../../support/grounds';

describe('the dossier as a file', () => {
  it.each(allGrounds())('is read again as it was: %s', async (_why, ground) => {
    const { dossier } = parseDossier(await textOf(exportDossier, ground));
    expect(dossier).toEqual(ground.lookup.dossier);
  });

  it('is named as every saved dossier is', async () => {
    expect((await exported(exportDossier, firstGround())).name).toBe('zelenskyy-nato.parley.json');
  });
});
