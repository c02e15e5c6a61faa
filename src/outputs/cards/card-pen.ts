import type { SKRSContext2D } from '@napi-rs/canvas';
import { breakLines } from './break-lines.ts';
import type { CardInks } from './card-colours.ts';
import type { CardFont } from './card-font.ts';

export interface TextStyle {
  /** In pixels; lines stand `leading` apart. */
  readonly size: number;
  readonly leading: number;
  readonly weight: number;
  readonly ink: keyof CardInks;
}

/** Writes on a canvas, each character in the slice of the font that has it: to let the canvas look for it takes a hundred times as long. */
export class CardPen {
  readonly #context: SKRSContext2D;
  readonly #font: CardFont;
  readonly #inks: CardInks;
  /** In pixels, by style and character. */
  readonly #advances = new Map<string, number>();

  constructor(context: SKRSContext2D, font: CardFont, inks: CardInks) {
    this.#context = context;
    this.#font = font;
    this.#inks = inks;
  }

  /** Breaks a text into lines of that width, in pixels. */
  breakLines(text: string, style: TextStyle, most: number, width: number) {
    return breakLines(text, { width, most, measure: (line) => this.measure(line, style) });
  }

  /** As wide as its characters beside each other. */
  measure(line: string, style: TextStyle): number {
    return Array.from(line).reduce((sum, character) => sum + this.#advanceOf(character, style), 0);
  }

  write(line: string, style: TextStyle, left: number, baseline: number): void {
    let at = left;
    for (const run of this.#toRuns(line)) {
      this.#take(run.family, style);
      this.#context.fillText(run.text, at, baseline);
      at += this.measure(run.text, style);
    }
  }

  /** What stands beside each other in one slice. */
  #toRuns(line: string): { readonly family: string | undefined; text: string }[] {
    const runs: { family: string | undefined; text: string }[] = [];
    for (const character of line) {
      const family = this.#font.familyOf(character);
      const last = runs.at(-1);
      if (last !== undefined && last.family === family) last.text += character;
      else runs.push({ family, text: character });
    }
    return runs;
  }

  #advanceOf(character: string, style: TextStyle): number {
    const key = `${style.size} ${style.weight} ${character}`;
    const known = this.#advances.get(key);
    if (known !== undefined) return known;
    this.#take(this.#font.familyOf(character), style);
    const { width } = this.#context.measureText(character);
    this.#advances.set(key, width);
    return width;
  }

  #take(family: string | undefined, { size, weight, ink }: TextStyle): void {
    this.#context.font = `${size}px ${family}`;
    this.#context.fontVariationSettings = `"wght" ${weight}`;
    this.#context.fontKerning = 'none';
    this.#context.fillStyle = this.#inks[ink];
  }
}
