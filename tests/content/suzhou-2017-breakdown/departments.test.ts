import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { openContentFolder } from '../../../src/records/content-folder.ts';
import { readRegistries } from '../../../src/records/registry/registries.ts';
import { findDepartment } from '../../../src/records/registry/registry.ts';
import { parseDepartmentList } from '../../../src/records/values/departments/department-list.ts';

/** The departments as its columns of units name them. */
const registry = (await readRegistries(openContentFolder(resolve('content')))).registry;
const idsOf = (cell: string, district: string) =>
  parseDepartmentList(cell).map((name) => findDepartment(registry, name, district)?.id);

test('the names of the city come back from one list', () => {
  const names = registry.departments.filter(({ district }) => district === 'suzhou').map(({ name }) => name);
  expect(parseDepartmentList(names.join('，'))).toEqual(names);
});

test('two names of one department share an id, two departments with like names do not', () => {
  expect(idsOf('市交通局、交通运输局', 'suzhou')).toEqual(['suzhou/jiaotongju', 'suzhou/jiaotongju']);
  expect(idsOf('苏州轨道交通公司，苏州轨道交通集团', 'suzhou')).toEqual(Array(2).fill('suzhou/guidao-jiaotong-jituan'));
  const different = idsOf('市农委，市委农办，市工商局、工商联、外办、台办，市政府办公室、法制办', 'suzhou');
  expect(different).not.toContain(undefined);
  expect(new Set(different).size).toBe(different.length);
});

test('a short name means a department of the own city, a place its government', () => {
  expect(idsOf('市发改委，团市委，昆山市、吴中区政府，苏州高新区管委会，吴中区', 'suzhou')).toEqual([
    'suzhou/fagaiwei',
    'suzhou/tuanshiwei',
    'kunshan/zhengfu',
    'wuzhong/zhengfu',
    'gaoxinqu/guanweihui',
    'wuzhong/zhengfu',
  ]);
});
