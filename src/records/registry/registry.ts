import type { VFile } from 'vfile';
import { checkRegistry } from './registry-checks.ts';
import { checkRegistryFile } from './registry-file.ts';
import { plainName } from './registry-names.ts';
import { type DistrictEntry, departmentsSchema, districtsSchema, type Registry } from './registry-schema.ts';

export { findDepartment } from './find-department.ts';
export { nearestDepartments } from './registry-nearest.ts';
export type { DistrictEntry, Registry } from './registry-schema.ts';
export { unknownPlace } from './registry-schema.ts';

/**
 * Parses registry/districts.yaml and registry/departments.yaml. A file that does not fit its
 * schema counts as empty. Messages in `files` (fatal): `registry-schema`, `registry-duplicate`.
 */
export function parseRegistry(districtsFile: VFile, departmentsFile: VFile): Registry {
  const districts = checkRegistryFile(districtsFile, districtsSchema, {
    example: '- { id: yunzhou, name: 云州市, kind: city }',
  });
  const departments = checkRegistryFile(departmentsFile, departmentsSchema, {
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
export function findDistrict(registry: Registry, name: string): DistrictEntry | undefined {
  const known = districtsByName.get(registry) ?? indexDistricts(registry);
  districtsByName.set(registry, known);
  return known.get(plainName(name));
}

const districtsByName = new WeakMap<Registry, ReadonlyMap<string, DistrictEntry>>();

/** Of two districts with one name the first. */
function indexDistricts({ districts }: Registry): ReadonlyMap<string, DistrictEntry> {
  const named = districts.flatMap((entry) =>
    [entry.id, entry.name, ...entry.aliases].map((name) => [plainName(name), entry] as const),
  );
  return new Map(named.toReversed());
}
