import { namesOf, plainName, spellsOutPlace } from './registry-names.ts';
import type { DepartmentEntry, Registry } from './registry-schema.ts';

/**
 * The department that a document of the district means by the name: one of that district, or of another whose place
 * the name spells out (昆山市政府, 苏州高新区管委会). Only width, brackets and white space may differ.
 */
export function findDepartment(registry: Registry, name: string, district: string): DepartmentEntry | undefined {
  const entries = entriesByName(registry).get(plainName(name)) ?? [];
  return (
    entries.find((entry) => entry.district === district) ??
    entries.find((entry) => spellsOutPlace(registry, plainName(name), entry.district))
  );
}

const indexes = new WeakMap<Registry, Map<string, DepartmentEntry[]>>();

function entriesByName(registry: Registry): Map<string, DepartmentEntry[]> {
  const known = indexes.get(registry);
  if (known !== undefined) return known;
  const named = registry.departments.flatMap((entry) =>
    namesOf(entry).map((name) => ({ name: plainName(name), entry })),
  );
  const index = new Map(
    Array.from(
      Map.groupBy(named, ({ name }) => name),
      ([name, found]) => [name, found.map(({ entry }) => entry)],
    ),
  );
  indexes.set(registry, index);
  return index;
}
