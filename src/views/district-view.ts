import type { Account, DepartmentRecord, DistrictRecord, TaskRecord } from '../records/model.ts';
import { type AccountIndex, indexAccount } from './account-index.ts';
import { type DepartmentLine, departmentLines } from './department-list-view.ts';
import { newestDate, newestFirst } from './document-facts.ts';
import { type DocumentLine, toDocumentLine } from './document-list-view.ts';
import { type IndicatorTable, indicatorTables } from './indicator-table.ts';
import { districtKindNames, roleNames, roles } from './interface-text.ts';
import { allDocuments, type Link, type PageHead, toPageHead } from './page-head.ts';
import { taskYears } from './task-chapters.ts';
import { type TaskLine, toTaskLine } from './task-label.ts';
import { type TaskYearLine, toTaskYearLine } from './task-list-view.ts';

/** Everything that a district's page says. */
export interface DistrictView {
  readonly head: PageHead;
  readonly parent: Link | null;
  readonly districts: readonly Link[];
  readonly indicators: readonly IndicatorTable[];
  readonly years: readonly TaskYearLine[];
  readonly documents: readonly DocumentLine[];
  readonly roleNames: readonly string[];
  readonly departments: readonly DepartmentLine[];
  /** Tasks of other districts' documents that name a body of this district. */
  readonly elsewhere: readonly { readonly department: Link; readonly tasks: readonly TaskLine[] }[];
}

/** All that the page of one district says. */
export function districtView(account: Account, district: DistrictRecord): DistrictView {
  const index = indexAccount(account);
  const departments = index.departmentsByDistrict.get(district.id) ?? [];
  const parent = index.districts.get(district.parent ?? '');
  return {
    head: districtHead(account, index, district),
    parent: parent ? { name: parent.name, url: parent.url } : null,
    districts: account.districts
      .filter((other) => other.parent === district.id)
      .map((other) => ({ name: other.name, url: other.url })),
    indicators: indicatorTables(index, index.observationsByDistrict.get(district.id) ?? []),
    years: taskYears(account)
      .filter((year) => year.district === district.id)
      .map(toTaskYearLine)
      .sort((a, b) => b.year - a.year),
    documents: newestFirst(index.documentsByDistrict.get(district.id) ?? []).map((document) =>
      toDocumentLine(account, document),
    ),
    roleNames: roles.map((role) => roleNames[role]),
    departments: departmentLines(departments),
    elsewhere: departments.flatMap((department) => tasksElsewhere(index, department)),
  };
}

function districtHead(account: Account, index: AccountIndex, district: DistrictRecord): PageHead {
  const documents = index.documentsByDistrict.get(district.id) ?? [];
  const observed = index.observationsByDistrict
    .get(district.id)
    ?.flatMap((one) => index.documents.get(one.document) ?? []);
  const tasks = index.tasksByDistrict.get(district.id)?.length ?? 0;
  const all = [...new Set([...documents, ...(observed ?? [])])];
  return toPageHead(
    {
      title: `${district.name}：目标、任务与文件`,
      heading: district.name,
      eyebrow: districtKindNames[district.kind] ?? district.kind,
      description: `${district.name}公开承诺的 ${tasks} 项任务、主要指标、责任单位和 ${documents.length} 份文件。`,
      url: district.url,
      date: newestDate(all),
      sources: [
        all.length > 0 ? { name: `${all.length} 份公开文件`, url: `${district.url}#documents` } : allDocuments(account),
      ],
      keywords: [district.name, ...district.aliases],
    },
    { column: 'districts' },
  );
}

function tasksElsewhere(index: AccountIndex, department: DepartmentRecord): DistrictView['elsewhere'] {
  const tasks = new Set<TaskRecord>();
  for (const row of index.rowsByDepartment.get(department.id) ?? []) {
    const task = index.taskByRow.get(row.id);
    if (task && task.district !== department.district) tasks.add(task);
  }
  if (tasks.size === 0) return [];
  return [
    {
      department: { name: department.name, url: department.url },
      tasks: [...tasks].map((task) => toTaskLine(task)),
    },
  ];
}
