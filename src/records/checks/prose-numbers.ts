import { figureBehindNumber, gap, parseSerialNumber, plainDigits } from '../../columns/serial-number.ts';
import type { CheckedDocument } from '../checked-document.ts';
import { isInGlossary } from '../glossary.ts';
import type { OutlineBlock } from '../source/outline.ts';
import { findAnnexLists } from '../tally/annex-lists.ts';

/** A number of running text that does not follow the one before of its kind. */
export interface ProseNumberFault {
  readonly block: OutlineBlock;
  readonly printed: string;
  /** What was found and what was expected. */
  readonly text: string;
}

/** The marks that items of running text are numbered with, each with a series of its own: 一、 （一） 1. （1） ①. */
const marks: readonly RegExp[] = [
  new RegExp(`^[一二三四五六七八九十]{1,3}(?=${gap}、(?![一二三四五六七八九十]))`, 'u'),
  new RegExp(`^[（(]${gap}[一二三四五六七八九十]{1,3}${gap}[）)]`, 'u'),
  new RegExp(`^(?:\\d{3}(?=${gap}[.．、](?!\\d))|\\d{1,2}(?=${gap}[.．、](?!\\d)|[.．]${figureBehindNumber}))`, 'u'),
  new RegExp(`^[（(]${gap}\\d{1,3}${gap}[）)]`, 'u'),
  /^[①-⑳]/u,
];

/** A series of numbers that goes on. */
interface Series {
  readonly mark: number;
  readonly last: number;
  /** The number before the last: of two columns side by side (1, 6, 2, 7) only the first leap is told. */
  readonly before: number | null;
}

/**
 * Numbers of headings and paragraphs that skip or go back. A series ends where one around it goes on, at an annex, and at a
 * heading without a number; one that begins again at 1 is another, and so is a list of what is attached.
 */
export function findProseNumberFaults({ outline }: CheckedDocument): ProseNumberFault[] {
  const faults: ProseNumberFault[] = [];
  let open: Series[] = [];
  let annex: string | null = null;
  const attached = new Set(findAnnexLists(outline).flat());
  for (const block of outline) {
    if (!('text' in block) || isInGlossary(block) || attached.has(block)) continue;
    if (block.annex !== annex) open = [];
    annex = block.annex;
    const found = readNumber(block.text);
    if (found === null) {
      if (block.type === 'heading') open = [];
      continue;
    }
    const at = open.findIndex(({ mark }) => mark === found.mark);
    const { last, before = null } = open[at] ?? {};
    open = [...(at === -1 ? open : open.slice(0, at)), { mark: found.mark, last: found.number, before: last ?? null }];
    const isNext = found.number - 1 === last || found.number - 1 === before;
    if (last === undefined || found.number === 1 || isNext) continue;
    faults.push({ block, printed: found.printed, text: describe(last, found.number) });
  }
  return faults;
}

function readNumber(text: string): { mark: number; number: number; printed: string } | null {
  for (const [mark, pattern] of marks.entries()) {
    const printed = pattern.exec(plainDigits(text.trim()))?.[0];
    const number = printed === undefined ? null : parseSerialNumber(printed);
    if (printed !== undefined && number !== null) return { mark, number, printed };
  }
  return null;
}

function describe(last: number, number: number): string {
  const expected = last + 1;
  const gap = number - expected > 1 ? `${expected} 至 ${number - 1}` : `${expected}`;
  const found = number < expected ? '重复或倒退' : `中间缺 ${gap}`;
  return `条目的编号 ${last} 之后是 ${number}，${found}，应是 ${expected}`;
}
