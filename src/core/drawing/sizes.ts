import type { ActorKind } from '../dossier';
import type { Frame, NodeShape } from '../layout';

/** How large things are on the stage, in CSS px. */
export interface Sizes {
  /** Half-height of a lead's and of another actor's shape. */
  readonly lead: number;
  readonly other: number;
  /** Text sizes of names and labels. */
  readonly leadName: number;
  readonly otherName: number;
  readonly label: number;
  readonly initials: number;
  readonly badge: number;
  readonly line: number;
  /** How much larger arrowheads and brackets are than at a desk. */
  readonly scale: number;
  /** How much farther apart parallel lines are than at a desk. */
  readonly spread: number;
  /** The widest a name and a label may be. */
  readonly nameLimit: number;
  readonly labelLimit: number;
  /** The widths in which a label may be set in more than two lines, the widest first; undefined where none may. */
  readonly narrowLabels?: readonly number[];
  /** So far labels had better stand apart, lest they read as one; undefined where it does not matter. */
  readonly labelGap?: number;
}

/** A stage of this many square px shows an article of some fourteen actors at its natural size. */
const NATURAL_AREA = 860 * 560;

/** Sizes for a number of actors on a stage: two sizes of actors only, smaller where there are many or the stage is small. */
export function sizesFor(actors: number, frame: Frame): Sizes {
  const room = Math.sqrt((frame.width * frame.height) / NATURAL_AREA);
  const scale = Math.max(0.8, Math.min(1.12, room));
  const [lead, other] = actors <= 30 ? [25, 16] : actors <= 120 ? [12, 8] : [9, 5.5];
  const small = actors > 30;
  const text = (size: number) => Math.max(11.5, Math.round(size * scale * 2) / 2);
  return {
    lead: lead * scale,
    other: other * scale,
    leadName: text(small ? 12.5 : 14),
    otherName: text(small ? 12 : 12.5),
    label: text(small ? 11.5 : 12.5),
    initials: 13,
    badge: 9.5 * Math.max(0.9, scale),
    line: small ? 1.4 : 2,
    scale: 1,
    spread: 1,
    nameLimit: 150 * scale,
    labelLimit: 190 * scale,
  };
}

/** Seen from the back row words are larger than at a desk. */
const BACK_ROW = 1.21;

/** Sizes for a picture that is presented: they grow with it, so that it reads the same on every projector. */
export function presentedSizes(actors: number, frame: Frame): Sizes {
  const room = Math.sqrt((frame.width * frame.height) / NATURAL_AREA);
  const scale = Math.max(0.85, room * BACK_ROW);
  const small = actors > 40;
  return {
    lead: (small ? 14 : 24) * scale,
    other: (small ? 6 : 17) * scale,
    leadName: 14 * scale,
    otherName: 13 * scale,
    label: 12.5 * scale,
    initials: 12 * scale,
    badge: 12 * scale,
    line: 2 * scale,
    scale,
    spread: 1.25 * scale,
    nameLimit: 160 * scale,
    labelLimit: 190 * scale,
    labelGap: 7 * scale,
    narrowLabels: [135, 105, 80].map((width) => width * scale),
  };
}

/** The shape carries the kind; its size only whether the actor is a lead. */
export function shapeOf(kind: ActorKind, lead: boolean, sizes: Sizes): NodeShape {
  const half = lead ? sizes.lead : sizes.other;
  switch (kind) {
    case 'person':
      return { outline: 'circle', halfWidth: half, halfHeight: half };
    case 'country':
      return { outline: 'rectangle', halfWidth: half * 1.15, halfHeight: half * 0.78 };
    case 'organization':
    case 'group':
      return { outline: 'rounded', halfWidth: half * 1.15, halfHeight: half * 0.78 };
  }
}
