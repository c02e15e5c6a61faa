import { expect, test } from 'vitest';
import { type CompareChoice, parseCompareChoice } from '../../../src/search/compare/compare-choice.ts';
import { countByState, joinRecords, setSideBySide } from '../../../src/search/compare/set-side-by-side.ts';
import type {
  ComparedRecords,
  ComparedTask,
  ComparedValue,
  CompareIndex,
} from '../../../src/search-index/compare-format.ts';

const thing = (id: string) => ({ id, name: `名${id}`, url: `/${id}/`, isHeld: true, stating: [0] });
const value = (nth: number, indicator: string, district: string, document: string): ComparedValue => ({
  nth,
  indicator,
  district,
  districtName: district,
  year: '2030',
  document,
  what: '目标',
  text: '增长 7%',
  notes: [],
  quote: '增长7%',
  url: '/documents/plan/#1-1',
});
const task = (
  nth: number,
  id: string,
  stateName: string,
  topics: readonly string[],
  department: readonly string[],
): ComparedTask => ({
  nth,
  url: `/tasks/${id}/`,
  district: 'east',
  year: '2030',
  document: ['plan'],
  department,
  topics,
  place: null,
  name: null,
  text: id,
  state: 'told',
  stateName,
});
const index: CompareIndex = {
  things: {
    district: [thing('east'), thing('west')],
    department: [thing('schools'), thing('roads')],
    year: [thing('2030')],
    document: [thing('plan'), thing('report')],
  },
  indicators: [
    { id: 'trade', name: '外贸', url: '/indicators/trade/' },
    { id: 'growth', name: '增长', url: '/indicators/growth/' },
    { id: 'silent', name: '无人说到', url: '/indicators/silent/' },
  ],
  topics: [{ id: 'school', name: '教育', url: '/topics/school/' }],
};
const records: ComparedRecords = {
  values: [value(0, 'trade', 'east', 'plan'), value(1, 'growth', 'east', 'plan'), value(2, 'growth', 'west', 'report')],
  tasks: [
    task(0, 'build', '已完成', ['school'], ['schools', 'roads']),
    task(1, 'open', '未说明', ['school'], ['schools']),
    task(2, 'other', '已完成', [], ['roads']),
  ],
};

const compare = (choice: Partial<CompareChoice>) =>
  setSideBySide(index, records, { ...parseCompareChoice(''), ...choice }, '未归入主题');

test('what more columns say comes first, and what none says is left out', () => {
  const { columns, rows } = compare({ of: ['east', 'west'] });
  expect(columns.map(({ id }) => id)).toEqual(['east', 'west']);
  expect(rows.map(({ name, cells }) => [name, cells.map(({ values }) => values.length)])).toEqual([
    ['增长', [1, 1]],
    ['外贸', [1, 0]],
  ]);
});

test('a document says what stands in it, a year what is of it', () => {
  expect(compare({ by: 'document', of: ['report'] }).rows.map(({ name }) => name)).toEqual(['增长']);
  expect(compare({ by: 'year', of: ['2030'] }).rows.map(({ cells }) => cells[0]?.values.length)).toEqual([1, 2]);
});

test('tasks stand by topic, in the column of each department that they name; those without a topic too', () => {
  const { rows } = compare({ by: 'department', of: ['schools', 'roads'], about: 'topics' });
  expect(rows.map(({ name, cells }) => [name, cells.map(({ tasks }) => tasks.map(({ text }) => text))])).toEqual([
    ['教育', [['build', 'open'], ['build']]],
    ['未归入主题', [[], ['other']]],
  ]);
});

test('one topic alone, and of departments no values', () => {
  const { rows } = compare({ by: 'department', of: ['schools', 'roads'], about: 'topic:school' });
  expect(rows.map(({ name }) => name)).toEqual(['教育']);
  expect(compare({ by: 'department', of: ['schools', 'roads'] }).rows).toEqual([]);
});

test('what several documents say stands in order, and what two of them say once', () => {
  const [first, second, third] = records.tasks;
  const [, growth] = records.values;
  if (!first || !second || !third || !growth) throw new Error('no records');
  const joined = joinRecords([
    { values: [growth], tasks: [second, third] },
    { values: [], tasks: [first, second] },
  ]);
  expect(joined.tasks.map(({ text }) => text)).toEqual(['build', 'open', 'other']);
  expect(joined.values).toEqual([growth]);
});

test('what is not there any more is no column', () => {
  expect(compare({ of: ['east', 'gone'] }).columns.map(({ id }) => id)).toEqual(['east']);
});

test('states are counted by their names', () => {
  expect(countByState(records.tasks)).toEqual([
    ['已完成', 2],
    ['未说明', 1],
  ]);
});
