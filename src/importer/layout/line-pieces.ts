import { displayWidth } from './display-width.ts';

/** A part of a line that white space sets apart, and where it stands, in widths of a letter, from 0. */
export interface LinePiece {
  readonly text: string;
  readonly start: number;
  /** Behind its last character. */
  readonly end: number;
}

/** A gap as wide as a Chinese character stands between cells; a narrower one may stand between words. */
export const widthOfGap = 2;

/**
 * A line → its pieces between gaps of at least that width. Single characters that equal gaps set apart are a padded name or
 * heading (序　号, 许  蕾), and one piece.
 */
export function cutPieces(text: string, gap: number, ofWide = 2): LinePiece[] {
  const pieces: LinePiece[] = [];
  let at = 0;
  let end = 0;
  for (const found of text.matchAll(/\S+/gu)) {
    const start = end + displayWidth(text.slice(at, found.index), ofWide);
    at = found.index + found[0].length;
    end = start + displayWidth(found[0], ofWide);
    const last = pieces.at(-1);
    if (last && start - last.end < gap) {
      pieces.splice(-1, 1, { text: `${last.text} ${found[0]}`, start: last.start, end });
    } else {
      pieces.push({ text: found[0], start, end });
    }
  }
  return joinPadded(pieces);
}

/** No padding within a name is wider. */
const widestPadding = 4;

function joinPadded(pieces: readonly LinePiece[]): LinePiece[] {
  const joined: LinePiece[] = [];
  let padding = 0;
  for (const piece of pieces) {
    const last = joined.at(-1);
    const gap = last ? piece.start - last.end : 0;
    const isPadded = last && isSingle(piece.text) && (padding === 0 ? isSingle(last.text) : gap === padding);
    if (last && isPadded && gap <= widestPadding) {
      joined.splice(-1, 1, { text: last.text + piece.text, start: last.start, end: piece.end });
      padding = gap;
    } else {
      joined.push(piece);
      padding = 0;
    }
  }
  return joined;
}

function isSingle(text: string): boolean {
  return /^[\u4e00-\u9fff]$/u.test(text);
}
