import * as v from 'valibot';
import { valueTexts } from '../texts';
import type { RecordOf } from './record';
import { ActorIdSchema, RelationIdSchema, SceneIdSchema } from './ids';
import { LensSchema } from './lens';
import { SelectorSchema, WordsSchema } from './selector';

/** How far out a camera or a note may stand, as a pin may: sums and squares of it are still numbers. */
const FAR = 1e9;
const PlaceSchema = v.pipe(v.number(), v.minValue(-FAR), v.maxValue(FAR));
/** Magnifications between which something of a picture can be made out. */
const ZoomSchema = v.pipe(v.number(), v.minValue(0.01), v.maxValue(100));
/** Nobody spends more on a scene, in seconds: a day. */
export const MOST_SECONDS = 24 * 60 * 60;

/** The whole picture, only what is lit, or as somebody has set it by hand: magnification, and the point of the world in the middle. */
const CameraSchema = v.union(
  [v.picklist(['all', 'lit']), v.looseObject({ k: ZoomSchema, x: PlaceSchema, y: PlaceSchema })],
  valueTexts.camera,
);
export type Camera = 'all' | 'lit' | { readonly k: number; readonly x: number; readonly y: number };

/** The briefer's own words on the picture, in world units, so that they stay with what they stand beside. */
const AnnotationSchema = v.looseObject({
  text: v.pipe(WordsSchema, v.maxLength(200)),
  x: PlaceSchema,
  y: PlaceSchema,
});
export type Annotation = RecordOf<typeof AnnotationSchema>;

/** A question that the room may ask, with the briefer's answer: never the text's. */
const LikelyQuestionSchema = v.looseObject({
  question: WordsSchema,
  answer: v.optional(WordsSchema),
});
export type LikelyQuestion = RecordOf<typeof LikelyQuestionSchema>;

/** One scene of a briefing: a headline, what is lit, the words that it cites, and what the briefer has to say. */
export const SceneSchema = v.looseObject({
  id: SceneIdSchema,
  headline: WordsSchema,
  points: v.optional(v.array(WordsSchema)),
  /** Lit beside the ends of what is lit. */
  actors: v.optional(v.array(ActorIdSchema)),
  relations: v.optional(v.array(RelationIdSchema)),
  /** What stands dimmed behind what is lit; what the first view shows, if there is none. */
  lens: v.optional(LensSchema),
  camera: v.optional(CameraSchema),
  /** The words it cites; those of the lit relations, if there are none. */
  quotes: v.optional(v.array(SelectorSchema)),
  linesToTake: v.optional(v.array(WordsSchema)),
  questions: v.optional(v.array(LikelyQuestionSchema)),
  annotations: v.optional(v.array(AnnotationSchema)),
  notes: v.optional(v.string()),
  /** Seconds the briefer means to spend on it. */
  seconds: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(MOST_SECONDS))),
  /** What it showed and what was removed from the dossier since, in words, until a person takes note of it. */
  gone: v.optional(v.array(v.string())),
});
export type Scene = RecordOf<typeof SceneSchema>;

/** Handling instructions that stand over and under every scene: "Internal. Do not forward." */
const BannerSchema = v.pipe(WordsSchema, v.maxLength(120));

/** Highest number that the id of a scene is counted on from: beyond it one and one more would not be told apart. */
const MOST_SCENES = 999_999_999_999_999;

/** The scenes in their order. */
export const BriefingSchema = v.looseObject({
  scenes: v.array(SceneSchema),
  banner: v.optional(BannerSchema),
  lastScene: v.optional(
    v.pipe(
      v.number(),
      v.integer(),
      v.minValue(1),
      v.maxValue(MOST_SCENES),
      v.description('The highest number of a scene that was removed: no other gets its id.'),
    ),
  ),
});
export interface Briefing {
  readonly scenes: readonly Scene[];
  readonly banner?: string | undefined;
  readonly lastScene?: number | undefined;
}
