import type { FacetName } from '../outputs/search-catalog.ts';

/** What the search page says, in one place. */
export const searchText = {
  loading: '正在读取索引…',
  searching: '正在查找…',
  failed: '搜索索引没有读到，可能是网络中断或网站正在更新。请重试，或改从目录查找。',
  any: '全部',
  ready: (records: number) => `索引已就绪，共 ${records} 条记录。输入任意字词，或直接选择筛选条件。`,
  found: (count: number, shown: number) =>
    count > shown ? `找到 ${count} 条，显示前 ${shown} 条。` : `找到 ${count} 条。`,
  nothing: (terms: number) =>
    terms > 1
      ? '没有同时包含这几个词的记录。可以减少字词，或放宽筛选条件。'
      : '没有找到。可以缩短字词，或放宽筛选条件。',
};

export const facetTitles: Readonly<Record<FacetName, string>> = {
  kind: '种类',
  year: '年度',
  district: '地区',
  lead: '牵头部门',
  department: '部门（任何身份）',
  document: '文件',
};
