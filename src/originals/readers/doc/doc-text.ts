import {
  type CharacterProperties,
  type ParagraphProperties,
  toCharacterProperties,
  toParagraphProperties,
} from './doc-properties.ts';
import type { DocStyles } from './doc-styles.ts';
import { type FormattedRun, findRun } from './formatted-runs.ts';
import type { PieceOfText } from './piece-table.ts';
import { type PropertyChange, readPropertyChanges } from './property-changes.ts';

/** Characters of the text with the same properties; `start` counts characters through all stories. */
export interface TextRun extends CharacterProperties {
  readonly start: number;
  readonly text: string;
}

/** Properties that are too many for their page stand in the stream Data, at the place that they name ([MS-DOC] 2.6.2). */
const hugeCodes = new Set([0x6645, 0x6646]);

/** The text of a document by its characters, and their properties. */
export class DocText {
  readonly #pieces: readonly PieceOfText[];
  readonly #characters: readonly FormattedRun[];
  readonly #paragraphs: readonly FormattedRun[];
  readonly #styles: DocStyles;
  readonly #data: Buffer | null;

  constructor(
    pieces: readonly PieceOfText[],
    runs: { readonly characters: readonly FormattedRun[]; readonly paragraphs: readonly FormattedRun[] },
    styles: DocStyles,
    data: Buffer | null,
  ) {
    this.#pieces = pieces;
    this.#characters = runs.characters;
    this.#paragraphs = runs.paragraphs;
    this.#styles = styles;
    this.#data = data;
  }

  /** The runs from one character up to another one, which is not among them. */
  *readRuns(from: number, to: number): Generator<TextRun> {
    for (const piece of this.#pieces) {
      let at = Math.max(from, piece.start);
      const end = Math.min(to, piece.start + piece.text.length);
      while (at < end) {
        const offset = piece.offset + (at - piece.start) * piece.width;
        const run = findRun(this.#characters, offset);
        const length = run === null ? 1 : Math.max(1, Math.floor((run.end - offset) / piece.width));
        const next = Math.min(end, at + length);
        const properties = toCharacterProperties([...(run?.changes ?? []), ...piece.changes]);
        yield { start: at, text: piece.text.slice(at - piece.start, next - piece.start), ...properties };
        at = next;
      }
    }
  }

  /** The properties of the paragraph that the character ends, and what draws the row that it may end. */
  paragraphAt(at: number): { readonly properties: ParagraphProperties; readonly changes: readonly PropertyChange[] } {
    const piece = this.#pieceAt(at);
    const offset = piece === undefined ? -1 : piece.offset + (at - piece.start) * piece.width;
    const run = findRun(this.#paragraphs, offset);
    const style = run?.style ?? 0;
    const own = (run?.changes ?? []).flatMap((change) => this.#expand(change));
    const changes = [...this.#styles.changesOf(style), ...own, ...(piece?.changes ?? [])];
    const properties = toParagraphProperties(changes);
    const level = properties.level ?? this.#styles.headingLevelOf(style);
    return { properties: { ...properties, level }, changes };
  }

  #pieceAt(at: number): PieceOfText | undefined {
    let [low, high] = [0, this.#pieces.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#pieces[middle]?.start ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return this.#pieces[low - 1];
  }

  #expand(change: PropertyChange): readonly PropertyChange[] {
    if (!hugeCodes.has(change.code) || this.#data === null) return [change];
    const at = change.value.readUInt32LE(0);
    if (at + 2 > this.#data.length) return [change];
    return readPropertyChanges(this.#data.subarray(at + 2, at + 2 + this.#data.readUInt16LE(at)));
  }
}
