import type { ColumnField } from '../../../columns/column-field.ts';
import type { ColumnRegistry } from '../../../columns/column-registry.ts';
import { toFields } from '../../../columns/heading-row.ts';
import type { ColumnPlace } from './cell-fitness.ts';

/** The columns of a table as its heading row names them. */
export interface TableColumns {
  readonly names: readonly string[];
  readonly places: readonly ColumnPlace[];
}

const labels: readonly (ColumnField | null)[] = ['number', 'category', 'name'];

/** True for a column whose cells are merged over the rows that they head. */
export function isLabelField(field: ColumnField | null): boolean {
  return labels.includes(field);
}

/** Names of a heading row, an empty one under the name to its left → columns and what they mean. */
export function toTableColumns(names: readonly string[], columns: ColumnRegistry): TableColumns {
  const fields = toFields(
    names.map((name) => (name === '' ? null : name)),
    columns,
  );
  const firstText = fields.findIndex((field) => !isLabelField(field));
  const hasText = fields.includes('text') || fields.includes('detail');
  const places = fields.map((field, column) => ({
    field,
    isFirst: column <= firstText && field !== 'number',
    isLabel: hasText && (field === 'category' || field === 'name'),
    isKnown: field !== null || fields.includes('indicator'),
    isBesideNames: fields.includes('leader'),
  }));
  return { names, places };
}

/** The heading row for a message: 5 格（序号、工作任务…）. */
export function describeHeading({ names }: TableColumns): string {
  return `${names.length} 格（${names.filter((name) => name !== '').join('、')}）`;
}

const mostLines = 8;

/** Lines of the original → how a message names them. */
export type LineLister = (lines: readonly number[]) => string;

/** Lines of the original for a message: 第 6、13 行. */
export function listLines(lines: readonly number[]): string {
  const distinct = [...new Set(lines)];
  return `第 ${distinct.slice(0, mostLines).join('、')}${distinct.length > mostLines ? ' … ' : ' '}行`;
}
