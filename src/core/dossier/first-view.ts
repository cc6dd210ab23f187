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

/** Where an actor stands; world units of the layout. */
export const PinSchema = v.looseObject({
  actor: ActorIdSchema,
  x: v.pipe(v.number(), v.finite()),
  y: v.pipe(v.number(), v.finite()),
});
export type Pin = RecordOf<typeof PinSchema>;

/** Where the actors stand: by a person's hand, and as a layout found it, so that it need not be found again. */
export const LayoutSchema = v.looseObject({
  pins: v.pipe(v.array(PinSchema), v.description('Actors that a person put in their place.')),
  places: v.optional(
    v.pipe(
      v.array(PinSchema),
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
      places: v.array(PinSchema),
    }),
  ),
});
export type LayoutRecord = RecordOf<typeof LayoutSchema>;

/** The layout of a loaded dossier; without places as long as nobody has edited it. */
export interface Layout extends Omit<LayoutRecord, 'pins' | 'places'> {
  readonly pins: readonly Pin[];
  readonly places: readonly Pin[];
}
