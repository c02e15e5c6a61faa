import type { RowRecord, RowUnit, UnitRole } from './model.ts';

/** Roles that say more than 责任单位 does: of two documents, the one that tells who leads and who supports is the more specific. */
const specific: ReadonlySet<UnitRole> = new Set(['lead', 'supporting']);
const lessSpecific: readonly UnitRole[] = ['responsible', 'related'];

/**
 * The one role that each department has in a task, by department id: what the newest of the rows says that tell who leads and
 * who supports; where none names it so, responsible before related.
 * @param rows The rows of one task, oldest document first.
 */
export function toTaskRoles(rows: readonly Pick<RowRecord, 'units'>[]): ReadonlyMap<string, UnitRole> {
  return chooseRoles(
    unitsOf(rows).flatMap(({ department, role }) => (department === null ? [] : [[department, role]])),
  );
}

/** The units of a task, each once, as the rows name it in its one role; one that the registry does not know is its name. */
export function toTaskUnits(rows: readonly Pick<RowRecord, 'units'>[]): RowUnit[] {
  const units = unitsOf(rows);
  const chosen = chooseRoles(units.map((unit) => [keyOf(unit), unit.role]));
  const own = units.filter((unit) => chosen.get(keyOf(unit)) === unit.role);
  return [...new Map(own.toReversed().map((unit) => [keyOf(unit), unit])).values()].toReversed();
}

function unitsOf(rows: readonly Pick<RowRecord, 'units'>[]): RowUnit[] {
  return rows.flatMap(({ units }) => units);
}

function keyOf({ department, name }: RowUnit): string {
  return department ?? name;
}

function chooseRoles(given: readonly (readonly [unit: string, role: UnitRole])[]): ReadonlyMap<string, UnitRole> {
  const byUnit = Map.groupBy(given, ([unit]) => unit);
  return new Map([...byUnit].map(([unit, roles]) => [unit, choose(roles.map(([, role]) => role))]));
}

function choose(roles: readonly UnitRole[]): UnitRole {
  const told = roles.findLast((role) => specific.has(role));
  return told ?? lessSpecific.find((role) => roles.includes(role)) ?? 'responsible';
}
