import type { RowRecord, UnitRole } from './model.ts';

/** Roles that say more than 责任单位 does: of two documents, the one that tells who leads and who supports is the more specific. */
const specific: ReadonlySet<UnitRole> = new Set(['lead', 'supporting']);
const lessSpecific: readonly UnitRole[] = ['responsible', 'related'];

/**
 * The one role that each department has in a task, by department id: what the newest of the rows says that tell who leads and
 * who supports; where none names it so, responsible before related.
 * @param rows The rows of one task, oldest document first.
 */
export function toTaskRoles(rows: readonly Pick<RowRecord, 'units'>[]): ReadonlyMap<string, UnitRole> {
  const given = new Map<string, UnitRole[]>();
  for (const { units } of rows) {
    for (const { role, department } of units) {
      if (department !== null) given.set(department, [...(given.get(department) ?? []), role]);
    }
  }
  return new Map([...given].map(([department, roles]) => [department, choose(roles)]));
}

function choose(roles: readonly UnitRole[]): UnitRole {
  const told = roles.findLast((role) => specific.has(role));
  return told ?? lessSpecific.find((role) => roles.includes(role)) ?? 'responsible';
}
