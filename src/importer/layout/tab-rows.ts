import { isDay } from '../../columns/aside-words.ts';
import type { ColumnRegistry } from '../../columns/column-registry.ts';
import { isHeadingRow } from '../../columns/heading-row.ts';
import { readHeadingMark } from '../../records/values/section-mark.ts';
import { type SourceLine, softBreak } from '../draft.ts';
import { joinHeadingLines, mostLevels } from './heading-lines.ts';
import { type BodyLine, dropPadding, isColumnName, type PrintedHeading, type TableCopy } from './table-shape.ts';
import type { TableToken } from './table-token.ts';

/**
 * Tables that stand one row a line with tabs between the cells, as text of a PDF gives them: the heading row again on
 * each page, merged cells blank, a section as a row with one cell, a row broken over lines.
 */
export const tabRows: TableCopy = {
  blank: 'open',
  leavesOut: false,
  paragraphs: 'wrapped',
  tidy: dropPadding,
  readHeading,
  toTokens,
  isGuess: false,
};

/** The same with names that no registry has: a row of short names, and at least two rows of as many cells under it, or one where a rule stands between. */
export const unknownTabRows: TableCopy = { ...tabRows, readHeading: readUnknownHeading, isGuess: true };

/** A row with more cells is no heading row: every reading of a table tries every column. */
const mostColumns = 100;

function readUnknownHeading(lines: readonly SourceLine[], at: number, columns: ColumnRegistry): PrintedHeading | null {
  const printed = lines[at]?.text ?? '';
  if (printed.trim() === '' || !isTabbed(printed)) return null;
  const rows = lines
    .slice(at, at + 8)
    .filter(({ text }) => text.trim() !== '')
    .slice(0, lines[at]?.isHeadingRow ? 2 : 3)
    .map(({ text }) => splitNames(text));
  const [names = []] = rows;
  const areNames =
    names.length > 1 &&
    names.length <= mostColumns &&
    names.every((name) => name !== '' && isColumnName(name, columns));
  const fewest = lines[at]?.isHeadingRow ? 2 : 3;
  if (!areNames || rows.length < fewest || rows.some((row) => row.length !== names.length)) return null;
  return toHeading(names, [lines[at] as SourceLine], at);
}

function readHeading(lines: readonly SourceLine[], at: number, columns: ColumnRegistry): PrintedHeading | null {
  const first = lines[at];
  if (first === undefined || !isTabbed(first.text)) return null;
  const top = splitNames(first.text);
  if (top.every((name) => name === '') || top.findLastIndex((name) => name !== '') >= mostColumns) return null;
  const levels = lines.slice(at, at + mostLevels);
  const count = levels.findIndex(({ text }) => !isTabbed(text));
  if (isTitle(lines, at, columns)) return null;
  for (let most = count === -1 ? levels.length : count; most > 1; most -= 1) {
    const own = levels.slice(0, most);
    const joined = joinHeadingLines(
      own.map(({ text }) => splitNames(text)),
      columns,
    );
    if (joined !== null) return toHeading(joined, own, at);
  }
  const names = dropSurplusBlanks(top, top.findLastIndex((name) => name !== '') + 1);
  return isHeadingRow(names, columns) ? toHeading(names, [first], at) : null;
}

/** A title that fills its row up with tabs: alone in the first cell, above a heading that begins there too. */
function isTitle(lines: readonly SourceLine[], at: number, columns: ColumnRegistry): boolean {
  const [first = '', ...others] = splitNames(lines[at]?.text ?? '');
  const [below = '', ...beside] = splitNames(lines[at + 1]?.text ?? '');
  const isAlone = first !== '' && others.every((name) => name === '');
  return isAlone && below !== '' && beside.some((name) => name !== '') && readHeading(lines, at + 1, columns) !== null;
}

function toHeading(names: readonly string[], lines: readonly SourceLine[], at: number): PrintedHeading {
  const printed = lines.map(({ text, line }) => ({ line, text: splitNames(text).join('') }));
  return { names, least: names.length, printed, isByLine: true, lines, end: at + lines.length };
}

function toTokens(lines: readonly BodyLine[], width: number): TableToken[] {
  const tokens: TableToken[] = [];
  let isApart = true;
  for (const { text, line, page } of lines) {
    const cells = dropBesideDay(dropSurplusBlanks(splitCells(text), width));
    const isBlank = text.trim() === '';
    const heading = toSectionHeading(cells, width);
    if (heading !== null) {
      tokens.push({
        lines: heading.text.split(softBreak),
        line,
        page,
        isInline: false,
        isApart,
        kind: 'heading',
        copies: heading.copies,
      });
    } else if (!isBlank) {
      const kind = cells.length === 1 ? 'either' : 'cell';
      cells.forEach((cell, index) => {
        tokens.push({
          lines: cell === '' ? [] : cell.split(softBreak),
          line,
          page,
          isInline: index > 0,
          isApart,
          kind,
          copies: 1,
        });
      });
    }
    isApart = isBlank;
  }
  return tokens;
}

/** A section printed as a row: alone in it, or the same text in every cell. */
function toSectionHeading(cells: readonly string[], width: number): { text: string; copies: number } | null {
  const printed = cells.filter((cell) => cell !== '');
  const [text = ''] = printed;
  if (cells.length < 2 || printed.length === 0 || printed.some((cell) => cell !== text)) return null;
  const mark = readHeadingMark(text);
  const isRepeated = printed.length > 1 && printed.length === width;
  // Without a mark only a text in the first cell is a heading: in any other the cells around it may be merged ones.
  const isLabel = printed.length === 1 && cells[0] !== '' && cells.length >= width && !/^\d/u.test(text);
  const isHeading = isRepeated || (printed.length === 1 && mark !== null && mark.kind !== 'annex') || isLabel;
  return isHeading ? { text, copies: printed.length } : null;
}

/** A day alone in its row is that of the signature below the table. */
function dropBesideDay(cells: readonly string[]): readonly string[] {
  const printed = cells.filter((cell) => cell !== '');
  return printed.length === 1 && isDay(printed[0] ?? '') ? printed : cells;
}

function dropSurplusBlanks(cells: readonly string[], width: number): string[] {
  const kept = [...cells];
  while (kept.length > width && kept.at(-1) === '') kept.pop();
  return kept;
}

function isTabbed(text: string): boolean {
  return /\S\s*\t/u.test(text) || /\t.*\t/u.test(text);
}

function splitNames(text: string): string[] {
  return splitCells(text).map(dropPadding);
}

function splitCells(text: string): string[] {
  return text.split('\t').map((cell) => cell.trim());
}
