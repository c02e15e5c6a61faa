import type { JudgedColumn, TableTexts } from '../judged-table.ts';
import { isLabel } from '../labels-over-rows.ts';

/** So much longer than a label is what it stands over. */
const outdone = 2;

/**
 * 实事内容 over 教育惠民, and 工作任务 over a sentence for each row: of two columns that are both named as tasks the first is a label
 * where its cells are short, and what stands behind it is longer and differs from row to row.
 */
export function settleTasks(columns: readonly JudgedColumn[], { textsOf }: TableTexts): readonly JudgedColumn[] {
  const [first, second, ...others] = columns.flatMap(({ field, heading }, index) =>
    field === 'text' && heading !== null ? [index] : [],
  );
  if (first === undefined || second === undefined || others.length > 0) return columns;
  const [labels, items] = [textsOf(first), textsOf(second)];
  if (!areItems(items) || lengthOf(items) < lengthOf(labels) * outdone) return columns;
  const hasName = columns.some(({ field }) => field === 'name');
  const field = isLabel(labels) || hasName ? 'category' : 'name';
  return columns.map((column, index) => (index === first ? { ...column, field } : column));
}

/** Every row has its own. */
function areItems(texts: readonly string[]): boolean {
  return texts.length > 1 && texts.every((text) => text !== '') && new Set(texts).size === texts.length;
}

/** Of the cells that print something. */
function lengthOf(texts: readonly string[]): number {
  const printed = texts.filter((text) => text !== '');
  return printed.join('').length / Math.max(1, printed.length);
}
