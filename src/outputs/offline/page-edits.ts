import type { PageElement } from '../../base-path/page-elements.ts';

/** A piece of a page and what takes its place; offsets in the page. */
export interface PageEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The page with its edits; of those within one that begins before them there is nothing left. */
export function applyEdits(html: string, edits: readonly PageEdit[]): string {
  let [text, place] = ['', 0];
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    if (edit.start < place) continue;
    text += html.slice(place, edit.start) + edit.text;
    place = edit.end;
  }
  return text + html.slice(place);
}

export function readAttribute({ attrs }: PageElement, name: string): string | undefined {
  return attrs.find((one) => one.name === name)?.value;
}

/** Takes the element out of the page, or puts a text in its place. */
export function replaceElement({ sourceCodeLocation: place }: PageElement, text = ''): PageEdit[] {
  return place ? [{ start: place.startOffset, end: place.endOffset, text }] : [];
}

/** Gives an attribute another value; null takes it away. */
export function replaceAttribute(element: PageElement, name: string, value: string | null): PageEdit[] {
  const place = element.sourceCodeLocation?.attrs?.[name];
  if (!place) return [];
  const text = value === null ? '' : `${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
  return [{ start: place.startOffset, end: place.endOffset, text }];
}
