import type { VerdictGroup } from '../../records/model.ts';

export const districtText = {
  findings: (count: number) => `核对这些文件，有 ${count} 处发现`,
  region: (city: string) => `${city}及所属地区`,
  table: (city: string) => `${city}及所属地区收录的内容`,
  district: '地区',
  kind: '类别',
  tasks: '任务',
  targets: '指标数值',
  units: '责任单位',
  documents: '文件',
  news: '新闻',
  title: (name: string) => `${name}：目标、任务与文件`,
  description: (name: string, tasks: number, documents: number) =>
    `${name}公开承诺的 ${tasks} 项任务、主要指标、责任单位和 ${documents} 份文件。`,
  aliases: '又称',
  parent: '属于',
  children: '下辖',
  goals: (year: number, count: number) => `${year}年的 ${count} 项目标，结果怎样`,
  goalGroup: (group: VerdictGroup, count: number) =>
    ({
      met: `${count} 项达到`,
      'not-met': `${count} 项未达到`,
      'not-comparable': `${count} 项不能比`,
      'no-outcome': `${count} 项没有收录结果`,
    })[group],
  noOutcome: '收录的文件没有说明结果，不等于没有做到。',
  goalTarget: '目标',
  indicators: '年年对照',
  otherYears: (count: number) => `${count} 项指标没有未达到或不能比的目标`,
  yearsCaption: '每格是一项一年：目标、结果、结论。未达到的在前。数字点开是原文所在。',
  tasksOf: (year: string, total: number) => `${year}的 ${total} 项任务`,
  progressOf: (year: string) => `${year}任务的进展`,
  elsewhere: '其他地区文件中由本地负责的任务',
  noDocuments: '还没有收录这个地区的文件。',
};

/** The kinds that registry/districts.yaml knows. */
export const districtKindNames: Readonly<Record<string, string>> = {
  province: '省、自治区、直辖市',
  prefecture: '自治州、地区、盟',
  city: '设区市',
  'county-level-city': '县级市',
  county: '县、自治县、旗',
  'urban-district': '市辖区',
  'development-zone': '开发区',
};
