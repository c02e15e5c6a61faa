import { toNumeralDigits } from '../../chinese-numerals.ts';
import { childOf, elementsOf, findElements, type XmlElement } from '../../xml/xml-element.ts';
import type { NoteReference } from './inline.ts';
import { formatNumber } from './number-formats.ts';
import { numberAt, valueAt } from './properties.ts';

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Gives each note its mark in the order of their references, as Word counts them through the document. */
export class NoteMarks {
  readonly #counts = new Map<NoteReference['part'], number>();
  readonly #marks = new Map<string, string>();
  readonly #places: readonly (XmlElement | null)[];

  constructor(document: XmlElement, settings: XmlElement | null) {
    this.#places = [...findElements(document, 'w:sectPr'), settings];
  }

  /**
   * The mark of a note; asked anew for the same note it stays. Digits are set high, as they are printed: behind a figure
   * they would else be part of it.
   */
  markOf({ part, id }: NoteReference): string {
    const key = `${part} ${id}`;
    const known = this.#marks.get(key);
    if (known !== undefined) return known;
    const name = part === 'footnotes' ? 'w:footnotePr' : 'w:endnotePr';
    const places = this.#places.map((place) => childOf(place, name));
    const own = places.find((place) => elementsOf(place, 'w:numFmt').length > 0) ?? null;
    const count = this.#counts.get(part) ?? Math.max(0, (numberAt(own, 'w:numStart') ?? 1) - 1);
    this.#counts.set(part, count + 1);
    const format = valueAt(own, 'w:numFmt') ?? (part === 'footnotes' ? 'decimal' : 'lowerRoman');
    const written = formatNumber(count + 1, format) ?? String(count + 1);
    const mark = /^\d+$/u.test(written) ? toNumeralDigits(written, superscripts) : written;
    this.#marks.set(key, mark);
    return mark;
  }
}
