import type { ColumnField } from '../../columns/column-field.ts';
import { isUnitField } from '../../columns/heading-row.ts';
import type { JudgedTable } from '../../columns/judged-table.ts';
import { type Grid, readCell } from '../../mdast/table-grid.ts';
import { cellText } from './read-table.ts';

/** The cells of units, by their headings. */
export function toUnitsAsPrinted(grid: Grid, index: number, { columns }: JudgedTable): Record<string, string> {
  return toNamedCells(grid, index, columns, (column) => isUnitField(columns[column]?.field ?? null));
}

/** Fields of a column that a row has none of its own for: they are understood, and stand as printed. */
const printedFields: ReadonlySet<ColumnField> = new Set([
  'other',
  'unit',
  'target',
  'start',
  'finish',
  'milestone',
  'planned',
  'paid',
  'contact',
  'remark',
]);

/**
 * What no field of the row holds: columns without a meaning, columns that stand as printed, second ones of a meaning.
 * `status` is the column of the status that is read, `amount` that of a text which only says how much; -1 for none.
 */
export function toPrintedFields(
  grid: Grid,
  index: number,
  { columns, indexOf, periods, stages }: JudgedTable,
  { status, amount }: { readonly status: number; readonly amount: number },
): Record<string, string> {
  const isHeld = (column: number) => {
    const field = columns[column]?.field ?? null;
    if (field === null || printedFields.has(field) || column === amount) return false;
    if (field === 'status') return column === status;
    if (stages.includes(column)) return true;
    return isUnitField(field) || indexOf(field) === column || (periods.length > 1 && periods.includes(column));
  };
  return toNamedCells(grid, index, columns, (column) => !isHeld(column) && !columns[column]?.isPlace);
}

/** Heading → cell; columns under one heading, or of the same heading, are told apart by their number. */
function toNamedCells(
  grid: Grid,
  index: number,
  columns: JudgedTable['columns'],
  isWanted: (column: number) => boolean,
): Record<string, string> {
  const cells: Record<string, string> = {};
  let heading = '';
  for (const [column, { heading: own }] of columns.entries()) {
    heading = own ?? heading;
    if (!isWanted(column) || (own === null && isMergedLeft(grid, index, column))) continue;
    let name = heading;
    for (let nth = 2; name in cells; nth += 1) name = `${heading}（${nth}）`;
    cells[name] = readCell(grid, index, column).lines.join('\n');
  }
  return cells;
}

function isMergedLeft(grid: Grid, row: number, column: number): boolean {
  return grid.rows[row]?.cells[column]?.merge === 'left' || cellText(grid, row, column) === '';
}
