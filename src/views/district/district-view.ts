import type { DepartmentRecord, DistrictRecord, DocumentRecord, Ledger, TaskRecord } from '../../records/model.ts';
import { countNamed, type DepartmentLine, departmentLines } from '../department/department-list-view.ts';
import { isNamedIn } from '../department/department-partners.ts';
import { type DocumentLine, toDocumentLine } from '../document/document-list-view.ts';
import { type FindingBrief, findingBriefs } from '../finding/finding-news.ts';
import { districtFindingsUrl } from '../finding/finding-view.ts';
import { type CountedText, toCount } from '../frame/counted.ts';
import { countDocuments, newestFirst } from '../frame/document-facts.ts';
import { indexLedger, type LedgerIndex } from '../frame/ledger-index.ts';
import { allDocuments, type CountedLink, type Link, type PageHead, toPageHead } from '../frame/page-head.ts';
import { roleNames, roles } from '../frame/record-names.ts';
import { toAnchor } from '../frame/to-anchor.ts';
import { toTallyLine } from '../indicator/verdict-tally.ts';
import { taskYearsOfDistrict } from '../task/task-chapters.ts';
import { type PlacedTaskLine, toTaskLine } from '../task/task-label.ts';
import { type TaskYearLine, toTaskYearLine } from '../task/task-list-view.ts';
import { describeTaskTally, tallyTasks } from '../task/task-tally.ts';
import { type DistrictGoals, type DistrictYears, districtGoals, districtYears } from './district-goals.ts';
import { districtJump } from './district-jump.ts';
import { districtTasksUrl } from './district-tasks-view.ts';
import { districtKindNames, districtText } from './district-text.ts';

/** Everything that a district's page says. */
export interface DistrictView {
  readonly head: PageHead;
  /** The ways to its parts. */
  readonly jump: readonly Link[];
  /** The other names that documents give it. */
  readonly aliases: readonly string[];
  readonly parent: Link | null;
  /** The findings about its documents, where there are any. */
  readonly findings: CountedLink | null;
  /** The first of them. */
  readonly found: readonly FindingBrief[];
  readonly districts: readonly Link[];
  readonly goals: readonly DistrictGoals[];
  readonly indicators: DistrictYears | null;
  readonly years: readonly TaskYearLine[];
  /** The page of all of these, where there are several. */
  readonly allTasks: Link | null;
  readonly documents: readonly DocumentLine[];
  /** Apart: no document of a government. */
  readonly news: readonly DocumentLine[];
  readonly roleNames: readonly string[];
  readonly departments: readonly DepartmentLine[];
  /** Tasks of other districts' documents that name a body of this district. */
  readonly elsewhere: readonly {
    readonly department: Link;
    readonly count: CountedText;
    readonly tasks: readonly PlacedTaskLine[];
  }[];
  /** How many bodies of it are named. */
  readonly named: CountedText;
}

/** So many findings fill a screen; the others have a page. */
const shownFindings = 5;

/** All that the page of one district says. */
export function districtView(ledger: Ledger, district: DistrictRecord): DistrictView {
  const index = indexLedger(ledger);
  const departments = index.departmentsByDistrict.get(district.id) ?? [];
  const lines = newestFirst(districtDocuments(index, district));
  const tasksUrl = districtTasksUrl(ledger, district);
  const parent = index.districts.get(district.parent ?? '');
  const view = {
    aliases: district.aliases,
    parent: parent ? { name: parent.name, url: parent.url } : null,
    findings: toFindings(index, district),
    found: firstFindings(ledger, index, district),
    districts: (index.districtsByParent.get(district.id) ?? []).map(({ name, url }) => ({ name, url })),
    goals: districtGoals(index, district),
    indicators: districtYears(index, district),
    years: taskYearsOfDistrict(ledger, district.id)
      .map((year) => toTaskYearLine(index, year))
      .sort((a, b) => b.year - a.year),
    allTasks: tasksUrl === null ? null : { name: districtText.toAllTasks, url: tasksUrl },
    documents: lines.filter(({ kind }) => kind !== 'news').map((document) => toDocumentLine(ledger, document)),
    news: lines.filter(({ kind }) => kind === 'news').map((document) => toDocumentLine(ledger, document)),
    roleNames: roles.map((role) => roleNames[role]),
    departments: departmentLines(departments),
    named: countNamed(departments, { district: district.id }),
    elsewhere: departments.flatMap((department) => tasksElsewhere(index, department)),
  };
  return {
    head: withGoals(districtHead(ledger, index, district), view.goals),
    jump: districtJump(district.id, view),
    ...view,
  };
}

/** What became of the year's targets comes first, as on the page. */
function withGoals(head: PageHead, [first]: readonly DistrictGoals[]): PageHead {
  return first === undefined ? head : { ...head, answer: [toTallyLine(first.title, first.counts), ...head.answer] };
}

function districtHead(ledger: Ledger, index: LedgerIndex, district: DistrictRecord): PageHead {
  const documents = districtDocuments(index, district).filter(({ kind }) => kind !== 'news');
  const tasks = index.tasksByDistrict.get(district.id) ?? [];
  const held = countDocuments(documents, { about: district.id });
  return toPageHead(
    {
      title: districtText.title(district.name),
      heading: district.name,
      eyebrow: districtKindNames[district.kind] ?? district.kind,
      description: districtText.description(
        district.name,
        tasks.length === 0 ? null : describeTaskTally(tallyTasks(index, tasks, { district: district.id })),
        held,
      ),
      url: district.url,
      sources: [
        documents.length > 0
          ? { name: held.text, of: held.of, url: `${district.url}#documents` }
          : allDocuments(ledger),
      ],
      keywords: [district.name, ...district.aliases],
    },
    { section: 'districts' },
  );
}

/** Its own documents, and those of others that state its figures. */
function districtDocuments(index: LedgerIndex, district: DistrictRecord): DocumentRecord[] {
  const observations = index.observationsByDistrict.get(district.id) ?? [];
  const stating = observations.flatMap((observation) => index.documents.get(observation.document) ?? []);
  return [...new Set([...(index.documentsByDistrict.get(district.id) ?? []), ...stating])];
}

function tasksElsewhere(index: LedgerIndex, department: DepartmentRecord): DistrictView['elsewhere'] {
  const tasks = new Set<TaskRecord>();
  for (const row of index.rowsByDepartment.get(department.id) ?? []) {
    const task = index.taskByRow.get(row.id);
    if (task && task.district !== department.district && isNamedIn(index, task, department.id)) tasks.add(task);
  }
  if (tasks.size === 0) return [];
  return [
    {
      department: { name: department.name, url: department.url },
      count: describeTaskTally(
        tallyTasks(index, [...tasks], { department: department.id, elsewhere: department.district }),
      ),
      tasks: [...tasks].map((task) => ({ ...toTaskLine(index, task), anchor: toAnchor(department.id, task.id) })),
    },
  ];
}

/** What was found beside the targets, which the report card tells. */
function firstFindings(ledger: Ledger, index: LedgerIndex, { id }: DistrictRecord): FindingBrief[] {
  const own = (index.findingsByDistrict.get(id) ?? []).filter(({ kind }) => kind !== 'target');
  return findingBriefs(ledger, own).slice(0, shownFindings);
}

function toFindings(index: LedgerIndex, { id }: DistrictRecord): CountedLink | null {
  const count = toCount(index.findingsByDistrict.get(id)?.length ?? 0, 'findings', { district: id });
  const { text, of } = districtText.findings(count);
  return count.value > 0 ? { name: text, of, url: districtFindingsUrl(id) } : null;
}
