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
  const marks = new QuotationMarks(text);
  const found = findForms(plain, indexForms(terms)).flatMap(({ start, end, wanted }) =>
    continuesNumber(text, { start, end }) || !hasMarks(text, { start, end }, wanted.needs, marks)
      ? []
      : [{ ...withQuotationMarks(text, { start, end }), wanted }],
  );
  const places: TermPlace[] = [];
  for (const { start, end, wanted } of found.sort(byPlace)) {
    if (start >= (places.at(-1)?.end ?? 0)) places.push({ start, end, term: wanted.term });
  }
  return places;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A way to write a term, and its place among all of them. */
interface WantedForm extends TermForm {
  readonly term: string;
  readonly order: number;
}

type FoundForm = Span & { readonly wanted: WantedForm };

function byPlace(a: FoundForm, b: FoundForm): number {
  return a.start - b.start || b.end - a.end || a.wanted.order - b.wanted.order;
}

/** So many of its first characters tell which forms may stand at a place. */
const keyLength = 2;

type FormIndex = ReadonlyMap<string, readonly WantedForm[]>;

const indexes = new WeakMap<readonly WantedTerm[], FormIndex>();

/** The forms of all terms by how they begin, made once. */
function indexForms(terms: readonly WantedTerm[]): FormIndex {
  const known = indexes.get(terms);
  if (known) return known;
  const all = terms.flatMap(({ id, forms }) => forms.map((form) => ({ ...form, term: id })));
  const wanted = all.map((form, order): WantedForm => ({ ...form, order }));
  const made = Map.groupBy(wanted, ({ text }) => text.slice(0, keyLength));
  indexes.set(terms, made);
  return made;
}

function findForms({ text, starts, ends }: PlainText, forms: FormIndex): FoundForm[] {
  const found: FoundForm[] = [];
  for (let at = 0; at < text.length; at += 1) {
    for (let length = 1; length <= keyLength; length += 1) {
      for (const wanted of forms.get(text.slice(at, at + length)) ?? []) {
        if (wanted.text.length < length || !text.startsWith(wanted.text, at)) continue;
        const start = starts[at];
        const end = ends[at + wanted.text.length - 1];
        if (start !== undefined && end !== undefined) found.push({ start, end, wanted });
      }
    }
  }
  return found;
}

function hasMarks(text: string, span: Span, needs: TermForm['needs'], marks: QuotationMarks): boolean {
  if (needs === 'plain') return true;
  const inside = text.slice(span.start, span.end);
  return isQuoted(text, span, marks) || (needs === 'partly' && (opening.test(inside) || closing.test(inside)));
}

/** In quotation marks of its own, or one item of a list in quotation marks. */
function isQuoted(text: string, { start, end }: Span, marks: QuotationMarks): boolean {
  const before = text.slice(0, start).trimEnd().at(-1) ?? '';
  const after = text.slice(end).trimStart().at(0) ?? '';
  const opens = opening.test(before) || (separator.test(before) && marks.isInside(start));
  const closes = closing.test(after) || (separator.test(after) && marks.isInside(start));
  return opens && closes;
}

/** The quotation marks of a text, looked for only where a term needs them. */
class QuotationMarks {
  readonly #text: string;
  #inside: Uint8Array | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  /** Whether the last quotation mark before the offset is one that opens. */
  isInside(offset: number): boolean {
    this.#inside ??= this.#findInside();
    return this.#inside[offset] === 1;
  }

  #findInside(): Uint8Array {
    const inside = new Uint8Array(this.#text.length + 1);
    let isOpen = 0;
    for (let at = 0; at < this.#text.length; at += 1) {
      const character = this.#text.charAt(at);
      if (opening.test(character)) isOpen = 1;
      else if (closing.test(character)) isOpen = 0;
      inside[at + 1] = isOpen;
    }
    return inside;
  }
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
