import { arePersons, areSerials, areShares, areStates, areUnits } from './cell-likeness.ts';
import type { Certainty, ColumnField } from './column-field.ts';
import type { ColumnRegistry } from './column-registry.ts';
import { areFigures, areMostlyFigures } from './figures.ts';
import { isUnitField } from './heading-row.ts';
import { parsePeriodEnd } from './period-end.ts';
import { readStage } from './progress-stage.ts';
import { isLabel, judgeShared } from './shared-heading.ts';
import { namesTwoRoles } from './two-roles.ts';

/** A table as it is judged: headings, null where one is merged with its left neighbour, and the texts under each. */
export interface TableTexts {
  readonly headings: readonly (string | null)[];
  /** One text a row, '' where nothing is printed; the same for each cell of a merged one. */
  readonly textsOf: (column: number) => readonly string[];
  /** Whether a heading is known to be a place. */
  readonly isPlace: (heading: string) => boolean;
}

/** One column of a table and what it means. */
export interface JudgedColumn {
  /** As printed; null where it is merged with that of its left neighbour, whose meaning it has unless its cells tell another. */
  readonly heading: string | null;
  readonly field: ColumnField | null;
  readonly certainty: Certainty;
  /** Whether its heading names who leads and then who supports, in the order in which its cells print them. */
  readonly isLedByFirst: boolean;
  /** Whether its cells tell it from its neighbours under one heading, which alone does not say what it means. */
  readonly isShared: boolean;
  /** Of a matrix: its values are those of the place that the heading names. */
  readonly isPlace: boolean;
}

/**
 * `tasks`: rows are tasks. `indicators`: rows are indicators of one place, with their targets or outcomes in columns.
 * `matrix`: rows are indicators, and columns places. `none`: nothing says what a row is.
 */
export type TableKind = 'tasks' | 'indicators' | 'matrix' | 'none';

/** What a table is, and what each of its columns means. */
export interface JudgedTable {
  readonly kind: TableKind;
  readonly columns: readonly JudgedColumn[];
  /** Whether its rows name who is responsible. */
  readonly hasUnits: boolean;
  /** The column that is read for a field of which a row has one: of several periods the newest; -1 for none. */
  readonly indexOf: (field: ColumnField) => number;
  /** The columns that tell the progress up to a time of the year that their headings name, the oldest first. */
  readonly periods: readonly number[];
  /** The columns that tell the progress of a stage of the task, each by its heading (进展情况 前期手续). */
  readonly stages: readonly number[];
}

/**
 * What a table is, by its headings and, where they do not tell, by what its cells look like. Importer, records and checks
 * ask this and nothing else.
 */
export function judgeTable(table: TableTexts, registry: ColumnRegistry): JudgedTable {
  const named = judgeSharing(judgeHeadings(table.headings, registry), table);
  const columns = toPlaces(judgeCells(named, table), table);
  const fields = new Set(columns.map(({ field }) => field));
  const periods = toPeriods(columns, table);
  const newest = periods.at(-1) ?? columns.findIndex(({ field }) => field === 'progress');
  return {
    kind: toKind(columns, fields),
    columns,
    hasUnits: columns.some(({ field }) => isUnitField(field)),
    indexOf: (field) => (field === 'progress' ? newest : chooseColumn(columns, field)),
    periods,
    stages: [...columns.keys()].filter((index) => isStage(columns[index])),
  };
}

function isStage(column: JudgedColumn | undefined): boolean {
  return column?.field === 'progress' && readStage(column.heading ?? '') !== null;
}

function judgeHeadings(headings: readonly (string | null)[], registry: ColumnRegistry): JudgedColumn[] {
  const judged: JudgedColumn[] = [];
  for (const heading of headings) {
    const left = judged.at(-1);
    if (heading === null) {
      judged.push({
        field: left?.field ?? null,
        certainty: left?.certainty ?? 'unknown',
        heading,
        isLedByFirst: left?.isLedByFirst ?? false,
        isShared: false,
        isPlace: false,
      });
      continue;
    }
    const named = registry(heading);
    const isLedByFirst = (named === 'lead' || named === 'responsible') && namesTwoRoles(heading, registry);
    const field = isLedByFirst ? 'responsible' : named;
    const certainty =
      field === null
        ? 'unknown'
        : registry.isRegistered(heading) && !(isLedByFirst && named === 'lead')
          ? 'certain'
          : 'likely';
    judged.push({ heading, field, certainty, isLedByFirst, isShared: false, isPlace: false });
  }
  return judged;
}

/** Columns under one heading; of indicators only where the rows are tasks, as those of a matrix are read by their place. */
function judgeSharing(columns: readonly JudgedColumn[], { textsOf }: TableTexts): readonly JudgedColumn[] {
  const hasUnits = columns.some(({ field }) => isUnitField(field));
  const found = judgeShared(columns, textsOf).flat();
  const shared = new Map(found.map((column) => [column.index, column]));
  // 工作任务 over short labels is none where 具体要求 beside it has the numbers, and a sentence for each.
  const item = found.find(({ isItem, index }) => isItem && columns[index]?.certainty !== 'certain')?.index ?? -1;
  const label = item === -1 ? -1 : columns.findIndex(({ field }, at) => field === 'text' && !shared.has(at));
  const isLabelled = label !== -1 && textsOf(label).join('').length * 2 < textsOf(item).join('').length;
  return columns.map((column, index): JudgedColumn => {
    if (isLabelled && index === label) {
      const field = isLabel(textsOf(index)) ? 'category' : 'name';
      return { ...column, field, isShared: true, certainty: 'likely' };
    }
    const own = shared.get(index);
    if (own === undefined || (column.field === 'indicator' && !hasUnits)) return column;
    const field = isLabelled && index === item ? 'text' : own.field;
    const isAsNamed = own.isItem && field === column.field;
    return { ...column, field, isShared: true, certainty: isAsNamed ? column.certainty : 'likely' };
  });
}

/**
 * What the cells say where the headings do not: units where none are named else, tasks likewise, and a target where figures
 * stand under words that would be tasks.
 */
function judgeCells(given: readonly JudgedColumn[], table: TableTexts): readonly JudgedColumn[] {
  const isOfIndicators = given.some(({ field }) => field === 'indicator');
  const isBesideItems = (index: number) =>
    given.some(({ field }, at) => {
      const mayBeItem = field === 'name' || field === 'text' || field === 'detail' || field === 'indicator';
      return mayBeItem && at !== index && !areMostlyFigures(table.textsOf(at));
    });
  const columns = given.map((column, index): JudgedColumn => {
    const { field, certainty, heading } = column;
    const mayBeFigures = field === 'text' && (isOfIndicators || certainty === 'likely');
    if (mayBeFigures && areFigures(table.textsOf(index))) return { ...column, field: 'target' };
    // 年度目标 over 12座 is no task where 新建水厂 stands beside it.
    if (field === 'text' && isBesideItems(index) && areMostlyFigures(table.textsOf(index)))
      return { ...column, field: 'target' };
    // 进度 80% is a share of the task; 完成情况 80% may be what an indicator has come to, 1-9月 80% one of several.
    const mayBeShare =
      field === 'progress' && /(?:进度|进展)$/u.test(heading ?? '') && parsePeriodEnd(heading ?? '') === null;
    if (mayBeShare && areShares(table.textsOf(index))) return { ...column, field: 'percentage' };
    // 目标完成情况 with 顺利推进 in each cell, beside the column that tells the progress.
    const isBesideProgress = given.some((other, at) => at !== index && other.field === 'progress');
    const isOfPeriod = parsePeriodEnd(heading ?? '') !== null;
    const mayBeState = field === 'progress' && certainty === 'likely' && isBesideProgress && !isOfPeriod;
    return mayBeState && areStates(table.textsOf(index)) ? { ...column, field: 'status' } : column;
  });
  const has = (test: (field: ColumnField | null) => boolean) => columns.some(({ field }) => test(field));
  const isOpen = ({ field, heading }: JudgedColumn) => heading !== null && (field === null || field === 'unit');
  // Where nothing else is a task, the measures are.
  const mayBeTask = (column: JudgedColumn) =>
    isOpen(column) || (column.field === 'other' && /措施|举措|内容/u.test(column.heading ?? ''));
  const likely = new Map<number, ColumnField>();
  const [first] = columns;
  if (
    !has((field) => field === 'number') &&
    first?.heading !== null &&
    first?.field === null &&
    areSerials(table.textsOf(0))
  ) {
    likely.set(0, 'number');
  }
  if (!has(isUnitField)) {
    for (const [index, column] of columns.entries()) {
      const mayBe = isOpen(column) && !namesOther.test(column.heading ?? '');
      if (mayBe && areUnits(table.textsOf(index))) likely.set(index, 'responsible');
    }
  }
  if (!has((field) => field === 'text' || field === 'name' || field === 'detail' || field === 'indicator')) {
    const open = [...columns.entries()].filter(([index, column]) => mayBeTask(column) && !likely.has(index));
    const [index] = open.find(([at]) => looksLikeTasks(table.textsOf(at))) ?? [];
    if (index !== undefined && (likely.size > 0 || has(isUnitField) || has((field) => field === 'number'))) {
      likely.set(index, 'text');
    }
  }
  for (const [index, { field, heading }] of columns.entries()) {
    if (field !== null || heading === null || likely.has(index)) continue;
    const found = judgeOpen(heading, table.textsOf(index), has);
    if (found !== null) likely.set(index, found);
  }
  return columns.map((column, index) => {
    const field = likely.get(index);
    // 单位 is registered, and means what its cells are: units of measure or responsible ones.
    const certainty = column.field === 'unit' && field === 'responsible' ? 'certain' : 'likely';
    return field === undefined ? column : { ...column, field, certainty };
  });
}

/** What the cells of a column say whose heading says nothing: days, the state that a task is in, persons. */
function judgeOpen(
  heading: string,
  texts: readonly string[],
  has: (test: (field: ColumnField | null) => boolean) => boolean,
): ColumnField | null {
  if (looksLikeDates(texts)) return 'deadline';
  const isOfTasks = has((field) => field === 'text' || field === 'name' || field === 'detail');
  if (!isOfTasks || namesOther.test(heading)) return null;
  if (areStates(texts)) return 'status';
  return !has((field) => field === 'leader' || field === 'contact') && arePersons(texts) ? 'leader' : null;
}

/**
 * Behind an indicator, a heading that is known as a place or ends as places do makes the table a matrix: it and every
 * heading behind it that means nothing else is a place (东港 behind 云州市). One that only ends in 区, such as 示范区, does so
 * where nothing else stands beside it.
 */
function toPlaces(columns: readonly JudgedColumn[], { isPlace }: TableTexts): readonly JudgedColumn[] {
  if (!columns.some(({ field }) => field === 'indicator')) return columns;
  const isOpen = ({ heading, field }: JudgedColumn) => heading !== null && field === null;
  const isNamed = ({ heading }: JudgedColumn) => isPlace(heading ?? '') || placeEnd.test(heading ?? '');
  const open = columns.filter(isOpen);
  const named = open.filter(isNamed);
  const isSure = named.some(({ heading }) => isPlace(heading ?? '') || !/区$/u.test(heading ?? ''));
  const isMatrix = isSure || named.length > 1 || named.length === open.length;
  const first = columns.findIndex((column) => isOpen(column) && isNamed(column));
  if (first === -1 || !isMatrix) return columns;
  return columns.map((column, index) => {
    return index >= first && isOpen(column) ? { ...column, isPlace: true, certainty: 'certain' } : column;
  });
}

const placeEnd = /^[\u4e00-\u9fff]{1,12}(?:市|县|区|镇|乡|街道|自治旗|[盟旗])$/u;

function toKind(columns: readonly JudgedColumn[], fields: ReadonlySet<ColumnField | null>): TableKind {
  const has = (...wanted: readonly ColumnField[]) => wanted.some((field) => fields.has(field));
  const hasUnits = columns.some(({ field }) => isUnitField(field));
  if (has('indicator')) {
    if (columns.some(({ isPlace }) => isPlace)) return 'matrix';
    if (has('target', 'progress', 'text')) return 'indicators';
    return hasUnits ? 'tasks' : 'none';
  }
  const isLedBy = hasUnits || has('progress', 'status', 'percentage', 'leader', 'deadline', 'target');
  if (has('text', 'detail')) return isLedBy || has('number') ? 'tasks' : 'none';
  return has('name') && isLedBy ? 'tasks' : 'none';
}

/** The first column of a field; of shares that of the task itself, if there is one. */
function chooseColumn(columns: readonly JudgedColumn[], field: ColumnField): number {
  const first = columns.findIndex((column) => column.field === field);
  if (field !== 'percentage') return first;
  const own = columns.findIndex((column) => column.field === field && !isShareOfMoney(column.heading ?? ''));
  return own === -1 ? first : own;
}

/** Of a table that is printed for the whole year and filled in up to now, the empty columns are still to come. */
function toPeriods(columns: readonly JudgedColumn[], { textsOf }: TableTexts): number[] {
  const found = columns.flatMap(({ heading, field }, index) => {
    const end = field === 'progress' && heading !== null ? parsePeriodEnd(heading) : null;
    return end === null ? [] : [{ index, end }];
  });
  const filled = found.filter(({ index }) => textsOf(index).some((text) => text !== ''));
  const kept = filled.length > 0 ? filled : found;
  return kept.toSorted((a, b) => a.end - b.end || a.index - b.index).map(({ index }) => index);
}

const ofMoney = /投资|资金|支付|拨付|到位|预算|支出|经费/u;

/** True where a share under this heading is one of money that was spent, and says nothing of the task itself. */
export function isShareOfMoney(heading: string): boolean {
  return ofMoney.test(heading);
}

/** Headings over names that end as units' do (一楼会议室), or over persons. */
export const namesOther = /地[点址区]|位置|区域|场所|姓名|人员|职务|对象|时间/u;

/** Most of several cells say a day, a month or a quarter by which something is done. */
function looksLikeDates(texts: readonly string[]): boolean {
  const printed = texts.filter((text) => text !== '');
  const dates = printed.filter(
    (text) =>
      text.length <= 16 && /^(?:\d{4}[年.\-/]|\d{1,2}月|第?[一二三四]季度|[上下]半年|年底|全年|长期)/u.test(text),
  );
  return printed.length >= 2 && dates.length * 5 >= printed.length * 4;
}

/** Most cells are a phrase or longer, and nearly all differ. */
function looksLikeTasks(texts: readonly string[]): boolean {
  const printed = texts.filter((text) => text !== '');
  const phrases = printed.filter((text) => text.replace(/[^\u4e00-\u9fff]+/gu, '').length >= 5);
  return printed.length >= 2 && phrases.length * 5 >= printed.length * 4 && new Set(printed).size * 2 > printed.length;
}
