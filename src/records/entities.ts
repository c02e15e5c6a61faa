import { showInvisible } from '../characters/name-character.ts';
import { describePlace } from '../originals/describe-place.ts';
import type { CheckedDocument } from './checked-document.ts';
import type { DepartmentRecord, DistrictRecord, DocumentRecord, RowRecord, TaskRecord, UnitRole } from './model.ts';
import { commonDepartmentOf, toCommon } from './registry/common-departments.ts';
import type { Registry } from './registry/registry.ts';
import { toPublishedPath } from './source/published-original.ts';
import { findNamingRows } from './supersession/standing-rows.ts';
import { toTaskRoles } from './task-roles.ts';
import { toDatedPeriod } from './values/quantities/period.ts';

/** The documents' records, newest first. */
export function toDocuments(documents: readonly CheckedDocument[]): DocumentRecord[] {
  const matters = documents.map(({ source }) => source.matter);
  const revising = (field: 'supersedes' | 'amends', older: string) =>
    matters.filter((matter) => matter[field]?.includes(older)).map(({ id }) => id);
  const records = documents.map(({ source, rows }): DocumentRecord => {
    const { matter, original } = source;
    const [startLine, endLine] = matter.original.lines;
    return {
      id: matter.id,
      url: `/documents/${matter.id}/`,
      title: matter.title,
      kind: matter.kind,
      district: matter.district,
      year: matter.year,
      period: matter.period === undefined ? null : toDatedPeriod(matter.year, matter.period),
      documentNumber: matter.documentNumber ?? null,
      issuer: matter.issuer ?? null,
      dateIssued: matter.dateIssued ?? null,
      datePublished: matter.datePublished ?? null,
      dateGiven: matter.dateGiven ?? null,
      dateReposted: matter.dateReposted ?? null,
      repostedBy: matter.repostedBy ?? null,
      contentSource: matter.contentSource ?? null,
      indexNumber: matter.indexNumber ?? null,
      topicCategory: matter.topicCategory ?? null,
      validity: matter.validity ?? null,
      supersedes: matter.supersedes ?? [],
      supersededBy: revising('supersedes', matter.id),
      amends: matter.amends ?? [],
      amendedBy: revising('amends', matter.id),
      format: original.format,
      original: {
        path: toPublishedPath(matter.original.path),
        name: matter.original.path,
        sha256: matter.original.sha256,
        lines: original.lines.length,
        startLine,
        endLine,
      },
      rows: rows.length,
      omitted: matter.omitted.map(({ line, through = line, text, reason }) => ({
        line,
        place: describePlace(original, line),
        text: showInvisible(text),
        reason: through === line ? reason : `${reason}，到第 ${through} 行为止`,
      })),
      corrections: matter.corrections.map(({ line, before, after, reason }) => ({
        line,
        place: describePlace(original, line),
        before: showInvisible(before),
        after: showInvisible(after),
        reason,
      })),
      damaged: matter.damaged,
      printedSo: matter.printedSo,
      notTasks: matter.notTasks,
    };
  });
  const date = ({ dateGiven, dateIssued, datePublished, year }: DocumentRecord) =>
    dateGiven ?? dateIssued ?? datePublished ?? String(year);
  return records.toSorted((a, b) => date(b).localeCompare(date(a)) || a.id.localeCompare(b.id));
}

/**
 * The registered departments that a row names, and those that succeeded them, in the order of the registry, with the
 * count of rows by role.
 */
export function toDepartments(
  rows: readonly RowRecord[],
  tasks: readonly Pick<TaskRecord, 'id' | 'rows' | 'former' | 'partOf'>[],
  registry: Registry,
): DepartmentRecord[] {
  const counts = new Map<string, Record<UnitRole, number>>();
  for (const { units } of rows) {
    const named = new Set(units.flatMap(({ role, department }) => (department ? [`${role} ${department}`] : [])));
    for (const key of named) {
      const [role, id] = key.split(' ') as [UnitRole, string];
      const count = counts.get(id) ?? { ...noRoles };
      count[role] += 1;
      counts.set(id, count);
    }
  }
  const inTasks = countTasks(rows, tasks);
  const registered = new Set(registry.departments.map(({ id }) => id));
  const unregistered = [...counts.keys()]
    .filter((id) => !registered.has(id))
    .flatMap((id) => commonDepartmentOf(registry, id) ?? [])
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const departments = [...registry.departments, ...unregistered];
  const shown = withSuccessors(new Set(counts.keys()), departments);
  return departments.flatMap((entry) => {
    const { id, name, fullName, district, kind, aliases, successors } = entry;
    const common = toCommon(registry, entry);
    const count = counts.get(id) ?? { ...noRoles };
    if (!shown.has(id)) return [];
    const others = [...(fullName ? [fullName] : []), ...(aliases ?? [])].filter((other) => other !== name);
    return {
      id,
      url: `/departments/${id}/`,
      name,
      district,
      kind,
      aliases: [...new Set(others)],
      successors: sourced(successors),
      commonKind: common?.id ?? null,
      commonName: common?.name ?? null,
      counts: count,
      tasks: inTasks.get(id) ?? { ...noRoles, all: 0 },
    };
  });
}

/** What an editor writes for the source of what is likely: kept for who looks for one, and not published. */
const noSource = '无来源';

function sourced(successors: Registry['departments'][number]['successors']) {
  return successors.filter(({ source }) => source !== noSource);
}

const noRoles: Readonly<Record<UnitRole, number>> = { lead: 0, supporting: 0, responsible: 0, related: 0 };

/** How many tasks each department has in each role; a task has it once, and what breaks it down in the same role is not counted beside it. */
function countTasks(
  rows: readonly RowRecord[],
  tasks: readonly Pick<TaskRecord, 'id' | 'rows' | 'former' | 'partOf'>[],
): ReadonlyMap<string, DepartmentRecord['tasks']> {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const counts = new Map<string, DepartmentRecord['tasks']>();
  const rolesOf = new Map(tasks.map((task) => [task.id, toTaskRoles(findNamingRows(task, byId))]));
  for (const task of tasks) {
    const ofWhole = rolesOf.get(task.partOf ?? '');
    for (const [id, role] of rolesOf.get(task.id) ?? []) {
      if (ofWhole?.get(id) === role) continue;
      const before = counts.get(id) ?? { ...noRoles, all: 0 };
      counts.set(id, { ...before, [role]: before[role] + 1, all: before.all + 1 });
    }
  }
  return counts;
}

function withSuccessors(named: ReadonlySet<string>, departments: Registry['departments']): ReadonlySet<string> {
  const next = departments
    .filter(({ id }) => named.has(id))
    .flatMap(({ successors }) => sourced(successors).map(({ id }) => id));
  const all = new Set([...named, ...next]);
  return all.size === named.size ? all : withSuccessors(all, departments);
}

/** All registered districts, in the order of the registry. */
export function toDistricts({ districts }: Registry): DistrictRecord[] {
  return districts.map(({ id, name, kind, parent, tile, aliases }) => ({
    id,
    url: `/districts/${id}/`,
    name,
    kind,
    parent: parent ?? null,
    tile,
    aliases,
  }));
}
