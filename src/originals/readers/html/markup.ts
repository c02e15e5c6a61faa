import type { DefaultTreeAdapterTypes } from 'parse5';

/** A node of a page: an element, a text, a comment. */
export type MarkupNode = DefaultTreeAdapterTypes.ChildNode;
export type MarkupElement = DefaultTreeAdapterTypes.Element;
/** What holds nodes: an element, or the page itself. */
export type MarkupParent = DefaultTreeAdapterTypes.ParentNode;

export function isMarkupElement(node: MarkupNode): node is MarkupElement {
  return 'tagName' in node;
}

/** The value of an attribute; null where the element has none of that name. */
export function attributeOf(element: MarkupElement, name: string): string | null {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? null;
}

/** What stands in the element's own style, in small letters and without white space: `display:none;color:red`. */
export function styleOf(element: MarkupElement): string {
  return (attributeOf(element, 'style') ?? '').toLowerCase().replace(/\s+/gu, '');
}

/** The elements that hold the element, the nearest first. */
export function ancestorsOf(element: MarkupElement): MarkupElement[] {
  const found: MarkupElement[] = [];
  for (let parent = element.parentNode; parent !== null && 'tagName' in parent; parent = parent.parentNode) {
    found.push(parent);
  }
  return found;
}

/** The first element of that name in or below the parent, in the order of the page; null for none. */
export function findMarkup(root: MarkupParent, tagName: string): MarkupElement | null {
  const open: MarkupNode[] = root.childNodes.toReversed();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!isMarkupElement(node)) continue;
    if (node.tagName === tagName) return node;
    for (let at = node.childNodes.length - 1; at >= 0; at -= 1) open.push(node.childNodes[at] as MarkupNode);
  }
  return null;
}

/** Elements that a browser begins on a line of their own. */
const blocks = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search section summary ' +
    'table tbody td tfoot th thead tr ul'
  ).split(' '),
);

export function isBlockElement({ tagName }: MarkupElement): boolean {
  return blocks.has(tagName);
}

/** 1 to 6 for a heading; null for any other element. */
export function headingLevelOf({ tagName }: MarkupElement): number | null {
  return /^h[1-6]$/u.test(tagName) ? Number(tagName.charAt(1)) : null;
}
