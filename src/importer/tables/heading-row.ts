import type { ColumnField, ColumnRegistry } from '../../records/columns.ts';

const unitFields: readonly ColumnField[] = ['lead', 'supporting', 'responsible', 'related'];

/**
 * True when these cells are a table's heading row: three known headings or more, and at least half of all.
 * A matrix of indicators is known by 指标名称, as its other headings are places.
 */
export function isHeadingRow(cells: readonly string[], columns: ColumnRegistry): boolean {
  const printed = cells.filter((cell) => cell.trim() !== '');
  const known = printed.filter((cell) => columns(cell) !== null);
  const isMatrix = known.some((cell) => columns(cell) === 'indicator');
  const isMost = isMatrix || known.length * 2 >= printed.length;
  return known.length >= 3 && isMost && new Set(known).size === known.length;
}

/** True for a matrix of indicators: 指标名称 × districts, with no responsible units. */
export function isIndicatorMatrix(headings: readonly (string | null)[], columns: ColumnRegistry): boolean {
  const fields = headings.map((heading) => (heading === null ? null : columns(heading)));
  return fields.includes('indicator') && !fields.some((field) => field !== null && unitFields.includes(field));
}

/** The meaning of each column; null for one that the registry does not know or that is merged to the left. */
export function toFields(headings: readonly (string | null)[], columns: ColumnRegistry): (ColumnField | null)[] {
  return headings.map((heading) => (heading === null ? null : columns(heading)));
}

/** True for a column of responsible units. */
export function isUnitField(field: ColumnField | null): boolean {
  return field !== null && unitFields.includes(field);
}
