import { type DefaultTreeAdapterTypes, parse } from 'parse5';

export type PageElement = DefaultTreeAdapterTypes.Element;
type Parent = { readonly childNodes: readonly DefaultTreeAdapterTypes.ChildNode[] };

/** Every element of a page, in order, each with its place in the text. */
export function listElements(html: string): PageElement[] {
  return [...findWithin(parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false }))];
}

function* findWithin(parent: Parent): Generator<PageElement> {
  for (const node of parent.childNodes) {
    if (!('tagName' in node)) continue;
    yield node;
    yield* findWithin('content' in node ? (node.content as Parent) : node);
  }
}
