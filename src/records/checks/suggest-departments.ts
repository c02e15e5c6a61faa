import { stringify } from 'yaml';
import { placesNamed } from '../../gazetteer/gazetteer.ts';
import type { CheckedDocument } from '../checked-document.ts';
import { endOfFile, groupOf, type Spot } from '../registry/paste-spot.ts';
import { findDistrict, type Registry, unknownPlace } from '../registry/registry.ts';
import { plainName } from '../registry/registry-names.ts';
import type { DepartmentKind } from '../registry/registry-schema.ts';
import { suggestIds } from '../registry/suggest-ids.ts';
import { isCollective } from '../values/departments/department-collective.ts';
import { endsAsTerritory } from '../values/departments/department-words.ts';
import type { CheckContext } from './check-context.ts';
import { describeDistrict } from './describe-district.ts';
import { toUnknownDistricts } from './unknown-district.ts';
import { findUnknownUnits, type UnknownUnit } from './unknown-units.ts';

const introduction = `# 以下每段贴到它所说的地方，先核对名称和类别（kind，见 departments.yaml 开头的说明）。
# 编号（id）是网址，公布后不再改。读音相同的单位按名称的字码排列，第二个起加 -2、-3。`;

type Context = Pick<CheckContext, 'documents' | 'registry'>;

/** Entries that the registry lacks, as YAML, and where they are pasted. */
export interface SuggestedEntries {
  readonly spot: Spot;
  readonly text: string;
  readonly names: readonly string[];
}

/** Entries for the districts and units that the registry does not know, each with the place in the file where it is pasted. */
export function suggestDepartments(context: Context): string {
  const parts = [...suggestDistricts(context), ...suggestUnits(context)].map(toPart);
  return parts.length === 0 ? '# 没有未登记的单位' : [introduction, ...parts].join('\n\n');
}

/** Entries for the districts that the registry does not know; `more` is added to each. */
export function suggestDistricts(context: Context, more: object = {}): SuggestedEntries[] {
  const strange = [...toUnknownDistricts(context)].filter(([id]) => id !== unknownPlace);
  if (strange.length === 0) return [];
  const entries = strange.map(([id, documents]) => ({ ...toDistrict(id, documents, context.registry), ...more }));
  const names = entries.map(({ name }) => name);
  return [{ spot: endOfFile(context.registry, 'districts.yaml'), text: stringify(entries), names }];
}

function toDistrict(id: string, documents: readonly CheckedDocument[], registry: Registry) {
  const { name, kind } = describeDistrict(id, documents);
  const [place, ...others] = placesNamed(name ?? '');
  const parent =
    others.length > 0 ? undefined : place?.parents.flatMap((one) => findDistrict(registry, one.name) ?? [])[0];
  return { id, name: name ?? '地区全名', kind, ...(parent && { parent: parent.id }) };
}

/**
 * Entries for the units that the registry does not know: a new district's group goes to the end of the file, the units of a
 * known one into its group. `more` is added to each.
 */
export function suggestUnits(context: Context, more: object = {}): SuggestedEntries[] {
  const { registry } = context;
  const unknown = findUnknownUnits(context).filter(({ district }) => district !== unknownPlace);
  const groups = [...Map.groupBy(unknown, ({ district }) => district)].map(([district, units]) => ({
    district,
    entries: toEntries(units, district, registry).map((entry) => ({ ...entry, ...more })),
    spot: groupOf(registry, district),
  }));
  const toNames = (entries: readonly { readonly name: string }[]) => entries.map(({ name }) => name);
  const parts = groups.flatMap(({ entries, spot }) =>
    spot ? [{ spot, text: stringify(entries), names: toNames(entries) }] : [],
  );
  const fresh = groups.flatMap(({ district, entries, spot }) => (spot ? [] : [[district, entries] as const]));
  const text = stringify(Object.fromEntries(fresh));
  const names = fresh.flatMap(([, entries]) => toNames(entries));
  return fresh.length === 0 ? parts : [...parts, { spot: endOfFile(registry, 'departments.yaml'), text, names }];
}

function toEntries(units: readonly UnknownUnit[], district: string, registry: Registry) {
  // Two spellings of one name are one unit to the registry, whichever of them is registered.
  const byName = Map.groupBy(units.map(({ name }) => name).toSorted(), plainName);
  const names = [...byName.values()].flatMap(([name]) => name ?? []);
  const taken = new Set(registry.departments.map(({ id }) => id));
  const ids = suggestIds(names, district, taken);
  return [...ids].map(([name, id]) => ({ id, name, kind: toKind(name) }));
}

function toKind(name: string): DepartmentKind {
  if (isCollective(name)) return 'collective';
  if (/(?:管委会|管理委员会)$/u.test(name)) return 'development-zone-authority';
  if (/(?:公司|集团)$/u.test(name)) return 'enterprise';
  return endsAsTerritory(name) || /(?:^|[^市县区])人民政府$/u.test(name) ? 'local-government' : 'other';
}

function toPart({ spot: { where, indent }, text }: SuggestedEntries): string {
  const lines = text.trimEnd().split('\n');
  return [`# ${where}：`, ...lines.map((line) => `${' '.repeat(indent)}${line}`)].join('\n');
}
