/** A line of the original that the front matter declares. */
interface OmittedLine {
  readonly line: number;
  readonly text: string;
  readonly reason: string;
}

/** A document as an import leaves it: the Markdown of its text, and the original that has the same characters in the same order. */
export class PrintedDocument {
  readonly #markdown: string[] = [];
  readonly #original: string[] = [];
  readonly #headings: OmittedLine[] = [];

  heading(level: 1 | 2 | 3 | 4, text: string): this {
    return this.#add(`${'#'.repeat(level)} ${text}`, text);
  }

  paragraph(text: string): this {
    return this.#add(text, text);
  }

  /** A paragraph that begins with the phrase that names its task. */
  item(id: string, lead: string, text: string): this {
    return this.#add(`**${lead}。**{#${id}}${text}`, `${lead}。${text}`);
  }

  /** @param rows Each with its identifier; `null` stands where a merged cell continues the one above. */
  table(
    headings: readonly string[],
    rows: readonly (readonly [id: string, cells: readonly (string | null)[]])[],
  ): this {
    const marked = rows.map(([id, [head, ...cells]]) => [
      `${head ?? '〃'} {#${id}}`,
      ...cells.map((cell) => cell ?? '〃'),
    ]);
    const lines = [headings, headings.map(() => '-'), ...marked].map((cells) => `| ${cells.join(' | ')} |`);
    this.#headings.push({ line: this.#nextLine(), text: headings.join(''), reason: '表头' });
    const printed = [headings, ...rows.map(([, cells]) => cells.map((cell) => cell ?? ''))];
    return this.#add(lines.join('\n'), printed.map((cells) => cells.join('\t')).join('\n'));
  }

  get markdown(): string {
    return `${this.#markdown.join('\n\n')}\n`;
  }

  get original(): string {
    return `${this.#original.join('\n\n')}\n`;
  }

  /** Column headings, which a table of the Markdown has whether or not they are printed above it. */
  get omitted(): readonly OmittedLine[] {
    return this.#headings;
  }

  #nextLine(): number {
    return this.#original.join('\n\n').split('\n').length + (this.#original.length === 0 ? 0 : 2);
  }

  #add(markdown: string, original: string): this {
    this.#markdown.push(markdown);
    this.#original.push(original);
    return this;
  }
}
