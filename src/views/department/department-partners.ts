import type { DepartmentRecord, Ledger, TaskRecord } from '../../records/model.ts';
import { findNamingRows } from '../../records/supersession/standing-rows.ts';
import { type CountedNumber, toCount } from '../frame/counted.ts';
import { indexLedger, type LedgerIndex } from '../frame/ledger-index.ts';
import { toAnchor } from '../frame/to-anchor.ts';

/** A unit that shares tasks with a department. */
export interface Partner {
  readonly anchor: string;
  readonly name: string;
  readonly url: string;
  /** Tasks that name both. */
  readonly shared: CountedNumber;
  /** Of these, how many the department leads, and how many the partner; neither where a document names no leader. */
  readonly ownLead: CountedNumber;
  readonly theirLead: CountedNumber;
}

/** Whoever shares a task with the department, the most tasks first, then in the order of the registry. */
export function departmentPartners(ledger: Ledger, department: DepartmentRecord): Partner[] {
  const index = indexLedger(ledger);
  const rows = index.rowsByDepartment.get(department.id) ?? [];
  const named = rows.flatMap((row) => index.taskByRow.get(row.id) ?? []);
  const tasks = new Set(named.filter((task) => isNamedIn(index, task, department.id)));
  const shared = new Map<string, TaskRecord[]>();
  for (const task of tasks) {
    for (const id of namedBy(index, task)) {
      const both = shared.get(id);
      if (both) both.push(task);
      else shared.set(id, [task]);
    }
  }
  shared.delete(department.id);
  const placeOf = (id: string) => index.departmentPlaces.get(id) ?? 0;
  return [...shared]
    .sort(([a], [b]) => placeOf(a) - placeOf(b))
    .flatMap(([id, both]) => {
      const partner = index.departments.get(id);
      if (partner === undefined) return [];
      const count = (tasks: readonly TaskRecord[], lead?: string) =>
        toCount(tasks.length, 'tasks', { department: department.id, with: id, lead });
      const ledBy = (who: string) =>
        count(
          both.filter(({ leads }) => leads.includes(who)),
          who,
        );
      return {
        anchor: toAnchor('with', id),
        name: partner.name,
        url: partner.url,
        shared: count(both),
        ownLead: ledBy(department.id),
        theirLead: ledBy(id),
      };
    })
    .sort((a, b) => b.shared.value - a.shared.value);
}

/** Whether the task names the department, in whatever role, by the words that hold. */
export function isNamedIn(index: LedgerIndex, task: TaskRecord, department: string): boolean {
  return namedBy(index, task).has(department);
}

/** The departments that a task names. */
export function namedBy({ rows }: LedgerIndex, task: TaskRecord): ReadonlySet<string> {
  const units = findNamingRows(task, rows).flatMap((row) => row.units);
  return new Set(units.flatMap(({ department }) => department ?? []));
}
