/** Colours as people see them: contrast after WCAG 2.2, and how far apart two colours are for those who see fewer of them. */

type Rgb = readonly [r: number, g: number, b: number];

const channels = (hex: string): Rgb => {
  const [r = '', g = '', b = ''] = /^#(..)(..)(..)$/.exec(hex)?.slice(1) ?? [];
  return [r, g, b].map((pair) => parseInt(pair, 16) / 255) as unknown as Rgb;
};
const linear = (value: number): number =>
  value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;

const luminance = ([r, g, b]: Rgb): number =>
  0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);

const ratio = (a: Rgb, b: Rgb): number => {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
};

/** The contrast of two colours (`#rrggbb`) after WCAG 2.2: 1 to 21. */
export const contrast = (a: string, b: string): number => ratio(channels(a), channels(b));

/** The contrast of a colour that is only so opaque with the colour behind it, on which it is blended as SVG does. */
export function blendedContrast(colour: string, behind: string, opacity: number): number {
  const [front, back] = [channels(colour), channels(behind)];
  const mixed = front.map((value, i) => value * opacity + (back[i] ?? 0) * (1 - opacity));
  return ratio(mixed as unknown as Rgb, back);
}

/**
 * Total loss of one kind of cone, as matrices for linear RGB: Machado, Oliveira and Fernandes, "A Physiologically-based Model for
 * Simulation of Color Vision Deficiency", IEEE Transactions on Visualization and Computer Graphics 15(6), 2009, severity 1.0.
 */
const DEFICIENCIES = {
  none: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const;
export type Deficiency = keyof typeof DEFICIENCIES;
export const DEFICIENCY_NAMES = Object.keys(DEFICIENCIES) as Deficiency[];

/** CIE L*a*b* (D65, 2 degrees) of linear RGB. */
function lab([r, g, b]: Rgb): Rgb {
  const f = (t: number): number =>
    t > 216 / 24389 ? Math.cbrt(t) : (t * 24389) / 27 / 116 + 16 / 116;
  const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = f(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function seen(hex: string, deficiency: Deficiency): Rgb {
  const [r, g, b] = channels(hex).map(linear) as unknown as Rgb;
  const clamp = (value: number): number => Math.min(1, Math.max(0, value));
  return lab(
    DEFICIENCIES[deficiency].map(([p, q, s]) => clamp(p * r + q * g + s * b)) as unknown as Rgb,
  );
}

/** How far apart two colours are to the eye (CIE 1976 colour difference): about 2 can be told apart side by side. */
export function difference(a: string, b: string, deficiency: Deficiency): number {
  const [p, q] = [seen(a, deficiency), seen(b, deficiency)];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}
