import * as v from 'valibot';
import type { RecordOf } from './record';
import { ActorIdSchema, RelationIdSchema } from './ids';
import { WordsSchema } from './selector';

/** What a reader meets first: headline, subline, and the story's leading relations in their order. */
export const FirstViewSchema = v.looseObject({
  headline: WordsSchema,
  subline: v.optional(WordsSchema),
  leading: v.pipe(
    v.array(v.tupleWithRest([RelationIdSchema], RelationIdSchema)),
    v.description(
      'The leading relations in their order; an entry of several are the sides of a contested one.',
    ),
  ),
});
export type FirstView = RecordOf<typeof FirstViewSchema>;

/** How far from the middle a person may pin an actor: sums and squares of it are still numbers. */
const FAR = 1e9;
/** Actors without a pin find their places near those that have one: farther out, but never so far that the file would be refused. */
const FARTHER = 1e12;

/** Where an actor stands; world units of the layout. */
const placeWithin = (most: number) => {
  const coordinate = v.pipe(v.number(), v.minValue(-most), v.maxValue(most));
  return v.looseObject({ actor: ActorIdSchema, x: coordinate, y: coordinate });
};
export const PinSchema = placeWithin(FAR);
export type Pin = RecordOf<typeof PinSchema>;
/** Where an actor was found a place, by a layout or among the others. */
export const PlaceSchema = placeWithin(FARTHER);

/** Where the actors stand: by a person's hand, and as a layout found it, so that it need not be found again. */
export const LayoutSchema = v.looseObject({
  pins: v.pipe(v.array(PinSchema), v.description('Actors that a person put in their place.')),
  places: v.optional(
    v.pipe(
      v.array(PlaceSchema),
      v.description(
        'Where the actors stand since somebody edits the dossier: what comes finds room between them.',
      ),
    ),
  ),
  arranged: v.optional(
    v.looseObject({
      digest: v.pipe(
        v.string(),
        v.description('Of what the places were found for; others are found anew.'),
      ),
      places: v.array(PlaceSchema),
    }),
  ),
});
export type LayoutRecord = RecordOf<typeof LayoutSchema>;

/** The layout of a loaded dossier; without places as long as nobody has edited it. */
export interface Layout extends Omit<LayoutRecord, 'pins' | 'places'> {
  readonly pins: readonly Pin[];
  readonly places: readonly Pin[];
}
