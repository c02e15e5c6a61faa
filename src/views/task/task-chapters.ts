import { toAccountAddress } from '../../records/addresses/list-addresses.ts';
import type { DocumentRecord, Ledger, RowRecord, TaskRecord } from '../../records/model.ts';
import { indexLedger, type LedgerIndex, yearKey } from '../frame/ledger-index.ts';
import { taskYearText } from './task-list-text.ts';

/** The tasks that one printed item holds: one 序号, or one name that several rows share. */
export interface TaskItem {
  readonly number: number | null;
  readonly name: string | null;
  readonly tasks: readonly TaskRecord[];
}

/** The items under one heading of one document. */
export interface TaskChapter {
  readonly anchor: string;
  readonly path: readonly string[];
  readonly items: readonly TaskItem[];
}

/** The chapters whose tasks one document states first. */
export interface TaskSource {
  readonly document: DocumentRecord;
  readonly chapters: readonly TaskChapter[];
}

/** All tasks of one district and year: the account that was opened there. */
export interface TaskYear {
  /** `<district>-<year>`, the first part of the tasks' ids. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly district: string;
  readonly year: number;
  /** In printed order. */
  readonly tasks: readonly TaskRecord[];
  readonly sources: readonly TaskSource[];
  readonly itemOf: ReadonlyMap<string, TaskItem>;
  /** Each task's place in `tasks`. */
  readonly positionOf: ReadonlyMap<string, number>;
}

/** the ledger's years, and the same by id and by district. */
interface TaskYears {
  readonly all: readonly TaskYear[];
  readonly byId: ReadonlyMap<string, TaskYear>;
  readonly byDistrict: ReadonlyMap<string, readonly TaskYear[]>;
}

const known = new WeakMap<Ledger, TaskYears>();

/** the ledger's tasks by district and year, then by document, heading and item, all in printed order. */
export function taskYears(ledger: Ledger): readonly TaskYear[] {
  return indexYears(ledger).all;
}

/** Those of one district. */
export function taskYearsOfDistrict(ledger: Ledger, district: string): readonly TaskYear[] {
  return indexYears(ledger).byDistrict.get(district) ?? [];
}

/** The year that a task belongs to. */
export function taskYearOf(ledger: Ledger, task: TaskRecord): TaskYear | undefined {
  return indexYears(ledger).byId.get(yearKey(task));
}

function indexYears(ledger: Ledger): TaskYears {
  const made = known.get(ledger) ?? makeYears(ledger);
  known.set(ledger, made);
  return made;
}

function makeYears(ledger: Ledger): TaskYears {
  const index = indexLedger(ledger);
  const all = [...groupBy(ledger.tasks, yearKey)].map(([id, tasks]) => makeYear(index, id, tasks));
  return {
    all,
    byId: new Map(all.map((year) => [year.id, year])),
    byDistrict: groupBy(all, ({ district }) => district),
  };
}

function makeYear(index: LedgerIndex, id: string, tasks: readonly TaskRecord[]): TaskYear {
  const [first] = tasks;
  const district = first?.district ?? '';
  const year = first?.year ?? 0;
  const sources = makeSources(index, tasks);
  const items = sources.flatMap((source) => source.chapters.flatMap((chapter) => chapter.items));
  const printed = items.flatMap((item) => item.tasks);
  return {
    id,
    url: toAccountAddress({ district, year }),
    title: taskYearText.year(index.districts.get(district)?.name ?? district, year),
    district,
    year,
    tasks: printed,
    sources,
    itemOf: new Map(items.flatMap((item) => item.tasks.map((task) => [task.id, item] as const))),
    positionOf: new Map(printed.map((task, position) => [task.id, position])),
  };
}

function makeSources(index: LedgerIndex, tasks: readonly TaskRecord[]): TaskSource[] {
  const firstRow = (task: TaskRecord) => index.rows.get(task.rows[0] ?? '');
  return [...groupBy(tasks, (task) => firstRow(task)?.document ?? '')].flatMap(([id, ofDocument], nth) => {
    const document = index.documents.get(id);
    return document ? [{ document, chapters: makeChapters(ofDocument, firstRow, `c${nth + 1}`) }] : [];
  });
}

type FirstRow = (task: TaskRecord) => RowRecord | undefined;

function makeChapters(tasks: readonly TaskRecord[], firstRow: FirstRow, prefix: string): TaskChapter[] {
  const chapters = groupBy(tasks, (task) => JSON.stringify([firstRow(task)?.table, firstRow(task)?.path]));
  return [...chapters.values()].map((members, nth) => {
    const row = members[0] && firstRow(members[0]);
    const items = [...groupBy(members, (task) => itemKey(task, firstRow(task))).values()];
    return {
      anchor: `${prefix}-${nth + 1}`,
      path: row && row.path.length > 0 ? row.path : row?.table ? [row.table] : [],
      items: items.map((tasksOfItem) => makeItem(tasksOfItem, firstRow)),
    };
  });
}

function itemKey(task: TaskRecord, row: RowRecord | undefined): string {
  if (row?.itemNumber != null && row.kind !== 'livelihood-project') return `n${row.itemNumber}`;
  return row?.name ? `t${row.name}` : task.id;
}

function makeItem(tasks: readonly TaskRecord[], firstRow: FirstRow): TaskItem {
  const row = tasks[0] && firstRow(tasks[0]);
  return { number: row?.itemNumber ?? null, name: row?.name ?? tasks[0]?.name ?? null, tasks };
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
