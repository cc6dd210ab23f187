import type { ActorId, RelationId } from '../dossier';
import type { Curve, NodeShape, Point, TextBlock } from '../layout';
import type { Role, Strength } from './palette';

/** solid: stated as done; dashed: not so yet; dotted: somebody says so; crossed: said not to be so; hollow: withheld. */
export type Pattern = 'solid' | 'dashed' | 'dotted' | 'crossed' | 'hollow';

interface Marked {
  /** Names the mark across drawings, so that a painter can move it instead of making it anew. */
  readonly key: string;
  readonly strength: Strength;
}

/** A line, or a coloured stretch of a bundle. Geometry in CSS px of the stage. */
export interface LineMark extends Marked {
  readonly kind: 'line';
  readonly relations: readonly RelationId[];
  readonly curve: Curve;
  readonly role: Role;
  readonly pattern: Pattern;
  readonly width: number;
  /** Arrowheads as triangles: tip, left, right. */
  readonly heads: readonly (readonly [Point, Point, Point])[];
  /** Strokes across the line: what the text says is not so, and where two tellings of one thing meet. */
  readonly strokes: readonly (readonly [Point, Point])[];
  /** Brackets round an end that the sentence does not name. */
  readonly brackets: readonly (readonly Point[])[];
}

export interface NodeMark extends Marked {
  readonly kind: 'node';
  readonly actor: ActorId;
  readonly at: Point;
  readonly shape: NodeShape;
  /** Groups have a dashed outline. */
  readonly dashed: boolean;
  readonly lead: boolean;
  /** Filled with the accent. */
  readonly chosen: boolean;
  /** A person put it where it stands. */
  readonly pinned: boolean;
  /** Decoration; '' where there is no room. */
  readonly initials: string;
  /** Their size, in px. */
  readonly initialsSize: number;
}

/** Horizontal words on a halo of paper; `at` is the centre of the block. */
export interface TextMark extends Marked {
  readonly kind: 'text';
  /** What the words name. */
  readonly of:
    | { readonly kind: 'actor'; readonly id: ActorId }
    | { readonly kind: 'relation'; readonly id: RelationId };
  readonly at: Point;
  readonly block: TextBlock;
  readonly role: Role;
  readonly bold: boolean;
}

/** Words of a briefer's own on the picture, framed, so that nobody takes them for the text's; `at` is the centre of the block. */
export interface NoteMark extends Marked {
  readonly kind: 'note';
  readonly at: Point;
  readonly block: TextBlock;
}

/** A disc: the speaker who vouches for a line, or how many relations a bundle holds. */
export interface DiscMark extends Marked {
  readonly kind: 'disc';
  readonly of: 'speaker' | 'count';
  readonly at: Point;
  readonly radius: number;
  readonly text: string;
  readonly role: Role;
}

/** A thin stem from a badge to its speaker, or from a speaker to an actor that the speaker's words are about. */
export interface StemMark extends Marked {
  readonly kind: 'stem';
  readonly of: 'badge' | 'speech';
  readonly from: Point;
  readonly to: Point;
}

export type Mark = LineMark | NodeMark | TextMark | NoteMark | DiscMark | StemMark;

/** What a person can choose on the stage: its place, its size in px, and its name as a sentence. */
export interface Target {
  readonly key: string;
  readonly kind: 'actor' | 'relation';
  readonly id: string;
  readonly at: Point;
  readonly width: number;
  readonly height: number;
  readonly name: string;
  /** It lies over another target: the pointer passes through, and the nearest mark is found by its geometry. */
  readonly covered: boolean;
}

/** A line as a pointer meets it: one relation, or the pair whose bundle it is. */
export interface Reach {
  readonly curve: Curve;
  readonly relations: readonly RelationId[];
  readonly pair: string;
}

/** A picture of nothing, for whoever waits for one. */
export const NO_DRAWING: Drawing = {
  width: 0,
  height: 0,
  marks: [],
  moving: [],
  targets: [],
  reaches: [],
  waiting: 0,
};

/** The picture as data: the one source for the screen and every export. Marks are in paint order. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
  /** Marks that move in somebody's hand, above the others; at rest none. */
  readonly moving: readonly Mark[];
  /** Actors first, in the order of the dossier, then relations. */
  readonly targets: readonly Target[];
  readonly reaches: readonly Reach[];
  /** Names and labels that found no room; they wait for focus. */
  readonly waiting: number;
}
