import type { Observation, VerdictResult } from '../records/model.ts';

export const verdictNames: Readonly<Record<VerdictResult, string>> = {
  met: '达到',
  'not-met': '未达到',
  'cannot-tell': '无法判断',
};

/** The rule of each verdict, and each reason why none can be given. */
export const verdictRules: Readonly<Record<string, string>> = {
  'at-least': '结果不低于目标数（区间取下限）。',
  'more-than': '目标写“超过”“高于”，结果要大于目标数。',
  'at-most': '目标是上限，结果不高于目标数。',
  exceeds: '目标是增幅高于另一项指标，与同地同年那项指标的增幅相比；没有总数时看各分项是否一致。',
  'shared-target': '目标印在几个地区合并的单元格里，或由上级另行下达，没有本地的目标数。',
  'part-of-year': '收录的文件只有半年或季度的数，不能与全年目标相比。',
  'no-outcome': '收录的文件没有说明当年的结果。',
  'nothing-to-exceed': '缺少要比较的增幅，或各分项结论不一。',
  around: '目标写“左右”“力争”，结果略低，算不算达到由读者判断。',
  'rough-outcome': '结果写“约”“超”一类的话，不足以判断。',
  currency: '目标与结果币种不同，不作换算。',
  unit: '目标与结果单位不同，不作换算。',
  'level-and-growth': '一个是总量、比重，另一个是增幅、提高的幅度，不能直接比较。',
  'no-figure': '目标没有写出数字。',
  'no-direction': '这项指标没有登记数值越大越好还是越小越好。',
  'documents-disagree': '几份文件的数不一致，结论相反。',
};

export const measureNames: Readonly<Record<Observation['measure'], string>> = {
  level: '总量',
  growth: '增幅',
  change: '提高的幅度',
  share: '比重',
};

export const indicatorText = {
  list: (total: number) => `共 ${total} 项指标。目标来自年初的文件，结果来自报告和进展文件，一律照录原文。`,
  table: '各项指标的数值',
  indicator: '指标',
  years: '年度',
  districts: '地区',
  targets: '目标',
  outcomes: '结果',
  verdicts: '对照',
  title: (name: string) => `${name}：各地目标与结果`,
  description: (name: string, districts: number, years: string) =>
    `${name}：${districts} 个地区${years}的目标与结果，每个数都有原文和出处，能比较的写明达到或未达到。`,
  aliases: '文件里的叫法',
  year: (year: number) => `${year}年`,
  yearTable: (name: string, year: number) => `${year}年${name}的目标与结果（按文件所印）`,
  district: '地区',
  estimate: '预计数',
  quoted: (quote: string) => `“${quote}”`,
  unit: (unit: string) => `（${unit}）`,
  chart: (name: string, year: number, measure: string, unit: string) => `${year}年${name}，${measure}（${unit}）`,
  chartTarget: '目标',
  chartOutcome: '结果',
  chartNote: '图中各数都在表中。',
  method: '怎样判断',
  tally: (met: number, missed: number, unknown: number) => `达到 ${met}，未达到 ${missed}，无法判断 ${unknown}`,
  districtHeading: '目标与结果',
  districtTable: (name: string, year: number) => `${name}${year}年的目标与结果`,
  silent: (count: number) => `另有 ${count} 项目标，收录的文件没有说明当年的结果。`,
  rests: '所依据的原文',
};

export const quantityText = {
  promise: '划线的是承诺中的数。',
  bar: (percent: number) => `文件写明完成 ${percent}%`,
  unlike: (promised: string, reported: string) =>
    `承诺以“${promised}”计，进展以“${reported}”计，单位不同，这里不作换算。`,
};
