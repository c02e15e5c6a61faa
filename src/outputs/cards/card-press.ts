import { type Canvas, createCanvas } from '@napi-rs/canvas';
import { cardSize, type SocialCard } from '../../views/frame/social-card.ts';
import { type CardInks, toIndexed, toPalette } from './card-colours.ts';
import type { CardFont } from './card-font.ts';
import { CardPen, type TextStyle } from './card-pen.ts';
import { encodePng } from './encode-png.ts';

const margin = 72;
const textWidth = cardSize.width - 2 * margin;

/**
 * Where things stand, in pixels from the top: the first baseline, the double rule of an account, the top of the heading, the last
 * baseline of the answer, a thin rule, the last baseline of all.
 */
const places = { top: 86, rule: 112, heading: 144, answer: 524, thinRule: 548, source: 590 } as const;

const styles = {
  site: { size: 40, leading: 40, weight: 700, ink: 'main' },
  kind: { size: 30, leading: 30, weight: 400, ink: 'soft' },
  source: { size: 26, leading: 26, weight: 400, ink: 'soft' },
} as const satisfies Record<string, TextStyle>;

/** A heading is large where it has room so, and smaller otherwise. */
const large = { size: 76, leading: 100, weight: 700, ink: 'ink', most: 2 } as const;
const small = { size: 56, leading: 72, weight: 700, ink: 'ink', most: 3 } as const;

/** So is the answer below it. */
const answers = [
  { size: 40, leading: 58, weight: 400, ink: 'ink' },
  { size: 34, leading: 50, weight: 400, ink: 'ink' },
] as const;

/** A card is seen small: more lines than these would not be read. */
const mostAnswerLines = 3;

/** Draws cards, one after another on the same canvas. */
export class CardPress {
  readonly #canvas: Canvas = createCanvas(cardSize.width, cardSize.height);
  readonly #context = this.#canvas.getContext('2d');
  readonly #pen: CardPen;
  readonly #inks: CardInks;

  constructor(font: CardFont, inks: CardInks) {
    this.#inks = inks;
    this.#pen = new CardPen(this.#context, font, inks);
  }

  /** The card as a PNG of {@link cardSize}. */
  async draw(card: SocialCard): Promise<Buffer> {
    this.#fill('paper', 0, 0, cardSize.width, cardSize.height);
    this.#drawFrame(card);
    this.#drawAnswer(card.answer, this.#drawHeading(card.heading));
    // The canvas is free for the next card from here on.
    return encodePng(toIndexed(this.#canvas.data(), toPalette(this.#inks)), cardSize);
  }

  #drawFrame({ site, kind, source }: SocialCard): void {
    this.#fill('main', margin, places.rule, textWidth, 6);
    this.#fill('main', margin, places.rule + 11, textWidth, 2);
    this.#fill('line', margin, places.thinRule, textWidth, 2);
    const name = this.#lineOf(site, styles.site, textWidth);
    this.#pen.write(name, styles.site, margin, places.top);
    const what = this.#lineOf(kind, styles.kind, textWidth - this.#pen.measure(name, styles.site) - margin / 2);
    const left = cardSize.width - margin - this.#pen.measure(what, styles.kind);
    this.#pen.write(what, styles.kind, left, places.top);
    this.#pen.write(this.#lineOf(source, styles.source, textWidth), styles.source, margin, places.source);
  }

  /** Where it ends. */
  #drawHeading(heading: string): number {
    const whole = this.#pen.breakLines(heading, large, large.most, textWidth);
    const style = whole.isCut ? small : large;
    const { lines } = whole.isCut ? this.#pen.breakLines(heading, small, small.most, textWidth) : whole;
    this.#writeLines(lines, style, places.heading + style.size);
    return places.heading + lines.length * style.leading;
  }

  /** At the foot, in as many lines as there is room for; what the first part does not need of them is left free. */
  #drawAnswer(answer: readonly string[], top: number): void {
    const roomOf = ({ leading }: TextStyle) => Math.floor((places.answer - top - leading / 4) / leading);
    const [roomy, tight] = answers;
    const style = roomOf(roomy) < mostAnswerLines ? tight : roomy;
    const room = Math.min(mostAnswerLines, roomOf(style));
    const parts = answer.slice(0, room);
    const lines = parts.flatMap((part, nth) => {
      const most = nth === 0 ? room - parts.length + 1 : 1;
      return this.#pen.breakLines(part, style, most, textWidth).lines;
    });
    this.#writeLines(lines, style, places.answer - (lines.length - 1) * style.leading);
  }

  #lineOf(text: string, style: TextStyle, width: number): string {
    return this.#pen.breakLines(text, style, 1, width).lines.join('');
  }

  #writeLines(lines: readonly string[], style: TextStyle, first: number): void {
    for (const [nth, line] of lines.entries()) this.#pen.write(line, style, margin, first + nth * style.leading);
  }

  #fill(ink: keyof CardInks, left: number, top: number, width: number, height: number): void {
    this.#context.fillStyle = this.#inks[ink];
    this.#context.fillRect(left, top, width, height);
  }
}
