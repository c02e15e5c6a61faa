import type { Element, ElementContent, RootContent } from 'hast';
import type { PlacedMessage } from '../records/placed-messages.ts';
import { nameSeverity } from '../records/report.ts';

/** Messages by the anchor of the block or row that they are about. */
export type MessagesByAnchor = ReadonlyMap<string, readonly PlacedMessage[]>;

/** A rendered block and behind it the messages about it; those about a row of a table stand in the row's last cell. */
export function withMessages(block: RootContent, anchor: string, messages: MessagesByAnchor): RootContent[] {
  const own = messages.get(anchor)?.map(toNote) ?? [];
  return [block.type === 'element' ? withRowMessages(block, messages) : block, ...own];
}

function withRowMessages(element: Element, messages: MessagesByAnchor): Element {
  const { tagName, properties, children } = element;
  if (tagName !== 'tr') return { ...element, children: children.map((child) => inside(child, messages)) };
  const own = messages.get(String(properties['id'] ?? ''))?.map(toNote) ?? [];
  return { ...element, children: children.map((cell, nth) => (nth === children.length - 1 ? add(cell, own) : cell)) };
}

function inside(child: ElementContent, messages: MessagesByAnchor): ElementContent {
  return child.type === 'element' ? withRowMessages(child, messages) : child;
}

function add(cell: ElementContent, notes: readonly Element[]): ElementContent {
  return cell.type === 'element' ? { ...cell, children: [...cell.children, ...notes] } : cell;
}

function toNote({ file, line, column, isFatal, text, rule }: PlacedMessage): Element {
  const name = element('strong', {}, nameSeverity(isFatal));
  const where = element('code', {}, `${file}:${line}:${column} 〔${rule}〕`);
  const children: ElementContent[] = [name, { type: 'text', value: ` ${text} ` }, where];
  const className = ['editor-message', isFatal ? 'is-error' : 'is-doubt'];
  return { type: 'element', tagName: 'div', properties: { className }, children };
}

function element(tagName: string, properties: Element['properties'], value: string): Element {
  return { type: 'element', tagName, properties, children: [{ type: 'text', value }] };
}
