import type { TaskRecord } from '../../records/model.ts';
import { toPrintedItem } from '../../records/printed-item.ts';
import { type CountedNumber, type CountedOnly, type CountedText, toCount } from '../frame/counted.ts';
import type { LedgerIndex } from '../frame/ledger-index.ts';
import { tallyText } from './task-list-text.ts';

/**
 * How many tasks there are among some, each kind of thing apart. What stands below a whole that is counted is not counted
 * with it.
 */
export interface TaskTally {
  /** Printed items: the rows under one printed number are one. */
  readonly items: CountedNumber;
  /** Printed rows, each a task with a page. */
  readonly rows: CountedNumber;
  /** Those of the rows that are broken down, and into how many. */
  readonly wholes: CountedNumber;
  readonly parts: CountedNumber;
  /** Whatever is broken down no further: where a state can stand. */
  readonly last: CountedNumber;
  /** Whether of some item not all rows are among these. */
  readonly isOfItems: boolean;
}

/**
 * The tasks counted.
 * @param only What these tasks have and no others, as /data/ tells it.
 */
export function tallyTasks(index: LedgerIndex, tasks: readonly TaskRecord[], only: CountedOnly): TaskTally {
  const own = new Set(tasks.map(({ id }) => id));
  const top = tasks.filter(({ partOf }) => partOf === null || !own.has(partOf));
  const items = Map.groupBy(top, (task) => itemOf(index, task));
  const wholes = tasks.filter(({ id }) => index.parts.has(id));
  const parts = wholes.reduce((sum, { id }) => sum + (index.parts.get(id)?.length ?? 0), 0);
  const sizes = itemSizes(index);
  return {
    items: toCount(items.size, 'tasks/items', only),
    rows: toCount(top.length, 'tasks/rows', only),
    wholes: toCount(wholes.length, 'tasks/wholes', only),
    parts: toCount(parts, 'tasks/parts', only),
    last: toCount(tasks.length - wholes.length, 'tasks/last', only),
    isOfItems: [...items].some(([item, rows]) => rows.length < (sizes.get(item) ?? 0)),
  };
}

/** `22 项`, `68 项，分 194 行`, `36 项，其中 26 项分解为 156 项`; of some rows of several items `30 项中的 41 行`. */
export function describeTaskTally(tally: TaskTally): CountedText {
  const { items, rows, wholes, parts } = tally;
  const own = describeRows(tally);
  if (wholes.value === 0) return own;
  return wholes.value === rows.value && items.value === rows.value
    ? tallyText.allBroken(own, parts)
    : tallyText.broken(own, wholes, parts);
}

function describeRows({ items, rows, isOfItems }: TaskTally): CountedText {
  if (items.value === rows.value) return isOfItems ? tallyText.rows(rows) : tallyText.items(items);
  return isOfItems ? tallyText.rowsOfItems(items, rows) : tallyText.rowsIn(items, rows);
}

/** What a distribution over these tasks counts: each row, and of what is broken down only the parts. */
export function describeLast({ items, rows, wholes, last }: TaskTally): CountedText {
  const isByRow = items.value < rows.value;
  if (wholes.value > 0) return isByRow ? tallyText.lastRows(last) : tallyText.last(last);
  return isByRow ? tallyText.rows(last) : tallyText.items(last);
}

/** The printed item of a task: that of its oldest row. */
function itemOf(index: LedgerIndex, task: TaskRecord): string {
  const row = index.rows.get(task.rows[0] ?? '');
  return row === undefined ? task.id : toPrintedItem(row);
}

const sizesOf = new WeakMap<LedgerIndex, ReadonlyMap<string, number>>();

/** How many rows each printed item has in the whole ledger. */
function itemSizes(index: LedgerIndex): ReadonlyMap<string, number> {
  const known = sizesOf.get(index);
  if (known !== undefined) return known;
  const sizes = new Map<string, number>();
  for (const task of index.tasks.values()) {
    const item = itemOf(index, task);
    sizes.set(item, (sizes.get(item) ?? 0) + 1);
  }
  sizesOf.set(index, sizes);
  return sizes;
}
