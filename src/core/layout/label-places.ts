import { createGrid, gridOf, type Grid } from './grid';
import { boxesMeet, pointAt, tangentAt, type Box, type Curve } from './geometry';
import type { TextBlock } from './measure';
import { isInside } from './name-places';
import type { Frame } from './projection';
import { chainCrossesBox, lengthInBox, type Chain } from './segments';
import type { Point } from './types';

/** A line that wants a label, a badge, or both. */
export interface LabelledLine {
  readonly curve: Curve;
  /** Index of its own chain among the obstacles. */
  readonly chain: number;
  /** The ways its label may be set; none if it wants none. */
  readonly blocks: readonly TextBlock[];
  /** Radius of its badge in px; 0 for none. */
  readonly badge: number;
}

/** What labels must not cover. */
export interface Obstacles {
  /** Shapes and names: never covered. */
  readonly boxes: readonly Box[];
  /** Lines: a label that could be taken for another line's is left out. */
  readonly chains: readonly Chain[];
  /** Indexes of lines that step back: nobody takes a label for theirs. */
  readonly faint?: ReadonlySet<number>;
  readonly frame: Frame;
  /** Labels that are nearer to each other, in px, read as one: they had better stand apart. 2, unless given. */
  readonly apart?: number;
}

export interface LabelPlace {
  readonly label: { readonly block: TextBlock; readonly box: Box } | undefined;
  readonly badge: Point | undefined;
}

interface Candidate {
  readonly block: TextBlock;
  readonly box: Box;
  readonly cost: number;
}

/** Air between a line and a label beside it, in px; where that finds no place, and what the distance costs. */
const AIR = 5;
const DISTANCES = [AIR, 14];
const DISTANT = 10;
/** On the line, beside it on both sides, and farther off. */
const SIDES = [
  { side: 0, air: AIR },
  ...DISTANCES.flatMap((air) => [
    { side: 1, air },
    { side: -1, air },
  ]),
];
/** What forbids a place. */
const CLASH = 1000;
/** On its line a label may cover another that passes under it, but not one that runs along with it. */
const CROSSED = 60;
const ALONGSIDE = 0.6;
/** Beside its line it may not stand as near to another, and had better be nearer by so many px. */
const MARGIN = 8;
const ASTRAY = 120;
const FAINT = 0.05;
/** What it costs that labels stand nearer to each other than they had better. */
const CROWDED = 40;
/** Words had better keep so many px from the edge of the picture. */
const EDGE = 10;
const AT_EDGE = 40;
const ROUNDS = 4;
/** Places along the line, the middle first. */
const ALONG = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8];

/**
 * Where each line's badge and label stand; lines earlier in the list go first. Labels are horizontal, on their line where it is
 * steep and beside it where it is flat; they never lie on each other, on badges, shapes or names, or outside the frame: one that
 * finds no such place is left out and waits for focus. Badges always have a place.
 */
export function placeLabels(lines: readonly LabelledLine[], obstacles: Obstacles): LabelPlace[] {
  const { frame, apart = 2 } = obstacles;
  // Shapes and names, then badges as they find their places.
  const fixed: Fixed = { boxes: [...obstacles.boxes], near: gridOf(obstacles.boxes, frame) };
  const chainsNear = createGrid(frame);
  obstacles.chains.forEach((chain, i) => {
    chainsNear.addChain(i, chain);
  });
  const badges = lines.map((line) => {
    if (line.badge === 0) return undefined;
    const box = placeBadge(line, fixed, obstacles.chains, chainsNear);
    fixed.near.add(fixed.boxes.push(box) - 1, box);
    return box;
  });
  const candidates = lines.map((line) => candidatesFor(line, fixed, obstacles, chainsNear));
  const chosen: (Candidate | undefined)[] = lines.map(() => undefined);
  const chosenNear = createGrid(frame);
  for (let round = 0; round < ROUNDS; round += 1)
    candidates.forEach((options, i) => {
      const before = chosen[i];
      if (before) chosenNear.remove(i, before.box);
      let best: Candidate | undefined;
      let least = Infinity;
      for (const option of options) {
        if (option.cost >= least) continue;
        let cost = option.cost;
        chosenNear.some(option.box, apart, (j) => {
          const other = chosen[j];
          if (other && boxesMeet(option.box, other.box, 2)) cost += CLASH;
          else if (other && boxesMeet(option.box, other.box, apart)) cost += CROWDED;
          return cost >= least;
        });
        if (cost < least) [best, least] = [option, cost];
      }
      chosen[i] = best;
      if (best) chosenNear.add(i, best.box);
    });
  const shown: (Candidate | undefined)[] = lines.map(() => undefined);
  const shownNear = createGrid(frame);
  chosen.forEach((option, i) => {
    if (!option) return;
    const { box } = option;
    const covered = shownNear.some(box, 0, (j) => {
      const other = shown[j];
      return other !== undefined && boxesMeet(box, other.box);
    });
    if (covered) return;
    shown[i] = option;
    shownNear.add(i, box);
  });
  return lines.map((_, i) => {
    const option = shown[i];
    const badge = badges[i];
    return {
      label: option && { block: option.block, box: option.box },
      badge: badge && { x: badge.x, y: badge.y },
    };
  });
}

/** What stands already, by its place in the list. */
interface Fixed {
  readonly boxes: Box[];
  readonly near: Grid;
}

function placeBadge(
  line: LabelledLine,
  { boxes, near }: Fixed,
  chains: readonly Chain[],
  chainsNear: Grid,
): Box {
  const size = 2 * line.badge;
  let best: Box | undefined;
  let least = Infinity;
  for (const t of ALONG) {
    const box = { ...pointAt(line.curve, t), width: size, height: size };
    let [clashes, crossed] = [0, 0];
    const cost = () => clashes * CLASH + crossed * 40 + Math.abs(t - 0.5) * 30;
    const isWorse =
      near.some(box, 3, (i) => {
        const other = boxes[i];
        if (other && boxesMeet(box, other, 3)) clashes += 1;
        return cost() >= least;
      }) ||
      chainsNear.some(box, 0, (i) => {
        const chain = chains[i];
        if (chain && i !== line.chain && chainCrossesBox(chain, box)) crossed += 1;
        return cost() >= least;
      });
    if (!isWorse && cost() < least) [best, least] = [box, cost()];
  }
  return best ?? { ...pointAt(line.curve, 0.5), width: size, height: size };
}

/** The places along a line that nothing forbids, with what they cost. */
function candidatesFor(
  line: LabelledLine,
  fixed: Fixed,
  obstacles: Obstacles,
  chainsNear: Grid,
): Candidate[] {
  const found: Candidate[] = [];
  for (const t of ALONG) {
    const at = pointAt(line.curve, t);
    const along = tangentAt(line.curve, t);
    const [acrossX, acrossY] = [-along.y, along.x];
    line.blocks.forEach((block, lines) => {
      const { width, height } = block;
      // Far enough out that the box's nearest corner just clears the line.
      const half = (Math.abs(acrossX) * width + Math.abs(acrossY) * height) / 2;
      for (const { side, air } of SIDES) {
        const box = {
          x: at.x + side * acrossX * (half + air),
          y: at.y + side * acrossY * (half + air),
          width,
          height,
        };
        if (!isInside(box, obstacles.frame)) continue;
        const covered = fixed.near.some(box, 2, (i) => {
          const other = fixed.boxes[i];
          return other !== undefined && boxesMeet(box, other, 2);
        });
        if (covered) continue;
        // On its line a flat label hides more of it than a steep one.
        const hidden = side === 0 ? 4 + (34 + width / 6) * Math.abs(along.x) : 0;
        const airless = isInside(grown(box, EDGE), obstacles.frame) ? 0 : AT_EDGE;
        const cost =
          hidden +
          airless +
          Math.abs(t - 0.5) * 30 +
          3 * lines +
          DISTANT * (air - AIR) +
          confusion(line.chain, box, side === 0 ? undefined : air, obstacles, chainsNear);
        if (cost < CLASH) found.push({ block, box, cost });
      }
    });
  }
  return found;
}

/** What lines cost that run through a label, or so near that they could be taken for its own; endless if nobody could tell. */
function confusion(
  own: number,
  box: Box,
  air: number | undefined,
  { chains, faint }: Obstacles,
  chainsNear: Grid,
): number {
  let cost = 0;
  for (const i of chainsNear.near(box, (air ?? AIR) + MARGIN)) {
    const chain = chains[i];
    if (!chain) continue;
    if (i !== own) cost += mistake(chain, box, air) * (faint?.has(i) ? FAINT : 1);
    else if (air !== undefined && chainCrossesBox(chain, box)) cost += CROSSED;
    if (cost >= CLASH) break;
  }
  return cost;
}

/** What it costs that a label on its own line (`air` undefined), or so many px beside it, could be taken for the words of another. */
function mistake(other: Chain, box: Box, air: number | undefined): number {
  if (!runsNear(other, box, (air ?? AIR) + MARGIN)) return 0;
  const inside = lengthInBox(other, box);
  if (air === undefined)
    return inside === 0 ? 0 : inside < ALONGSIDE * Math.min(box.width, 60) ? CROSSED : CLASH;
  return inside > 0 || runsNear(other, box, air) ? CLASH : ASTRAY;
}

/** True if a line passes a box within `gap` px. */
const runsNear = (chain: Chain, box: Box, gap: number): boolean =>
  chainCrossesBox(chain, grown(box, gap));

const grown = (box: Box, gap: number): Box => ({
  ...box,
  width: box.width + 2 * gap,
  height: box.height + 2 * gap,
});
