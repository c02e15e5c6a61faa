import type { CompareKind } from '../../search-index/compare-format.ts';

/** The page of comparisons. */
export const compareUrl = '/compare/';

/** Where one thing is set beside others, or several beside each other. */
export function toCompareUrl(kind: CompareKind, ...ids: readonly string[]): string {
  return `${compareUrl}?by=${kind}${ids.map((id) => `&of=${encodeURIComponent(id)}`).join('')}`;
}
