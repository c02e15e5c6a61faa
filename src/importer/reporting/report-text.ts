import type { FrontMatter } from '../../records/source/front-matter.ts';

const kinds: Readonly<Record<FrontMatter['kind'], string>> = {
  'task-breakdown': '任务分解',
  'progress-report': '进展情况',
  'government-work-report': '政府工作报告',
  notice: '通知',
  bulletin: '通报',
  news: '新闻报道',
};

/** What the report of an import says in words. */
export const reportText = {
  title: '导入报告',
  sum: (files: number, documents: number, doubts: number, failed: number) =>
    `${files} 个文件，读出 ${documents} 份文档，要看的地方 ${doubts} 处${failed > 0 ? `，${failed} 个文件没有导入` : ''}。`,
  contents: '文件',
  refused: '没有导入',
  doubts: (count: number) => (count === 0 ? '没有疑问' : `${count} 处要看`),
  nothing: '没有读出文档，没有写入任何内容。',
  clean: '没有要看的地方。',
  kind: '种类',
  kinds,
  place: '地区',
  year: '年度',
  number: '文号',
  issuer: '发文机关',
  date: '日期',
  address: '网址',
  account: '行数',
  noAccount: '没有读出表格和条目',
  counts: '写明的项数',
  newUnits: (count: number) => `没有登记的单位 ${count} 个`,
  nearest: '最接近：',
  where: '位置',
  what: '要看什么',
  original: '原件',
  result: '读成',
};
