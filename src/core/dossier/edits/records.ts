import type { Dossier } from '../dossier';
import type { ActorId } from '../ids';
import type { RelationRecord } from '../relation';
import { mapChanged } from './edit';

/** The part of a record that names actors, whether it is drawn, waits in the tray or is proposed. */
export interface NamingMention {
  readonly id: string;
  readonly actors: readonly [ActorId, ...ActorId[]];
}
export interface NamingStatement {
  readonly id: string;
  readonly speaker: ActorId;
  readonly about: readonly ActorId[];
}
export type NamingRelation = Pick<RelationRecord, 'id' | 'source' | 'target' | 'assertedBy'>;

/** How records that name actors change; each gives the record itself back where nothing does. */
export interface Naming {
  readonly mention: <One extends NamingMention>(one: One) => One;
  readonly statement: <One extends NamingStatement>(one: One) => One;
  readonly relation: <One extends NamingRelation>(one: One) => One;
}

/** All mentions, drawn or not. */
export const mentionsOf = ({ mentions, withheld, proposals }: Dossier) => [
  ...mentions,
  ...withheld.mentions,
  ...proposals.mentions,
];

/** All statements, drawn or not. */
export const statementsOf = ({ statements, withheld, proposals }: Dossier) => [
  ...statements,
  ...withheld.statements,
  ...proposals.statements,
];

/** All relations, drawn or not. */
export const relationsOf = ({ relations, withheld, proposals }: Dossier) => [
  ...relations,
  ...withheld.relations,
  ...proposals.relations,
];

/** The dossier in which all records that name actors are changed, drawn or not. */
export function mapRecords(dossier: Dossier, { mention, statement, relation }: Naming): Dossier {
  const { withheld, proposals } = dossier;
  return {
    ...dossier,
    mentions: mapChanged(dossier.mentions, mention),
    statements: mapChanged(dossier.statements, statement),
    relations: mapChanged(dossier.relations, relation),
    withheld: {
      ...withheld,
      mentions: mapChanged(withheld.mentions, mention),
      statements: mapChanged(withheld.statements, statement),
      relations: mapChanged(withheld.relations, relation),
    },
    proposals: {
      ...proposals,
      mentions: mapChanged(proposals.mentions, mention),
      statements: mapChanged(proposals.statements, statement),
      relations: mapChanged(proposals.relations, relation),
    },
  };
}
