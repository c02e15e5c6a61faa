import type { Element, ElementContent, RootContent } from 'hast';
import { toTermNoteId } from '../records/links/term-mentions.ts';
import { findTermPlaces, type WantedTerm } from '../records/links/term-places.ts';

/** What cannot hold a button, or says the same as the text does. */
const unmarked = ['a', 'button', 'caption'];

/** The block with every term in its text made a button that opens the term's note; the text itself stays the same. */
export function markTerms(block: RootContent, terms: readonly WantedTerm[]): RootContent {
  return block.type === 'element' ? markElement(block, terms) : block;
}

function markElement(element: Element, terms: readonly WantedTerm[]): Element {
  if (unmarked.includes(element.tagName)) return element;
  const children = element.children.flatMap((child): ElementContent[] => {
    if (child.type === 'text') return toMarkedText(child.value, terms);
    return [child.type === 'element' ? markElement(child, terms) : child];
  });
  return { ...element, children };
}

function toMarkedText(text: string, terms: readonly WantedTerm[]): ElementContent[] {
  const pieces: ElementContent[] = [];
  let last = 0;
  for (const { start, end, term } of findTermPlaces(text, terms)) {
    if (start > last) pieces.push({ type: 'text', value: text.slice(last, start) });
    pieces.push(toButton(text.slice(start, end), toTermNoteId(term)));
    last = end;
  }
  if (last < text.length) pieces.push({ type: 'text', value: text.slice(last) });
  return pieces;
}

function toButton(text: string, note: string): Element {
  const properties = { type: 'button', className: ['term'], popoverTarget: note };
  return { type: 'element', tagName: 'button', properties, children: [{ type: 'text', value: text }] };
}
