import { isMarkupElement, type MarkupElement, type MarkupNode, type MarkupParent } from './markup.ts';

/** What is done on the way through a page. */
export interface MarkupVisitor {
  text(value: string): void;
  /** False for an element whose inside is not gone through, and which is not left either. */
  enter(element: MarkupElement): boolean;
  leave(element: MarkupElement): void;
}

/** Goes through everything below the root in its order; no depth of nesting is too deep. */
export function walkMarkup(root: MarkupParent, visitor: MarkupVisitor): void {
  const open: { readonly parent: MarkupParent; next: number }[] = [{ parent: root, next: 0 }];
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const node = top.parent.childNodes[top.next];
    top.next += 1;
    if (node === undefined) {
      open.pop();
      if (open.length > 0) visitor.leave(top.parent as MarkupElement);
    } else {
      visit(node, visitor, (parent) => open.push({ parent, next: 0 }));
    }
  }
}

function visit(node: MarkupNode, visitor: MarkupVisitor, open: (element: MarkupElement) => void): void {
  if (isMarkupElement(node)) {
    if (visitor.enter(node)) open(node);
  } else if (node.nodeName === '#text' && 'value' in node) {
    visitor.text(node.value);
  }
}
