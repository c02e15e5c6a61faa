import type { Observation, VerdictGroup } from '../../records/model.ts';
import { type CountedNumber, counted } from '../frame/counted.ts';

export const indicatorText = {
  list: (indicators: CountedNumber) =>
    counted`共 ${indicators} 项指标。目标来自年初的文件，结果来自报告和进展文件，一律照录原文。`,
  table: '各项指标的数值',
  indicator: '指标',
  years: '年度',
  districts: '地区',
  targets: '目标',
  outcomes: '结果',
  verdicts: '对照',
  title: (name: string) => `${name}：各地目标与结果`,
  description: (name: string, districts: CountedNumber, years: string) =>
    counted`${name}：${districts} 个地区${years}的目标与结果，每个数都有原文和出处，能比较的写明达到或未达到。`,
  aliases: '文件里的叫法',
  year: (year: number) => `${year}年`,
  tasks: '说到它的任务',
  yearsTable: '各地，年年的目标与结果',
  yearsCaption: '每格是一地一年：目标、结果、结论。未达到的在前。数字点开是原文所在。',
  placeYear: (place: string, year: number) => `${place}${year}年`,
  notHeld: '未收录文件',
  notStated: '未说明',
  noTarget: '没有目标',
  noTargets: '收录的文件没有写这项指标的目标。',
  answerLabel: '先看结论',
  proof: '原话和规则',
  shortfall: (amount: string) => `差 ${amount}`,
  answer: (year: number, places: CountedNumber) => counted`${String(year)}年，${places} 地有目标`,
  missed: (place: string, shortfall: string) => `${place}差 ${shortfall}`,
  district: '地区',
  estimate: '预计数',
  former: (by: string) => `已由${by}调整`,
  unsettled: (by: string, quote: string) => `${by}写“${quote}”，可能说到它，还没有核定`,
  merged: '合并的格',
  chart: (name: string, year: number, measure: string, unit: string) => `${year}年${name}，${measure}（${unit}）`,
  chartTarget: '目标',
  chartOutcome: '结果',
  chartNext: (year: number) => `${year}年目标`,
  chartYear: (year: number, what: string) => `${year}年${what}`,
  statedIn: (amount: string, titles: readonly string[]) =>
    `${amount}（${titles.map((title) => `《${title}》`).join('')}）`,
  chartGap: '未达到，差多少',
  chartNote: '图中各数都在表中。',
  method: '怎样判断',
};

/** The four that every verdict counts among, in the order of reading. */
export const verdictGroupNames: Readonly<Record<VerdictGroup, string>> = {
  met: '达到',
  'not-met': '未达到',
  'not-comparable': '不能比',
  'no-outcome': '没有收录结果',
};

export const measureNames: Readonly<Record<Observation['measure'], string>> = {
  level: '总量',
  growth: '增幅',
  change: '提高的幅度',
  share: '比重',
};
