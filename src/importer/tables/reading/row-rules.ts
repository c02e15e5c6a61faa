import type { ColumnField } from '../../../columns/column-field.ts';
import { isMainUnit } from '../../../columns/heading-row.ts';
import { parseSerialNumber } from '../../../columns/serial-number.ts';
import { readHeadingMark } from '../../../records/values/section-mark.ts';
import { type TableToken, tokenText } from '../../layout/table-token.ts';
import { type CellKind, type ColumnLikeness, costOfKind } from './cell-kinds.ts';
import type { CuttingRules } from './cut-rows.ts';
import { costOfSection, looksOutside } from './line-fitness.ts';
import type { MissingColumns } from './row-patterns.ts';
import type { TableColumns } from './table-columns.ts';

/** What cutting a table into rows goes by, but for what the rows may lack. */
export interface RowRules extends Omit<CuttingRules, 'patterns'> {
  readonly costOfLack: (missing: MissingColumns) => number;
}

/** A cell that fits worse is none of its column. */
const worst = 5;
/** A heading between rows that looks so little like one is a cell. */
const worstSection = 8;
/**
 * What each cell costs that a row lacks, so that few rows are better than many; more where it is the item of the row, which is
 * hardly merged, or what became of it, or its name although the row has a number or a wider label of its own, or the unit that
 * a numbered row has rather than one more. The table ends before what looks like text behind it.
 */
const costs = { lack: 1, item: 6, progress: 3, nameUnderHead: 4, mainUnit: 2, end: 2 };

const ofMeasures = /措施|举措|内容/u;

/** What the columns are, as their headings and the first row tell: 年度目标 over 7% is no task, and 工作举措 over a sentence is. */
function toLikeness(
  kinds: readonly CellKind[],
  { names, places }: TableColumns,
  first: MissingColumns,
): ColumnLikeness[] {
  return places.map(({ field }, column) => {
    const at = column - first.filter((missing) => missing < column).length;
    const seen = first.includes(column) ? null : (kinds[at] ?? null);
    if (field === 'text' && seen === 'figure') return { field: 'target', seen };
    const mayBeItem = (field === 'other' || field === null) && (seen === 'sentence' || seen === 'item');
    return { field: mayBeItem && ofMeasures.test(names[column] ?? '') ? 'detail' : field, seen };
  });
}

/** The rules for these tokens under these columns, where the first row lacks those. */
export function toRowRules(
  tokens: readonly TableToken[],
  kinds: readonly CellKind[],
  columns: TableColumns,
  first: MissingColumns,
): RowRules {
  const text = (at: number) => (tokens[at] ? tokenText(tokens[at]) : '');
  const costsOfSection = tokens.map((token, at) => {
    const isMarked = readHeadingMark(tokenText(token)) !== null;
    return isMarked ? orNever(costOfSection(token, text(at - 1), tokens[at + 1]), worstSection) : Infinity;
  });
  const start = costsOfSection.indexOf(Infinity);
  const likeness = toLikeness(kinds.slice(Math.max(start, 0)), columns, first);
  const costOfLack = toCostOfLack(likeness);
  return {
    first,
    costOfLack,
    width: likeness.length,
    count: tokens.length,
    numbers: likeness.findIndex(({ field }) => field === 'number'),
    costOfRow: toCostOfRow(kinds, likeness, costOfLack),
    numberOf: (token) => parseSerialNumber(text(token)),
    costOfSection: (token) => costsOfSection[token] ?? Infinity,
    costOfEnd: (token) => (looksOutside(text(token), text(token + 1)) ? costs.end : Infinity),
  };
}

/** What a row costs that begins with that token and lacks those columns; each is reckoned once. */
function toCostOfRow(
  kinds: readonly CellKind[],
  likeness: readonly ColumnLikeness[],
  costOfLack: RowRules['costOfLack'],
): RowRules['costOfRow'] {
  const fits = kinds.map((kind) => likeness.map((column) => orNever(costOfKind(kind, column), worst)));
  const known = new Map<MissingColumns, number[]>();
  const reckon = (missing: MissingColumns) => {
    const columns = [...likeness.keys()].filter((column) => !missing.includes(column));
    // Of units alone no row is made: they are more of those above.
    const isRow = (from: number) =>
      missing.length === 0 || kinds.slice(from, from + columns.length).some((kind) => kind !== 'units');
    const lack = (from: number) => (isRow(from) ? costOfLack(missing) : Infinity);
    return kinds.map((_, from) =>
      columns.reduce((sum, column, index) => sum + (fits[from + index]?.[column] ?? Infinity), lack(from)),
    );
  };
  return (token, missing) => {
    const own = known.get(missing) ?? reckon(missing);
    known.set(missing, own);
    return own[token] ?? Infinity;
  };
}

function orNever(cost: number, dearest: number): number {
  return cost > dearest ? Infinity : cost;
}

const ofLabels: readonly (ColumnField | null)[] = ['category', 'name'];
const ofItems: readonly (ColumnField | null)[] = ['name', 'text', 'detail', 'indicator'];
const ofProgress: readonly (ColumnField | null)[] = ['progress', 'status', 'percentage'];

function toCostOfLack(columns: readonly ColumnLikeness[]): RowRules['costOfLack'] {
  const fields = columns.map(({ field }) => field);
  const item = fields.findLastIndex((field) => ofItems.includes(field));
  // A number heads the name behind it, and a label what is finer.
  const headsOf = (column: number) =>
    [...fields.keys()].filter((at) => {
      const isNumber = fields[at] === 'number' && ofItems.includes(fields[column] ?? null);
      return at < column && at !== item && (isNumber || ofLabels.includes(fields[at] ?? null));
    });
  const heads = fields.map((field, column) => (isLabelled(field) ? headsOf(column) : []));
  const numbers = fields.indexOf('number');
  return (missing) => {
    const hasNumber = numbers !== -1 && !missing.includes(numbers);
    return missing.reduce((sum, column) => {
      const field = fields[column] ?? null;
      if (column === item) return sum + costs.lack + costs.item;
      if (ofProgress.includes(field)) return sum + costs.lack + costs.progress;
      if (hasNumber && isMainUnit(field)) return sum + costs.lack + costs.mainUnit;
      const hasHead = heads[column]?.some((head) => !missing.includes(head)) === true;
      return sum + costs.lack + (hasHead ? costs.nameUnderHead : 0);
    }, 0);
  };
}

function isLabelled(field: ColumnField | null): boolean {
  return field === 'category' || ofItems.includes(field);
}
