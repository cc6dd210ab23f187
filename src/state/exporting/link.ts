import type { Dossier } from '../../core/dossier';
import { NOTES } from '../../exporters/formats';
import { shareAddress } from '../../exporters/share';

/** The address of this page at which a dossier opens, to be looked at; or why there is none. */
export const linkTo = (dossier: Dossier): ReturnType<typeof shareAddress> =>
  shareAddress(dossier, location.href);

export { NOTES };
