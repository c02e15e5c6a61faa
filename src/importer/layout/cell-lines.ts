import type { ColumnRegistry } from '../../columns/column-registry.ts';
import { isHeadingRow } from '../../columns/heading-row.ts';
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
    if (source === undefined || name === '') continue;
    if (source.text.includes('\t') || !isColumnName(name, columns)) break;
    printed.push({ ...source, text: name });
  }
  const names = printed.map(({ text }) => text);
  const least = countKnownNames(names, columns);
  return isHeadingRow(names.slice(0, least), columns)
    ? { names, least, printed, isByLine: false, lines: lines.slice(at, end), end }
    : null;
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
