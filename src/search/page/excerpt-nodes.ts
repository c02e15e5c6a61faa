import { makeElement } from '../facets/make-element.ts';
import type { ExcerptPart } from '../index/mark-found.ts';

/** An excerpt as it stands in the page. */
export function toNodes(parts: readonly ExcerptPart[]): (Node | string)[] {
  return parts.map(({ text, marked }) => (marked ? makeElement('mark', {}, text) : text));
}
