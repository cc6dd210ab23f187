import { serialiseDossier } from '../core/dossier/serialise';
import { breathe, fileName, type Exporter } from './exporter';

/** The dossier itself: all that is known of it, to be opened again. */
export const exportDossier: Exporter = async (ground, run) => {
  await breathe(run, 0);
  const content = serialiseDossier(ground.lookup.dossier);
  await breathe(run, 1);
  return { name: fileName(ground, 'parley.json'), type: 'application/json', content, leftOut: [] };
};
