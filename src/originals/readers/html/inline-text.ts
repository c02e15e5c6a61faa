/** A character of text after white space is collapsed: a gap of the page's source with a line end in it, and without. */
const [brokenGap, gap] = ['\r', ' '];
/** A new line that a reader sees: <br>, or a line end where the page keeps its white space. */
const newLine = '\n';

const edge = /^[ \t\u00a0\u3000]+|[ \t\u00a0\u3000]+$/gu;
const indent = /^[ \t\u00a0\u3000]*(?:\u3000|[\u00a0 ]*\u00a0[\u00a0 ]*\u00a0)/u;
const wide = '[\\p{Script=Han}\\p{Script=Bopomofo}\\u3000-\\u303f\\uff00-\\uffef“”‘’—…·]';
/** No reader sees a gap where the source breaks a line between two wide characters (CSS Text 3, 4.1.3). */
const brokenWide = new RegExp(`(?<=${wide}) *\\r[ \\r]*(?=${wide})`, 'gu');

/** A line of text as a browser shows it, and whether it is set in from the left. */
export interface ShownLine {
  readonly text: string;
  readonly isIndented: boolean;
}

/** Collects what stands in one block of a page, with its white space as a browser shows it. */
export class InlineText {
  #pieces: string[] = [];
  #namesFact = false;

  /** @param isKept White space is kept as it is written, as in `pre`. */
  add(value: string, isKept: boolean): void {
    if (/[：:]/u.test(value)) this.#namesFact = true;
    this.#pieces.push(
      isKept
        ? value.replace(/\r\n?/gu, newLine)
        : value.replace(/[ \t\n\f\r]+/gu, (space) => (/[\n\r]/u.test(space) ? brokenGap : gap)),
    );
  }

  breakLine(): void {
    this.#pieces.push(newLine);
    this.#namesFact = false;
  }

  /** A gap that the page's style shows and its source does not have. */
  addGap(): void {
    this.#pieces.push(gap);
  }

  /** True once the line names a fact: 来源：…. */
  namesFact(): boolean {
    return this.#namesFact;
  }

  isEmpty(): boolean {
    return this.#pieces.every((piece) => piece.trim() === '');
  }

  /** The lines so far, which are then forgotten; empty ones between others stay. */
  take(): ShownLine[] {
    const text = this.#pieces
      .join('')
      .replace(brokenWide, '')
      .replace(/[ \r]*\r[ \r]*/gu, gap);
    this.#pieces = [];
    this.#namesFact = false;
    return text.split(newLine).map((line) => ({
      text: line.replace(edge, '').replace(/ {2,}/gu, gap),
      isIndented: indent.test(line),
    }));
  }
}
