import type { DepartmentRecord, Ledger } from '../../records/model.ts';
import { type CountedNumber, type CountedText, toCount } from '../frame/counted.ts';
import { isNamed, isNamedCollective, isUnit } from '../frame/is-named.ts';
import { indexLedger } from '../frame/ledger-index.ts';
import { type PageHead, toSectionHead } from '../frame/page-head.ts';
import { roleNames, roles } from '../frame/record-names.ts';
import { siteSections } from '../frame/site-sections.ts';
import { toAnchor } from '../frame/to-anchor.ts';
import { departmentText } from './department-text.ts';

/** A department with the numbers of its tasks, in the order of `roles`. */
export interface DepartmentLine {
  readonly anchor: string;
  readonly name: string;
  readonly url: string;
  readonly counts: readonly CountedNumber[];
  readonly total: CountedNumber;
}

export interface DepartmentListView {
  readonly head: PageHead;
  readonly lead: CountedText;
  readonly roleNames: readonly string[];
  readonly districts: readonly {
    readonly anchor: string;
    readonly name: string;
    readonly url: string;
    readonly count: CountedText;
    readonly departments: readonly DepartmentLine[];
  }[];
}

/** All that /departments/ says: by district, those named most often first. */
export function departmentListView(ledger: Ledger): DepartmentListView {
  const index = indexLedger(ledger);
  return {
    head: toSectionHead(ledger, 'departments', siteSections.departments.name),
    lead: departmentText.lead(countNamed(ledger.departments)),
    roleNames: roles.map((role) => roleNames[role]),
    districts: ledger.districts.flatMap((district) => {
      const own = index.departmentsByDistrict.get(district.id) ?? [];
      const departments = departmentLines(own);
      return departments.length > 0
        ? [
            {
              anchor: district.id,
              name: district.name,
              url: district.url,
              count: countNamed(own, { district: district.id }),
              departments,
            },
          ]
        : [];
    }),
  };
}

/** Departments as a list shows them, those with most tasks first, collectives last; a successor that no document names is none. */
export function departmentLines(departments: readonly DepartmentRecord[]): DepartmentLine[] {
  const named = departments.filter(isNamed).sort((a, b) => b.tasks.all - a.tasks.all);
  return [...named.filter(isUnit), ...named.filter(isNamedCollective)].map(({ id, name, url, tasks }) => ({
    anchor: toAnchor(id),
    name,
    url,
    counts: roles.map((role) => toCount(tasks[role], 'tasks/rows', { department: id, role })),
    total: toCount(tasks.all, 'tasks/rows-by-role', { department: id }),
  }));
}

/** How many of the departments are named, and how many collectives beside them. */
export function countNamed(
  departments: readonly DepartmentRecord[],
  fields: Readonly<Record<string, string>> = {},
): CountedText {
  return departmentText.named(
    toCount(departments.filter(isUnit).length, 'departments/units', fields),
    toCount(departments.filter(isNamedCollective).length, 'departments/collectives', fields),
  );
}
