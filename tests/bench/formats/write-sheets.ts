import { utils, write } from '@e965/xlsx';
import { stringify } from 'csv-stringify/sync';
import type { DrawnCell, DrawnTable, PrintedBlock } from './printed-document.ts';

interface Sheet {
  readonly cells: string[][];
  readonly merges: { readonly s: Corner; readonly e: Corner }[];
}

/** What a field of a sheet shows of the cell that covers it: it is where the cell begins, or it is in the heading row. */
type CellText = (cell: DrawnCell, isOrigin: boolean, isHeading: boolean) => string;

type Corner = { readonly r: number; readonly c: number };

/**
 * A document on one sheet, as a clerk types it: a heading or paragraph in a row of its own, over the whole width where there
 * are tables, and the tables below each other with their merged cells. Whole numbers are numbers.
 */
export function writeXlsx(blocks: readonly PrintedBlock[]): Uint8Array {
  const { cells, merges } = toSheet(blocks, ({ lines }, isOrigin) => (isOrigin ? lines.join('\n') : ''));
  const values = cells.map((row) =>
    row.map((text) => (/^(?:0|[1-9]\d{0,8})$/u.test(text) ? Number(text) : text || null)),
  );
  const sheet = utils.aoa_to_sheet(values);
  sheet['!merges'] = [...merges];
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'Sheet1');
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }));
}

/** The same sheet as separated values. They know no merged cells, so that each row repeats the text of those that cover it, and a name over two columns stands above the first. */
export function writeCsv(blocks: readonly PrintedBlock[]): Uint8Array {
  const { cells } = toSheet(blocks, ({ lines }, isOrigin, isHeading) =>
    isOrigin || !isHeading ? lines.join('\n') : '',
  );
  return Buffer.from(stringify(cells, { bom: true, record_delimiter: '\r\n' }));
}

function toSheet(blocks: readonly PrintedBlock[], show: CellText): Sheet {
  const width = blocks.reduce((most, block) => (block.type === 'table' ? Math.max(most, block.width) : most), 1);
  const sheet: Sheet = { cells: [], merges: [] };
  for (const block of blocks) {
    if (block.type === 'table') addTable(sheet, block, show);
    else {
      const r = sheet.cells.push([block.text]) - 1;
      if (width > 1) sheet.merges.push({ s: { r, c: 0 }, e: { r, c: width - 1 } });
    }
  }
  return sheet;
}

function addTable(sheet: Sheet, { rows, width }: DrawnTable, show: CellText): void {
  const top = sheet.cells.length;
  for (const _ of rows) sheet.cells.push(new Array<string>(width).fill(''));
  for (const [index, row] of rows.entries()) {
    for (const cell of row) {
      const [s, e] = toCorners(cell, top + index);
      if (cell.rowSpan * cell.columnSpan > 1) sheet.merges.push({ s, e });
      for (let r = s.r; r <= e.r; r += 1) {
        for (let c = s.c; c <= e.c; c += 1)
          sheet.cells[r]?.splice(c, 1, show(cell, r === s.r && c === s.c, index === 0));
      }
    }
  }
}

function toCorners({ column, rowSpan, columnSpan }: DrawnCell, row: number): [Corner, Corner] {
  return [
    { r: row, c: column },
    { r: row + rowSpan - 1, c: column + columnSpan - 1 },
  ];
}
