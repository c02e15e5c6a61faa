import type { ColumnField } from '../column-field.ts';
import type { JudgedColumn, JudgedTable, TableTexts } from '../judged-table.ts';
import { parsePeriodEnd } from '../period-end.ts';
import { readStage } from '../progress-stage.ts';
import { isShareOfMoney } from '../share-of-money.ts';

/** Which columns are read, where several mean the same. */
export function chooseColumns(
  columns: readonly JudgedColumn[],
  table: TableTexts,
): Pick<JudgedTable, 'indexOf' | 'periods' | 'stages'> {
  const periods = findPeriods(columns, table);
  const newest = periods.at(-1) ?? firstOf(columns, 'progress');
  const share = findShare(columns);
  return {
    indexOf: (field) => (field === 'progress' ? newest : field === 'percentage' ? share : firstOf(columns, field)),
    periods,
    stages: [...columns.entries()].flatMap(([index, column]) => (isStage(column) ? [index] : [])),
  };
}

function firstOf(columns: readonly JudgedColumn[], wanted: ColumnField): number {
  return columns.findIndex(({ field }) => field === wanted);
}

/** Of shares that of the task itself, if there is one. */
function findShare(columns: readonly JudgedColumn[]): number {
  const own = columns.findIndex(({ field, heading }) => field === 'percentage' && !isShareOfMoney(heading ?? ''));
  return own === -1 ? firstOf(columns, 'percentage') : own;
}

/** Of a table that is printed for the whole year and filled in up to now, the empty columns are still to come. */
function findPeriods(columns: readonly JudgedColumn[], { textsOf }: TableTexts): number[] {
  const found = columns.flatMap(({ heading, field }, index) => {
    const end = field === 'progress' && heading !== null ? parsePeriodEnd(heading) : null;
    return end === null ? [] : [{ index, end }];
  });
  const filled = found.filter(({ index }) => textsOf(index).some((text) => text !== ''));
  const kept = firstOfEach(filled.length > 0 ? filled : found, ({ index, end }) => {
    return `${periodKind.exec(columns[index]?.heading ?? '')?.[0].replace(/\d+/gu, '') ?? ''}${end}`;
  });
  return kept.toSorted((a, b) => a.end - b.end || a.index - b.index).map(({ index }) => index);
}

/** 二季度, 上半年, 1-6月 and 6月 end in one month, and are four periods. */
const periodKind = /季度|半年|[-—–~～至到]\d{1,2}月|月|年/u;

/** 1-9月工作完成情况 and 1-9月工作取得成效 are of one period, and the first is its progress. */
function firstOfEach<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  const keys = items.map(keyOf);
  return items.filter((_, at) => keys.indexOf(keys[at] ?? '') === at);
}

function isStage({ field, heading }: JudgedColumn): boolean {
  return field === 'progress' && readStage(heading ?? '') !== null;
}
