import { type FoldedText, foldText } from '../../search-index/fold-text.ts';

/** A run of text; `marked` where it is what was searched for. */
export interface ExcerptPart {
  readonly text: string;
  readonly marked: boolean;
}

/** UTF-16 units of the original text, the end not included. */
export type Span = readonly [start: number, end: number];

/** The whole text with every occurrence of a folded term marked. */
export function markFound(text: string, terms: readonly string[]): ExcerptPart[] {
  return cutParts(text, findTerms(foldText(text), terms), [0, text.length]);
}

/** Places of the terms in the original glyphs, in order, overlapping and touching ones joined. */
export function findTerms({ text, starts, ends }: FoldedText, terms: readonly string[]): Span[] {
  const spans: Span[] = [];
  for (const term of terms) {
    for (let at = text.indexOf(term); at !== -1 && term !== ''; at = text.indexOf(term, at + 1)) {
      spans.push([starts[at] ?? 0, ends[at + term.length - 1] ?? 0]);
    }
  }
  spans.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return spans.reduce<Span[]>(joinSpan, []);
}

function joinSpan(spans: Span[], span: Span): Span[] {
  const last = spans.at(-1);
  if (!last || span[0] > last[1]) return [...spans, span];
  return [...spans.slice(0, -1), [last[0], Math.max(last[1], span[1])]];
}

/** About `length` units of the text with a third of the room before the focus; never half of a surrogate pair. */
export function placeWindow(text: string, [start, end]: Span, length: number): Span {
  const room = Math.max(0, length - (end - start));
  const from = Math.max(0, Math.min(start - Math.floor(room / 3), text.length - length));
  const to = Math.min(text.length, Math.max(end, from + length));
  return [isLowSurrogate(text, from) ? from - 1 : from, isLowSurrogate(text, to) ? to + 1 : to];
}

function isLowSurrogate(text: string, place: number): boolean {
  const unit = text.charCodeAt(place);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** The window's text as runs in and between the spans; the spans are in order and do not overlap. */
export function cutParts(text: string, spans: readonly Span[], [from, to]: Span): ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  let at = from;
  for (const [start, end] of spans) {
    if (end <= from || start >= to) continue;
    const markStart = Math.max(start, from);
    const markEnd = Math.min(end, to);
    parts.push(
      { text: text.slice(at, markStart), marked: false },
      { text: text.slice(markStart, markEnd), marked: true },
    );
    at = markEnd;
  }
  parts.push({ text: text.slice(at, to), marked: false });
  return parts.filter((part) => part.text !== '');
}
