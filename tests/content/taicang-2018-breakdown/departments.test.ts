import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { openContentFolder } from '../../../src/records/content-folder.ts';
import { readRegistries } from '../../../src/records/registry/registries.ts';
import { findDepartment } from '../../../src/records/registry/registry.ts';
import { parseDepartmentList } from '../../../src/records/values/departments/department-list.ts';

test('a short name means a department of the own city', async () => {
  const registry = (await readRegistries(openContentFolder(resolve('content')))).registry;
  const ids = parseDepartmentList('发改委\n高新区\n团市委').map(
    (name) => findDepartment(registry, name, 'taicang')?.id,
  );
  expect(ids).toEqual(['taicang/fagaiwei', 'taicang/gaoxinqu', 'taicang/tuanshiwei']);
});
