import type { Account, DepartmentRecord } from '../records/model.ts';
import { indexAccount } from './account-index.ts';
import { columns, roleNames, roles } from './interface-text.ts';
import { type PageHead, toColumnHead } from './page-head.ts';
import { toAnchor } from './to-anchor.ts';

/** A department with its row counts, in the order of `roles`. */
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
export function departmentListView(account: Account): DepartmentListView {
  const index = indexAccount(account);
  return {
    head: toColumnHead(account, 'departments', columns.departments.name),
    total: account.departments.length,
    roleNames: roles.map((role) => roleNames[role]),
    districts: account.districts.flatMap((district) => {
      const departments = departmentLines(index.departmentsByDistrict.get(district.id) ?? []);
      return departments.length > 0
        ? [{ anchor: district.id, name: district.name, url: district.url, departments }]
        : [];
    }),
  };
}

/** Departments as a list shows them, those named most often first. */
export function departmentLines(departments: readonly DepartmentRecord[]): DepartmentLine[] {
  return departments
    .map(({ id, name, url, counts }) => {
      const byRole = roles.map((role) => counts[role]);
      return { anchor: toAnchor(id), name, url, counts: byRole, total: byRole.reduce((sum, count) => sum + count, 0) };
    })
    .sort((a, b) => b.total - a.total);
}
