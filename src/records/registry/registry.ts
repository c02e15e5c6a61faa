import type { VFile } from 'vfile';
import { checkCommonDepartments, checkRegistry, checkReviewed } from './registry-checks.ts';
import { checkRegistryFile, type RegistryFiles } from './registry-file.ts';
import { plainName } from './registry-names.ts';
import {
  commonDepartmentsSchema,
  type DistrictEntry,
  departmentsSchema,
  districtsSchema,
  type Registry,
} from './registry-schema.ts';

export { findDepartment } from './find-department.ts';
export { nearestDepartments } from './registry-nearest.ts';
export type { DistrictEntry, Registry } from './registry-schema.ts';
export { unknownPlace } from './registry-schema.ts';

const ownFiles = ['districts.yaml', 'departments.yaml', 'common-departments.yaml'] as const;

/**
 * Parses registry/districts.yaml, registry/departments.yaml and registry/common-departments.yaml. A file that does not fit
 * its schema counts as empty. Messages in `files` (fatal): `registry-schema`, `registry-duplicate`.
 */
export function parseRegistry(files: Pick<RegistryFiles, (typeof ownFiles)[number]>): Registry {
  const [districtsFile, departmentsFile, commonFile] = ownFiles.map((name) => files[name]) as [VFile, VFile, VFile];
  const districts = checkRegistryFile(districtsFile, districtsSchema, {
    example: '- { id: yunzhou, name: 云州市, kind: city }',
  });
  // Every unit may be one that all cities have.
  const departments = checkRegistryFile(departmentsFile, departmentsSchema, { whenMissing: {} });
  const common = checkRegistryFile(commonFile, commonDepartmentsSchema, { whenMissing: [] });
  checkRegistry(districts, departments);
  checkCommonDepartments(common);
  checkReviewed(
    districts,
    (districts.value ?? []).map((entry, at) => ({ ...entry, path: [at] })),
  );
  checkReviewed(
    departments,
    Object.entries(departments.value ?? {}).flatMap(([district, entries]) =>
      entries.map((entry, at) => ({ ...entry, path: [district, at] })),
    ),
  );
  return {
    districts: districts.value ?? [],
    departments: Object.entries(departments.value ?? {}).flatMap(([district, entries]) =>
      entries.map((entry) => ({ ...entry, district })),
    ),
    common: common.value ?? [],
    files: [districts.file, departments.file, common.file],
  };
}

/**
 * The district of that id, name or alias, as a document of the district `own` means it: every city has a 高新区, and the short
 * name of a zone is that of the document's own city. Without `own`, the first that has the name.
 */
export function findDistrict(registry: Registry, name: string, own?: string): DistrictEntry | undefined {
  const known = districtsByName.get(registry) ?? indexDistricts(registry);
  districtsByName.set(registry, known);
  const found = known.get(plainName(name)) ?? [];
  if (own === undefined) return found[0];
  const city = cityOf(registry, own);
  const near = found.find((entry) => cityOf(registry, entry.id) === city);
  return near ?? found.find((entry) => entry.kind !== 'development-zone' || plainName(entry.name) === plainName(name));
}

/** The id of the widest registered district in which one lies; its own where it lies in none. */
function cityOf({ districts }: Registry, id: string): string {
  const seen = new Set<string>();
  let city = id;
  for (;;) {
    const parent = districts.find((entry) => entry.id === city)?.parent ?? null;
    if (parent === null || seen.has(parent)) return city;
    seen.add(parent);
    city = parent;
  }
}

const districtsByName = new WeakMap<Registry, ReadonlyMap<string, readonly DistrictEntry[]>>();

function indexDistricts({ districts }: Registry): ReadonlyMap<string, readonly DistrictEntry[]> {
  const named = districts.flatMap((entry) =>
    [entry.id, entry.name, ...entry.aliases].map((name) => ({ name: plainName(name), entry })),
  );
  const groups = Map.groupBy(named, ({ name }) => name);
  return new Map(Array.from(groups, ([name, found]) => [name, found.map(({ entry }) => entry)] as const));
}
