import { attributeOf, type MarkupElement, styleOf } from './markup.ts';
import { childElements } from './shown-markup.ts';

/** What a browser prints before an item by itself: its number or bullet; null for none. */
export type PageListLabel = (item: MarkupElement) => string | null;

const counted: Readonly<Record<string, (count: number) => string>> = {
  '1': String,
  a: (count) => toLetters(count),
  A: (count) => toLetters(count).toUpperCase(),
  i: (count) => toRoman(count).toLowerCase(),
  I: toRoman,
  'cjk-ideographic': toChinese,
  'simp-chinese-informal': toChinese,
};
const styleTypes: Readonly<Record<string, string>> = {
  decimal: '1',
  'lower-alpha': 'a',
  'lower-latin': 'a',
  'upper-alpha': 'A',
  'upper-latin': 'A',
  'lower-roman': 'i',
  'upper-roman': 'I',
  'cjk-ideographic': 'cjk-ideographic',
  'simp-chinese-informal': 'simp-chinese-informal',
};

/**
 * The labels of a page's lists. Numbers are printed wherever nothing says otherwise; a bullet only where no style sheet can
 * have taken it away, for sites do that nearly always.
 *
 * @param isPlain The page has no style sheet of its own.
 */
export function listLabels(isPlain: boolean): PageListLabel {
  const numbers = new Map<MarkupElement, ReadonlyMap<MarkupElement, number>>();
  return (item) => {
    const list = item.parentNode;
    if (list === null || !('tagName' in list) || isUnlabelled(item) || isUnlabelled(list)) return null;
    if (list.tagName !== 'ol') return isPlain && ['ul', 'menu', 'dir'].includes(list.tagName) ? '•' : null;
    const known = numbers.get(list) ?? numberItems(list);
    numbers.set(list, known);
    const count = known.get(item);
    const write = counted[typeOf(item, list)] ?? String;
    if (count === undefined) return null;
    const isChinese = write === toChinese;
    return `${write(count)}${isChinese ? '、' : '.'}`;
  };
}

function isUnlabelled(element: MarkupElement): boolean {
  return /list-style(?:-type)?:[^;]*none/u.test(styleOf(element));
}

function typeOf(item: MarkupElement, list: MarkupElement): string {
  const styled = /list-style(?:-type)?:([a-z-]+)/u.exec(`${styleOf(item)};${styleOf(list)}`)?.[1] ?? '';
  return styleTypes[styled] ?? attributeOf(item, 'type') ?? attributeOf(list, 'type') ?? '1';
}

function numberItems(list: MarkupElement): ReadonlyMap<MarkupElement, number> {
  const items = childElements(list).filter(({ tagName }) => tagName === 'li');
  const step = attributeOf(list, 'reversed') === null ? 1 : -1;
  let next = toInteger(attributeOf(list, 'start')) ?? (step === 1 ? 1 : items.length);
  return new Map(
    items.map((item) => {
      const count = toInteger(attributeOf(item, 'value')) ?? next;
      next = count + step;
      return [item, count];
    }),
  );
}

function toInteger(text: string | null): number | null {
  return text !== null && /^\s*-?\d{1,9}/u.test(text) ? Number.parseInt(text, 10) : null;
}

/** 1 a, 26 z, 27 aa. */
function toLetters(count: number): string {
  if (count < 1) return String(count);
  let letters = '';
  for (let rest = count; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(97 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

const romans = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

function toRoman(count: number): string {
  if (count < 1 || count > 3999) return String(count);
  let rest = count;
  let written = '';
  for (const [value, letters] of romans) {
    for (; rest >= value; rest -= value) written += letters;
  }
  return written;
}

const digits = '零一二三四五六七八九';

function toChinese(count: number): string {
  if (count < 1 || count > 99) return String(count);
  const [tens, ones] = [Math.floor(count / 10), count % 10];
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : digits.charAt(tens)}十`;
  return ten + (ones === 0 ? '' : digits.charAt(ones));
}
