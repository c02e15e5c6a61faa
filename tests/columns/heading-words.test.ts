import { describe, expect, test } from 'vitest';
import { columnRegistry } from '../../src/columns/column-registry.ts';

const registry = columnRegistry(new Map([['承诺事项', 'name']]));

const meanings = {
  text: [
    '目标与任务',
    '年度任务及目标',
    '工作内容和要求',
    '重点工作任务',
    '实事内容',
    '2031年目标任务',
    '任务分解',
    '工作标准',
  ],
  name: ['任务名称', '重点项目名称', '目标名称', '承诺事项'],
  lead: ['牵头责任单位', '县级牵头单位', '主办部门', '牵头单位（部门）', '总牵头'],
  supporting: ['配合责任单位', '协同单位', '参与部门'],
  responsible: ['责任落实单位', '主要责任单位', '承办科室', '责任主体', '建设单位'],
  related: ['相关责任单位', '有关部门', '涉及单位'],
  leader: ['分管县领导', '包联领导', '责任人', '市政府分管领导'],
  deadline: ['办结时限', '计划完成时间', '完成期限', '截止日期', '整改时限'],
  progress: [
    '当前进度',
    '1—10月',
    '截至6月底',
    '截至6月底进展情况',
    '2031年1-6月完成情况',
    '前三季度推进情况',
    '整改落实情况',
    '全年完成情况',
    '1-11月推进情况',
    '工作落实成效',
    '形象进度',
    '3月',
    '第二季度',
    '上半年',
    '完成数',
    '实际完成值',
  ],
  indicator: ['主要指标', '约束性指标', '考核指标名称'],
  target: ['年度目标值', '计划数', '目标数'],
  start: ['开工时间', '计划开工时间', '启动时间'],
  finish: ['实际完成时间', '实际竣工日期'],
  milestone: ['工作进度安排', '节点安排', '一季度目标', '1-6月计划', '上半年任务', '阶段目标'],
  status: ['是否达序', '是否完成', '是否达到序时进度', '完成状态', '当前状态', '亮灯情况', '是否按期完成', '项目状态'],
  percentage: [
    '完成率',
    '完成率（%）',
    '进度%',
    '完成比例',
    '形象进度（%）',
    '1-8月实际完成率%',
    '占年度计划的比例',
    '投资完成率',
  ],
  planned: ['总投资（万元）', '计划投资', '年度计划投资（亿元）', '投资估算', '年度计划（万元）'],
  paid: ['完成投资', '已完成投资（万元）', '1-6月累计完成投资', '资金到位情况', '累计完成（万元）'],
  contact: ['联系电话', '联系人及电话', '联络员'],
  remark: ['备注', '备 注', '情况说明'],
  other: ['存在问题', '下一步打算', '工作措施', '建设地点', '任务来源'],
  number: ['项次', '任务编号', '№', '序'],
  category: ['任务类别', '所属领域', '一级指标'],
} as const;

describe.each(Object.entries(meanings))('%s', (field, headings) => {
  test.each(headings)('%s', (heading) => {
    expect(registry(heading)).toBe(field);
  });
});

test.each([
  '内容',
  '办理结果',
  '科目',
  '南湖县',
  '新建学校3所',
  '由市教育局牵头负责',
  '是否省级重点',
  '是否纳入考核',
  '增长率',
  '覆盖率',
  '满意率（%）',
  '地点',
  '时间',
  '年度计划',
  '合计',
  '得票率',
  '户数',
])('%s says nothing by its words', (heading) => {
  expect(registry(heading)).toBeNull();
});

test('what an editor has registered is certain, whatever its words', () => {
  const own = columnRegistry(new Map([['目标任务', 'other']]));
  expect(own('目标任务')).toBe('other');
  expect(own('2031年目标任务（续）')).toBe('other');
  expect([own.isRegistered('目标任务'), own.isRegistered('工作任务')]).toEqual([true, false]);
});

test.each([
  ['进展情况 一季度', 'progress'],
  ['进度安排 一季度', 'milestone'],
  ['一季度 完成率', 'percentage'],
  ['投资情况 总投资', 'planned'],
])('of the two levels of %s', (heading, field) => {
  expect(registry(heading)).toBe(field);
});
