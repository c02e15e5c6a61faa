import type { Account, DepartmentRecord, DistrictRecord, DocumentRecord, TaskRecord } from '../records/model.ts';
import { type AccountIndex, indexAccount } from './account-index.ts';
import { type DepartmentLine, departmentLines } from './department-list-view.ts';
import { type DistrictVerdicts, districtVerdicts } from './district-verdicts.ts';
import { newestDate, newestFirst } from './document-facts.ts';
import { type DocumentLine, toDocumentLine } from './document-list-view.ts';
import { districtFindingsUrl } from './finding-view.ts';
import { type IndicatorTable, indicatorTables } from './indicator-table.ts';
import { districtKindNames, roleNames, roles } from './interface-text.ts';
import { allDocuments, type Link, type PageHead, toPageHead } from './page-head.ts';
import { districtText, documentText } from './page-text.ts';
import { taskYearsOfDistrict } from './task-chapters.ts';
import { type PlacedTaskLine, toTaskLine } from './task-label.ts';
import { type TaskYearLine, toTaskYearLine } from './task-list-view.ts';
import { toAnchor } from './to-anchor.ts';

/** Everything that a district's page says. */
export interface DistrictView {
  readonly head: PageHead;
  /** The other names that documents give it. */
  readonly aliases: readonly string[];
  readonly parent: Link | null;
  /** The findings about its documents, where there are any. */
  readonly findings: Link | null;
  readonly districts: readonly Link[];
  readonly indicators: readonly IndicatorTable[];
  readonly verdicts: readonly DistrictVerdicts[];
  readonly years: readonly TaskYearLine[];
  readonly documents: readonly DocumentLine[];
  readonly roleNames: readonly string[];
  readonly departments: readonly DepartmentLine[];
  /** Tasks of other districts' documents that name a body of this district. */
  readonly elsewhere: readonly { readonly department: Link; readonly tasks: readonly PlacedTaskLine[] }[];
}

/** All that the page of one district says. */
export function districtView(account: Account, district: DistrictRecord): DistrictView {
  const index = indexAccount(account);
  const departments = index.departmentsByDistrict.get(district.id) ?? [];
  const parent = index.districts.get(district.parent ?? '');
  return {
    head: districtHead(account, index, district),
    aliases: district.aliases,
    parent: parent ? { name: parent.name, url: parent.url } : null,
    findings: toFindings(index, district),
    districts: (index.districtsByParent.get(district.id) ?? []).map(({ name, url }) => ({ name, url })),
    indicators: indicatorTables(index, index.observationsByDistrict.get(district.id) ?? []),
    verdicts: districtVerdicts(account, district),
    years: taskYearsOfDistrict(account, district.id)
      .map(toTaskYearLine)
      .sort((a, b) => b.year - a.year),
    documents: newestFirst(districtDocuments(index, district)).map((document) => toDocumentLine(account, document)),
    roleNames: roles.map((role) => roleNames[role]),
    departments: departmentLines(departments),
    elsewhere: departments.flatMap((department) => tasksElsewhere(index, department)),
  };
}

function districtHead(account: Account, index: AccountIndex, district: DistrictRecord): PageHead {
  const documents = districtDocuments(index, district);
  const tasks = index.tasksByDistrict.get(district.id)?.length ?? 0;
  return toPageHead(
    {
      title: districtText.title(district.name),
      heading: district.name,
      eyebrow: districtKindNames[district.kind] ?? district.kind,
      description: districtText.description(district.name, tasks, documents.length),
      url: district.url,
      date: newestDate(documents),
      sources: [
        documents.length > 0
          ? { name: documentText.some(documents.length), url: `${district.url}#documents` }
          : allDocuments(account),
      ],
      keywords: [district.name, ...district.aliases],
    },
    { column: 'districts' },
  );
}

/** Its own documents, and those of others that state its figures. */
function districtDocuments(index: AccountIndex, district: DistrictRecord): DocumentRecord[] {
  const observations = index.observationsByDistrict.get(district.id) ?? [];
  const stating = observations.flatMap((observation) => index.documents.get(observation.document) ?? []);
  return [...new Set([...(index.documentsByDistrict.get(district.id) ?? []), ...stating])];
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
      tasks: [...tasks].map((task) => ({ ...toTaskLine(task), anchor: toAnchor(department.id, task.id) })),
    },
  ];
}

function toFindings(index: AccountIndex, { id }: DistrictRecord): Link | null {
  const count = index.findingsByDistrict.get(id)?.length ?? 0;
  return count > 0 ? { name: districtText.findings(count), url: districtFindingsUrl(id) } : null;
}
