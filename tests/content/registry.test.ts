import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { loadRegistry } from '../../src/records/registry/registry.ts';
import { parseDepartmentList } from '../../src/records/values/departments/department-list.ts';

const registry = await loadRegistry(resolve('content'));

test('the published registry has no faults', () => {
  expect(registry.files.flatMap(({ messages }) => messages.map(String))).toEqual([]);
});

test('every registered name is a full name to the grammar', () => {
  const names = registry.departments.flatMap(({ name, aliases }) => [name, ...aliases]);
  expect(names.map((name) => parseDepartmentList(name))).toEqual(names.map((name) => [name]));
});
