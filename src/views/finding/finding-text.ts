import type { FindingKind } from '../../records/model.ts';
import { verdictGroupNames } from '../indicator/indicator-text.ts';
import { differenceKindNames } from '../task/task-text.ts';

export const findingText = {
  total: (count: number) => `共 ${count} 处。`,
  summary: '各类发现',
  kind: '类别',
  count: '处数',
  rule: '规则',
  byDistrict: '按地区',
  byDepartment: '按单位',
  districtTitle: (name: string) => `${name}：核对发现`,
  departmentTitle: (name: string, district: string | null) =>
    `${name}：核对发现${district === null ? '' : `（${district}）`}`,
  title: '核对发现',
  description: (name: string, count: number) => `${name}：${count} 处，各附规则、文件原话和出处。`,
  none: '没有发现。',
  data: '全部核对发现的数据：',
};

/** Each kind of finding: its name and what it means. */
export const findingKindNames: Readonly<Record<FindingKind, string>> = {
  difference: '文件之间的差异',
  target: '目标与结果',
  'number-conflict': '同一份文件里数字不一',
  'declared-count': '写明的项数与实际',
  'printed-so': '原件如此',
  'no-figure': '没有报告数字的目标',
  'not-yet-measured': '尚未统计',
  'not-reported': '没有收录进展',
};

/** Outcomes that a kind of finding has, by name. */
export const findingOutcomeNames: Readonly<Record<string, string>> = {
  ...differenceKindNames,
  match: '相符',
  mismatch: '不符',
  'item-number': '序号',
  'cut-original': '中断',
  met: verdictGroupNames.met,
  'not-met': verdictGroupNames['not-met'],
  'cannot-tell': verdictGroupNames['not-comparable'],
};
