import type { DepartmentRecord, Ledger, RowRecord, TaskRecord } from '../../records/model.ts';
import { toTaskRoles } from '../../records/task-roles.ts';
import { departmentFindingsUrl } from '../finding/finding-view.ts';
import { countText } from '../frame/count-text.ts';
import { documentLink, newestDate } from '../frame/document-facts.ts';
import { indexLedger, type LedgerIndex, yearKey } from '../frame/ledger-index.ts';
import { type Link, type PageHead, toPageHead } from '../frame/page-head.ts';
import { roleNames, roles } from '../frame/record-names.ts';
import { siteSections } from '../frame/site-sections.ts';
import { toAnchor } from '../frame/to-anchor.ts';
import { taskYears } from '../task/task-chapters.ts';
import { type PlacedTaskLine, toTaskLine } from '../task/task-label.ts';
import { sharedKinds, toKindUrl } from './department-kind-view.ts';
import { departmentPartners, type Partner } from './department-partners.ts';
import {
  departmentKindNames,
  departmentText,
  predecessionNames,
  roleHeadings,
  successionNames,
} from './department-text.ts';

/** Everything that a department's page says. */
export interface DepartmentView {
  readonly head: PageHead;
  readonly district: Link | null;
  readonly aliases: readonly string[];
  /** The page of the same department everywhere; null where no other place has one. */
  readonly everywhere: Link | null;
  /** What became of it, and what it came from. */
  readonly successions: readonly { readonly text: string; readonly department: Link; readonly source: string }[];
  readonly counts: readonly { readonly name: string; readonly count: number; readonly url: string | null }[];
  readonly roles: readonly {
    readonly anchor: string;
    readonly heading: string;
    readonly count: number;
    readonly years: readonly DepartmentYear[];
  }[];
  readonly partners: readonly Partner[];
}

/** The tasks of one role in one account. */
export interface DepartmentYear {
  readonly year: Link;
  readonly tasks: readonly PlacedTaskLine[];
}

/** All that the page of one department says. */
export function departmentView(ledger: Ledger, department: DepartmentRecord): DepartmentView {
  const index = indexLedger(ledger);
  const rows = index.rowsByDepartment.get(department.id) ?? [];
  const sections = toSections(ledger, department.id, rows);
  const district = index.districts.get(department.district);
  return {
    head: departmentHead(index, department, rows),
    district: district ? { name: district.name, url: district.url } : null,
    aliases: department.aliases,
    everywhere: toEverywhere(ledger, department),
    successions: [...toSuccessors(index, department), ...toPredecessors(index, department)],
    counts: [
      ...roles.map((role) => {
        const count = department.tasks[role];
        return { name: roleNames[role], count, url: count > 0 ? `#${role}` : null };
      }),
      ...toFindingCount(index, department),
    ],
    roles: sections,
    partners: departmentPartners(ledger, department),
  };
}

function toEverywhere(ledger: Ledger, { commonKind, commonName }: DepartmentRecord): Link | null {
  if (commonKind === null || !sharedKinds(ledger).includes(commonKind)) return null;
  return { name: departmentText.everywhere(commonName ?? commonKind), url: toKindUrl(commonKind) };
}

function toSuccessors(index: LedgerIndex, { successors }: DepartmentRecord): DepartmentView['successions'] {
  return successors.map(({ id, year, how, source }) => ({
    text: departmentText.successionYear(year, successionNames[how]),
    department: toLink(index.departments.get(id), id),
    source: describeSource(source),
  }));
}

/** The other side of the same statements: nobody writes them down twice. */
function toPredecessors(index: LedgerIndex, { id }: DepartmentRecord): DepartmentView['successions'] {
  return (index.predecessors.get(id) ?? []).flatMap((before) =>
    before.successors
      .filter((successor) => successor.id === id)
      .map(({ year, how, source }) => ({
        text: departmentText.successionYear(year, predecessionNames[how]),
        department: toLink(before, before.id),
        source: describeSource(source),
      })),
  );
}

function describeSource(source: string): string {
  return source === departmentText.noSource ? `${source}，${departmentText.noSourceNote}` : source;
}

function departmentHead(index: LedgerIndex, department: DepartmentRecord, rows: readonly RowRecord[]): PageHead {
  const district = index.districts.get(department.district);
  const documents = [...new Set(rows.flatMap((row) => index.documents.get(row.document) ?? []))];
  const needsDistrict = district !== undefined && !department.name.includes(district.name);
  const counts = roles.flatMap((role) => {
    const count = department.tasks[role];
    return count > 0 ? [`${roleNames[role]} ${countText.tasks(count)}`] : [];
  });
  const where = district ? { name: district.name, url: `/departments/#${district.id}` } : null;
  return toPageHead(
    {
      title: departmentText.title(department.name, needsDistrict ? district.name : null),
      heading: department.name,
      eyebrow: `${district?.name ?? ''} · ${departmentKindNames[department.kind] ?? department.kind}`,
      description: departmentText.description(
        `${needsDistrict ? district.name : ''}${department.name}`,
        counts.join('，') || departmentText.noRows,
      ),
      url: department.url,
      date: newestDate(documents),
      sources: documents.map(documentLink),
      keywords: [department.name, ...department.aliases],
    },
    { section: 'departments', trail: where ? [where] : [], name: department.name },
  );
}

/** The department's tasks by the one role that it has in each, the newest account first. */
function toSections(ledger: Ledger, department: string, rows: readonly RowRecord[]): DepartmentView['roles'] {
  const index = indexLedger(ledger);
  const tasks = new Set(rows.flatMap((row) => index.taskByRow.get(row.id) ?? []));
  const byRole = Map.groupBy(tasks, (task) =>
    toTaskRoles(task.rows.flatMap((id) => index.rows.get(id) ?? [])).get(department),
  );
  return roles.flatMap((role) => {
    const own = byRole.get(role) ?? [];
    const years = toYears(ledger, own, (task) => ({ ...toTaskLine(index, task), anchor: toAnchor(role, task.id) }));
    return own.length > 0 ? [{ anchor: role, heading: roleHeadings[role], count: own.length, years }] : [];
  });
}

function toYears(
  ledger: Ledger,
  tasks: readonly TaskRecord[],
  toLine: (task: TaskRecord) => PlacedTaskLine,
): DepartmentYear[] {
  const byYear = Map.groupBy(tasks, yearKey);
  return taskYears(ledger)
    .toSorted((a, b) => b.year - a.year)
    .flatMap(({ id, title, url }) => {
      const own = byYear.get(id) ?? [];
      return own.length > 0 ? [{ year: { name: title, url }, tasks: own.map(toLine) }] : [];
    });
}

function toLink(department: DepartmentRecord | undefined, id: string): Link {
  return department ? { name: department.name, url: department.url } : { name: id, url: '/departments/' };
}

/** How many findings name the department, where any does. */
function toFindingCount(index: LedgerIndex, { id }: DepartmentRecord): DepartmentView['counts'] {
  const count = index.findingsByDepartment.get(id)?.length ?? 0;
  return count > 0 ? [{ name: siteSections.findings.name, count, url: departmentFindingsUrl(id) }] : [];
}
