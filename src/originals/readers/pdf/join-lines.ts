import type { Box } from './box.ts';
import type { TextLine } from './set-lines.ts';

/** From where to where lines may be printed. */
export interface Measure {
  readonly left: number;
  readonly right: number;
}

const han = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—]/u;

/**
 * What a line begins with that cannot be parted: a word, a number, a double dash, a Han character with the marks that stick to
 * it, and with the sign before it.
 */
const firstPiece =
  /^[“‘（《〈【「『〔([]*(?:——|……|[+±¥￥$№]\p{Script=Han}|[\w.%‰+\-/:]+|.)?[”’）》〉】」』〕)\].,:;!?，。、；：！？％]*/u;

/** Further from the measure's end than its first piece and so much of the font's height, a line ended by itself. */
const slack = 0.6;

/** Whether the next line goes on because the line before had no room left for what it begins with. */
export function isWrapped(line: TextLine, next: TextLine, { left, right }: Measure): boolean {
  const [leftGap, rightGap] = [line.x0 - left, right - line.x1];
  const isCentred = leftGap > slack * line.size && Math.abs(leftGap - rightGap) < slack * line.size;
  const room = isCentred ? leftGap + rightGap : rightGap;
  return room < pieceWidth(next) + slack * line.size;
}

function pieceWidth({ text, size }: TextLine): number {
  const piece = firstPiece.exec(text)?.[0] ?? '';
  return [...piece].reduce((sum, character) => sum + (han.test(character) ? 1 : 0.5) * size, 0);
}

/** The text of a line and that of the one in which it goes on: Han characters stand together, words apart. */
function joinText(text: string, next: string): string {
  const isApart = !han.test(text.at(-1) ?? '') && !han.test(next.at(0) ?? '') && !text.endsWith('-');
  return isApart && text !== '' ? `${text} ${next}` : text + next;
}

/** A paragraph of a cell as one line, and the offsets at which the page goes on below. */
export interface CellParagraph {
  text: string;
  readonly wraps: number[];
}

/** The lines of a cell → its paragraphs. */
export function joinLines(lines: readonly TextLine[], measure: Measure): CellParagraph[] {
  const paragraphs: CellParagraph[] = [];
  const isStacked = lines.length > 1 && lines.every(({ text }) => [...text].length === 1);
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const last = paragraphs.at(-1);
    if (before === undefined || last === undefined || !(isStacked || isContinued(before, line, measure))) {
      paragraphs.push({ text: line.text, wraps: [] });
      continue;
    }
    last.text = joinText(last.text, line.text);
    if (!isStacked) last.wraps.push(last.text.length - line.text.length);
  }
  return paragraphs;
}

/** A line that is written downwards is measured by no width: what follows it goes on. */
function isContinued(before: TextLine, line: TextLine, measure: Measure): boolean {
  if (before.quarter !== line.quarter) return false;
  return before.quarter !== 0 || isWrapped(before, line, measure);
}

/** The measure of cells, inside of the blank that their table leaves along its walls: the least that any of them leaves. */
export function measureOf(cell: Box, padding: number): Measure {
  return { left: cell.x0 + padding, right: cell.x1 - padding };
}
