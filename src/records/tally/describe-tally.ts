import type { DeclaredBy } from '../tables/outcome.ts';
import type { Count, Tally } from './tally.ts';

const declaredNames: Readonly<Record<DeclaredBy, string>> = {
  subtotal: '是合计',
  note: '是表注',
  'heading-again': '是重复的表头',
  group: '是分组标题',
  news: '在新闻里',
  review: '是上年回顾',
  outlook: '是几年的展望',
  'around-tables': '在任务表之外',
  part: '是说明背景、情况或打算的部分',
  'carrying-out': '是怎样落实的要求',
  'unit-name': '只列了单位名称',
  dropped: '写明不再列入',
  amendment: '是对较早文件的调整',
  editor: '由编辑声明不是任务',
};

/** 表 3 个共 41 行：38 行成为任务，2 行是合计，1 行存疑；条目 2 条：2 条成为任务. Empty for a text without either. */
export function describeTally({ tables, rows, items }: Tally): string {
  const parts = [
    ...(tables > 0 ? [`表 ${tables} 个共 ${rows.printed} 行：${describeCount(rows, '行', '成为指标值')}`] : []),
    ...(items.printed > 0 ? [`条目 ${items.printed} 条：${describeCount(items, '条', '是名词解释或任务的续段')}`] : []),
  ];
  return parts.join('；');
}

function describeCount({ tasks, others, declared, doubts }: Count, unit: string, otherName: string): string {
  const parts = [
    { count: tasks, name: '成为任务' },
    { count: others, name: otherName },
    ...[...declared].map(([by, count]) => ({ count, name: declaredNames[by] })),
    { count: doubts, name: '存疑' },
  ].filter(({ count }) => count > 0);
  return parts.length === 0 ? `没有一${unit}` : parts.map(({ count, name }) => `${count} ${unit}${name}`).join('，');
}
