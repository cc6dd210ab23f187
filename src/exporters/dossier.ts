import { serialiseDossier } from '../core/dossier/serialise';
import { breathe, fileAs, type Exporter } from './exporter';
import { FORMATS } from './formats';

/** The dossier itself: all that is known of it, to be opened again. */
export const exportDossier: Exporter = async (ground, run) => {
  await breathe(run, 0);
  const content = serialiseDossier(ground.lookup.dossier);
  await breathe(run, 1);
  return fileAs(ground, FORMATS.json, { content, leftOut: [] });
};
