export const topicText = {
  lead: (topics: number, tasks: number) => `${topics} 个政策领域，共 ${tasks} 项任务；一项任务可以同时归入几个领域。`,
  rule: '一项任务归入哪个领域，由它的名称和所在标题里的词决定。',
  table: '各主题、各地区年度的任务数',
  topic: '主题',
  sum: '合计',
  title: (name: string) => `${name}：各地各年的任务`,
  description: (name: string, about: string, tasks: number) =>
    `${name}（${about.replace(/。$/u, '')}）：各地区、各年度公开承诺的 ${tasks} 项任务，放在一起看。`,
  summary: (tasks: number, years: number) => `${tasks} 项任务，来自 ${years} 个地区年度。`,
  years: '按地区年度',
  progress: '任务的进展',
  others: '其他主题',
  ofTask: '主题：',
};
