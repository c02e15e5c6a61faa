import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { openContentFolder } from '../../src/records/content-folder.ts';
import { readRegistries } from '../../src/records/registry/registries.ts';
import { parseDepartmentList } from '../../src/records/values/departments/department-list.ts';

const registry = (await readRegistries(openContentFolder(resolve('content')))).registry;

test('the published registry has no faults', () => {
  expect(registry.files.flatMap(({ messages }) => messages.map(String))).toEqual([]);
});

test('every registered name is a full name to the grammar', () => {
  const names = registry.departments.flatMap(({ name, aliases }) => [name, ...aliases]);
  expect(names.map((name) => parseDepartmentList(name))).toEqual(names.map((name) => [name]));
});
