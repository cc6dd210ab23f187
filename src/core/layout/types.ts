/** A place in the world of the layout: x to the right, y down, in world units (CSS px at zoom 1 on a stage of nominal size). */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A node as the layout sees it: the box that its shape and its name need, and what holds it in place. */
export interface LayoutNode {
  readonly id: string;
  /** Width and height of shape plus name, in world units, centred on the node. */
  readonly width: number;
  readonly height: number;
  /** A place chosen by a person: honoured exactly. */
  readonly pin?: Point;
  /** Nodes with the same group stand near each other (grouped by office, from standing ties). */
  readonly group?: string;
}

/** One pair of nodes that are joined by at least one relation: indexes into the nodes, never a loop. */
export interface LayoutLink {
  readonly source: number;
  readonly target: number;
  /** True for what the first view draws; crossings of these cost more than those of held-back pairs. */
  readonly prominent: boolean;
}

export interface LayoutInput {
  readonly nodes: readonly LayoutNode[];
  readonly links: readonly LayoutLink[];
}
