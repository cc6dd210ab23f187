import { ARTICLE_VOICE, shortName, type Lookup, type RelationId } from '../dossier';
import { chainOf, placeLabels, sampleCurve, setLines, setText, type Box } from '../layout';
import { stageTexts } from '../texts';
import type { Focus } from './focus';
import { initialsOf } from './initials';
import type { Run } from './lines';
import { roleOf, wordsOf } from './look';
import type { DiscMark, StemMark, TextMark } from './marks';
import type { Plan } from './plan';

/** What stands on the lines of a drawing. */
export interface Labels {
  readonly texts: readonly TextMark[];
  readonly discs: readonly DiscMark[];
  readonly stems: readonly StemMark[];
  /** Labels that found no place. */
  readonly waiting: number;
}

interface LabelInput {
  readonly lookup: Lookup;
  readonly runs: readonly Run[];
  readonly plan: Plan;
  readonly focus: Focus | undefined;
  /** A lens singles out what is shown: two tellings of one line then name their speakers. */
  readonly singled: boolean;
  /** Shapes and names, which labels never cover. */
  readonly boxes: readonly Box[];
  /** Those that not even what is looked at may cover. */
  readonly firm: readonly Box[];
}

const SAMPLES = 12;

/** Words, badges and counts of the lines: each where it can be taken for no other line's, and no side of a contest alone. */
export function labelRuns({ lookup, runs, plan, focus, singled, boxes, firm }: LabelInput): Labels {
  const ranked = [...runs].sort((a, b) => rank(a, focus) - rank(b, focus));
  const counts = ranked.flatMap(({ count }) => (count ? [discBox(count, plan.sizes.badge)] : []));
  const lines = ranked.map((run, chain) =>
    labelledLine(run, chain, plan, singled ? tellingOf(lookup, run) : wordsOf(run.strand.edges[0])),
  );
  const obstacles = {
    chains: ranked.map(({ curve }) => chainOf(sampleCurve(curve, SAMPLES))),
    faint: new Set(ranked.flatMap(({ strand }, i) => (strand.strength === 'faint' ? [i] : []))),
    frame: plan.frame,
    ...(plan.sizes.labelGap !== undefined && { apart: plan.sizes.labelGap }),
  };
  const [first] = ranked;
  const isLookedAt = first?.strand.edges[0].id === focus?.first && first !== undefined;
  // What is looked at may stand where dimmed names were, if there is no other place for it.
  const ground = [boxes, firm].find(
    (some) =>
      !isLookedAt || placeLabels(lines.slice(0, 1), { ...obstacles, boxes: some })[0]?.label,
  );
  const places = placeLabels(lines, { ...obstacles, boxes: [...(ground ?? boxes), ...counts] });
  const placed = ranked.filter((_, i) => places[i]?.label);
  const silent = new Map<string, Run[]>();
  ranked.forEach((run, i) => {
    if (!run.strand.labelled || places[i]?.label) return;
    const others = silent.get(pairOf(run));
    if (others) others.push(run);
    else silent.set(pairOf(run), [run]);
  });
  const fair = new Set(
    placed.filter((run) => isFair(run, silent.get(pairOf(run)) ?? [], lookup, focus)),
  );
  const texts: TextMark[] = [];
  const discs: DiscMark[] = [];
  const stems: StemMark[] = [];
  ranked.forEach((run, i) => {
    const { label, badge } = places[i] ?? {};
    if (label && fair.has(run)) texts.push(labelMark(run, label));
    const [{ badge: speaker }] = run.strand.edges;
    if (badge && speaker) {
      const disc = badgeMark(run, badge, lookup.actor(speaker).name, plan);
      discs.push(disc);
      const home = plan.nodes.get(speaker)?.at;
      if (focus?.stems && disc.strength === 'full' && home)
        stems.push({
          kind: 'stem',
          of: 'badge',
          key: `stem ${run.strand.key}`,
          strength: disc.strength,
          from: badge,
          to: home,
        });
    }
    if (run.count) discs.push(countMark(run, run.count, plan));
  });
  const wanted = ranked.filter(({ strand }) => strand.labelled).length;
  return { texts, discs, stems, waiting: wanted - texts.length };
}

/** What is looked at gets its label first, then what is lit, then what leads; a headline, which cuts conditions, comes last. */
function rank({ strand }: Run, focus: Focus | undefined): number {
  const [{ id, relation, leading = 1000 }] = strand.edges;
  if (id === focus?.first) return -1;
  const strength = { full: 0, quiet: 1, faint: 2 }[strand.strength];
  return strength * 10_000 + leading + (relation.attribution === 'headline' ? 2000 : 0);
}

/**
 * True if a label may stand although others of its pair, the silent ones, found no place: no side of a contest speaks alone, and a headline not
 * without what it is a headline of.
 */
function isFair(
  run: Run,
  silent: readonly Run[],
  lookup: Lookup,
  focus: Focus | undefined,
): boolean {
  const [{ id, relation }] = run.strand.edges;
  if (id === focus?.first || silent.length === 0) return true;
  if (relation.attribution === 'headline') return false;
  const sides = sidesOf(lookup, id);
  return !silent.some(({ strand }) => strand.edges.some((edge) => sides.has(edge.id)));
}

/** The two actors that a line joins, whichever way it runs. */
function pairOf({ strand }: Run): string {
  const { source, target } = strand.edges[0].relation;
  return source < target ? `${source} ${target}` : `${target} ${source}`;
}

/** The relations that stand against one, or lead the story beside it. */
function sidesOf(lookup: Lookup, id: RelationId): Set<RelationId> {
  const { dossier } = lookup;
  const contests = lookup.contestsOf(id).flatMap(({ relations }) => relations);
  const leading = (dossier.firstView?.leading ?? []).filter((entry) => entry.includes(id)).flat();
  return new Set([...contests, ...leading]);
}

const badgeRadius = ({ strand }: Run, { sizes }: Plan): number =>
  strand.strength === 'full' ? sizes.badge : sizes.badge * 0.8;

/** The words of a line; of two tellings that share one, with the speaker. */
function tellingOf(lookup: Lookup, { strand }: Run): string {
  const [edge] = strand.edges;
  const { assertedBy } = edge.relation;
  return strand.half === undefined || assertedBy === ARTICLE_VOICE
    ? wordsOf(edge)
    : stageTexts.told(shortName(lookup.actor(assertedBy)), wordsOf(edge));
}

function labelledLine(run: Run, chain: number, plan: Plan, words: string) {
  const [edge] = run.strand.edges;
  const { label, labelLimit, narrowLabels = [] } = plan.sizes;
  const blocks = run.strand.labelled
    ? [
        ...setText(words, label, labelLimit),
        ...narrowLabels.map((width) => setLines(words, label, width)),
      ]
    : [];
  return { curve: run.curve, chain, blocks, badge: edge.badge ? badgeRadius(run, plan) : 0 };
}

function labelMark(
  { strand }: Run,
  { block, box }: { block: TextMark['block']; box: Box },
): TextMark {
  const [{ id, relation }] = strand.edges;
  const role = roleOf(relation);
  return {
    kind: 'text',
    key: `label ${strand.key}`,
    strength: strand.strength,
    of: { kind: 'relation', id },
    at: { x: box.x, y: box.y },
    block,
    role: role === 'tie' ? 'muted' : role,
    bold: true,
  };
}

const badgeMark = (run: Run, at: DiscMark['at'], speaker: string, plan: Plan): DiscMark => ({
  kind: 'disc',
  of: 'speaker',
  key: `badge ${run.strand.key}`,
  strength: run.strand.strength,
  at,
  radius: badgeRadius(run, plan),
  text: initialsOf(speaker),
  role: roleOf(run.strand.edges[0].relation),
});

const countMark = ({ strand }: Run, at: DiscMark['at'], plan: Plan): DiscMark => ({
  kind: 'disc',
  of: 'count',
  key: `count ${strand.key}`,
  strength: strand.strength,
  at,
  radius: plan.sizes.badge,
  text: String(strand.edges.length),
  role: 'muted',
});

const discBox = (at: DiscMark['at'], radius: number): Box => ({
  ...at,
  width: 2 * radius,
  height: 2 * radius,
});
