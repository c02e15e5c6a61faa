import { figureBehindNumber, gap, plainDigits } from '../../columns/serial-number.ts';

const marks: readonly [kind: SectionKind, pattern: RegExp][] = [
  ['annex', /^附\s*[件表]\s*(?:\d{1,2}|[一二三四五六七八九十]{1,2})?\s*[:：]?\s*$/u],
  ['chapter', /^第[一二三四五六七八九十百]+[章部篇编](?:分)?/u],
  // 一、 is a mark, and 六、一老一小 has one; 一、二级公路 has none.
  [
    'part',
    new RegExp(
      `^[一二三四五六七八九十]{1,3}${gap}、(?<!一、(?=二)|二、(?=三)|三、(?=四)|四、(?=五)|五、(?=六)|六、(?=七)|七、(?=八)|八、(?=九))`,
      'u',
    ),
  ],
  ['section', new RegExp(`^[（(]${gap}[一二三四五六七八九十]{1,3}${gap}[）)]`, 'u')],
  ['ordinal', /^第[一二三四五六七八九十]{1,2}[，,、：:]/u],
  // 4坚持… and 1.坚持… are items; 1.5亿元, 3项 and 24小时 are figures. No 11.108个村, 3.2031年 or 6.5G基站 is one figure.
  [
    'item',
    new RegExp(
      `^(?:\\d{3}${gap}[.．、](?!\\d)|\\d{1,2}(?:${gap}[.．、](?!\\d)|[.．]${figureBehindNumber}|(?=[\\u4e00-\\u9fff]{2})(?![年月日个项家万亿件人名大元条所座公小天时场次户套张]))|[（(]${gap}\\d{1,3}${gap}[）)]|[①-⑳])`,
      'u',
    ),
  ],
  // A heading that prints no mark at all.
  ['label', /^(?!)/u],
];

/** The levels of headings that official documents print, outermost first. */
export type SectionKind = 'annex' | 'chapter' | 'part' | 'section' | 'ordinal' | 'item' | 'label';

/** With what the patterns look at behind it. */
const longestMark = 40;

/** The kind of mark that a text begins with (附件1, 第一章, 一、, （一）, 1.) and its length; null where it begins with none. */
export function readSectionMark(text: string): { kind: SectionKind; length: number } | null {
  const plain = plainDigits(text.slice(0, longestMark));
  for (const [kind, pattern] of marks) {
    const match = pattern.exec(plain);
    if (match) return { kind, length: match[0].length };
  }
  return null;
}

/** The kind of a mark that only headings have: not 1. and 第一，, which sentences begin with too. */
export function readHeadingMark(text: string): { kind: SectionKind; length: number } | null {
  const mark = readSectionMark(text);
  return mark?.kind === 'item' || mark?.kind === 'ordinal' ? null : mark;
}

/** Whether a text begins with a mark of a lower level than another: （一） below 一、. */
export function isBelow(text: string, other: string): boolean {
  const [own, above] = [text, other].map((one) => readSectionMark(one)?.kind);
  return own !== undefined && above !== undefined && order(own) > order(above);
}

/**
 * Depths of headings in the order in which their kinds appear, so that a document whose outermost
 * mark is （一） has no empty level above it. Depth 1 is the title.
 */
export class HeadingDepths {
  #open: SectionKind[] = [];

  /** The depth of the next heading of this kind; deeper levels end with it. */
  next(kind: SectionKind): number {
    const at = this.#open.indexOf(kind);
    this.#open =
      at === -1 ? [...this.#open.filter((open) => order(open) < order(kind)), kind] : this.#open.slice(0, at + 1);
    return Math.min(this.#open.length + 1, 6);
  }
}

function order(kind: SectionKind): number {
  return marks.findIndex(([name]) => name === kind);
}
