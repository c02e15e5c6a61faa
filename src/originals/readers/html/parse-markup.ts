import { type DefaultTreeAdapterMap, type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';

/** Deeper than browsers nest, and more elements than a page of 10 MB that somebody wrote. */
const [deepest, most] = [1_000, 1_000_000];

/** What ends the parsing of a page that has no bounds. */
class PageBounds extends Error {}

/**
 * A page as a browser understands it, however broken its markup is; null for one whose elements are nested without end or
 * multiply: a few letters of markup may stand for any number of elements.
 */
export function parseMarkup(text: string): DefaultTreeAdapterTypes.Document | null {
  let depth = 0;
  let elements = 0;
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement: (name, namespace, attributes) => {
      elements += 1;
      if (elements > most) throw new PageBounds();
      return defaultTreeAdapter.createElement(name, namespace, attributes);
    },
    onItemPush: () => {
      depth += 1;
      if (depth > deepest) throw new PageBounds();
    },
    onItemPop: () => {
      depth -= 1;
    },
  };
  try {
    return parse<DefaultTreeAdapterMap>(text, { treeAdapter });
  } catch (error) {
    if (error instanceof PageBounds) return null;
    throw error;
  }
}
