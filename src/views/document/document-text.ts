import { type CountedNumber, type CountedText, counted } from '../frame/counted.ts';

export const documentListText = {
  issuer: (name: string) => `发布机构：${name}`,
  disclosed: '公开文件',
  supersededBy: (title: string) => `已被${title}取代`,
  amendedBy: (title: string) => `部分已由${title}调整`,
  news: '新闻报道',
  newsNote: '新闻报道不是政府文件，与公开文件分开列出。',
};

export const documentText = {
  repostedBy: '转载者',
  disclosure: '公开信息',
  supersededBy: '已由这份文件整份替代：',
  amendedBy: '其中一部分已由这份文件调整：',
  supersedes: '整份替代了：',
  amends: '调整了其中一部分：',
  indexNumber: '索引号',
  topicCategory: '主题分类',
  issuer: '发布机构',
  title: '标题',
  documentNumber: '文号',
  validity: '有效性',
  contentSource: '信息来源',
  body: '文件正文',
  tasks: '本文件的任务',
  nthTask: (nth: number) => `第${nth}条`,
  related: '同一地区同一年度的文件',
  allRelated: '只列出前后的几份，全部见这个地区的文件',
  description: (what: string, title: string) => `${what}《${title}》全文，附原文、行号与校验值。`,
};

export const originalText = {
  name: '原文',
  title: (title: string) => `原文：${title}`,
  eyebrow: (what: string) => `${what} · 收到时的原文`,
  description: (title: string) => `《${title}》收到时的原文，逐行编号，附 SHA-256 校验值与下载。`,
  file: '收到时的文件',
  verbatim: '逐字照录，空白也保留。',
  /** Of a format that has no lines of its own. */
  readOut: '文字和表格逐字照录，版式、图片不在其中。',
  edited: '看整理后的文件',
  view: (lines: CountedText) => counted`查看原文（${lines}）`,
  download: '下载收到时的文件',
  hash: 'SHA-256：',
  wholeFile: (lines: CountedNumber) => counted`共 ${lines} 行`,
  partOfFile: (first: CountedNumber, last: CountedNumber, lines: CountedNumber) =>
    counted`第 ${first}–${last} 行，文件共 ${lines} 行`,
};

export const fidelityText = {
  heading: '与原文的出入',
  statement: '除下列声明以外，正文与原文逐字相同。',
  corrections: '更正',
  noCorrections: '没有更正。',
  allCorrections: '全部更正',
  place: '位置',
  originalLine: '原文行',
  before: '原文',
  after: '改为',
  reason: '理由',
  damage: '缺损',
  noDamage: '没有发现缺损。',
  allDamage: '全部缺损',
  keptAsIs: '原样保留，未作补充。',
  printedSo: '原件如此',
  notTasks: '不是任务的',
  omissions: '略去',
  noOmissions: '没有略去的文字。',
  omissionKinds: '页眉、网页导航等不属于正文的文字',
};
