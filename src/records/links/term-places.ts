import { type PlainText, toPlainText } from '../values/plain-text.ts';
import type { TermForm } from '../values/term-forms.ts';

/** Where a term stands in a text: offsets of its first character and behind its last, quotation marks included. */
export interface TermPlace {
  readonly start: number;
  readonly end: number;
  /** The id that the term was given with. */
  readonly term: string;
}

/** A term that is looked for, under every way to write it. */
export interface WantedTerm {
  readonly id: string;
  readonly forms: readonly TermForm[];
}

const opening = /[“「『＂"]/u;
const closing = /[”」』＂"]/u;
const separator = /[、，,；;]/u;
const chineseNumber = /[第零一二两三四五六七八九十百千]/u;

/**
 * The places of terms in a text, in order and never overlapping: of those that do, the first and longest. A term that
 * begins or ends with a figure is not part of a longer number (“33312345” is not “331”).
 */
export function findTermPlaces(text: string, terms: readonly WantedTerm[]): TermPlace[] {
  const plain = toPlainText(text);
  const found = terms.flatMap(({ id, forms }) =>
    forms.flatMap((form) => findForm(text, plain, form).map((place) => ({ ...place, term: id }))),
  );
  const places: TermPlace[] = [];
  for (const place of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (place.start >= (places.at(-1)?.end ?? 0)) places.push(place);
  }
  return places;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function findForm(text: string, plain: PlainText, form: TermForm): Span[] {
  const spans: Span[] = [];
  for (let at = plain.text.indexOf(form.text); at !== -1; at = plain.text.indexOf(form.text, at + 1)) {
    const start = plain.starts[at];
    const end = plain.ends[at + form.text.length - 1];
    if (start === undefined || end === undefined) continue;
    const span = { start, end };
    if (!continuesNumber(text, span) && hasMarks(text, span, form.needs)) spans.push(withQuotationMarks(text, span));
  }
  return spans;
}

function hasMarks(text: string, span: Span, needs: TermForm['needs']): boolean {
  if (needs === 'plain') return true;
  const inside = text.slice(span.start, span.end);
  return isQuoted(text, span) || (needs === 'partly' && (opening.test(inside) || closing.test(inside)));
}

/** In quotation marks of its own, or one item of a list in quotation marks. */
function isQuoted(text: string, { start, end }: Span): boolean {
  const before = text.slice(0, start).trimEnd();
  const after = text.slice(end).trimStart();
  const opens = opening.test(before.at(-1) ?? '') || (separator.test(before.at(-1) ?? '') && isInside(before));
  const closes = closing.test(after.at(0) ?? '') || (separator.test(after.at(0) ?? '') && isInside(before));
  return opens && closes;
}

/** Whether the last quotation mark of the text is one that opens. */
function isInside(before: string): boolean {
  const mark = [...before].findLast((character) => opening.test(character) || closing.test(character));
  return mark !== undefined && opening.test(mark);
}

function continuesNumber(text: string, { start, end }: Span): boolean {
  const before = text.slice(0, start).trimEnd().at(-1) ?? '';
  const after = text.slice(end).trimStart().at(0) ?? '';
  const [first, last] = [text[start] ?? '', text[end - 1] ?? ''];
  if (/\d/u.test(first) && /[\d.]/u.test(before)) return true;
  if (chineseNumber.test(first) && chineseNumber.test(before)) return true;
  return /\d/u.test(last) && /[\d.%％]/u.test(after);
}

/** With the marks beside it whose partner is in it or beside it too. */
function withQuotationMarks(text: string, { start, end }: Span): Span {
  const closesInside = closing.test(text.slice(start, end + 1));
  const opensInside = opening.test(text.slice(Math.max(start - 1, 0), end));
  return {
    start: opening.test(text[start - 1] ?? '') && closesInside ? start - 1 : start,
    end: closing.test(text[end] ?? '') && opensInside ? end + 1 : end,
  };
}
