import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

/** Every element of a piece of HTML, in the order of the text, as a browser reads it. */
export function elementsOf(html: string): Element[] {
  const visit = (nodes: readonly Node[]): Element[] =>
    nodes.flatMap((node) => ('tagName' in node ? [node, ...visit(node.childNodes)] : []));
  return visit(parseFragment(html).childNodes);
}

export function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

/** The text of an element, `<br>` as a line break. */
export function textOf(element: Element): string {
  return element.childNodes.map(textOfNode).join('');
}

function textOfNode(node: Node): string {
  if ('value' in node) return node.value;
  if (!('tagName' in node)) return '';
  return node.tagName === 'br' ? '\n' : textOf(node);
}
