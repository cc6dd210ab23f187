import * as v from 'valibot';
import { ActorIdSchema, SceneIdSchema } from '../../core/dossier/ids';

const BlankSchema = v.picklist(['black', 'white']);
const MomentSchema = v.pipe(v.number(), v.finite());

/** Where a presentation is, as another window or an earlier page says. */
export const StandingSchema = v.object({
  scene: v.pipe(v.number(), v.integer(), v.minValue(-1)),
  blank: v.optional(BlankSchema),
  asked: v.optional(
    v.object({ query: v.string(), at: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  ),
  spotlight: v.optional(ActorIdSchema),
  began: MomentSchema,
  sceneBegan: MomentSchema,
  spent: v.array(v.tuple([SceneIdSchema, v.pipe(MomentSchema, v.minValue(0))])),
  rehearsal: v.optional(v.picklist(['on', 'over'])),
  stopped: v.optional(MomentSchema),
});

/** Both windows know it; whoever else can reach one of them does not. */
const token = v.pipe(v.string(), v.minLength(1));
const from = <const Name extends string>(name: Name) => ({ parley: v.literal(name), token });

/** What a window of who presents says to the window of the audience. */
export type FromPresenter = v.InferOutput<typeof FromPresenterSchema>;
const FromPresenterSchema = v.variant('kind', [
  /** Said again and again, so that each side notices when the other has gone or come back. `has`: which dossier it has. */
  v.object({ ...from('presenter'), kind: v.literal('hello'), has: v.optional(v.string()) }),
  v.object({
    ...from('presenter'),
    kind: v.literal('go'),
    to: v.union([v.picklist(['next', 'previous']), v.pipe(v.number(), v.integer(), v.minValue(0))]),
  }),
  v.object({ ...from('presenter'), kind: v.literal('blank'), blank: BlankSchema }),
  v.object({ ...from('presenter'), kind: v.picklist(['back', 'restart', 'end']) }),
]);

/** What the window of the audience says. `stamp` names a state of the dossier with its picture. */
export type FromAudience = v.InferOutput<typeof FromAudienceSchema>;
const FromAudienceSchema = v.variant('kind', [
  v.object({
    ...from('audience'),
    kind: v.literal('dossier'),
    stamp: v.string(),
    json: v.string(),
  }),
  v.object({
    ...from('audience'),
    kind: v.literal('standing'),
    stamp: v.string(),
    standing: StandingSchema,
  }),
  v.object({ ...from('audience'), kind: v.literal('ended') }),
]);

/** What was said, if it is a message with this token from a page of this origin; undefined otherwise. */
export const hearPresenter = (event: MessageEvent, known: string): FromPresenter | undefined =>
  hear(FromPresenterSchema, event, known);
export const hearAudience = (event: MessageEvent, known: string): FromAudience | undefined =>
  hear(FromAudienceSchema, event, known);

function hear<Message extends { readonly token: string }>(
  schema: v.GenericSchema<unknown, Message>,
  { origin, data }: MessageEvent<unknown>,
  known: string,
): Message | undefined {
  if (isOpaque() ? !OPAQUE.includes(origin) : origin !== location.origin) return undefined;
  const { success, output } = v.safeParse(schema, data);
  return success && output.token === known ? output : undefined;
}

/** The origins by which browsers call a page of the file system. */
const OPAQUE = ['null', 'file://'];

/** True for a page without an origin of its own, such as a file: nothing can be addressed to such a one. */
const isOpaque = (): boolean => location.protocol === 'file:' || globalThis.origin === 'null';

/** Another window, or a channel by which windows hear each other that cannot reach each other otherwise. */
export type Ear = Window | BroadcastChannel;

/** Joins the channel of those who know a token. Only pages of this origin are on it. */
export const joinChannel = (token: string): BroadcastChannel =>
  new BroadcastChannel(`parley.presenter.${token}`);

/** Says something to another window or on a channel, if there is a page of this origin. */
export function say(to: Ear, message: FromPresenter | FromAudience): void {
  if (to instanceof BroadcastChannel) to.postMessage(message);
  else to.postMessage(message, isOpaque() ? '*' : location.origin);
}
