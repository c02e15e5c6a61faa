import type { DepartmentRecord, Ledger } from '../../records/model.ts';
import { indexLedger } from '../frame/ledger-index.ts';
import { type PageHead, toSectionHead } from '../frame/page-head.ts';
import { roleNames, roles } from '../frame/record-names.ts';
import { siteSections } from '../frame/site-sections.ts';
import { toAnchor } from '../frame/to-anchor.ts';

/** A department with the numbers of its tasks, in the order of `roles`. */
export interface DepartmentLine {
  readonly anchor: string;
  readonly name: string;
  readonly url: string;
  readonly counts: readonly number[];
  readonly total: number;
}

export interface DepartmentListView {
  readonly head: PageHead;
  readonly total: number;
  readonly roleNames: readonly string[];
  readonly districts: readonly {
    readonly anchor: string;
    readonly name: string;
    readonly url: string;
    readonly departments: readonly DepartmentLine[];
  }[];
}

/** All that /departments/ says: by district, those named most often first. */
export function departmentListView(ledger: Ledger): DepartmentListView {
  const index = indexLedger(ledger);
  return {
    head: toSectionHead(ledger, 'departments', siteSections.departments.name),
    total: ledger.departments.filter(isNamed).length,
    roleNames: roles.map((role) => roleNames[role]),
    districts: ledger.districts.flatMap((district) => {
      const departments = departmentLines(index.departmentsByDistrict.get(district.id) ?? []);
      return departments.length > 0
        ? [{ anchor: district.id, name: district.name, url: district.url, departments }]
        : [];
    }),
  };
}

/** Departments as a list shows them, those with most tasks first; a successor that no document names is none. */
export function departmentLines(departments: readonly DepartmentRecord[]): DepartmentLine[] {
  return departments
    .filter(isNamed)
    .map(({ id, name, url, tasks }) => ({
      anchor: toAnchor(id),
      name,
      url,
      counts: roles.map((role) => tasks[role]),
      total: tasks.all,
    }))
    .sort((a, b) => b.total - a.total);
}

/** Whether a document names the department in a task. */
export function isNamed({ tasks }: DepartmentRecord): boolean {
  return tasks.all > 0;
}
