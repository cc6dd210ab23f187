import * as v from 'valibot';
import { valueTexts } from '../texts';

/** Ids are short and plain, so that they can stand in an address and in a file name. */
const ID = /^[A-Za-z0-9][A-Za-z0-9_.:-]{0,79}$/;

const idOf = <const Name extends string>(name: Name) =>
  v.pipe(v.string(), v.regex(ID, valueTexts.id), v.brand(name));

export const DossierIdSchema = idOf('dossier');
export const ArticleIdSchema = idOf('article');
export const ActorIdSchema = idOf('actor');
export const MatterIdSchema = idOf('matter');
export const MentionIdSchema = idOf('mention');
export const StatementIdSchema = idOf('statement');
export const RelationIdSchema = idOf('relation');
export const ContestIdSchema = idOf('contest');
export const AsideIdSchema = idOf('aside');
export const LensIdSchema = idOf('lens');
export const SceneIdSchema = idOf('scene');

/** Branded: an actor's id is no relation's id, although both are strings. */
export type DossierId = v.InferOutput<typeof DossierIdSchema>;
export type ArticleId = v.InferOutput<typeof ArticleIdSchema>;
export type ActorId = v.InferOutput<typeof ActorIdSchema>;
export type MatterId = v.InferOutput<typeof MatterIdSchema>;
export type MentionId = v.InferOutput<typeof MentionIdSchema>;
export type StatementId = v.InferOutput<typeof StatementIdSchema>;
export type RelationId = v.InferOutput<typeof RelationIdSchema>;
export type ContestId = v.InferOutput<typeof ContestIdSchema>;
export type AsideId = v.InferOutput<typeof AsideIdSchema>;
export type LensId = v.InferOutput<typeof LensIdSchema>;
export type SceneId = v.InferOutput<typeof SceneIdSchema>;

const LONGEST_NAME = 40;

/**
 * A plain id made of a name: its letters and digits without accents, in lower case, joined by hyphens; `fallback` if none is left, and
 * with a number behind it while `isTaken`.
 */
export function idFrom(name: string, fallback: string, isTaken: (id: string) => boolean): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replaceAll(' ', '-')
    .slice(0, LONGEST_NAME)
    .replace(/-$/, '');
  const base = plain || fallback;
  let id = base;
  for (let turn = 2; isTaken(id); turn += 1) id = `${base}-${turn}`;
  return id;
}
