import type { ColumnRegistry } from '../../columns/column-registry.ts';
import { isHeadingRow } from '../../columns/heading-row.ts';
import { type SourceLine, softBreak } from '../draft.ts';
import {
  type BodyLine,
  countKnownNames,
  dropPadding,
  isColumnName,
  mostColumns,
  type PrintedHeading,
  type TableCopy,
} from './table-shape.ts';
import type { TableToken } from './table-token.ts';

/**
 * A table of a word processor dumped with a tab before each cell: a line that holds only a tab is a merged cell,
 * a cell may run over several lines with blank ones between, the heading row comes again on each page.
 */
export const tabLedCells: TableCopy = {
  blank: 'merged',
  leavesOut: false,
  paragraphs: 'lines',
  tidy: dropPadding,
  readHeading,
  toTokens,
  isGuess: false,
};

function readHeading(lines: readonly SourceLine[], at: number, columns: ColumnRegistry): PrintedHeading | null {
  const first = lines[at]?.text ?? '';
  if (!first.startsWith('\t') || columns(dropPadding(first)) === null) return null;
  const names: SourceLine[] = [];
  let end = at;
  let isApart = false;
  for (; end < lines.length && names.length < mostColumns; end += 1) {
    const { text, line } = lines[end] as SourceLine;
    const name = dropPadding(text);
    if (text.startsWith('\t')) {
      // A blank line stands before a row, not within one.
      if (name === '' || !isColumnName(name, columns) || (isApart && names.length > 1)) break;
      names.push({ text: name, line });
    } else if (name !== '') {
      // The name of a narrow column may be printed on two lines; behind the last one other text begins.
      const last = names.at(-1);
      if (last === undefined || columns(last.text) !== null || !isColumnName(last.text + name, columns)) break;
      names.splice(-1, 1, { text: last.text + name, line: last.line });
    }
    isApart = name === '' && !text.startsWith('\t');
  }
  const texts = names.map(({ text }) => text);
  const least = countKnownNames(texts, columns);
  return isHeadingRow(texts.slice(0, least), columns)
    ? { names: texts, least, printed: names, isByLine: false, lines: lines.slice(at, end), end }
    : null;
}

function toTokens(lines: readonly BodyLine[]): TableToken[] {
  const tokens: TableToken[] = [];
  let isApart = true;
  for (const { text, line, page } of lines) {
    const isCell = text.startsWith('\t');
    const plain = text.trim();
    if (isCell || plain !== '') {
      tokens.push({
        lines: plain === '' ? [] : plain.split(softBreak),
        line,
        page,
        isInline: false,
        isApart,
        kind: isCell ? 'cell' : 'line',
        copies: 1,
      });
    }
    isApart = !isCell && plain === '';
  }
  return tokens;
}
