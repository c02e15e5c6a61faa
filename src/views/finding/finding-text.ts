import type { FindingKind } from '../../records/model.ts';
import { type CountedNumber, counted } from '../frame/counted.ts';
import { verdictGroupNames } from '../indicator/indicator-text.ts';
import { differenceKindNames } from '../task/task-text.ts';

export const findingText = {
  total: (news: CountedNumber, quiet: CountedNumber) =>
    quiet.value === 0
      ? counted`共 ${news} 处。`
      : counted`共 ${news} 处；另有 ${quiet} 处核对过，没有出入、不能比，或只是抄件缺损。`,
  quiet: (quiet: CountedNumber) => counted`核对过、没有出入或不能比的 ${quiet} 处`,
  brief: '核对发现',
  listNote: '数字是有出入或没有达到的处数，只有核对过、没有出入的写 0。',
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
  description: (name: string, findings: CountedNumber) => counted`${name}：${findings} 处，各附规则、文件原话和出处。`,
  none: '没有发现。',
  data: '全部核对发现的数据：',
};

/** Each kind of finding by name, in the order of reading: what a reader should know first stands first. */
export const findingKindNames: Readonly<Record<FindingKind, string>> = {
  'number-conflict': '同一份文件里数字不一',
  target: '目标与结果',
  claim: '完成目标的说法与数字',
  'number-dropped': '目标不再写数',
  'step-back': '后一次的数小于前一次',
  'changed-target': '进展文件之间目标不同',
  'passed-deadline': '时限已过，没有说到',
  difference: '文件之间的差异',
  'declared-count': '写明的项数与实际',
  'printed-so': '原件如此',
  'no-figure': '没有报告数字的目标',
  'not-yet-measured': '尚未统计',
  'missing-report': '没有收录其间的进展',
  'not-reported': '没有收录进展',
};

/** Outcomes that a kind of finding has, by name. */
export const findingOutcomeNames: Readonly<Record<string, string>> = {
  ...differenceKindNames,
  dropped: '不再列入',
  match: '相符',
  mismatch: '不符',
  'item-number': '序号',
  'cut-original': '中断',
  met: verdictGroupNames.met,
  'not-met': verdictGroupNames['not-met'],
  'cannot-tell': verdictGroupNames['not-comparable'],
};
