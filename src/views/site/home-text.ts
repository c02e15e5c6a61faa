import { type CountedNumber, type CountedText, counted } from '../frame/counted.ts';

export const homeText = {
  motto: '政府承诺了什么，做到了哪里',
  introduction:
    '年初建账、逐月查账、年底交账。这里把公开文件里的每一项任务列成一页：承诺了什么，由谁负责，进展如何，印在哪份文件的哪一行。文件没有说的，写“未说明”。',
  size: '这本账有多大',
  /** Behind a number. */
  units: {
    documents: '份公开文件',
    news: '篇新闻报道',
    tasks: '项任务',
    departments: '个部门',
    districts: '个地区',
  },
  tally: (tally: CountedText) => counted`任务共 ${tally}：印在一个序号下的几行是一项，分解出来的不再计入总数。`,
  progress: (what: CountedText) => counted`全部任务的进展（${what}）`,
  /** How many rows say which share of what they promise is done; of how many others a share is told, of something else. */
  completion: (own: CountedNumber, others: CountedNumber) => {
    const told =
      own.value === 0
        ? counted`收录的文件没有写明任何一项任务所写的数完成了百分之几`
        : counted`其中 ${own} 行，文件写明了任务所写的数完成百分之几`;
    return others.value === 0
      ? counted`${told}。`
      : counted`${told}；另有 ${others} 行，写明的百分数不能认定说的就是任务所写的数。`;
  },
  statusRule: '状态怎样判定',
  years: '各地各年的任务',
  districts: '我的地区',
  goalsOf: (year: number) => `${year}年的目标`,
  allFindings: '全部核对发现，各附两处原话和规则',
  question: '我的问题',
  topics: '也可以按主题看：',
  tasks: (tally: CountedText) => counted`任务 ${tally}`,
  values: (values: CountedNumber) => counted`${values} 个指标数值`,
  noDocument: '没有单独的文件',
  newest: '收录的文件',
  allDocuments: '全部文件',
  description: (name: string, tagline: string) =>
    `${name}，${tagline}：把政府公开承诺的任务一项一页列出，写明责任单位、进展和原文出处，可全文检索。`,
};
