import { type CountedNumber, type CountedText, counted } from '../frame/counted.ts';

export const topicText = {
  lead: (topics: CountedNumber, tally: CountedText) =>
    counted`${topics} 个政策领域，任务共 ${tally}；一项任务可以同时归入几个领域。表中的数是行数：一项分几行的逐行计，分解了的承诺和分解出来的不重复计。`,
  rule: '一项任务归入哪个领域，由它的名称和所在标题里的词决定。',
  table: '各主题、各地区年度的任务数',
  topic: '主题',
  sum: '合计',
  title: (name: string) => `${name}：各地各年的任务`,
  description: (name: string, about: string, tally: CountedText) =>
    counted`${name}（${about.replace(/。$/u, '')}）：各地区、各年度公开承诺的任务 ${tally}，放在一起看。`,
  others: '其他主题',
  ofTask: '主题：',
};
