import type { VFile } from 'vfile';
import { z } from 'zod';

const slug = '[a-z0-9]+(?:-[a-z0-9]+)*';
const slugError = '只用小写拉丁字母、数字和连字符';
const name = z.string().trim().min(1, '不能为空');
const names = z.array(name).default([]);

const districtKinds = [
  'province',
  'prefecture',
  'city',
  'county-level-city',
  'county',
  'urban-district',
  'development-zone',
] as const;
const departmentKinds = [
  'government-office',
  'department',
  'party-organ',
  'mass-organization',
  'institution',
  'enterprise',
  'vertical-agency',
  'development-zone-authority',
  'local-government',
  'military',
  'collective',
  'other',
] as const;

/** What a district is, as registry/districts.yaml writes it. */
export type DistrictKind = (typeof districtKinds)[number];

/** What a department is, as registry/departments.yaml writes it. */
export type DepartmentKind = (typeof departmentKinds)[number];

/** The district of a document of which the import could not tell the place. */
export const unknownPlace = 'weizhi';

/** False for what the import has written and no editor has looked at. */
const reviewed = z.boolean().default(true);

const districtId = z
  .string()
  .regex(new RegExp(`^${slug}$`, 'u'), slugError)
  .refine((id) => id !== 'kinds', '“kinds”是各地同类部门的网址，请换一个编号');
const departmentId = z
  .string()
  .regex(new RegExp(`^${slug}/${slug}$`, 'u'), `写作 地区/单位简称的拼音，如 suzhou/fagaiwei，${slugError}`);

/** registry/districts.yaml: a list of districts; the city itself has no parent. */
export const districtsSchema = z.array(
  z.strictObject({
    id: districtId,
    name,
    kind: z.enum(districtKinds),
    parent: districtId.nullable().default(null),
    tile: z
      .string()
      .regex(/^[1-9]-[1-6]$/u, '写作“行-列”，如 "1-2"：最多 9 行 6 列，上北下南')
      .nullable()
      .default(null),
    aliases: names,
    reviewed,
  }),
);

/** registry/departments.yaml: district id → its departments. */
export const departmentsSchema = z.record(
  districtId,
  z.array(
    z.strictObject({
      id: departmentId,
      name,
      fullName: name.nullable().default(null),
      kind: z.enum(departmentKinds),
      aliases: names,
      reviewed,
      successors: z
        .array(
          z.strictObject({
            id: departmentId,
            year: z.int().min(1949).max(2100),
            how: z.enum(['renamed', 'merged', 'split', 'abolished', 'transferred']),
            source: name,
          }),
        )
        .default([]),
    }),
  ),
);

/** registry/common-departments.yaml: the departments that every place has, without place and level in their names. */
export const commonDepartmentsSchema = z.array(
  z.strictObject({
    id: z.string().regex(new RegExp(`^${slug}$`, 'u'), slugError),
    name,
    fullName: name.nullable().default(null),
    kind: z.enum(departmentKinds),
    aliases: names,
    successors: z
      .array(
        z.strictObject({
          id: z.string().regex(new RegExp(`^${slug}$`, 'u'), slugError),
          year: z.int().min(1949).max(2100),
          how: z.enum(['renamed', 'merged', 'split', 'abolished', 'transferred']),
        }),
      )
      .default([]),
  }),
);

/** A department that every place has; `successors` is what became of it in most places. */
export type CommonDepartment = Readonly<z.output<typeof commonDepartmentsSchema>[number]>;

/** A city, county, urban district or development zone, or a wider area; `parent` is the city's id, null for the city. */
export type DistrictEntry = Readonly<z.output<typeof districtsSchema>[number]>;

/** One responsible unit under all its names; `id` is `<district>/<slug>`. */
export type DepartmentEntry = Readonly<z.output<typeof departmentsSchema>[string][number]> & {
  readonly district: string;
};

/** The editors' judgement about districts and departments, in the order of the files. */
export interface Registry {
  readonly districts: readonly DistrictEntry[];
  readonly departments: readonly DepartmentEntry[];
  /** The departments that every place has, whether a place has registered its own or not. */
  readonly common: readonly CommonDepartment[];
  /** districts.yaml, departments.yaml and common-departments.yaml with the messages about them; any fatal one stops the build. */
  readonly files: readonly VFile[];
}
