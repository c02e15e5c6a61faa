import type { ColumnRegistry } from '../../columns/column-registry.ts';
import { isHeadingRow, isUnitField } from '../../columns/heading-row.ts';
import { isUnitList } from '../../columns/unit-likeness.ts';
import { type SourceLine, softBreak } from '../draft.ts';
import {
  type BodyLine,
  countKnownNames,
  isColumnName,
  mostColumns,
  type PrintedHeading,
  type TableCopy,
} from './table-shape.ts';
import type { TableToken } from './table-token.ts';

/**
 * A table copied cell by cell, one a line: a merged 序号 is left out, a line of no-break spaces is an empty cell where a
 * cell is due and page debris where none is, a cell may run over several paragraphs.
 */
export const cellLines: TableCopy = {
  blank: 'empty',
  leavesOut: true,
  paragraphs: 'all',
  tidy: (text) => text,
  readHeading,
  toTokens,
  isGuess: false,
};

function readHeading(lines: readonly SourceLine[], at: number, columns: ColumnRegistry): PrintedHeading | null {
  if (columns(lines[at]?.text ?? '') === null) return null;
  const printed: SourceLine[] = [];
  let end = at;
  for (; end < lines.length && printed.length < mostColumns; end += 1) {
    const source = lines[end];
    const name = source?.text.trim() ?? '';
    if (source === undefined || name === '') {
      // An empty cell behind names that are a whole heading row belongs to the first row.
      if (isBlankCell(source) && isWhole(printed, columns)) break;
      continue;
    }
    if (source.text.includes('\t') || !isColumnName(name, columns) || isOffice(name, columns)) break;
    printed.push({ ...source, text: name });
  }
  const names = printed.map(({ text }) => text);
  if (isGroupAgain(lines, at, names, columns)) return null;
  const least = countKnownNames(names, columns);
  return isHeadingRow(names.slice(0, least), columns)
    ? { names, least, printed, isByLine: false, lines: lines.slice(at, end), end }
    : null;
}

/** 市教育局 names no column, where names stand one a line and rows follow at once; a place may (市内各区). */
function isOffice(name: string, columns: ColumnRegistry): boolean {
  return columns(name) === null && /[局委办厅]$/u.test(name) && isUnitList(name);
}

function isBlankCell(source: SourceLine | undefined): boolean {
  return source !== undefined && /[^ \t\f\v]/u.test(source.text);
}

function isWhole(printed: readonly SourceLine[], columns: ColumnRegistry): boolean {
  const names = printed.map(({ text }) => text);
  return names.every((name) => columns(name) !== null) && isHeadingRow(names, columns);
}

/**
 * 目标, 任务, 完成比例 again and again, below each of several names: which of them each belongs to is lost, and so is where a
 * row begins. A whole heading row that is printed twice has a number or units.
 */
function isGroupAgain(lines: readonly SourceLine[], at: number, names: readonly string[], columns: ColumnRegistry) {
  const fields = names.map((name) => columns(name));
  if (fields.some((field) => field === 'number' || isUnitField(field))) return false;
  const printed = lines.slice(0, at).flatMap(({ text }) => text.trim() || []);
  const start = printed.findLastIndex((text) => columns(text) === null);
  return printed.slice(start + 1).some((text) => names.includes(text));
}

/** A line with nothing but white space is a blank cell only where that is more than plain spaces. */
function toTokens(lines: readonly BodyLine[]): TableToken[] {
  return lines
    .map(({ text, line, page, isCell }) => ({
      text: text.trim(),
      line,
      page,
      isCell,
      isPrinted: /[^ \t\f\v]/u.test(text),
    }))
    .filter(({ isPrinted }) => isPrinted)
    .map(
      ({ text, line, page, isCell }): TableToken => ({
        lines: text === '' ? [] : text.split(softBreak),
        line,
        page,
        isInline: false,
        isApart: false,
        kind: isCell ? 'cell' : 'either',
        copies: 1,
      }),
    );
}
