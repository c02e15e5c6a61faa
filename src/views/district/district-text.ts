import type { VerdictGroup } from '../../records/model.ts';
import { type CountedNumber, type CountedText, counted } from '../frame/counted.ts';

export const districtText = {
  findings: (findings: CountedNumber) => counted`全部核对发现 ${findings} 处，各附规则和原话`,
  region: (city: string) => `${city}及所属地区`,
  table: (city: string) => `${city}及所属地区收录的内容`,
  district: '地区',
  kind: '类别',
  tasks: '任务',
  targets: '指标数值',
  units: '责任单位',
  compare: '与其他地区比较',
  documents: '文件',
  news: '新闻',
  title: (name: string) => `${name}：目标、任务与文件`,
  /** `tally` is null where no document of the district states a task. */
  description: (name: string, tally: CountedText | null, documents: CountedText) =>
    tally === null
      ? counted`${name}的主要指标和责任单位，出自 ${documents}。`
      : counted`${name}公开承诺的任务（${tally}）、主要指标和责任单位，出自 ${documents}。`,
  none: '没有',
  aliases: '又称',
  parent: '属于',
  children: '下辖',
  goals: (year: number, targets: CountedNumber) => counted`${String(year)}年的 ${targets} 项目标，结果怎样`,
  goalsOf: (year: number) => `${year}年的目标`,
  goalGroup: (group: VerdictGroup, targets: CountedNumber) =>
    ({
      met: counted`${targets} 项达到`,
      'not-met': counted`${targets} 项未达到`,
      'not-comparable': counted`${targets} 项不能比`,
      'no-outcome': counted`${targets} 项没有收录结果`,
    })[group],
  noOutcome: '收录的文件没有说明结果，不等于没有做到。',
  goalTarget: '目标',
  indicators: '年年对照',
  otherYears: '其余指标，没有未达到或不能比的目标',
  yearsCaption: '每格是一项一年：目标、结果、结论。未达到的在前。数字点开是原文所在。',
  tasksOf: (year: string) => `${year}的任务`,
  allTasks: (name: string) => `${name}：各年的任务`,
  toAllTasks: '各年的任务放在一起，筛选和排序',
  progressOf: (year: string) => (what: CountedText) => counted`${year}任务的进展（${what}）`,
  elsewhere: '其他地区文件中由本地负责的任务',
  jump: '本页内容',
  jumpElsewhere: '其他地区的文件',
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
