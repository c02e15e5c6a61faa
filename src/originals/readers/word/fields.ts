import { childOf, type XmlElement } from '../../xml/xml-element.ts';
import { formatNumber } from './number-formats.ts';
import { isOn } from './properties.ts';
import { toSymbol } from './symbols.ts';

interface OpenField {
  code: string;
  /** Behind its separator stands what is shown. */
  isShowing: boolean;
  readonly begin: XmlElement;
}

/** What a field shows that keeps no result of its own; `isUnknown` where that cannot be told from its code. */
export interface ShownField {
  readonly text: string;
  readonly isUnknown: boolean;
}

/** They mark a place or set a value, and show nothing. */
const silent = /^\s*(?:xe|tc|ta|rd|private|addin|set|ask|bookmark|advance|macrobutton|gotobutton)\b/iu;

/** The fields that are open where a document is read: what stands in the code of one is not shown. */
export class OpenFields {
  readonly #open: OpenField[] = [];

  get isInCode(): boolean {
    return this.#open.some(({ isShowing }) => !isShowing);
  }

  /** A mark of a field (`w:fldChar`); the end of one without a result gives what it shows. */
  read(mark: XmlElement): ShownField | null {
    const type = mark.attributes['w:fldCharType'];
    if (type === 'begin') this.#open.push({ code: '', isShowing: false, begin: mark });
    const field = this.#open.at(-1);
    if (type === 'separate' && field !== undefined) field.isShowing = true;
    if (type !== 'end') return null;
    this.#open.pop();
    return field === undefined || field.isShowing || this.isInCode ? null : showField(field);
  }

  addCode(text: string): void {
    const field = this.#open.at(-1);
    if (field !== undefined && !field.isShowing) field.code += text;
  }
}

function showField({ code, begin }: OpenField): ShownField {
  const box = childOf(begin, 'w:ffData', 'w:checkBox');
  if (box !== null) return { text: isChecked(box) ? '☑' : '☐', isUnknown: false };
  const circled = readCircled(code);
  if (circled !== null) return { text: circled, isUnknown: false };
  const sign = /^\s*symbol\s+(\d+|0x[\da-f]+)\b(?:.*\\f\s+"?([^"\\]+))?/iu.exec(code);
  if (sign?.[1] !== undefined)
    return { text: toSymbol(sign[2]?.trim() ?? 'Symbol', Number(sign[1])), isUnknown: false };
  return { text: '', isUnknown: code.trim() !== '' && !silent.test(code) };
}

function isChecked(box: XmlElement): boolean {
  return isOn(childOf(box, 'w:checked') ?? childOf(box, 'w:default'));
}

/** A sign in a circle is two signs, one printed over the other: `eq \o\ac(○,12)`. */
function readCircled(code: string): string | null {
  const [, ring, inside] =
    /^\s*eq\s+\\o\s*(?:\\a[clr])?\s*\(\s*([○〇◯])\s*[,;，]\s*([^()]+?)\s*\)\s*$/iu.exec(code) ?? [];
  if (ring === undefined || inside === undefined) return null;
  const circled = /^\d+$/u.test(inside) ? formatNumber(Number(inside), 'decimalEnclosedCircle') : null;
  const ideograph = '一二三四五六七八九十'.indexOf(inside);
  return ideograph !== -1 ? formatNumber(ideograph + 1, 'ideographEnclosedCircle') : (circled ?? inside);
}
