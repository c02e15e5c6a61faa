import { expect, test } from 'vitest';
import { toSearchEntries } from '../../src/outputs/search-entries.ts';
import { toFacetValues } from '../../src/outputs/search-facets.ts';
import { sampleAccount } from './sample-account.ts';

const entries = toSearchEntries(sampleAccount);

test('departments, districts, documents by section and tasks can be found, in this order', () => {
  expect(entries.map(({ url }) => url)).toEqual([
    '/departments/yangshi/fagaiwei/',
    '/departments/yangshi/gequ/',
    '/districts/yangshi/',
    '/districts/dongqu/',
    '/documents/yangshi-2030-breakdown/',
    '/documents/yangshi-2030-breakdown/#mubiao',
    '/tasks/yangshi-2030/1-1/',
    '/tasks/yangshi-2030/1-2/',
  ]);
});

test('a document holds its number and what stands before the first heading', () => {
  expect(entries[4]).toMatchObject({
    names: ['关于下达２０３０年工作任务的通知'],
    blocks: ['样府〔2030〕1号', '样市人民政府', '各市、区人民政府：', '现将任务印发给你们。'],
    facets: { kind: ['document'], year: ['2030'], district: ['yangshi'], document: ['yangshi-2030-breakdown'] },
  });
});

test('a task holds everything that its rows say, each text once', () => {
  const task = entries[6];
  expect(task?.names).toEqual(['加快创新']);
  expect(task?.blocks).toEqual([
    '=SUM(A1)，新增床位1000张，建成道路 52.8 公里，"引号"与',
    '换行',
    '1-1',
    '1.已建成。',
    '-2%左右',
    '发改委',
    '财政局、各区政府',
    '市发改委',
    '市财政局',
    '各区政府',
    '张三',
    '一、目标',
    '（一）创新',
    '加快创新步伐。',
  ]);
  expect(task?.facets).toEqual({
    kind: ['task'],
    year: ['2030'],
    district: ['yangshi'],
    lead: ['yangshi/fagaiwei'],
    department: ['yangshi/fagaiwei', 'yangshi/gequ'],
    document: ['yangshi-2030-breakdown'],
  });
});

test('a task without a name is called by its text', () => {
  expect(entries[7]).toMatchObject({ names: ['推进ＡＢ项目，覆盖𠮷祥小区'] });
});

test('a facet offers the values that some record has', () => {
  expect(toFacetValues(sampleAccount, entries)).toEqual({
    kind: [
      { value: 'task', label: '工作任务' },
      { value: 'document', label: '文件' },
      { value: 'department', label: '部门' },
      { value: 'district', label: '地区' },
    ],
    year: [{ value: '2030', label: '2030年' }],
    district: [
      { value: 'yangshi', label: '样市' },
      { value: 'dongqu', label: '东区' },
    ],
    lead: [{ value: 'yangshi/fagaiwei', label: '市发改委' }],
    department: [
      { value: 'yangshi/fagaiwei', label: '市发改委' },
      { value: 'yangshi/gequ', label: '各区政府' },
    ],
    document: [{ value: 'yangshi-2030-breakdown', label: '关于下达２０３０年工作任务的通知' }],
  });
});

test('departments of one name in two districts are told apart', () => {
  const other = { ...sampleAccount.departments[0], id: 'dongqu/fagaiwei', district: 'dongqu' };
  const account = { ...sampleAccount, departments: [...sampleAccount.departments, other as never] };
  const labels = toFacetValues(account, toSearchEntries(account)).department.map(({ label }) => label);
  expect(labels).toEqual(['市发改委（样市）', '各区政府', '市发改委（东区）']);
});
