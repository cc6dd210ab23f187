import type { Scene } from '../../core/dossier';

/** Puts changed fields of a scene into the dossier; one that is undefined is taken away. False if that cannot be done. */
export type SceneSaver = (fields: {
  readonly [Key in Exclude<keyof Scene, 'id'>]?: Scene[Key] | undefined;
}) => boolean;
