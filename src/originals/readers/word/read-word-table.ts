import type { LineSpan, PrintedCell, PrintedGrid } from '../../extract.ts';
import { childOf, type XmlElement } from '../../xml/xml-element.ts';
import { flattenTo } from './flatten.ts';
import { isOn, numberAt, valueAt } from './properties.ts';

/** What reads the text of a table. */
export interface CellReader {
  readonly readCell: (cell: XmlElement, place: string) => LineSpan | null;
  /** What an element holds is not taken: why, in the words of `LeftOutNotes`, and where. */
  readonly leaveOut: (element: XmlElement, why: string, place: string) => void;
}

const tableNotes = {
  deletedRow: '修订中删除的表格行，没有取用',
  insertedRow: '修订中插入的表格行，已按接受修订取用',
  hiddenRow: '隐藏的表格行，没有取用',
  deletedCell: '修订中删除的单元格，没有取用',
  covered: '被合并单元格盖住的文字，没有取用',
} as const;

/** A cell that may still grow by those that it is merged with. */
interface GrowingCell {
  lines: LineSpan | null;
  rowSpan: number;
  columnSpan: number;
}

/** A cell that goes on below, by the column in which it begins. */
interface OpenCell {
  readonly cell: GrowingCell;
  readonly span: number;
}

/** A table → its grid; its name (`表 1`) is the place, and rows are counted as they are shown. */
export function readWordTable(table: XmlElement, name: string, reader: CellReader): PrintedGrid {
  const merging = new Map<number, OpenCell>();
  const rows: (readonly PrintedCell[])[] = [];
  let headingRows = 0;
  for (const row of flattenTo(table, 'w:tr')) {
    const properties = childOf(row, 'w:trPr');
    const place = `${name} 第 ${rows.length + 1} 行`;
    const why = whyNotTaken(properties);
    if (why !== null) {
      reader.leaveOut(row, why, place);
      continue;
    }
    if (childOf(properties, 'w:ins') !== null) reader.leaveOut(row, tableNotes.insertedRow, place);
    if (headingRows === rows.length && isOn(childOf(properties, 'w:tblHeader'))) headingRows += 1;
    rows.push(readRow(row, place, merging, reader));
  }
  return { type: 'grid', place: name, headingRows, rows };
}

function whyNotTaken(properties: XmlElement | null): string | null {
  if (childOf(properties, 'w:del') !== null) return tableNotes.deletedRow;
  return isOn(childOf(properties, 'w:hidden')) ? tableNotes.hiddenRow : null;
}

/** No table of Word has more columns; in a damaged file a cell may say that it spans milliards. */
const mostColumns = 63;

function spanAt(properties: XmlElement | null, name: string): number {
  return Math.min(numberAt(properties, name) ?? 0, mostColumns);
}

function readRow(row: XmlElement, place: string, merging: Map<number, OpenCell>, reader: CellReader): GrowingCell[] {
  const properties = childOf(row, 'w:trPr');
  const cells: GrowingCell[] = [];
  let column = 0;
  const skip = (span: number) => {
    if (span < 1) return;
    cells.push({ lines: null, rowSpan: 1, columnSpan: span });
    closeBelow(merging, column, span);
    column += span;
  };
  skip(spanAt(properties, 'w:gridBefore'));
  for (const element of flattenTo(row, 'w:tc')) {
    const cell = childOf(element, 'w:tcPr');
    const span = Math.max(1, spanAt(cell, 'w:gridSpan'));
    const before = cells.at(-1);
    const above = merging.get(column);
    const down = mergeOf(cell, 'w:vMerge');
    if (mergeOf(cell, 'w:hMerge') === 'continue' && before !== undefined) {
      before.columnSpan += span;
      reader.leaveOut(element, tableNotes.covered, place);
    } else if (down === 'continue' && above?.span === span) {
      above.cell.rowSpan += 1;
      reader.leaveOut(element, tableNotes.covered, place);
    } else {
      closeBelow(merging, column, span);
      const taken = { lines: readLines(element, place, reader), rowSpan: 1, columnSpan: span };
      cells.push(taken);
      if (down !== null) merging.set(column, { cell: taken, span });
    }
    column += span;
  }
  skip(spanAt(properties, 'w:gridAfter'));
  closeBelow(merging, column, Number.POSITIVE_INFINITY);
  return cells;
}

function readLines(cell: XmlElement, place: string, reader: CellReader): LineSpan | null {
  if (childOf(cell, 'w:tcPr', 'w:cellDel') === null) return reader.readCell(cell, place);
  reader.leaveOut(cell, tableNotes.deletedCell, place);
  return null;
}

/** A cell without the word begins none and ends those above; one that says nothing of it goes on. */
function mergeOf(properties: XmlElement | null, name: string): 'restart' | 'continue' | null {
  const merge = childOf(properties, name);
  if (merge === null) return null;
  return valueAt(properties, name) === 'restart' ? 'restart' : 'continue';
}

/** No cell above goes on in these columns. */
function closeBelow(merging: Map<number, OpenCell>, column: number, span: number): void {
  for (const [at, open] of merging) {
    if (at < column + span && column < at + open.span) merging.delete(at);
  }
}
