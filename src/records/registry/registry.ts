import { checkRegistry } from './registry-checks.ts';
import { readRegistryFile } from './registry-file.ts';
import { namesOf, plainName, spellsOutPlace } from './registry-names.ts';
import {
  type DepartmentEntry,
  type DistrictEntry,
  departmentsSchema,
  districtsSchema,
  type Registry,
} from './registry-schema.ts';

export { nearestDepartments } from './registry-nearest.ts';
export type { DepartmentEntry, DistrictEntry, Registry } from './registry-schema.ts';

/**
 * Reads registry/districts.yaml and registry/departments.yaml under the content root. A file that does not fit its
 * schema counts as empty. Messages in `files` (fatal): `registry-schema`, `registry-duplicate`.
 */
export async function loadRegistry(root: string): Promise<Registry> {
  const districts = await readRegistryFile(root, 'districts.yaml', districtsSchema, {
    example: '- { id: yunzhou, name: 云州市, kind: city }',
  });
  const departments = await readRegistryFile(root, 'departments.yaml', departmentsSchema, {
    example: 'yunzhou: [{ id: yunzhou/jiaoyuju, name: 市教育局, kind: department }]',
  });
  checkRegistry(districts, departments);
  return {
    districts: districts.value ?? [],
    departments: Object.entries(departments.value ?? {}).flatMap(([district, entries]) =>
      entries.map((entry) => ({ ...entry, district })),
    ),
    files: [districts.file, departments.file],
  };
}

/** The district of that id, name or alias. */
export function findDistrict({ districts }: Registry, name: string): DistrictEntry | undefined {
  const wanted = plainName(name);
  return districts.find((entry) => [entry.id, entry.name, ...entry.aliases].some((own) => plainName(own) === wanted));
}

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
