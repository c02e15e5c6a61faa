import type { SearchOrder } from '../index/search-query.ts';

/** What stands on the search page before anything is searched for. */
export const searchPageText = {
  results: '搜索结果',
  chosen: '已选的筛选',
  order: '排序',
  download: '下载结果 CSV',
  retry: '重试',
  back: '回到列表',
} as const;

/** What the search page says, in one place. */
export const searchText = {
  loading: '正在读取索引…',
  searching: '正在查找…',
  slow: '网络较慢，仍在读取…',
  failed: '搜索索引没有读到，可能是网络中断或网站正在更新。请重试，或改从目录查找。',
  ready: (entries: number) => `索引已就绪，共 ${entries} 条。输入任意字词，或直接选择筛选条件。`,
  found: (count: number, kinds: readonly string[]) =>
    kinds.length > 1 ? `找到 ${count} 条：${kinds.join('，')}。` : `找到 ${count} 条。`,
  preparing: (done: number, count: number) => `正在准备 CSV（${done}/${count}）…`,
  prepared: (count: number) => `已下载 ${count} 条结果。`,
  notPrepared: '没有读到全部结果，CSV 没有生成。请再试一次。',
  rewritten: (typed: string, term: string) => `没有“${typed}”，按“${term}”查找。`,
  cut: (longest: number, tail: string) => `输入的字太多，只查找了前 ${longest} 个，到“…${tail}”为止，后面的没有查找。`,
  onlySigns: '输入的只有标点，没有可以查找的字。',
  nothing: '没有找到。可以缩短字词，或换一种说法。',
  notTogether: '每个词都有，但没有一处同时包含这几个词。',
  filteredOut: (count: number) => `在所选的筛选下没有找到；不加筛选有 ${count} 条。`,
  synonyms: '也可以找：',
  resultCount: (count: number) => `（${count} 条）`,
  suggestions: '拼音可能指：',
  moreSuggestions: (count: number) => `还有 ${count} 个，写出汉字可以看到全部`,
  nameKinds: { department: '部门', district: '地区', indicator: '指标' },
  eachTerm: '分别查找',
  termCount: (term: string, count: number) => `${term}（${count}）`,
  similar: '相近的内容',
  similarNote: (term: string) => `下面的内容没有“${term}”，只是有几个字相同。`,
  more: (left: number) => `再显示 ${Math.min(left, 10)} 条（还有 ${left} 条）`,
  allOf: (label: string, count: number) => `${label}：全部 ${count} 条`,
  place: '所在处',
  allPlaces: (count: number) => `全部 ${count} 处，按章节`,
  placesFailed: '没有读到，请再试一次',
};

export const orderTitles: Readonly<Record<SearchOrder, string>> = {
  relevance: '按相关',
  date: '按日期',
  number: '按编号',
};
