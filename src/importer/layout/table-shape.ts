import type { ColumnRegistry } from '../../columns/column-registry.ts';
import { isPeriodAlone } from '../../columns/heading-words.ts';
import { isSerialNumber } from '../../columns/serial-number.ts';
import { readSectionMark } from '../../records/values/section-mark.ts';
import type { SourceLine } from '../draft.ts';
import type { TableShape, TableToken } from './table-token.ts';

/** No table of these has more columns. */
export const mostColumns = 24;

/** A heading row as one kind of copy prints it. */
export interface PrintedHeading {
  /** One name a column; an empty one stands under the name to its left. */
  readonly names: readonly string[];
  /** The least number of columns: names behind it are unknown and may be the first row already. */
  readonly least: number;
  /** What is printed, without white space: each name, or each line where several names stand on one. */
  readonly printed: readonly SourceLine[];
  /** Several names stand on a line. */
  readonly isByLine: boolean;
  /** Its lines as they are in the original. */
  readonly lines: readonly SourceLine[];
  /** Index behind its last line. */
  readonly end: number;
}

/** A line of a table's body; `page` is the line of the heading row above it, which comes again on each page. */
export interface BodyLine extends SourceLine {
  readonly page: number;
}

/** One kind of copy: how it prints a heading row, and how the lines under it make cells. */
export interface TableCopy extends TableShape {
  /** The heading row that begins at that line; null where none does. */
  readonly readHeading: (lines: readonly SourceLine[], at: number, columns: ColumnRegistry) => PrintedHeading | null;
  readonly toTokens: (lines: readonly BodyLine[], width: number) => TableToken[];
  /** Takes a first row for the heading row although none of its names is known. */
  readonly isGuess: boolean;
}

/** True for what may be the name of a column: a known one, or one that is short, no number or figure, no sentence, no heading mark. */
export function isColumnName(text: string, columns: ColumnRegistry): boolean {
  if (columns(text) !== null) return true;
  return text.length <= 12 && !/^\d|[。；，,]/u.test(text) && readSectionMark(text) === null && !isSerialNumber(text);
}

/**
 * How many columns there are at least: up to the last known name, with no more than two unknown ones before each. A period
 * alone (2031年6月) is a name right behind one, and a cell anywhere else.
 */
export function countKnownNames(names: readonly string[], columns: ColumnRegistry): number {
  let count = 0;
  for (const [index, name] of names.entries()) {
    const reach = isPeriodAlone(name) ? 0 : 2;
    if (columns(name) !== null && index - count <= reach) count = index + 1;
  }
  return count;
}

const wideCharacters = /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/gu;

/** White space between Chinese characters pads names (许  蕾) or comes of a narrow column (完成省下 达任务); it is no text. */
export function dropPadding(text: string): string {
  return text.trim().replace(/\s+/gu, (gap, at: number, whole: string) => {
    // A full-width space is wide too, so of a gap beside a narrow character one is left.
    const around = `${whole[at - 1] ?? ''}${gap}${whole[at + gap.length] ?? ''}`;
    const places = Array.from(around.matchAll(wideCharacters), ({ index }) => index);
    const [first = -1, last = -1] = [places[0], places.at(-1)];
    return first === -1 || last <= first + 1 ? gap : gap.slice(0, first) + gap.slice(last - 1);
  });
}
