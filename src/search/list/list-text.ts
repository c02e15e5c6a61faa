import type { ListFacetName, ListOrder } from '../../search-index/list-format.ts';
import { facetTitles } from '../facets/facet-text.ts';

/** What stands at the tools of a list before anything is chosen. */
export const listToolsText = {
  summary: '筛选、排序和下载',
  label: '筛选、排序和下载这份列表',
  order: '排序',
  clear: '清除筛选',
  chosen: '已选的筛选',
  download: '下载所列',
  link: '复制链接',
  citation: '复制引文',
  print: '打印',
  search: '在搜索中看这些',
} as const;

/** What they say once something is. */
export const listText = {
  shown: (shown: number, all: number) => `列出 ${shown} 行，共 ${all} 行。`,
  none: '没有符合全部条件的。可以取消一个条件。',
  linkCopied: '已复制链接。',
  citationCopied: '已复制引文。',
  notCopied: '浏览器不让复制，请从地址栏复制。',
  preparing: '正在准备…',
  prepared: (count: number, format: string) => `已下载 ${count} 行（${format}）。`,
  notPrepared: '没有读到公开的数据，没有生成文件。请再试一次。',
  citation: (site: string, title: string, chosen: readonly string[], day: string, address: string) =>
    `${site}. ${title}${chosen.length > 0 ? `（${chosen.join('；')}）` : ''}[DB/OL]. [${day}]. ${address}.`,
} as const;

export const listFacetTitles: Readonly<Record<ListFacetName, string>> = {
  ...facetTitles,
  type: '文件种类',
  finding: '发现的种类',
  role: '身份',
  leader: '分管领导（照所印）',
  figure: '目标与进展的数字',
  difference: '各文件的写法',
  deadline: '完成时限',
};

export const listOrderTitles: Readonly<Record<ListOrder, string>> = {
  printed: '按原来的次序',
  deadline: '按完成时限，早的在前',
  share: '按报告的份额，低的在前',
};
