import type { ColumnField } from '../../columns/column-field.ts';
import type { ColumnRegistry } from '../../columns/column-registry.ts';
import { judgeTable } from '../../columns/judge-table.ts';
import type { JudgedColumn, JudgedTable } from '../../columns/judged-table.ts';
import { type Legend, readLegend } from '../../columns/legend.ts';
import { isNotGiven } from '../../columns/not-given.ts';
import { parsePeriodEnd } from '../../columns/period-end.ts';
import { type Grid, readCell } from '../../mdast/table-grid.ts';
import { findDistrict, type Registry } from '../registry/registry.ts';
import { type FrontMatter, unknownYear } from '../source/front-matter.ts';
import type { OutlineBlock } from '../source/outline.ts';
import type { StateWords } from '../values/statements/state-words.ts';
import { toAreaOutcome } from './area-outcome.ts';
import type { Outcome, ReadRow } from './outcome.ts';
import { readAside } from './row-aside.ts';
import { isFigure, readItem } from './row-item.ts';

export type TableBlock = Extract<OutlineBlock, { type: 'table' }>;

/** A table, what it is, and what becomes of each of its rows. */
export interface ReadTable {
  readonly block: TableBlock;
  readonly judged: JudgedTable;
  readonly rows: readonly ReadRow[];
  /** What marks in its cells mean, by its own headings and notes and by the texts around it. */
  readonly legend: Legend;
}

/** What tables are read by. */
export interface TableRegistries {
  readonly columns: ColumnRegistry;
  readonly registry: Registry;
  readonly states: StateWords;
}

/** What the front matter says that tables are read by. */
type TableMatter = Pick<FrontMatter, 'district' | 'kind' | 'notTasks' | 'title' | 'year'>;

/** Every table of a document, in order. */
export function readTables(
  outline: readonly OutlineBlock[],
  matter: TableMatter,
  registries: TableRegistries,
): ReadTable[] {
  const tables = outline.filter((block) => block.type === 'table');
  return outline.flatMap((block, at) =>
    block.type === 'table'
      ? [readTable(block, likeOf(block, tables), textsAround(outline, at), matter, registries)]
      : [],
  );
}

/** The tables with the headings of that one, itself among them: a table that headings cut in two is judged as one. */
function likeOf({ grid }: TableBlock, tables: readonly TableBlock[]): readonly Grid[] {
  const key = JSON.stringify(grid.headings);
  return tables.flatMap((other) => (JSON.stringify(other.grid.headings) === key ? [other.grid] : []));
}

/** So many blocks before or behind a table may explain it, and none behind another table or of running text. */
const nearBlocks = 3;
const longestNote = 200;

/** The headings above a table, and the short texts beside it. */
function textsAround(outline: readonly OutlineBlock[], at: number): string[] {
  const before = outline.slice(Math.max(0, at - nearBlocks), at);
  const own = before.slice(before.findLastIndex(({ type }) => type === 'table') + 1);
  const after = outline.slice(at + 1, at + 1 + nearBlocks);
  const end = after.findIndex(({ type }) => type === 'table' || type === 'heading');
  const near = [...own, ...(end === -1 ? after : after.slice(0, end))];
  const texts = near.flatMap((block) => (block.type === 'table' ? [] : [block.text]));
  return [...(outline[at]?.path ?? []), ...texts].filter((text) => text.length <= longestNote);
}

function readTable(
  block: TableBlock,
  like: readonly Grid[],
  around: readonly string[],
  matter: TableMatter,
  { columns, registry }: TableRegistries,
): ReadTable {
  const { grid } = block;
  const isKnown = (heading: string) => findColumnPlace(registry, heading, matter.district) !== null;
  const judged = judgeTable(
    {
      headings: grid.headings,
      textsOf: (column) => like.flatMap((one) => one.rows.map((_, row) => cellText(one, row, column))),
      isPlace: isKnown,
      year: matter.year === unknownYear ? null : matter.year,
      about: [matter.title, ...around],
    },
    columns,
  );
  const declared = new Map(matter.notTasks.map(({ where, reason }) => [where, reason]));
  const rows = grid.rows.map((row, index): ReadRow => {
    const reason = declared.get(row.id ?? '') ?? declared.get(block.anchor);
    if (reason !== undefined) return { index, outcome: { type: 'declared', by: 'editor', reason } };
    if (judged.kind === 'none' && judged.measures.length > 0)
      return { index, outcome: toAreaOutcome(grid, index, judged, { isKnown, matter }) };
    return { index, outcome: toOutcome(grid, index, judged, isKnown) };
  });
  const legend = readLegend([...around, ...grid.headings.flatMap((heading) => heading ?? []), ...notesOf(grid, rows)]);
  return { block, judged, rows, legend };
}

/** Rows that are a note across the table, whole. */
function notesOf(grid: Grid, rows: readonly ReadRow[]): string[] {
  return rows.flatMap(({ index, outcome }) =>
    outcome.type === 'declared' && outcome.by === 'note'
      ? [(grid.rows[index]?.cells ?? []).map(({ lines }) => lines.join(' ')).join(' ')]
      : [],
  );
}

/** @param isKnown Whether a heading is a place that the registry knows. */
function toOutcome(grid: Grid, row: number, judged: JudgedTable, isKnown: (heading: string) => boolean): Outcome {
  const aside = readAside(grid, row, judged);
  if (aside !== null) return { type: 'declared', ...aside };
  if (judged.kind === 'none') {
    const reason = judged.areas === -1 ? '没有认出这张表的行是什么' : '一行是一个地区，不是任务';
    return { type: 'doubt', reason };
  }
  const names: readonly ColumnField[] =
    judged.kind === 'tasks' ? ['text', 'name', 'detail', 'indicator'] : ['indicator'];
  const printed = names.flatMap((field) => readItem(grid, row, judged, field) ?? []);
  if (isDropped(grid, row, judged)) return { type: 'declared', by: 'dropped', reason: '写明不再列入' };
  if (printed.length === 0) return { type: 'doubt', reason: judged.kind === 'tasks' ? '没有写任务' : '没有写指标' };
  if (judged.kind === 'tasks' && !printed.some((text) => /[\p{L}\p{N}]/u.test(text)))
    return { type: 'doubt', reason: '没有写任务' };
  if (judged.kind === 'tasks' && printed.every(isFigure)) return { type: 'doubt', reason: '只写了数量，没有写任务' };
  if (judged.kind === 'tasks' || judged.hasUnits) return { type: 'record' };
  const values = judged.columns.flatMap((column, index) =>
    isValue(judged.kind, column) ? [{ ...column, index }] : [],
  );
  if (judged.kind === 'matrix' && !values.some(({ heading }) => isKnown(heading ?? ''))) {
    return { type: 'doubt', reason: '各列的地区都没有登记' };
  }
  const hasValue = judged.kind === 'matrix' || values.some(({ index }) => !isNotGiven(cellText(grid, row, index)));
  return hasValue ? { type: 'record' } : { type: 'doubt', reason: '没有印指标的数值' };
}

/** 调整后 says 取消 of what stands under 调整前. */
function isDropped(grid: Grid, row: number, { indexOf }: JudgedTable): boolean {
  const [before, after] = [indexOf('before'), indexOf('text')];
  return before !== -1 && cellText(grid, row, before) !== '' && noLonger.test(cellText(grid, row, after));
}

const noLonger =
  /^(?:(?:该|此|本)(?:项|条)?(?:工作|任务|目标|项目|事项|指标|内容)?|予以|拟|已|建议)*(?:取消|删除|删去|撤销|终止|不再列入|不再实施|不再保留|停止实施|暂缓(?:实施|执行|推进)?|暂停实施)(?:(?:该|此|本)?(?:项|条)?(?:工作|任务|目标|项目|事项|指标|内容)?)(?:[，,（(；;].{0,40})?[。.]?$/u;

/** Whether a column holds values of the indicators that the rows name. */
export function isValue(kind: JudgedTable['kind'], { field, isPlace, heading, value }: JudgedColumn): boolean {
  if (kind === 'matrix') return isPlace;
  if (heading === null) return false;
  if (value !== null) return true;
  return field === 'target' || field === 'text' || (field === 'progress' && isWholePeriod(heading));
}

/** An observation is of a year or of whole quarters from its start: eight months are none. A heading may name no period. */
export function isWholePeriod(heading: string): boolean {
  return (parsePeriodEnd(heading) ?? 12) % 3 === 0;
}

/** The district that a heading of a matrix names; 全市 and 全县 are the document's own. Null for one that nobody registered. */
export function findColumnPlace(registry: Registry, heading: string, own: string): string | null {
  return findDistrict(registry, heading, own)?.id ?? (/^全[省市州县区]$/u.test(heading.trim()) ? own : null);
}

/** The text of a cell on one line; of a merged one that of the cell that it continues. */
export function cellText(grid: Grid, row: number, column: number): string {
  return column === -1 ? '' : readCell(grid, row, column).lines.join('');
}
