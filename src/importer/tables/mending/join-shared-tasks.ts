import type { VFile } from 'vfile';
import type { ColumnField } from '../../../columns/column-field.ts';
import { isUnitField } from '../../../columns/heading-row.ts';
import { doubt } from '../../../records/messages.ts';
import type { Draft, DraftRow, DraftTable } from '../../draft.ts';

const wordings: readonly (ColumnField | null)[] = ['name', 'text'];
/** What several units may say of one task, each in a row of its own. */
const ofUnits: readonly (ColumnField | null)[] = ['progress', 'leader', 'contact'];
/** What only one of them can be: a share, or a word for how far it is. */
const ofReports: readonly (ColumnField | null)[] = [...ofUnits, 'status', 'percentage', 'remark'];

/**
 * A task that is printed once over several rows, each with a unit or what it reports, becomes one row: the cells of the others stand
 * behind those of the first. Doubt: `row-joined` where each row prints its unit beside its report, and where such rows cannot be
 * joined. Returns the corrections for what moves past other cells.
 * @param fields The meaning of each column.
 */
export function joinSharedTasks(
  table: DraftTable,
  fields: readonly (ColumnField | null)[],
  file: VFile,
): Draft['corrections'] {
  if (table.hasOpenBlanks || !fields.some((field) => wordings.includes(field))) return [];
  const groups: DraftRow[][] = [];
  for (const row of table.rows) {
    const open = groups.at(-1);
    if (open !== undefined && sharesTask(row, fields)) open.push(row);
    else groups.push([row]);
  }
  const corrections: Draft['corrections'] = [];
  const rows = groups.flatMap((group) => {
    const [first, ...others] = group;
    if (first === undefined || others.length === 0) return group;
    if (!canJoin(group, fields)) {
      doubtApart(others, file);
      return group;
    }
    if (others.some((row) => printsBoth(row, fields))) doubtOrder(others, file);
    corrections.push(...joinRows(first, others, fields));
    return [first];
  });
  table.rows.splice(0, table.rows.length, ...rows);
  return corrections;
}

/** The words of the task, and all but who does it and what is reported, go on from the row above. */
function sharesTask({ cells }: DraftRow, fields: readonly (ColumnField | null)[]): boolean {
  const isPrinted = cells.some(({ lines }) => lines.length > 0);
  return isPrinted && cells.every(({ merge }, column) => merge !== 'none' || isReported(fields[column] ?? null));
}

function isReported(field: ColumnField | null): boolean {
  return isUnitField(field) || ofReports.includes(field);
}

/** Nothing but units and their reports stands in more than one row, and a correction can say where each goes. */
function canJoin(group: readonly DraftRow[], fields: readonly (ColumnField | null)[]): boolean {
  const last = lastPrinted(group);
  return fields.every((field, column) => {
    const cells = group.map((row) => row.cells[column]?.lines.length ?? 0);
    if (cells.slice(1).every((lines) => lines === 0)) return true;
    return (isUnitField(field) || ofUnits.includes(field)) && (column === last || cells[0] !== 0);
  });
}

function joinRows(
  first: DraftRow,
  others: readonly DraftRow[],
  fields: readonly (ColumnField | null)[],
): Draft['corrections'] {
  const last = lastPrinted([first, ...others]);
  return fields.flatMap((_, column) => {
    const open = first.cells[column];
    const rests = others.flatMap((row) => row.cells[column] ?? []).filter(({ lines }) => lines.length > 0);
    if (open === undefined || rests.length === 0) return [];
    const before = open.lines.join('');
    open.lines = [...open.lines, ...rests.flatMap(({ lines }) => lines)];
    if (column === last) return [];
    const reason = '一项任务的单位和进展在原件中分在几行';
    const moved = rests.map(({ line, lines }) => ({ line, before: lines.join(''), after: '', reason }));
    return [{ line: open.line, before, after: open.lines.join(''), reason }, ...moved];
  });
}

function lastPrinted(group: readonly DraftRow[]): number {
  return Math.max(...group.map(({ cells }) => cells.findLastIndex(({ lines }) => lines.length > 0)));
}

function printsBoth({ cells }: DraftRow, fields: readonly (ColumnField | null)[]): boolean {
  const printed = fields.filter((_, column) => (cells[column]?.lines.length ?? 0) > 0);
  return printed.some(isUnitField) && printed.includes('progress');
}

function doubtOrder([row, ...rows]: readonly DraftRow[], file: VFile): void {
  if (row === undefined) return;
  const text = `这一行${rows.length > 0 ? `和下面 ${rows.length} 行` : ''}的任务与上一行是同一个合并的单元格，已合成一项，各行的单位、进展按次序写在同一格里。请核对每个单位的进展看得出是哪个单位的；看不出的，在进展前补上单位名称，并在 front matter 的 corrections 中声明`;
  doubt(file, 'row-joined', text, { line: row.line });
}

function doubtApart([row, ...rows]: readonly DraftRow[], file: VFile): void {
  if (row === undefined) return;
  const text = `这一行${rows.length > 0 ? `和下面 ${rows.length} 行` : ''}的任务与上一行是同一个合并的单元格，只有单位、进展不同，没有合成一项，按几项任务列出。请对照原件；是一项任务的，在 Markdown 里把这一行接到上一行的格里，并删去这一行`;
  doubt(file, 'row-joined', text, { line: row.line });
}
