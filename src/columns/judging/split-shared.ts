import { areFigures } from '../figures.ts';
import { isUnitField } from '../heading-row.ts';
import type { JudgedColumn, TableTexts } from '../judged-table.ts';
import { isLabel } from '../labels-over-rows.ts';
import { judgeShared, type SharedColumn } from './shared-heading.ts';

/**
 * Columns under one heading, each by its cells: 工作任务 over a number, a label and a sentence. Those of indicators only where
 * the rows are tasks, as a matrix is read by its places.
 */
export function splitShared(columns: readonly JudgedColumn[], { textsOf }: TableTexts): readonly JudgedColumn[] {
  const found = judgeShared(columns, textsOf).flat();
  const labelled = findLabelled(columns, found, textsOf);
  const hasUnits = columns.some(({ field }) => isUnitField(field));
  const shared = new Map(found.map((column) => [column.index, column]));
  return columns.map((column, index): JudgedColumn => {
    if (index === labelled?.label) {
      const field = isLabel(textsOf(index)) ? 'category' : 'name';
      return { ...column, field, isShared: true, certainty: 'likely' };
    }
    const own = shared.get(index);
    if (own === undefined || (column.field === 'indicator' && !hasUnits)) return column;
    const field = index === labelled?.item ? 'text' : own.field;
    const isAsNamed = own.isItem && field === column.field;
    return { ...column, field, isShared: true, certainty: isAsNamed ? column.certainty : 'likely' };
  });
}

/** 工作任务 over short labels is no task where 具体要求 beside it has the numbers, and a sentence for each. */
function findLabelled(
  columns: readonly JudgedColumn[],
  found: readonly SharedColumn[],
  textsOf: TableTexts['textsOf'],
): { readonly label: number; readonly item: number } | null {
  const item = found.find(({ isItem, index }) => isItem && columns[index]?.certainty !== 'certain')?.index;
  const label = columns.findIndex(
    ({ field }, at) => field === 'text' && !found.some(({ index }) => index === at) && !areFigures(textsOf(at)),
  );
  if (item === undefined || label === -1) return null;
  const isShort = textsOf(label).join('').length * 2 < textsOf(item).join('').length;
  return isShort ? { label, item } : null;
}
