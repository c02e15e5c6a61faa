import type { Element, ElementContent, RootContent } from 'hast';

/** A sentence that has an address of its own within its paragraph: `p-3f2a1b.2`. */
export interface AddressedSentence {
  readonly id: string;
  /** Verbatim. */
  readonly quote: string;
}

/** The block with an anchor before each of these sentences; where one runs through marks of its own, at the beginning. */
export function markSentences(block: RootContent, sentences: readonly AddressedSentence[]): RootContent {
  if (block.type !== 'element') return block;
  let { children } = block;
  for (const sentence of sentences) children = insertAnchor(children, sentence);
  return { ...block, children };
}

function insertAnchor(children: readonly ElementContent[], { id, quote }: AddressedSentence): ElementContent[] {
  const anchor: Element = { type: 'element', tagName: 'span', properties: { id }, children: [] };
  const at = children.findIndex((one) => one.type === 'text' && one.value.includes(quote));
  const child = children[at];
  const start = child?.type === 'text' ? child.value.indexOf(quote) : -1;
  if (child?.type !== 'text' || start < 0) return [anchor, ...children];
  const [before, after] = [child.value.slice(0, start), child.value.slice(start)];
  const split: ElementContent[] = [{ type: 'text', value: before }, anchor, { type: 'text', value: after }];
  return [...children.slice(0, at), ...split, ...children.slice(at + 1)];
}
