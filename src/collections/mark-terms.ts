import type { Element, ElementContent, RootContent } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { toTermNoteId } from '../records/links/term-mentions.ts';
import { findTermPlaces, type WantedTerm } from '../records/links/term-places.ts';

/** What cannot hold a button, or says the same as the text does. */
const unmarked = ['a', 'button', 'caption'];

/** Makes every term in the text of a block a button that opens its note; the text itself stays the same. */
export function markTerms(block: RootContent, terms: readonly WantedTerm[]): RootContent {
  visit(block, (node, index, parent) => {
    if (node.type === 'element' && unmarked.includes(node.tagName)) return SKIP;
    if (node.type !== 'text' || index === undefined || parent?.type !== 'element') return undefined;
    const marked = toMarkedText(node.value, terms);
    parent.children.splice(index, 1, ...marked);
    return index + marked.length;
  });
  return block;
}

function toMarkedText(text: string, terms: readonly WantedTerm[]): ElementContent[] {
  const pieces: ElementContent[] = [];
  let last = 0;
  for (const { start, end, term } of findTermPlaces(text, terms)) {
    if (start > last) pieces.push({ type: 'text', value: text.slice(last, start) });
    pieces.push(toButton(text.slice(start, end), toTermNoteId(term)));
    last = end;
  }
  if (last < text.length || pieces.length === 0) pieces.push({ type: 'text', value: text.slice(last) });
  return pieces;
}

function toButton(text: string, note: string): Element {
  const properties = { type: 'button', className: ['term'], popoverTarget: note };
  return { type: 'element', tagName: 'button', properties, children: [{ type: 'text', value: text }] };
}
