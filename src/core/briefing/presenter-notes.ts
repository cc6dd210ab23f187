import type { Dossier, Scene } from '../dossier';

/** The fields of a scene that are for the presenter alone. */
const OURS = ['points', 'linesToTake', 'questions', 'notes'] as const;

/** True if the briefing has words that are for the presenter alone: talking points, lines to take, likely questions, notes. */
export const hasPresenterNotes = ({ briefing }: Dossier): boolean =>
  briefing.scenes.some((scene) => OURS.some((field) => scene[field] !== undefined));

/** The dossier without the words of its briefing that are for the presenter alone. */
export const withoutPresenterNotes = (dossier: Dossier): Dossier => ({
  ...dossier,
  briefing: { ...dossier.briefing, scenes: dossier.briefing.scenes.map(bare) },
});

function bare(scene: Scene): Scene {
  const { points, linesToTake, questions, notes, ...shown } = scene;
  return [points, linesToTake, questions, notes].every((one) => one === undefined) ? scene : shown;
}
