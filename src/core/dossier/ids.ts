import * as v from 'valibot';
import { foldLetters } from '../text';
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

/** Ids stand in addresses and file names: short enough to be read there. */
const LONGEST = 40;

/**
 * A plain id made of a name, of at most 40 characters: `Łódź’s Mayor Resigns` -> `lodzs-mayor-resigns`. `-2`, `-3` and so on behind one
 * that is taken; `fallback` for a name without a letter of the Latin alphabet or a digit.
 */
export function idFrom(name: string, fallback: string, isTaken: (id: string) => boolean): string {
  const words =
    foldLetters(name)
      .replace(/[’'ʼ]/g, '')
      .match(/[a-z0-9]+/g) ?? [];
  const stem = cutAtWord(words.join('-'), LONGEST) || fallback;
  let id = stem;
  for (let count = 2; isTaken(id); count += 1)
    id = `${cutAtWord(stem, LONGEST - `-${count}`.length)}-${count}`;
  return id;
}

/** Cut between words, unless that would take half of it. */
function cutAtWord(id: string, length: number): string {
  if (id.length <= length) return id;
  const between = id.lastIndexOf('-', length);
  return id.slice(0, between > length / 2 ? between : length);
}
