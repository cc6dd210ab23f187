import { expect, it } from 'vitest';
import { hasPresenterNotes, withoutPresenterNotes } from '../../../../src/core/briefing';
import { readDossier } from '../../../../src/core/dossier';
import { serialiseDossier } from '../../../../src/core/dossier/serialise';
import { firstData, openDossier } from '../../../support/dossiers';

const dossier = openDossier(firstData());
const PRIVATE = ['points', 'linesToTake', 'questions', 'notes'] as const;

it('what is for the presenter alone is left out, and nothing else', () => {
  const bare = withoutPresenterNotes(dossier);
  const written = serialiseDossier(bare);
  for (const scene of dossier.briefing.scenes)
    for (const words of [...(scene.linesToTake ?? []), scene.notes ?? []].flat())
      expect(written).not.toContain(JSON.stringify(words).slice(1, -1));
  expect([hasPresenterNotes(dossier), hasPresenterNotes(bare)]).toEqual([true, false]);
  const kept = dossier.briefing.scenes.map((scene) =>
    Object.fromEntries(
      Object.entries(scene).filter(([field]) => !(PRIVATE as readonly string[]).includes(field)),
    ),
  );
  expect(bare.briefing.scenes).toEqual(kept);
  expect({ ...bare, briefing: null }).toEqual({ ...dossier, briefing: null });
  expect(readDossier(JSON.parse(written)).problems).toEqual([]);
});
