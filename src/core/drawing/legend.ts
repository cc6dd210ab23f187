import type { ActorKind } from '../dossier';
import type { Drawing, Pattern } from './marks';
import type { Role } from './palette';

/** One line of the legend: only what is on screen has one. */
export type LegendEntry =
  | { readonly kind: 'role'; readonly role: Role }
  | { readonly kind: 'pattern'; readonly pattern: Pattern }
  | { readonly kind: 'sign'; readonly sign: 'badge' | 'bundle' | 'split' | 'bracket' | 'mutual' }
  | { readonly kind: 'shape'; readonly shape: ActorKind };

const ROLES = ['cooperative', 'conflictual', 'neutral', 'tie'] as const;
const PATTERNS = ['solid', 'dashed', 'dotted', 'crossed', 'hollow'] as const;
const KINDS = ['person', 'country', 'organization', 'group'] as const;

/** The legend of a drawing, in a fixed order: tones, patterns, signs, shapes. */
export function legendOf(drawing: Drawing, kinds: ReadonlySet<ActorKind>): LegendEntry[] {
  const lines = drawing.marks.filter((mark) => mark.kind === 'line');
  const plain = lines.filter(({ key }) => !key.startsWith('casing'));
  const discs = drawing.marks.filter((mark) => mark.kind === 'disc');
  const signs = {
    badge: discs.some(({ of }) => of === 'speaker'),
    bundle: plain.length < lines.length,
    split: plain.some(({ strokes, pattern }) => strokes.length > 0 && pattern !== 'crossed'),
    bracket: lines.some(({ brackets }) => brackets.length > 0),
    mutual: lines.some(({ heads }) => heads.length > 1),
  };
  return [
    ...ROLES.filter((role) => plain.some((line) => line.role === role)).map(
      (role) => ({ kind: 'role', role }) as const,
    ),
    ...PATTERNS.filter((pattern) => plain.some((line) => line.pattern === pattern)).map(
      (pattern) => ({ kind: 'pattern', pattern }) as const,
    ),
    ...(['badge', 'split', 'bundle', 'mutual', 'bracket'] as const)
      .filter((sign) => signs[sign])
      .map((sign) => ({ kind: 'sign', sign }) as const),
    ...KINDS.filter((kind) => kinds.has(kind)).map((shape) => ({ kind: 'shape', shape }) as const),
  ];
}
