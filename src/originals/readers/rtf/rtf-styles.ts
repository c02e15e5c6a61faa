/** A heading's style by the names that Word gives it; the others say their level themselves. */
const headingName = /^(?:heading|标题)\s*([1-9])$/iu;

/** The styles of paragraphs that a file declares, as far as they make headings. */
export class RtfStyles {
  readonly #levels = new Map<number, number>();
  #declared = 0;
  #name = '';
  #level: number | null = null;

  /** A word of the table of styles. */
  declare(name: string, value: number): void {
    if (name === 's') this.#declared = value;
    if (name === 'outlinelevel') this.#level = value > 8 ? 0 : value + 1;
  }

  addName(text: string): void {
    this.#name += text;
  }

  /** A style is a group of its own. */
  endStyle(): void {
    const named = headingName.exec(this.#name.replace(/;[\s\S]*$/u, '').trim())?.[1];
    const level = this.#level ?? (named === undefined ? 0 : Number(named));
    if (level > 0) this.#levels.set(this.#declared, level);
    [this.#declared, this.#name, this.#level] = [0, '', null];
  }

  /** 1 is the top one; null for the body. */
  levelOf(style: number): number | null {
    return this.#levels.get(style) ?? null;
  }
}
