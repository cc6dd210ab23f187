/** What a colour says. Marks name roles; a theme gives them values. */
export type Role =
  | 'paper'
  | 'card'
  | 'ink'
  | 'muted'
  | 'hairline'
  | 'accent'
  | 'cooperative'
  | 'conflictual'
  | 'neutral'
  | 'tie';

export type Theme = 'light' | 'dark';

/** The colours of the graph, here and not in CSS because exported files cannot read CSS. Contrasts are held by a test. */
export const PALETTE: Readonly<Record<Theme, Readonly<Record<Role, string>>>> = {
  light: {
    paper: '#faf8f3',
    card: '#ffffff',
    ink: '#1d1f23',
    muted: '#63666d',
    hairline: '#e4dfd4',
    accent: '#23395d',
    cooperative: '#1f6fb2',
    conflictual: '#c4421a',
    neutral: '#766a3c',
    tie: '#6f685b',
  },
  dark: {
    paper: '#10141b',
    card: '#171c25',
    ink: '#f0ede6',
    muted: '#a2a9b5',
    hairline: '#2a313d',
    accent: '#cfe0ff',
    cooperative: '#6db3ee',
    conflictual: '#ff8a5c',
    neutral: '#d8bd78',
    tie: '#7c8698',
  },
};

/** How opaque a line is, by its strength: quiet ones keep a contrast of 3:1, faint ones step back behind what is lit. */
export const STRENGTH_OPACITY = { full: 1, quiet: 0.74, faint: 0.26 } as const;
export type Strength = keyof typeof STRENGTH_OPACITY;

/** How thick outlines are and how far the halo of words reaches across (it closes the gaps between words), in px. */
export const STROKE = { node: 1.3, lead: 2, disc: 1.4, stem: 1, across: 1.6, halo: 6 } as const;

/** How far the halo of words of a size reaches across, in px: the gaps between large words are wider. */
export const haloOf = (size: number): number => (size > 16 ? size / 2 : STROKE.halo);

/** Room round the words of a note inside its frame, and how round the frame's corners are, in px. */
export const NOTE = { padX: 8, padY: 4, radius: 4 } as const;

/** How opaque outline and letters of a shape or disc are that steps back; its ground stays opaque, so that no line shines through. */
export const FAINT_INK = 0.45;
