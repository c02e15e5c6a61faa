import type { ColumnField } from './column-field.ts';
import type { ColumnRegistry } from './column-registry.ts';
import { indicatorLevel } from './indicator-level.ts';

const unitFields: readonly ColumnField[] = ['lead', 'supporting', 'responsible', 'related'];

/**
 * True when these cells are a table's heading row: three known headings or more, two of them registered, and at least half
 * of all; or two that are registered, a task and its units, that are all. A matrix of indicators is known by 指标名称, as its
 * other headings are places, and one of levels of indicators (一级指标, 二级指标) by their unit of measure.
 */
export function isHeadingRow(cells: readonly string[], columns: ColumnRegistry): boolean {
  const printed = cells.filter((cell) => cell.trim() !== '');
  const known = printed.filter((cell) => columns(cell) !== null);
  const isMatrix = known.some((cell) => columns(cell) === 'indicator');
  const isMost = isMatrix || known.length * 2 >= printed.length;
  const registered = known.filter((cell) => columns.isRegistered(cell));
  const isPair = printed.length === 2 && registered.length === 2 && hasTaskAndUnits(printed, columns);
  const isOfLevels = known.some((cell) => indicatorLevel(cell) > 0) && known.some((cell) => columns(cell) === 'unit');
  const isWhole = known.length >= 3 && (registered.length >= 2 || isOfLevels) && isMost;
  return (isPair || isWhole) && areDistinct(known);
}

/** No name comes again, but one over several columns may be printed over each of them. */
function areDistinct(names: readonly string[]): boolean {
  const apart = names.filter((name, index) => name !== names[index - 1]);
  return new Set(apart).size === apart.length;
}

function hasTaskAndUnits(names: readonly string[], columns: ColumnRegistry): boolean {
  const fields = toFields(names, columns);
  return fields.some(isUnitField) && fields.some((field) => field === 'text' || field === 'name');
}

/**
 * 序号, 任务, 责任单位, 时限, 牵头单位, 配合单位: copied name by name, the names under 责任单位 come last; they belong in its
 * place. Null where the last two names are no such pair.
 */
export function unfoldNames(names: readonly string[], columns: ColumnRegistry): string[] | null {
  const [lead, supporting] = names.slice(-2);
  const group = names.findIndex((name) => columns(name) === 'responsible');
  if (group === -1 || group >= names.length - 2 || lead === undefined || supporting === undefined) return null;
  if (columns(lead) !== 'lead' || !isUnitField(columns(supporting))) return null;
  return [...names.slice(0, group), lead, supporting, ...names.slice(group + 1, -2)];
}

/** The meaning of each column; null for one that the registry does not know or that is merged to the left. */
export function toFields(headings: readonly (string | null)[], columns: ColumnRegistry): (ColumnField | null)[] {
  return headings.map((heading) => (heading === null ? null : columns(heading)));
}

/** True for a column of responsible units. */
export function isUnitField(field: ColumnField | null): boolean {
  return field !== null && unitFields.includes(field);
}

/** True for the units without which no task is. */
export function isMainUnit(field: ColumnField | null): boolean {
  return field === 'lead' || field === 'responsible';
}
