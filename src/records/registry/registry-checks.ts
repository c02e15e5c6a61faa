import type { z } from 'zod';
import { doubt } from '../messages.ts';
import type { RegistryFile } from './registry-file.ts';
import { plainName } from './registry-names.ts';
import type { commonDepartmentsSchema, departmentsSchema, districtsSchema } from './registry-schema.ts';

type Districts = RegistryFile<z.output<typeof districtsSchema>>;
type Departments = RegistryFile<z.output<typeof departmentsSchema>>;
type Path = readonly (string | number)[];

/**
 * What the schemas cannot see. Messages (fatal): `registry-schema` for a district, a parent or a successor that is not
 * there or an id of another group, `registry-duplicate` for an id given twice or a name given to two departments of a
 * district or two districts.
 */
export function checkRegistry(districts: Districts, departments: Departments): void {
  checkDistricts(districts);
  const known = districts.value?.map(({ id }) => id);
  for (const district of Object.keys(departments.value ?? {})) {
    if (known?.includes(district) !== false) continue;
    departments.report([district], `地区“${district}”没有在 districts.yaml 登记，请先登记该地区`, 'registry-schema');
  }
  checkDepartments(departments);
}

function checkDepartments(departments: Departments): void {
  const groups = Object.entries(departments.value ?? {});
  const known = new Set(groups.flatMap(([, entries]) => entries.map(({ id }) => id)));
  const ids = duplicateFinder(departments, '编号');
  for (const [district, entries] of groups) {
    const names = duplicateFinder(departments, '名称');
    for (const [at, entry] of entries.entries()) {
      const path = [district, at];
      const report = (place: Path, text: string) => departments.report([...path, ...place], text, 'registry-schema');
      if (!entry.id.startsWith(`${district}/`))
        report(['id'], `“${entry.id}”应以“${district}/”开头，或移到所属地区之下`);
      entry.successors.forEach(({ id }, nth) => {
        if (!known.has(id)) report(['successors', nth, 'id'], `去向“${id}”没有登记。请先登记这个单位，或改正这里的 id`);
      });
      ids(entry.id, entry.name, [...path, 'id']);
      for (const [name, place] of placesOfNames(entry)) names(name, entry.id, [...path, ...place]);
    }
  }
}

/** The departments that every place has: no id and no name twice, and successors that are there. */
export function checkCommonDepartments(common: RegistryFile<z.output<typeof commonDepartmentsSchema>>): void {
  const ids = duplicateFinder(common, '编号');
  const names = duplicateFinder(common, '名称');
  const entries = common.value ?? [];
  for (const [at, entry] of entries.entries()) {
    ids(entry.id, entry.name, [at, 'id']);
    for (const [own, place] of placesOfNames(entry)) names(own, entry.id, [at, ...place]);
    for (const [nth, { id }] of entry.successors.entries()) {
      if (entries.some((one) => one.id === id)) continue;
      common.report(
        [at, 'successors', nth, 'id'],
        `承接它的“${id}”没有登记。请先登记它，或改正这里的编号`,
        'registry-schema',
      );
    }
  }
}

/** More names than this are counted. */
const mostNames = 20;

/** `registry-unreviewed`: what an import has registered and no editor has looked at, once for a file. */
export function checkReviewed(
  { file, placeOf }: Pick<RegistryFile<unknown>, 'file' | 'placeOf'>,
  entries: readonly { readonly name: string; readonly reviewed: boolean; readonly path: Path }[],
): void {
  const open = entries.filter(({ reviewed }) => !reviewed);
  const [first] = open;
  if (first === undefined) return;
  const names = open
    .slice(0, mostNames)
    .map(({ name }) => `“${name}”`)
    .join('、');
  const more = open.length > mostNames ? `等 ${open.length} 个` : '';
  const text = `${names}${more}是导入时登记的，还没有核对。请核对名称和类别（kind），同一单位的别称并入 aliases，然后删去 reviewed: false`;
  doubt(file, 'registry-unreviewed', text, placeOf([...first.path, 'reviewed']));
}

function checkDistricts(districts: Districts): void {
  const entries = districts.value ?? [];
  const ids = duplicateFinder(districts, '编号');
  const names = duplicateFinder(districts, '名称');
  const tiles = duplicateFinder(districts, '方位格');
  for (const [at, { id, name, kind, parent, tile, aliases }] of entries.entries()) {
    ids(id, name, [at, 'id']);
    // Each city has a grid of its own.
    if (tile !== null) tiles(`${parent ?? id} ${tile}`, name, [at, 'tile'], tile);
    // Each city has a 高新区 of its own.
    const city = kind === 'development-zone' ? `${parent ?? ''} ` : '';
    for (const [own, place] of placesOfNames({ name, aliases })) {
      const isShort = city !== '' && place[0] === 'aliases';
      names(isShort ? `${city}${own}` : own, id, [at, ...place], own);
    }
    if (parent !== null && !entries.some((entry) => entry.id === parent)) {
      districts.report(
        [at, 'parent'],
        `所属城市“${parent}”没有登记。请先登记它，或改正、删去 parent`,
        'registry-schema',
      );
    }
  }
}

/** Each name of one entry, in its plain spelling, with where it stands in the entry; a name given twice counts once. */
function placesOfNames(entry: { name: string; aliases: string[]; fullName?: string | null }): Map<string, Path> {
  const aliases = entry.aliases.map((alias, at): [string, Path] => [plainName(alias), ['aliases', at]]);
  const fullName: [string, Path][] = entry.fullName ? [[plainName(entry.fullName), ['fullName']]] : [];
  return new Map<string, Path>([...aliases, ...fullName, [plainName(entry.name), ['name']]]);
}

/** Reports every value that comes a second time, and names the entry that had it first. */
function duplicateFinder(
  { report }: Pick<Departments, 'report'>,
  what: string,
): (value: string, owner: string, path: Path, shown?: string) => void {
  const owners = new Map<string, string>();
  return (value, owner, path, shown = value) => {
    const first = owners.get(value);
    if (first === undefined) owners.set(value, owner);
    else report(path, `${what}“${shown}”已登记给“${first}”，请合并两条登记或改正其中一条`, 'registry-duplicate');
  };
}
