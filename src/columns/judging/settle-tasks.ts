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
  const [labels, items] = printedRows(textsOf(first), textsOf(second));
  const isOutdone = lengthOf(items) >= lengthOf(labels) * outdone;
  // One row alone does not show that the labels repeat.
  const areMany = items.length > 1 || (isOutdone && areNames(labels));
  if (
    !areMany ||
    !areItems(items) ||
    !(isOutdone || areOver(labels) || (areNames(labels) && isOfGoals(columns[second])))
  )
    return columns;
  const hasName = columns.some(({ field }) => field === 'name');
  const field = isLabel(labels) || hasName ? 'category' : 'name';
  return columns.map((column, index) => (index === first ? { ...column, field } : column));
}

/** Without the rows in which neither prints anything, or one cell goes over both: notes, and titles of groups. */
function printedRows(labels: readonly string[], items: readonly string[]): [readonly string[], readonly string[]] {
  const isPrinted = (_: string, row: number) => labels[row] !== items[row];
  return [labels.filter(isPrinted), items.filter(isPrinted)];
}

/** Some stand over several rows, each with an item of its own. */
function areOver(texts: readonly string[]): boolean {
  return isLabel(texts) && !texts.some((text) => text.length > longestLabel);
}

const longestLabel = 30;

/** 招商引资 beside 年度目标: no sentence, and no number to be reached. */
function areNames(texts: readonly string[]): boolean {
  return texts.every((text) => text.length <= longestName && !/[\d，,。；;]/u.test(text));
}

const longestName = 16;

function isOfGoals(column: JudgedColumn | undefined): boolean {
  return /(?:目标|内容)(?:任务|要求)?$/u.test((column?.heading ?? '').replace(/\s+/gu, ''));
}

/** Every row has its own. */
function areItems(texts: readonly string[]): boolean {
  return texts.length > 0 && texts.every((text) => text !== '') && new Set(texts).size === texts.length;
}

/** Of the cells that print something. */
function lengthOf(texts: readonly string[]): number {
  const printed = texts.filter((text) => text !== '');
  return printed.join('').length / Math.max(1, printed.length);
}
