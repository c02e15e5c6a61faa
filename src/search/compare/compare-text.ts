import type { CompareKind } from '../../search-index/compare-format.ts';

/** What stands on the page before anything is chosen. */
export const comparePageText = {
  title: '并排比较',
  description: '把两到四个地区、部门、年度或文件并排放在一起：各项指标的目标与结果、各主题的任务，照录原话，各附出处。',
  how: '选两到四个地区、部门、年度或文件，各项指标的目标与结果、各主题的任务就并排列出。每个数、每项任务都连到原文，所选都写在网址里，可以收藏、转发和打印。',
  noScript:
    '并排比较要用 JavaScript，而浏览器没有运行本页的脚本。不用脚本也能比较：每项指标的网页把各地区、各年度的目标与结果排成一张表，每个主题的网页把各地区、各年度的任务放在一起。',
  choice: '比较什么',
  by: '按',
  about: '看',
  column: (place: number) => `第 ${place} 栏`,
  none: '（不选）',
  examples: '例如',
  /** For tasks that no topic has. */
  otherTopic: '未归入主题',
} as const;

export const compareKindNames: Readonly<Record<CompareKind, string>> = {
  district: '地区',
  department: '部门',
  year: '年度',
  document: '文件',
};

export const subjectText = {
  indicators: '指标：目标与结果',
  topics: '任务：各主题有多少项',
  topic: (name: string) => `任务：${name}`,
} as const;

/** What the program says. */
export const compareText = {
  reading: '正在读取…',
  notRead: '没有读到公开的数据，不能比较。请再试一次。',
  tooFew: (kind: string) => `再选${kind}，至少两个才能比较。`,
  unknown: '网址里写的有的已经没有了，没有列出。',
  shown: (columns: number, rows: number, what: string) => `${columns} 栏，${rows} 项${what}。`,
  nothing: '所选的都没有说到。',
  ofIndicators: '指标',
  ofTopics: '主题',
  caption: (names: readonly string[], subject: string) => `${names.join('、')}，${subject}`,
  notStated: '未说明',
  notHeld: '未收录文件',
  noTask: '没有任务',
  tasks: (count: number) => `${count} 项`,
  state: (name: string, count: number) => `${name} ${count}`,
} as const;
