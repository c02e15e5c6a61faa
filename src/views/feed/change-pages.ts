import type { ChangeRecord, Ledger, RowRecord, TaskRecord } from '../../records/model.ts';
import { indexLedger, type LedgerIndex, yearKey } from '../frame/ledger-index.ts';
import { taskYears } from '../task/task-chapters.ts';

/**
 * The pages that a change is about, by path: its document and task, its account, its district, and the departments and topics of the task; a whole
 * document is about those of all its rows. Of what is gone the address alone tells whose it was.
 */
export function changePages(ledger: Ledger, change: ChangeRecord): ReadonlySet<string> {
  const index = indexLedger(ledger);
  const document = index.documents.get(change.document ?? '');
  const task = index.tasks.get(change.task ?? '');
  const page = change.url.replace(/#.*$/u, '');
  const rows = task === undefined && document?.url === change.url ? index.rowsByDocument.get(document.id) : [];
  const tasks = task === undefined ? (rows ?? []).flatMap(({ id }) => index.taskByRow.get(id) ?? []) : [task];
  const told = rows?.length ? rows : tasks.flatMap(({ rows: own }) => own.flatMap((id) => index.rows.get(id) ?? []));
  const accounts = [document, task].flatMap((one) => (one === undefined ? [] : [yearKey(one)]));
  const districts = [document, task].flatMap((one) => (one === undefined ? [] : [one.district]));
  const gone = document === undefined && task === undefined ? accountAt(ledger, page) : null;
  return new Set([
    page,
    ...[document, task].flatMap((one) => one?.url ?? []),
    ...toAccountUrls(ledger, [...accounts, ...(gone ? [gone.account] : [])]),
    ...[...districts, ...(gone ? [gone.district] : [])].flatMap((id) => index.districts.get(id)?.url ?? []),
    ...toDepartmentUrls(index, told),
    ...toTopicUrls(index, tasks),
  ]);
}

function toAccountUrls(ledger: Ledger, ids: readonly string[]): string[] {
  return taskYears(ledger).flatMap(({ id, url }) => (ids.includes(id) ? [url] : []));
}

function toDepartmentUrls({ departments }: LedgerIndex, rows: readonly RowRecord[]): string[] {
  const ids = new Set(rows.flatMap(({ units }) => units.flatMap(({ department }) => department ?? [])));
  return [...ids].flatMap((id) => departments.get(id)?.url ?? []);
}

function toTopicUrls({ topics }: LedgerIndex, tasks: readonly TaskRecord[]): string[] {
  return [...new Set(tasks.flatMap((task) => task.topics))].flatMap((id) => topics.get(id)?.url ?? []);
}

/** Ids of documents and accounts begin with the district and the year, those of departments with the district. */
function accountAt(ledger: Ledger, path: string): { readonly district: string; readonly account: string } | null {
  const [, name = ''] = /^\/(?:documents|tasks|departments)\/([^/]+)\//u.exec(path) ?? [];
  const own = ledger.districts.filter(({ id }) => name === id || name.startsWith(`${id}-`));
  const [district] = own.toSorted((a, b) => b.id.length - a.id.length);
  if (district === undefined) return null;
  const [year = ''] = /^\d{4}/u.exec(name.slice(district.id.length + 1)) ?? [];
  return { district: district.id, account: `${district.id}-${year}` };
}
