import { expect, test } from 'vitest';
import type { PublishedRecords, PublishedTask } from './counts/published-records.ts';
import { recount } from './counts/recount.ts';
import { findStatedNumbers } from './counts/stated-numbers.ts';

test('a number names what it counts, or is told; years, places and the words of documents are no counts', () => {
  const { counts, unnamed } = findStatedNumbers(`
    <meta name="description" content="样市的任务 3 项" data-of="tasks:district=yang">
    <p data-of="tasks/items tasks/rows">样市2030年共 2 项，分 3 行。</p>
    <p>共 4 项</p> <td>5</td> <p>第 6 行</p> <p>样市2030年</p>
    <blockquote>实施 7 项行动 <span data-of="rows">8</span></blockquote> <p>目标“9 项”</p>`);
  expect(counts.map(({ of, numbers }) => [of, numbers])).toEqual([
    [['tasks:district=yang'], [3]],
    [
      ['tasks/items', 'tasks/rows'],
      [2, 3],
    ],
    [['rows'], [8]],
  ]);
  expect(unnamed).toEqual(['共 4 项', '5']);
});

test('a recount tells items, rows and parts apart', () => {
  const row = { document: 'plan', table: null, path: ['一'], kind: 'task', name: null };
  const told = {
    units: [
      { role: 'lead', department: 'yang/a' },
      { role: 'supporting', department: 'yang/all' },
    ],
    progress: null,
    statedStatus: null,
    percentage: null,
    leaders: [],
  };
  const rows = [
    { ...row, ...told, id: 'plan/1-1', itemNumber: 1 },
    { ...row, ...told, id: 'plan/1-2', itemNumber: 1 },
    { ...row, ...told, id: 'plan/2', itemNumber: null },
    { ...row, ...told, id: 'plan/3', itemNumber: null },
  ];
  const tasks = rows.map(
    ({ id }): PublishedTask => ({
      id: id.replace('plan', 'yang-2030'),
      district: 'yang',
      year: 2030,
      kind: 'task',
      topics: [],
      rows: [id],
      former: [],
      dropped: null,
      partOf: id === 'plan/3' ? 'yang-2030/2' : null,
      leads: ['yang/a'],
      completion:
        { 'plan/1-1': [{ ofTheTask: false }, { ofTheTask: true }], 'plan/2': [{ ofTheTask: false }] }[id] ?? [],
      status: 'not-held',
      figures: [{ target: { value: 2, unit: '亿元' }, reported: { value: 5000, unit: '万元' } }],
    }),
  );
  const records: PublishedRecords = {
    tasks,
    rows: new Map(rows.map((one) => [one.id, one])),
    documents: [],
    observations: [],
    findings: [],
    departments: [
      { id: 'yang/a', district: 'yang', kind: 'department', commonKind: null },
      { id: 'yang/all', district: 'yang', kind: 'collective', commonKind: null },
    ],
    terms: [],
    changes: [],
    topics: [],
    districts: [],
  };
  const counts = ['tasks', 'tasks/items', 'tasks/rows', 'tasks/wholes', 'tasks/parts', 'tasks/last'];
  expect(counts.map((of) => recount(records, of))).toEqual([4, 2, 3, 1, 1, 3]);
  expect(recount(records, 'tasks/rows:department=yang/a,role=lead')).toBe(3);
  expect(recount(records, 'tasks/last:state=in-parts')).toBe(0);
  expect(recount(records, 'tasks:state=not-held|tasks')).toBe(75);
  const units = ['departments', 'departments/units', 'departments/collectives'];
  expect(units.map((of) => recount(records, `${of}:district=yang`))).toEqual([2, 1, 1]);
  expect(recount(records, 'tasks/with-own-share')).toBe(1);
  expect(recount(records, 'tasks/with-other-share')).toBe(1);
  expect(recount(records, 'figures')).toBe(4);
  expect(recount(records, 'figures/share:task=yang-2030/2,nth=0')).toBe(25);
  expect(() => recount(records, 'tasks/none')).toThrow();
});
