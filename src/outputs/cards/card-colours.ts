/** What is drawn with, as `#rrggbb`. */
export type CardInks = Readonly<Record<'paper' | 'ink' | 'soft' | 'main' | 'line', string>>;

/** By day, as src/styles/tokens.css has them: a picture does not know whether its reader's screen is dark. */
const siteInks: CardInks = { paper: '#fcfbf8', ink: '#1b2226', soft: '#485157', main: '#17495f', line: '#d8d4c9' };

/** The site's own colours, with the publisher's in the place of the main one. */
export function toInks(colour: string | null): CardInks {
  return { ...siteInks, ...(colour !== null && { main: colour }) };
}

/** A picture whose pixels name colours of its palette. */
export interface IndexedPixels {
  readonly palette: readonly Colour[];
  /** One byte a pixel, row by row. */
  readonly pixels: Uint8Array;
}

type Colour = readonly [red: number, green: number, blue: number];

/** Between the paper and an ink, where the edge of a letter covers a part of a pixel: more would not be seen. */
const steps = 4;

/**
 * Each pixel by the nearest colour of the palette.
 * @param rgba Four bytes a pixel, none of it transparent.
 */
export function toIndexed(rgba: Buffer, palette: readonly Colour[]): IndexedPixels {
  const pixels = new Uint8Array(rgba.length / 4);
  const colours = new Int32Array(rgba.buffer, rgba.byteOffset, pixels.length);
  const known = new Map<number, number>();
  let [last, index] = [-1, 0];
  for (let at = 0; at < pixels.length; at += 1) {
    const colour = colours[at] ?? 0;
    // Nearly all of a card is paper: what is as the pixel before is not looked up.
    if (colour !== last) {
      last = colour;
      index = known.get(colour) ?? findNearest(rgba.subarray(at * 4), palette);
      known.set(colour, index);
    }
    pixels[at] = index;
  }
  return { palette, pixels };
}

/** Paper and inks, and what lies between. */
export function toPalette({ paper, line, ...inks }: CardInks): Colour[] {
  const ground = toColour(paper);
  const mixed = Object.values(inks).flatMap((ink) =>
    Array.from({ length: steps }, (_, step) => mix(ground, toColour(ink), (step + 1) / steps)),
  );
  return [ground, toColour(line), ...mixed];
}

function toColour(hex: string): Colour {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

function mix(from: Colour, to: Colour, share: number): Colour {
  const between = (nth: 0 | 1 | 2) => Math.round(from[nth] + (to[nth] - from[nth]) * share);
  return [between(0), between(1), between(2)];
}

function findNearest([red = 0, green = 0, blue = 0]: Iterable<number>, palette: readonly Colour[]): number {
  const distances = palette.map(([r, g, b]) => (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2);
  return distances.indexOf(Math.min(...distances));
}
