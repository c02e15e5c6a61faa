import { isNoNews } from '../../records/findings/not-news.ts';
import type { DepartmentRecord, Ledger, RowRecord, TaskRecord, UnitRole } from '../../records/model.ts';
import { findNamingRows } from '../../records/supersession/standing-rows.ts';
import { toTaskRoles } from '../../records/task-roles.ts';
import { figuresLedBy } from '../figure/figure-view.ts';
import { type FindingBrief, findingBriefs } from '../finding/finding-news.ts';
import { departmentFindingsUrl } from '../finding/finding-view.ts';
import { type CountedNumber, type CountedText, counted, joinCounted, toCount } from '../frame/counted.ts';
import { documentSource } from '../frame/document-facts.ts';
import { indexLedger, type LedgerIndex, yearKey } from '../frame/ledger-index.ts';
import { type Link, type PageHead, toPageHead } from '../frame/page-head.ts';
import { roleNames, roles } from '../frame/record-names.ts';
import { toAnchor } from '../frame/to-anchor.ts';
import { taskYears } from '../task/task-chapters.ts';
import { commonAsOf, type PlacedTaskLine, toTaskLine } from '../task/task-label.ts';
import { describeTaskTally, tallyTasks } from '../task/task-tally.ts';
import { sharedKinds, toKindUrl } from './department-kind-view.ts';
import { departmentPartners, isNamedIn, type Partner } from './department-partners.ts';
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
  readonly counts: readonly { readonly name: string; readonly count: CountedNumber; readonly url: string | null }[];
  readonly roles: readonly {
    readonly role: UnitRole;
    readonly anchor: string;
    readonly heading: string;
    readonly count: CountedText;
    readonly years: readonly DepartmentYear[];
  }[];
  /** The tasks that named it until a newer document changed them. */
  readonly former: { readonly count: CountedText; readonly tasks: readonly PlacedTaskLine[] } | null;
  readonly partners: readonly Partner[];
  /** The first of the findings about its tasks. */
  readonly found: readonly FindingBrief[];
  readonly partnerCount: CountedNumber;
}

/** The tasks of one role in one account. */
export interface DepartmentYear {
  readonly year: Link;
  readonly count: CountedText;
  /** Up to which day all of them are told that say one. */
  readonly asOf: string | null;
  readonly tasks: readonly PlacedTaskLine[];
}

/** So many findings fill a screen; the others have a page. */
const shownFindings = 3;

/** All that the page of one department says. */
export function departmentView(ledger: Ledger, department: DepartmentRecord): DepartmentView {
  const index = indexLedger(ledger);
  const rows = index.rowsByDepartment.get(department.id) ?? [];
  const sections = toSections(ledger, department.id);
  const district = index.districts.get(department.district);
  const partners = departmentPartners(ledger, department);
  return {
    head: departmentHead(index, department, rows),
    district: district ? { name: district.name, url: district.url } : null,
    aliases: department.aliases,
    everywhere: toEverywhere(ledger, department),
    successions: [...toSuccessors(index, department), ...toPredecessors(index, department)],
    counts: [
      ...roles.map((role) => {
        const count = toCount(department.tasks[role], 'tasks/rows', { department: department.id, role });
        return { name: departmentText.rowsOf(roleNames[role]), count, url: count.value > 0 ? `#${role}` : null };
      }),
      ...toFigureCount(ledger, department),
      ...toFindingCount(index, department),
    ],
    roles: sections,
    former: toFormer(index, department.id),
    partners,
    found: findingBriefs(ledger, index.findingsByDepartment.get(department.id) ?? []).slice(0, shownFindings),
    partnerCount: toCount(partners.length, 'departments/partners', { of: department.id }),
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
    source,
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
        source,
      })),
  );
}

function departmentHead(index: LedgerIndex, department: DepartmentRecord, rows: readonly RowRecord[]): PageHead {
  const district = index.districts.get(department.district);
  const documents = [...new Set(rows.flatMap((row) => index.documents.get(row.document) ?? []))];
  const needsDistrict = district !== undefined && !department.name.includes(district.name);
  const counts = roles.flatMap((role) => {
    const tasks = tasksOf(index, department.id, role);
    const tally = describeTaskTally(tallyTasks(index, tasks, { department: department.id, role }));
    return tasks.length > 0 ? [departmentText.byRole(roleNames[role], tally)] : [];
  });
  const where = district ? { name: district.name, url: `/departments/#${district.id}` } : null;
  return toPageHead(
    {
      title: departmentText.title(department.name, needsDistrict ? district.name : null),
      heading: department.name,
      eyebrow: `${district?.name ?? ''} · ${departmentKindNames[department.kind] ?? department.kind}`,
      description: departmentText.description(
        `${needsDistrict ? district.name : ''}${department.name}`,
        counts.length > 0 ? joinCounted(counts, '，') : counted`${departmentText.noRows}`,
      ),
      url: department.url,
      sources: documents.map(documentSource),
      keywords: [department.name, ...department.aliases],
    },
    { section: 'departments', trail: where ? [where] : [], name: department.name },
  );
}

/** The tasks in which the department has this role: it has one in each. */
function tasksOf(index: LedgerIndex, department: string, role: UnitRole): TaskRecord[] {
  const rows = index.rowsByDepartment.get(department) ?? [];
  const tasks = new Set(rows.flatMap((row) => index.taskByRow.get(row.id) ?? []));
  const roleIn = (task: TaskRecord) => toTaskRoles(findNamingRows(task, index.rows)).get(department);
  return [...tasks].filter((task) => roleIn(task) === role);
}

/** The department's tasks by role, the newest account first. */
function toSections(ledger: Ledger, department: string): DepartmentView['roles'] {
  const index = indexLedger(ledger);
  return roles.flatMap((role) => {
    const own = tasksOf(index, department, role);
    if (own.length === 0) return [];
    const count = describeTaskTally(tallyTasks(index, own, { department, role }));
    return [{ role, anchor: role, heading: roleHeadings[role], count, years: toYears(ledger, department, role, own) }];
  });
}

function toFormer(index: LedgerIndex, department: string): DepartmentView['former'] {
  const rows = index.rowsByDepartment.get(department) ?? [];
  const tasks = [...new Set(rows.flatMap((row) => index.taskByRow.get(row.id) ?? []))].filter(
    (task) => !isNamedIn(index, task, department),
  );
  if (tasks.length === 0) return null;
  return {
    count: describeTaskTally(tallyTasks(index, tasks, { formerly: department })),
    tasks: tasks.map((task) => ({ ...toTaskLine(index, task), anchor: toAnchor('former', task.id) })),
  };
}

function toYears(ledger: Ledger, department: string, role: UnitRole, tasks: readonly TaskRecord[]): DepartmentYear[] {
  const index = indexLedger(ledger);
  const byYear = Map.groupBy(tasks, yearKey);
  return taskYears(ledger)
    .toSorted((a, b) => b.year - a.year)
    .flatMap(({ id, title, url }) => {
      const own = byYear.get(id) ?? [];
      if (own.length === 0) return [];
      const count = describeTaskTally(tallyTasks(index, own, { department, role, account: id }));
      const lines = own.map((task) => ({ ...toTaskLine(index, task), anchor: toAnchor(role, task.id) }));
      return [{ year: { name: title, url }, count, asOf: commonAsOf(own), tasks: lines }];
    });
}

function toLink(department: DepartmentRecord | undefined, id: string): Link {
  return department ? { name: department.name, url: department.url } : { name: id, url: '/departments/' };
}

/** How many findings about its tasks should be known, where any is. */
function toFigureCount(ledger: Ledger, { id }: DepartmentRecord): DepartmentView['counts'] {
  const led = figuresLedBy(ledger, id);
  return led === null ? [] : [{ name: departmentText.figures, ...led }];
}

function toFindingCount(index: LedgerIndex, { id }: DepartmentRecord): DepartmentView['counts'] {
  const news = (index.findingsByDepartment.get(id) ?? []).filter((finding) => !isNoNews(finding));
  const count = toCount(news.length, 'findings/news', { department: id });
  return count.value > 0 ? [{ name: departmentText.findings, count, url: departmentFindingsUrl(id) }] : [];
}
