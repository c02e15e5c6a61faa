import { findOrigins, type Grid } from '../../../src/mdast/table-grid.ts';
import type { CheckedDocument } from '../../../src/records/checked-document.ts';

/** A cell as a clerk draws it: its lines, its first column (0-based), and what it covers. */
export interface DrawnCell {
  readonly lines: readonly string[];
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A table with its heading row first; what a span covers is not among the cells. */
export interface DrawnTable {
  readonly type: 'table';
  readonly width: number;
  readonly rows: readonly (readonly DrawnCell[])[];
}

/** A part of a document as any office program knows it. `depth` is 1 for the title. */
export type PrintedBlock =
  | { readonly type: 'heading'; readonly depth: number; readonly text: string }
  | { readonly type: 'paragraph'; readonly text: string }
  | DrawnTable;

/** A published document as it would be typed again: its headings, paragraphs and tables, merged cells as spans. */
export function toPrintedBlocks({ outline }: Pick<CheckedDocument, 'outline'>): PrintedBlock[] {
  return outline.map((block): PrintedBlock => {
    if (block.type === 'table') return drawTable(block.grid);
    if (block.type === 'heading') return { type: 'heading', depth: block.depth, text: block.text };
    return { type: 'paragraph', text: block.text };
  });
}

/** `〃` and `←` become the spans that they stand for. */
export function drawTable(grid: Grid): DrawnTable {
  const width = grid.headings.length;
  return { type: 'table', width, rows: [drawHeadings(grid.headings), ...drawRows(grid)] };
}

function drawHeadings(headings: Grid['headings']): DrawnCell[] {
  return headings.flatMap((heading, column) => {
    if (heading === null) return [];
    const next = headings.findIndex((other, index) => index > column && other !== null);
    return [{ lines: [heading], column, rowSpan: 1, columnSpan: (next === -1 ? headings.length : next) - column }];
  });
}

function drawRows(grid: Grid): DrawnCell[][] {
  const origins = findOrigins(grid).map((line) => line.map(({ row, column }) => `${row} ${column}`));
  return grid.rows.map(({ cells }, row) =>
    cells.flatMap(({ lines }, column) => {
      const own = `${row} ${column}`;
      if (origins[row]?.[column] !== own) return [];
      const wider = origins[row]?.slice(column).findIndex((origin) => origin !== own) ?? -1;
      const higher = origins.slice(row).findIndex((line) => line[column] !== own);
      const rowSpan = higher === -1 ? origins.length - row : higher;
      return [{ lines, column, rowSpan, columnSpan: wider === -1 ? cells.length - column : wider }];
    }),
  );
}
