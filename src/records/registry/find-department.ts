import { findCommonDepartment } from './common-departments.ts';
import { namesOf, plainName, spellsOutPlace } from './registry-names.ts';
import type { DepartmentEntry, Registry } from './registry-schema.ts';

/**
 * The department that a document of the district means by the name: one of that district, or of another whose place
 * the name spells out (昆山市政府, 苏州高新区管委会); or else the one that every place has under that name. Only width, brackets and white space may differ.
 */
export function findDepartment(registry: Registry, name: string, district: string): DepartmentEntry | undefined {
  const named = indexOf(registry).get(plainName(name));
  if (named === undefined) return findCommonDepartment(registry, name, district);
  named.spelledOut ??= named.entries.find((entry) => spellsOutPlace(registry, plainName(name), entry.district)) ?? null;
  const own = named.byDistrict.get(district) ?? named.spelledOut ?? undefined;
  return own ?? findCommonDepartment(registry, name, district);
}

/** The departments of one plain name; of two in one district, or with their place in the name, the first. */
interface NamedDepartments {
  readonly entries: readonly DepartmentEntry[];
  readonly byDistrict: ReadonlyMap<string, DepartmentEntry>;
  /** The one whose place the name spells out; undefined until it is asked for. */
  spelledOut?: DepartmentEntry | null;
}

const indexes = new WeakMap<Registry, ReadonlyMap<string, NamedDepartments>>();

function indexOf(registry: Registry): ReadonlyMap<string, NamedDepartments> {
  const known = indexes.get(registry);
  if (known !== undefined) return known;
  const named = registry.departments.flatMap((entry) =>
    namesOf(entry).map((name) => ({ name: plainName(name), entry })),
  );
  const groups = Map.groupBy(named, ({ name }) => name);
  const index = new Map(
    Array.from(groups, ([name, found]) => [name, toNamed(found.map(({ entry }) => entry))] as const),
  );
  indexes.set(registry, index);
  return index;
}

function toNamed(entries: readonly DepartmentEntry[]): NamedDepartments {
  return { entries, byDistrict: new Map(entries.toReversed().map((entry) => [entry.district, entry])) };
}
