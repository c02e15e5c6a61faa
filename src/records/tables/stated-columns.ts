import type { JudgedTable } from '../../columns/judged-table.ts';
import { foldMark, type Legend } from '../../columns/legend.ts';
import type { Grid } from '../../mdast/table-grid.ts';
import type { RowRecord } from '../model.ts';
import { parseNotedShare, parseShare } from '../values/quantities/share.ts';
import type { StateWords } from '../values/statements/state-words.ts';
import { readStatedStatus } from '../values/statements/status.ts';
import { cellText } from './read-table.ts';

type StatedFields = Pick<RowRecord, 'statedStatus' | 'statusHeading' | 'statusLegend'>;

/** What the status columns of a row say, and from which of them; -1 where none is printed. */
interface Stated {
  readonly column: number;
  readonly fields: StatedFields;
}

/**
 * The government's own word for how far a row's task is. Of several columns (是否完成, 是否达序) the first that tells a status,
 * else the first with a word in it.
 */
export function readStated(
  grid: Grid,
  row: number,
  { columns }: JudgedTable,
  legend: Legend,
  progress: readonly string[] | null,
  states: StateWords,
): Stated {
  const all = columns.flatMap(({ field, heading }, column): Stated[] => {
    const text = field === 'status' && heading !== null ? cellText(grid, row, column) : '';
    if (text === '') return [];
    const fields = { statedStatus: text, statusHeading: heading ?? '', statusLegend: explain(text, legend) };
    return [{ column, fields }];
  });
  const told = all.find(({ fields }) => {
    const status = readStatedStatus(fields, states);
    return status !== null && status !== 'not-completed';
  });
  const column = columns.findIndex(({ field, heading }) => field === 'status' && heading !== null);
  const none = { statedStatus: null, statusHeading: null, statusLegend: explain(progress?.join('') ?? '', legend) };
  return told ?? all[0] ?? { column, fields: none };
}

function explain(text: string, legend: Legend): string | null {
  const mark = foldMark(text);
  return mark === null ? null : (legend.get(mark) ?? null);
}

/** The share in a column of its own; null where there is no such column, or nothing in it. */
export function toShare(grid: Grid, row: number, { columns, indexOf }: JudgedTable): RowRecord['percentage'] {
  const column = indexOf('percentage');
  const asPrinted = cellText(grid, row, column);
  if (asPrinted === '') return null;
  const heading = columns[column]?.heading ?? '';
  const percent = parseShare(asPrinted) ?? parseNotedShare(asPrinted)?.percent ?? parseBare(asPrinted, heading);
  return { heading, asPrinted, percent };
}

/** 完成率（%） prints the figure alone; under 完成率 without a sign, 0.85 may be either. */
function parseBare(text: string, heading: string): number | null {
  return /[%％]/u.test(heading) && /^\d+(?:\.\d+)?$/u.test(text) ? Number(text) : null;
}
