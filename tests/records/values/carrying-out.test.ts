import { expect, test } from 'vitest';
import { emptyLegend } from '../../../src/records/values/assignments/role-legend.ts';
import { findUnitClauses } from '../../../src/records/values/assignments/unit-clauses.ts';
import { isCarryingOut, isFramePart } from '../../../src/records/values/carrying-out.ts';
import { statesWork } from '../../../src/records/values/statements/states-work.ts';

test('a title that only asks how the work is carried out names no work', () => {
  const asked = [
    '二、细化工作方案。',
    '加强领导，落实责任',
    '四、强化督查考核',
    '（一）加强组织领导。各镇要高度重视。',
    '工作要求',
    '一、各责任单位要高度重视，明确责任，狠抓落实，并于2031年1月15日前将方案报区政府办公室。',
    '二、区绩效考评机构要将目标任务纳入考核范围，细化考核内容。',
    '三、从2031年3月起，各部门要在每月25日前将进展情况报县政府督查室。',
    '二、加强调度，按时报送。',
    '一、各牵头单位要按照《2031年任务分解表》（详见附件）细化措施，于5月8日前将方案上报市政府办公室。',
    '3.各县（市、区）、各有关部门请于每月25日前将进展情况报市政府督查室。',
    '三、市政府督查室要加强督查，定期通报。',
    '一、督查目的',
    '三、检查的时间和范围',
    '五、专项督查工作安排',
    '督查重点内容',
  ];
  expect(asked.filter((text) => !isCarryingOut(text))).toEqual([]);
  const work = [
    '1.加强水源保护',
    '完善养老服务设施',
    '二、落实就业政策',
    '加强组织领导，新建学校3所',
    '提高出生人口质量',
    '各镇要新建口袋公园1个',
    '督促各县完成造林5万亩',
    '各镇要新建公厕10座，于年底前将验收情况上报市城管局。',
    '市政府办公室要建设政务服务大厅。',
    '各部门要全面推行网上办事。',
    '检查站房屋改造',
    '督查事项',
    '调研基地建设',
    '',
  ];
  expect(work.filter(isCarryingOut)).toEqual([]);
});

test('a part that says how things stand lists nothing, and one that names its matter may', () => {
  const parts = ['一、总体情况', '三、存在的主要问题', '四、下一步工作打算', '（二）基本原则。', '指导思想'];
  expect(parts.filter((text) => !isFramePart(text))).toEqual([]);
  const others = ['二、重点任务', '（一）主要指标完成情况', '三、村庄亮化工程', '下半年新建学校3所'];
  expect(others.filter(isFramePart)).toEqual([]);
});

test('words state work by what is done or by its figures, and not where someone tells or rules', () => {
  const work = [
    '新建学校3所。',
    '300栋老旧住宅安装扶手。',
    '为2万名居民免费筛查眼病。',
    '续建项目（2个）：甲工程、乙工程。',
    '全面推进老旧小区改造。',
  ];
  expect(work.filter((text) => !statesWork(text))).toEqual([]);
  const told = [
    '会议强调，要新建学校3所。',
    '申请人应当提供材料3份。',
    '3月2日，航线3条开通。',
    '总体情况',
    '大厅共有窗口30个。',
    '记者在现场看到，道路已完成改造。',
  ];
  expect(told.filter(statesWork)).toEqual([]);
});

test('a deed in the title of what they make is none of the units', () => {
  const text = '1.由市发改委牵头，相关部门配合，尽快完成《改革试验区实施方案》，经审定后上报。';
  const [clause] = findUnitClauses(text, { legend: emptyLegend, isItem: true });
  expect(clause?.assigned.units.map(({ role, name }) => `${role} ${name}`)).toEqual([
    'lead 市发改委',
    'supporting 相关部门',
  ]);
});
