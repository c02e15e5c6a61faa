import { expect, test } from 'vitest';
import { toTaskRoles, toTaskUnits } from '../../src/records/task-roles.ts';

const row = (
  ...units: readonly (readonly [role: 'lead' | 'supporting' | 'responsible' | 'related', department: string | null])[]
) => ({
  units: units.map(([role, department]) => ({ role, name: department ?? '某单位', department, inherited: false })),
});

test('a department has one role in a task: who leads and who supports says more than who is responsible', () => {
  const roles = toTaskRoles([
    row(['responsible', 'a'], ['responsible', 'b'], ['responsible', 'c']),
    row(['lead', 'a'], ['supporting', 'b']),
  ]);
  expect([...roles]).toEqual([
    ['a', 'lead'],
    ['b', 'supporting'],
    ['c', 'responsible'],
  ]);
});

test('of two documents that tell who leads the newer one decides, and a later 责任单位 takes no role away', () => {
  expect(toTaskRoles([row(['lead', 'a']), row(['supporting', 'a']), row(['responsible', 'a'])]).get('a')).toBe(
    'supporting',
  );
});

test('a unit without a department has no role, and one that is merely related stays so', () => {
  expect([...toTaskRoles([row(['lead', null], ['related', 'd'])])]).toEqual([['d', 'related']]);
});

test('each unit of a task stands once, in its one role, and one that the registry does not know by its name', () => {
  const units = toTaskUnits([
    row(['responsible', 'a'], ['responsible', 'b'], ['responsible', null], ['responsible', 'c']),
    row(['lead', 'a'], ['supporting', 'b'], ['supporting', null]),
  ]);
  expect(units.map(({ role, name }) => [role, name])).toEqual([
    ['responsible', 'c'],
    ['lead', 'a'],
    ['supporting', 'b'],
    ['supporting', '某单位'],
  ]);
});
