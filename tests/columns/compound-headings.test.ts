import { expect, test } from 'vitest';
import { columnRegistry } from '../../src/columns/column-registry.ts';
import { judgeTable } from '../../src/columns/judge-table.ts';
import { readStage } from '../../src/columns/progress-stage.ts';

const columns = columnRegistry(new Map());
const judge = (heading: string) =>
  judgeTable({ headings: [heading], textsOf: () => [], isPlace: () => false }, columns).columns[0];

test.each([
  ['责任主体与协同单位', 'responsible', true],
  ['牵头及配合单位', 'responsible', true],
  ['责任单位（含协同单位）', 'responsible', false],
  ['牵头单位（配合单位）', 'responsible', true],
  ['责任单位或牵头单位', 'responsible', false],
  ['牵头单位或配合单位', null, false],
  ['市级主抓部门', 'lead', false],
  ['属地协同责任主体', 'supporting', false],
  ['责任单位联系方式', null, false],
  ['任务责任落实情况', null, false],
])('%s names units by role', (heading, field, isLedByFirst) => {
  const judged = judge(heading);
  expect(judged?.isLedByFirst).toBe(isLedByFirst);
  if (field !== null) expect(judged?.field).toBe(field);
  else expect(['lead', 'supporting', 'responsible']).not.toContain(judged?.field);
});

test.each([
  ['本月进展情况 前期手续', '前期手续'],
  ['进展情况（工程建设）', '工程建设'],
  ['前期手续办理情况', '前期手续'],
  ['项目建设进展情况', null],
  ['进展情况（%）', null],
  ['进展情况存在问题', null],
  ['招标计划完成情况', null],
])('%s tells the progress of a stage: %s', (heading, stage) => {
  expect(readStage(heading)).toBe(stage);
  if (stage !== null) expect(judge(heading)?.field).toBe('progress');
});
