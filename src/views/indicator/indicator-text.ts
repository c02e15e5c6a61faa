import type { Observation, VerdictResult } from '../../records/model.ts';

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
  chart: (name: string, year: number, measure: string, unit: string) => `${year}年${name}，${measure}（${unit}）`,
  chartTarget: '目标',
  chartOutcome: '结果',
  chartNote: '图中各数都在表中。',
  method: '怎样判断',
  tally: (met: number, missed: number, unknown: number) => `达到 ${met}，未达到 ${missed}，无法判断 ${unknown}`,
  districtHeading: '目标与结果',
  districtTable: (name: string, year: number) => `${name}${year}年的目标与结果`,
  silent: (count: number) => `另有 ${count} 项目标，收录的文件没有说明当年的结果。`,
};

/** Indicators as one document prints them. */
export const printedTableText = {
  indicatorsOf: (year: number) => `${year}年主要指标`,
  asPrinted: '（按文件所印）',
  indicator: '指标',
  merged: '（合并单元格）',
};

export const verdictNames: Readonly<Record<VerdictResult, string>> = {
  met: '达到',
  'not-met': '未达到',
  'cannot-tell': '无法判断',
};

export const measureNames: Readonly<Record<Observation['measure'], string>> = {
  level: '总量',
  growth: '增幅',
  change: '提高的幅度',
  share: '比重',
};

export const observationKindNames: Readonly<Record<Observation['kind'], string>> = {
  target: '目标',
  estimate: '预计',
  actual: '实际',
};
