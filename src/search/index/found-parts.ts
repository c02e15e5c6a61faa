import type { SearchCatalog } from '../../search-index/index-format.ts';

/** The entries without the pages of which a part is among them too: the part says where on the page it stands. */
export function preferParts({ parts }: Pick<SearchCatalog, 'parts'>, entries: readonly number[]): number[] {
  const found = new Set(entries);
  for (const [page, count] of parts) {
    if (found.has(page) && partsOf(page, count).some((part) => found.has(part))) found.delete(page);
  }
  return [...found];
}

/** The parts of a page follow it. */
function partsOf(page: number, count: number): number[] {
  return Array.from({ length: count }, (_, part) => page + 1 + part);
}
