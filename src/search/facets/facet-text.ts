import type { FacetName } from '../../search-index/index-format.ts';

/** What the filters say. */
export const facetText = {
  allValues: (count: number) => `全部 ${count} 项`,
  fewerValues: '只看常见的',
  removeFilter: (text: string) => `取消筛选 ${text}`,
};

export const facetTitles: Readonly<Record<FacetName, string>> = {
  kind: '种类',
  year: '年度',
  district: '地区',
  lead: '牵头部门',
  department: '部门（任何身份）',
  topic: '主题',
  document: '文件',
  status: '进展',
};
