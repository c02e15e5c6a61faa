import type { DepartmentRecord, Ledger } from '../../records/model.ts';
import { indexLedger } from '../frame/ledger-index.ts';
import { type PageHead, toSectionHead } from '../frame/page-head.ts';
import { roleNames, roles } from '../frame/record-names.ts';
import { siteSections } from '../frame/site-sections.ts';
import { toAnchor } from '../frame/to-anchor.ts';

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
export function departmentListView(ledger: Ledger): DepartmentListView {
  const index = indexLedger(ledger);
  return {
    head: toSectionHead(ledger, 'departments', siteSections.departments.name),
    total: ledger.departments.length,
    roleNames: roles.map((role) => roleNames[role]),
    districts: ledger.districts.flatMap((district) => {
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
