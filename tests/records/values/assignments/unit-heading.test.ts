import { expect, test } from 'vitest';
import { readUnitHeading } from '../../../../src/records/values/assignments/unit-heading.ts';

const unitsOf = (heading: string) => readUnitHeading(heading)?.units.map(({ role, name }) => `${role} ${name}`) ?? null;

test.each([
  ['（二）市林业局牵头的工作', ['lead 市林业局']],
  ['由市林业局牵头负责的任务', ['lead 市林业局']],
  ['（一）市林业局负责的事项（5项）', ['lead 市林业局']],
  ['牵头单位：市林业局', ['lead 市林业局']],
  ['一、市发展改革委', ['lead 市发展改革委']],
  ['三、江宁市教育局（共3项）', ['lead 江宁市教育局']],
  ['二、市教育局、市财政局负责的任务', ['responsible 市教育局', 'responsible 市财政局']],
])('%s', (heading, units) => {
  expect(unitsOf(heading)).toEqual(units);
});

test.each([
  '一、生态建设',
  '一、稳增长办法',
  '（一）建设社区医院',
  '1.建设社区医院两所。',
  '一、重点工作由市教育局负责',
  '二、各部门',
  '（一）江宁区',
  '配合单位：市财政局',
  '完成时限：12月底',
])('%s names the units of no list', (heading) => {
  expect(unitsOf(heading)).toBeNull();
});
