/** A rectangle on the screen, in CSS px. */
export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Something on the stage: a node's shape, a name, an edge's label, or a disc on an edge. */
export interface Thing {
  readonly kind: 'node' | 'name' | 'label' | 'disc';
  /** Circles are met at their edge, not at their corners. */
  readonly round: boolean;
  /** One box for each line of words, as the browser gives it. */
  readonly boxes: readonly Rectangle[];
}

export interface Overlaps {
  readonly nodes: number;
  readonly names: number;
  readonly namesAndNodes: number;
  /** Of edge labels with each other and with anything else. */
  readonly labels: number;
  /** Of discs with shapes, names and each other. */
  readonly discs: number;
  readonly total: number;
}

/** A line's box reaches above the tallest letter and below the lowest by these shares of its height. */
const ABOVE = 0.17;
const BELOW = 0.04;
/** What shares less than this in both directions only touches, in px. */
const TOUCH = 0.5;

/** The rectangle of the letters in a line's box. */
export function lettersOf({ left, top, right, bottom }: Rectangle): Rectangle {
  const height = bottom - top;
  return { left, right, top: top + ABOVE * height, bottom: bottom - BELOW * height };
}

const middle = ({ left, top, right, bottom }: Rectangle) => ({
  x: (left + right) / 2,
  y: (top + bottom) / 2,
  radius: (right - left) / 2,
});

function boxesMeet(a: Rectangle, b: Rectangle): boolean {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const along = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return across > TOUCH && along > TOUCH;
}

function circleMeetsBox(circle: Rectangle, box: Rectangle): boolean {
  const { x, y, radius } = middle(circle);
  const nearX = Math.max(box.left, Math.min(box.right, x));
  const nearY = Math.max(box.top, Math.min(box.bottom, y));
  return Math.hypot(nearX - x, nearY - y) < radius - TOUCH;
}

/** True if two things share some area of the screen. */
export function thingsMeet(a: Thing, b: Thing): boolean {
  return a.boxes.some((one) =>
    b.boxes.some((other) => {
      if (!boxesMeet(one, other)) return false;
      if (a.round && b.round) {
        const [first, second] = [middle(one), middle(other)];
        const apart = Math.hypot(first.x - second.x, first.y - second.y);
        return apart < first.radius + second.radius - TOUCH;
      }
      if (a.round) return circleMeetsBox(one, other);
      return b.round ? circleMeetsBox(other, one) : true;
    }),
  );
}

/** Counts the pairs of things that overlap, by what they are. Words are taken by their letters, not by their lines' boxes. */
export function countOverlaps(things: readonly Thing[]): Overlaps {
  const counts = { nodes: 0, names: 0, namesAndNodes: 0, labels: 0, discs: 0 };
  const shrunk = things.map((thing) =>
    thing.kind === 'name' || thing.kind === 'label'
      ? { ...thing, boxes: thing.boxes.map(lettersOf) }
      : thing,
  );
  shrunk.forEach((a, i) => {
    for (const b of shrunk.slice(i + 1)) {
      if (!thingsMeet(a, b)) continue;
      const kinds = [a.kind, b.kind];
      if (kinds.includes('label')) counts.labels += 1;
      else if (kinds.includes('disc')) counts.discs += 1;
      else if (a.kind !== b.kind) counts.namesAndNodes += 1;
      else if (a.kind === 'node') counts.nodes += 1;
      else counts.names += 1;
    }
  });
  return { ...counts, total: Object.values(counts).reduce((sum, count) => sum + count, 0) };
}
