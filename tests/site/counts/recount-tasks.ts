import { reportsNothing } from '../../../src/records/values/statements/status.ts';
import type { PublishedRecords, PublishedRow, PublishedTask } from './published-records.ts';

/** The fields of a count, such as topic and account, and their values. */
export type Fields = ReadonlyMap<string, string>;

/** The tasks with these values, and how many there are of what the measure names. */
export function recountTasks(records: PublishedRecords, measure: string, fields: Fields): number {
  if (measure === 'rows-by-role') {
    const ofRole = (role: string) => recountTasks(records, 'rows', new Map([...fields, ['role', role]]));
    return ['lead', 'supporting', 'responsible', 'related'].reduce((sum, role) => sum + ofRole(role), 0);
  }
  const tasks = records.tasks.filter((task) =>
    [...fields].every(([field, value]) => has(records, task, field, value, fields)),
  );
  const own = new Set(tasks.map(({ id }) => id));
  const top = tasks.filter(({ partOf }) => partOf === null || !own.has(partOf));
  const wholes = tasks.filter((task) => isWhole(records, task));
  const measures: Readonly<Record<string, () => number>> = {
    '': () => tasks.length,
    rows: () => top.length,
    items: () => new Set(top.map((task) => printedNumber(records, task) ?? task.id)).size,
    wholes: () => wholes.length,
    parts: () => records.tasks.filter(({ partOf }) => partOf !== null && own.has(partOf)).length,
    last: () => tasks.length - wholes.length,
    accounts: () => new Set(tasks.map(accountOf)).size,
    'with-own-share': () => tasks.filter(({ completion }) => completion.some(({ ofTheTask }) => ofTheTask)).length,
    'with-other-share': () =>
      tasks.filter(({ completion }) => completion.length > 0 && !completion.some(({ ofTheTask }) => ofTheTask)).length,
  };
  const count = measures[measure];
  if (count === undefined) throw new Error(`tasks/${measure}`);
  return count();
}

function has(records: PublishedRecords, task: PublishedTask, field: string, value: string, fields: Fields): boolean {
  const rows = rowsOf(records, task);
  const named = namingRows(records, task);
  const other = () => records.tasks.find(({ id }) => id === value);
  const tests: Readonly<Record<string, () => boolean>> = {
    account: () => accountOf(task) === value,
    district: () => task.district === value,
    elsewhere: () => task.district !== value,
    kind: () => task.kind === value,
    level: () => (task.partOf === null) === (value === 'top'),
    partOf: () => task.partOf === value,
    topic: () => task.topics.includes(value),
    document: () => rows.some(({ document }) => document === value),
    department: () => rolesIn(named, value).length > 0,
    with: () => rolesIn(named, value).length > 0,
    formerly: () => rolesIn(rows, value).length > 0 && rolesIn(named, value).length === 0,
    role: () => chosenRole(rolesIn(named, fields.get('department') ?? '')) === value,
    lead: () => task.leads.includes(value),
    state: () => stateOf(records, task) === value,
    heading: () => headingOf(rows[0]) === headingOf(rowsOf(records, other())[0]),
    item: () => sharedItem(rows[0], task) === sharedItem(rowsOf(records, other())[0], other()),
  };
  const test = tests[field];
  if (test === undefined) throw new Error(`tasks: ${field}`);
  return test();
}

/** The department has a role in some task. */
export function isNamed(records: PublishedRecords, department: string): boolean {
  return records.tasks.some((task) => rolesIn(rowsOf(records, task), department).length > 0);
}

/** Whoever stands in a task with the department. */
export function partnersOf(records: PublishedRecords, department: string): ReadonlySet<string> {
  const tasks = records.tasks.filter((task) => rolesIn(namingRows(records, task), department).length > 0);
  const named = tasks.flatMap((task) =>
    namingRows(records, task).flatMap(({ units }) => units.flatMap((unit) => unit.department ?? [])),
  );
  return new Set(named.filter((id) => id !== department));
}

function rowsOf({ rows }: PublishedRecords, task: PublishedTask | undefined): PublishedRow[] {
  return (task?.rows ?? []).flatMap((id) => rows.get(id) ?? []);
}

/** What a newer document has changed no longer names anybody, where that one does. */
function namingRows(records: PublishedRecords, task: PublishedTask): PublishedRow[] {
  const rows = rowsOf(records, task);
  const holding = rows.filter(({ id }) => !task.former.includes(id));
  return holding.some(({ units }) => units.length > 0) ? holding : rows;
}

function accountOf({ district, year }: PublishedTask): string {
  return `${district}-${year}`;
}

const wholesOf = new WeakMap<PublishedRecords, ReadonlySet<string | null>>();

function isWhole(records: PublishedRecords, { id }: PublishedTask): boolean {
  const known = wholesOf.get(records) ?? new Set(records.tasks.map(({ partOf }) => partOf));
  wholesOf.set(records, known);
  return known.has(id);
}

function rolesIn(rows: readonly PublishedRow[], department: string): string[] {
  return rows.flatMap(({ units }) => units.flatMap((unit) => (unit.department === department ? [unit.role] : [])));
}

/** The newest that says who leads or supports; else responsible, else related. */
function chosenRole(roles: readonly string[]): string | undefined {
  const last = roles.findLast((role) => role === 'lead' || role === 'supporting');
  return last ?? ['responsible', 'related'].find((role) => roles.includes(role));
}

function headingOf(row: PublishedRow | undefined): string {
  return JSON.stringify([row?.document, row?.table, row?.path]);
}

/** The number that a row is printed under; projects are numbered once more under each name. */
function printedNumber(records: PublishedRecords, task: PublishedTask): string | null {
  const [row] = rowsOf(records, task);
  if (row === undefined || row.itemNumber === null) return null;
  return `${headingOf(row)} ${row.itemNumber} ${row.kind === 'livelihood-project' ? row.name : ''}`;
}

/** The number that rows share, or the name. */
function sharedItem(row: PublishedRow | undefined, task: PublishedTask | undefined): string {
  const number = row?.kind === 'livelihood-project' ? null : (row?.itemNumber ?? null);
  return `${headingOf(row)} ${number ?? row?.name ?? task?.id}`;
}

/** The status; where it says that nothing is stated, whether something is told all the same, here or of the parts. */
function stateOf(records: PublishedRecords, task: PublishedTask): string {
  if (task.dropped !== null) return 'dropped';
  if (task.status !== 'not-stated' && task.status !== 'not-held') return task.status;
  const isTold = rowsOf(records, task).some(
    ({ progress, statedStatus, percentage }) =>
      statedStatus !== null || percentage !== null || (progress ?? []).some((text) => !reportsNothing(text)),
  );
  if (isTold) return 'told';
  return isWhole(records, task) ? 'in-parts' : task.status;
}
