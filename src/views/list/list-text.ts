import type { DocumentKind, FindingKind } from '../../records/model.ts';
import type { FacetName, FacetValue } from '../../search-index/index-format.ts';
import type { ListFacetName } from '../../search-index/list-format.ts';
import { findingKindNames } from '../finding/finding-text.ts';
import { documentKindNames, roleNames, roles } from '../frame/record-names.ts';

/** The values of the filters that only lists have. */
export const listValues: Readonly<Record<Exclude<ListFacetName, FacetName | 'leader'>, readonly FacetValue[]>> = {
  type: (Object.keys(documentKindNames) as DocumentKind[]).map((kind) => ({
    value: kind,
    label: documentKindNames[kind],
  })),
  finding: (Object.keys(findingKindNames) as FindingKind[]).map((kind) => ({
    value: kind,
    label: findingKindNames[kind],
  })),
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
