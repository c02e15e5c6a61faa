import type { FacetName, FacetValue } from '../../search-index/index-format.ts';
import type { ListFacetName } from '../../search-index/list-format.ts';
import { roleNames, roles } from '../frame/record-names.ts';

/** What stands at the tools of a list before anything is chosen. */
export const listToolsText = {
  summary: '筛选、排序和下载',
  order: '排序',
  clear: '清除筛选',
  chosen: '已选的筛选',
  download: '下载当前所列',
  link: '复制链接',
  citation: '复制引文',
  print: '打印',
  search: '在搜索中看这些',
} as const;

/** The values of the filters that only lists have. */
export const listValues: Readonly<Record<Exclude<ListFacetName, FacetName>, readonly FacetValue[]>> = {
  role: roles.map((role) => ({ value: role, label: roleNames[role] })),
  figure: [
    { value: 'compared', label: '有目标与进展的数字对照' },
    { value: 'none', label: '没有数字对照' },
  ],
  difference: [
    { value: 'some', label: '各文件写法不同' },
    { value: 'none', label: '没有不同' },
  ],
  deadline: [
    { value: 'stated', label: '写明完成时限' },
    { value: 'none', label: '没有写明' },
  ],
};
