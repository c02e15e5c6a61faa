import { clampChroma, converter, formatHex, type Oklch, wcagContrast } from 'culori';

/** The publisher's colour as the pages use it, on paper and in the dark; colours are `#rrggbb`. */
export interface SiteColours {
  readonly light: SchemeColours;
  readonly dark: SchemeColours;
}

interface SchemeColours {
  /** Of text, lines and what is chosen. */
  readonly main: string;
  /** What is pointed at stands on it. */
  readonly tint: string;
}

/** What text in the main colour stands on, and what stands on the main colour; the style sheet's own. */
export const grounds = {
  light: { paper: '#fcfbf8', tint: '#f2f0ea', onMain: '#ffffff' },
  dark: { paper: '#12171a', tint: '#1c2327', onMain: '#0c1a21' },
} as const;

type Scheme = keyof typeof grounds;

/** The least contrast of any text (WCAG 2.2 AAA, 1.4.6). */
export const leastContrast = 7;

const tints = { light: { l: 0.943, c: 0.014 }, dark: { l: 0.303, c: 0.032 } } as const;
const step = 0.005;
const toOklch = converter('oklch');

/** The main colour in both schemes: in the light as it is given, in the dark the same hue, as bright as text there must be. */
export function toSiteColours(colour: string): SiteColours {
  return { light: withTint(colour, 'light'), dark: withTint(nearestLegible(colour, 'dark'), 'dark') };
}

/** The contrast of the colour on paper where it is least. */
export function contrastOnPaper(colour: string): number {
  return contrastIn('light', colour);
}

/** The colour of the same hue next to it that is legible on paper. */
export function nearestOnPaper(colour: string): string {
  return nearestLegible(colour, 'light');
}

function nearestLegible(colour: string, scheme: Scheme): string {
  if (contrastIn(scheme, colour) >= leastContrast) return colour.toLowerCase();
  const { l, c, h } = toHue(colour);
  const [end, towards] = scheme === 'light' ? [0, -step] : [1, step];
  const count = Math.ceil(Math.abs(end - l) / step);
  const tried = Array.from({ length: count }, (_, nth) => toHex({ mode: 'oklch', l: l + nth * towards, c, h }));
  return tried.find((one) => contrastIn(scheme, one) >= leastContrast) ?? toHex({ mode: 'oklch', l: end, c: 0, h });
}

/** Against everything that it meets as text or as ground. */
function contrastIn(scheme: Scheme, colour: string): number {
  const met = [...Object.values(grounds[scheme]), tintOf(colour, scheme)];
  return Math.min(...met.map((other) => wcagContrast(colour, other)));
}

function withTint(main: string, scheme: Scheme): SchemeColours {
  return { main, tint: tintOf(main, scheme) };
}

function tintOf(colour: string, scheme: Scheme): string {
  const { c, h } = toHue(colour);
  const { l, c: most } = tints[scheme];
  return toHex({ mode: 'oklch', l, c: Math.min(c, most), h });
}

/** Grey has no hue, and none is asked for where nothing is coloured. */
function toHue(colour: string): { l: number; c: number; h: number } {
  const { l = 0, c = 0, h = 0 } = toOklch(colour) ?? {};
  return { l, c, h };
}

function toHex(colour: Oklch): string {
  return formatHex(clampChroma(colour, 'oklch'));
}
