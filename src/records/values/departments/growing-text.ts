/** So much of a text is looked at to tell what goes on it: more than any name has. */
const lengthOfEnd = 200;

/** A text that grows piece by piece, and of which only the end is read again. */
export class GrowingText {
  readonly #pieces: string[];
  /** Its last two hundred characters. */
  end: string;

  constructor(text: string) {
    this.#pieces = [text];
    this.end = text.slice(-lengthOfEnd);
  }

  add(piece: string): void {
    this.#pieces.push(piece);
    this.end = (this.end + piece).slice(-lengthOfEnd);
  }

  toString(): string {
    return this.#pieces.join('');
  }
}
