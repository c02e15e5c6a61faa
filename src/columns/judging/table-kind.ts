import type { ColumnField } from '../column-field.ts';
import { isUnitField } from '../heading-row.ts';
import type { JudgedColumn, TableKind } from '../judged-table.ts';
import { listsWorks } from '../lists-works.ts';

/** What the rows of a table are, by what its columns mean. */
export function toTableKind(columns: readonly JudgedColumn[]): TableKind {
  const fields = new Set(columns.map(({ field }) => field));
  const has = (...wanted: readonly ColumnField[]) => wanted.some((field) => fields.has(field));
  const hasUnits = columns.some(({ field }) => isUnitField(field));
  if (has('indicator')) {
    if (columns.some(({ isPlace }) => isPlace)) return 'matrix';
    if (has('target', 'progress', 'text') || columns.some(({ value }) => value !== null)) return 'indicators';
    return hasUnits || isScored(columns) ? 'tasks' : 'none';
  }
  const isOfTasks = hasUnits || has('progress', 'status', 'percentage', 'leader', 'deadline', 'target');
  if (has('text', 'detail')) return isOfTasks || has('number') || isScored(columns) ? 'tasks' : 'none';
  return has('name') && (isOfTasks || listsWorks(columns)) ? 'tasks' : 'none';
}

/** What is scored line by line (分值, 权重) is what was to be done. */
function isScored(columns: readonly JudgedColumn[]): boolean {
  return columns.some(({ heading }) => /(?:分值|权重|赋分|标准分|分数)(?:[（(].*[）)])?$/u.test(heading ?? ''));
}
