import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openContentFolder } from '../../src/records/content-folder.ts';
import { readRegistries } from '../../src/records/registry/registries.ts';
import {
  findDepartment,
  findDistrict,
  nearestDepartments,
  type Registry,
} from '../../src/records/registry/registry.ts';
import { plainName } from '../../src/records/registry/registry-names.ts';
import { departmentsSchema, districtsSchema } from '../../src/records/registry/registry-schema.ts';

const load = async (name: string) =>
  (await readRegistries(openContentFolder(join(import.meta.dirname, 'registry', name)))).registry;
const valid = await load('valid');

test('a registry without faults gives entries and no messages', () => {
  expect(messagesOf(valid)).toEqual([]);
  expect(valid.districts.map(({ id, parent }) => [id, parent])).toEqual([
    ['suzhou', null],
    ['taicang', 'suzhou'],
    ['gaoxinqu', 'suzhou'],
  ]);
  expect(valid.departments[0]).toEqual({
    id: 'suzhou/fagaiwei',
    district: 'suzhou',
    reviewed: true,
    name: '市发改委',
    fullName: '苏州市发展和改革委员会',
    kind: 'department',
    aliases: [],
    successors: [{ id: 'suzhou/fazhan-gaige-wei', year: 2024, how: 'renamed', source: '机构改革方案' }],
  });
});

test('repeated ids and names, strange districts and successors are reported where they stand', async () => {
  expect(messagesOf(await load('faulty'))).toEqual([
    'districts.yaml:4:7 registry-duplicate 编号“suzhou”已登记给“苏州市”，请合并两条登记或改正其中一条',
    'districts.yaml:8:14 registry-duplicate 名称“苏州市”已登记给“suzhou”，请合并两条登记或改正其中一条',
    'districts.yaml:7:11 registry-schema 所属城市“jiangsu”没有登记。请先登记它，或改正、删去 parent',
    'departments.yaml:14:1 registry-schema 地区“nantong”没有在 districts.yaml 登记，请先登记该地区',
    'departments.yaml:6:15 registry-schema 去向“suzhou/gaigewei”没有登记。请先登记这个单位，或改正这里的 id',
    'departments.yaml:7:9 registry-duplicate 编号“suzhou/fagaiwei”已登记给“市发改委”，请合并两条登记或改正其中一条',
    'departments.yaml:10:9 registry-schema “taicang/bangongshi”应以“suzhou/”开头，或移到所属地区之下',
    'departments.yaml:13:15 registry-duplicate 名称“市政府办公室(政务公开办)”已登记给“suzhou/fagaiwei”，请合并两条登记或改正其中一条',
  ]);
});

test('two places of one city in one square of its grid are reported, those of two cities are not', async () => {
  expect(messagesOf(await load('tiles')).filter((text) => text.startsWith('districts'))).toEqual([
    'districts.yaml:9:9 registry-duplicate 方位格“1-1”已登记给“云州市”，请合并两条登记或改正其中一条',
  ]);
});

test('a file that does not fit its schema, is no YAML or is missing counts as empty', async () => {
  const broken = await load('broken');
  expect([broken.districts, broken.departments]).toEqual([[], []]);
  expect(messagesOf(broken)).toEqual([
    expect.stringMatching(/^districts\.yaml:1:7 registry-schema 第1条 id：只用小写拉丁字母、数字和连字符；这里是“/u),
    expect.stringMatching(/^districts\.yaml:3:9 registry-schema 第1条 kind：无效选项/u),
    expect.stringMatching(/^departments\.yaml:4:1 registry-schema 不是合法的 YAML/u),
  ]);
  expect(messagesOf(await load('nowhere'))).toEqual([
    expect.stringMatching(/^districts\.yaml:1:1 registry-schema 没有这个文件，或文件里没有登记。/u),
  ]);
});

test.each([
  ['市发改委', 'suzhou', 'suzhou/fagaiwei'],
  ['苏州市发展和改革委员会', 'suzhou', 'suzhou/fagaiwei'],
  ['发改委', 'taicang', 'taicang/fagaiwei'],
  ['发改委', 'suzhou', undefined],
  ['市发改委', 'taicang', undefined],
  ['市农委', 'suzhou', 'suzhou/nongwei'],
  ['市委农办', 'suzhou', 'suzhou/nongban'],
  ['市政府办公室 (政务公开办)', 'suzhou', 'suzhou/zhengfu-bangongshi'],
  ['太仓市政府', 'suzhou', 'taicang/zhengfu'],
  ['苏州高新区管委会', 'suzhou', 'gaoxinqu/guanweihui'],
  ['高新区', 'taicang', 'taicang/gaoxinqu'],
  ['高新区管委会', 'suzhou', undefined],
])('%s in a document of %s is %s', (name, district, id) => {
  expect(findDepartment(valid, name, district)?.id).toBe(id);
});

test.each([
  ['太仓', 'taicang'],
  ['高新区', 'gaoxinqu'],
  ['苏州市', 'suzhou'],
  ['suzhou', 'suzhou'],
  ['南通市', undefined],
])('%s is the district %s', (name, id) => {
  expect(findDistrict(valid, name)?.id).toBe(id);
});

test.each([
  ['市人力社保局', '市人社局'],
  ['市人杜局', '市人社局'],
  ['市发政委', '市发改委'],
  ['市农办', '市委农办'],
  ['太仓市府', '太仓市政府'],
  ['苏州高新区', '苏州高新区管委会'],
])('the known name nearest to %s is %s', (typo, known) => {
  const nearest = nearestDepartments(valid, typo, 'suzhou');
  expect(nearest).toHaveLength(3);
  expect(nearest[0]).toBe(known);
});

test('names of another district are near only where they spell out its place', () => {
  expect(nearestDepartments(valid, '高新区管委', 'suzhou')).not.toContain('高新区');
  expect(nearestDepartments(valid, '发政委', 'taicang')[0]).toBe('发改委');
});

test('what is near is known in a document of the district, and is never the name itself', () => {
  const names = valid.departments.flatMap(({ name, fullName, aliases }) => [name, fullName ?? name, ...aliases]);
  const districts = [...valid.districts.map(({ id }) => id), 'nowhere'];
  const slip = fc
    .tuple(fc.constantFrom(...names), fc.nat(6), fc.constantFrom('', '政', '市', ' ', '（'))
    .map(([name, at, added]) => name.slice(0, at) + added + name.slice(at + 1));
  fc.assert(
    fc.property(fc.oneof(slip, fc.constantFrom(...names)), fc.constantFrom(...districts), (name, district) => {
      for (const near of nearestDepartments(valid, name, district)) {
        expect(plainName(near)).not.toBe(plainName(name));
        expect(findDepartment(valid, near, district)).toBeDefined();
      }
    }),
  );
});

/** Every message as `file:line:column rule text`. */
const messagesOf = ({ files }: Registry): string[] =>
  files.flatMap((file) =>
    file.messages.map(({ line, column, ruleId, reason }) => `${file.basename}:${line}:${column} ${ruleId} ${reason}`),
  );

describe('kinds of departments and districts', () => {
  const departments =
    'government-office department party-organ mass-organization institution enterprise vertical-agency development-zone-authority local-government military collective other';
  const accepts = (kind: string) =>
    departmentsSchema.safeParse({ yang: [{ id: 'yang/bu', name: '市某部', kind }] }).success;
  test.each(departments.split(' '))('%s', (kind) => {
    expect(accepts(kind)).toBe(true);
  });
  test.each(['bureau', 'Department', ''])('“%s” is none', (kind) => {
    expect(accepts(kind)).toBe(false);
  });

  const isDistrict = (kind: string) => districtsSchema.safeParse([{ id: 'yang', name: '样市', kind }]).success;
  test.each('province prefecture city county-level-city county urban-district development-zone'.split(' '))(
    '%s',
    (kind) => {
      expect(isDistrict(kind)).toBe(true);
    },
  );
  test.each(['town', 'City', ''])('“%s” is none', (kind) => {
    expect(isDistrict(kind)).toBe(false);
  });
});
