import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCase } from '../read-case.ts';

const projectsOf = async (name: string) => {
  const { ledger } = await readCase(join(import.meta.dirname, '..', name));
  return ledger.tasks.filter(({ kind }) => kind === 'livelihood-project');
};

test('projects are those that a report declares where it counts just as many', async () => {
  const projects = await projectsOf('good-livelihood-projects');
  expect(projects.length).toBeGreaterThan(1);
  for (const { mentions } of projects) expect(mentions).toMatchObject([{ rule: 'declared-count', score: 1 }]);
});

test('a report that counts others declares none of them', async () => {
  const projects = await projectsOf('declared-count-projects');
  expect(projects.length).toBeGreaterThan(1);
  for (const { mentions, partOf } of projects) expect([mentions, partOf]).toEqual([[], null]);
});
