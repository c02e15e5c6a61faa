import { plainName } from './registry-names.ts';
import type { CommonDepartment, DepartmentEntry, DistrictEntry, Registry } from './registry-schema.ts';

/** What stands before the names of a district's own departments: 市教育局, 县教育局, 区教育局. */
const levels: Readonly<Record<DistrictEntry['kind'], string>> = {
  province: '省',
  prefecture: '州',
  city: '市',
  'county-level-city': '市',
  county: '县',
  'urban-district': '区',
  'development-zone': '区',
};

/** The character for the level of a district: a banner's is 旗, a league's 盟. */
function levelOf({ kind, name }: DistrictEntry): string {
  return /[省市县区旗州盟]$/u.exec(name)?.[0] ?? levels[kind];
}

/**
 * The department that every place has under that name (市教育局, 云州市教育局, 教育局), as that of the district; undefined for
 * any other name, or one that belongs to another level (市教育局 in a document of a county).
 */
export function findCommonDepartment(registry: Registry, name: string, district: string): DepartmentEntry | undefined {
  const entry = registry.districts.find(({ id }) => id === district);
  if (entry === undefined) return undefined;
  const known = shortNames(name, entry).map((short) => indexOf(registry).get(short));
  const common = known.find((one) => one !== undefined);
  return common && toEntry(registry, common, entry);
}

/** The department of such an id where no editor has registered one: `yunzhou/jiaoyuju`. */
export function commonDepartmentOf(registry: Registry, id: string): DepartmentEntry | undefined {
  const [district, kind] = id.split('/');
  const entry = registry.districts.find((one) => one.id === district);
  const common = registry.common.find((one) => one.id === kind);
  return entry && common && toEntry(registry, common, entry);
}

/** What a department is everywhere, by any of its names; null for one that only its own place has. */
export function toCommon(
  registry: Registry,
  { name, fullName, aliases, district }: DepartmentEntry,
): CommonDepartment | null {
  const entry = registry.districts.find(({ id }) => id === district);
  if (entry === undefined) return null;
  const names = [name, ...(fullName === null ? [] : [fullName]), ...aliases];
  const found = names.flatMap((own) => shortNames(own, entry).flatMap((short) => indexOf(registry).get(short) ?? []));
  return found[0] ?? null;
}

/** A name as it is, without its level, and without its place and level; the whole one first: 市场监管局 has no level. */
function shortNames(name: string, district: DistrictEntry): string[] {
  const plain = plainName(name);
  const place = plainName(district.name);
  const stems = [place, ...district.aliases.map(plainName), place.slice(0, -1)].filter((stem) => stem.length > 1);
  const within = stems.filter((stem) => plain.startsWith(stem)).map((stem) => plain.slice(stem.length));
  const all = [plain, ...within].flatMap((text) =>
    text.startsWith(levelOf(district)) ? [text, text.slice(1)] : [text],
  );
  return all.filter((text) => text !== '');
}

const indexes = new WeakMap<Registry, ReadonlyMap<string, CommonDepartment>>();

function indexOf(registry: Registry): ReadonlyMap<string, CommonDepartment> {
  const known = indexes.get(registry);
  if (known !== undefined) return known;
  const names = registry.common.flatMap((entry) =>
    [entry.name, ...(entry.fullName === null ? [] : [entry.fullName]), ...entry.aliases].map(
      (name) => [plainName(name), entry] as const,
    ),
  );
  const index = new Map(names.toReversed());
  indexes.set(registry, index);
  return index;
}

const made = new WeakMap<Registry, Map<string, DepartmentEntry>>();

/** One entry for a department of a district, the same whenever it is asked for. */
function toEntry(registry: Registry, common: CommonDepartment, district: DistrictEntry): DepartmentEntry | undefined {
  const entries = made.get(registry) ?? new Map<string, DepartmentEntry>();
  made.set(registry, entries);
  const id = `${district.id}/${common.id}`;
  const known = entries.get(id);
  if (known !== undefined) return known;
  // Where an editor has registered that department under other names, this may be one more of them: it is the editor's to say.
  if (registeredKinds(registry).has(id) || registry.departments.some((entry) => entry.id === id)) return undefined;
  const entry: DepartmentEntry = {
    id,
    district: district.id,
    name: `${levelOf(district)}${common.name}`,
    fullName: null,
    kind: common.kind,
    aliases: [],
    reviewed: true,
    successors: [],
  };
  entries.set(id, entry);
  return entry;
}

const kindsOf = new WeakMap<Registry, ReadonlySet<string>>();

/** `<district>/<common id>` of every department that an editor has registered and that every place has. */
function registeredKinds(registry: Registry): ReadonlySet<string> {
  const known = kindsOf.get(registry);
  if (known !== undefined) return known;
  const kinds = registry.departments.flatMap((entry) => {
    const common = toCommon(registry, entry);
    return common === null ? [] : [`${entry.district}/${common.id}`];
  });
  const all = new Set(kinds);
  kindsOf.set(registry, all);
  return all;
}
