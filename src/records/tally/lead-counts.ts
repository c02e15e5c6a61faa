import type { OutlineBlock } from '../source/outline.ts';
import { integerPattern, parseInteger } from '../values/quantities/integer.ts';
import { readSectionMark } from '../values/section-mark.ts';

const counted = `(${integerPattern})\\s*[项个件条]`;
const inHeading = [
  new RegExp(`[（(]\\s*(?:共计?|合计)?\\s*${counted}\\s*[）)]\\s*$`, 'u'),
  new RegExp(`[，,、：:\\s](?:共计?|合计)\\s*${counted}\\s*$`, 'u'),
  new RegExp(`以下\\s*${counted}`, 'u'),
];
const inLead = new RegExp(
  `(?:以下|下列|如下|共计?|确定|安排|实施|明确|抓好|办好)了?[^。；：:，,]{0,16}?${counted}[^。；：:]{0,16}(?:[，,][^。；：:\\d]{0,8})?[：:]$`,
  'u',
);

/** The count that a heading declares of what stands under it: （10项）, ，共10项; null where it declares none. */
export function readHeadingCount(text: string): number | null {
  const found = inHeading.map((pattern) => pattern.exec(text)?.[1]).find((count) => count !== undefined);
  return parseInteger(found ?? '');
}

/** The count that a sentence before a list declares of it: 抓好以下8项工作：; null where it declares none, or several. */
export function readLeadCount(text: string): number | null {
  const [sentence = ''] = /[^。；]*$/u.exec(text.trim()) ?? [];
  const isOne = [...sentence.matchAll(new RegExp(counted, 'gu'))].length === 1;
  return isOne ? parseInteger(inLead.exec(sentence)?.[1] ?? '') : null;
}

/** The blocks of the list behind a sentence: up to the end of the section that it stands in; none where no list follows at once. */
export function findListBehind(outline: readonly OutlineBlock[], index: number): OutlineBlock[] {
  const next = outline[index + 1];
  const isList = next !== undefined && (next.type === 'table' || ('text' in next && isNumbered(next)));
  if (!isList) return [];
  const above = outline.slice(0, index).findLast((block) => block.type === 'heading');
  const depth = above?.type === 'heading' ? above.depth : 1;
  const behind = outline.slice(index + 1);
  const end = behind.findIndex((block) => block.type === 'heading' && block.depth <= depth);
  return end === -1 ? behind : behind.slice(0, end);
}

/** The parts of a list: its blocks from one number of the outermost style to the next. */
export function cutListParts(list: readonly OutlineBlock[]): OutlineBlock[][] {
  const [first] = list;
  const kind = first !== undefined && 'text' in first ? readSectionMark(first.text.trim())?.kind : undefined;
  const parts: OutlineBlock[][] = [];
  for (const block of list) {
    const isFirst = kind !== undefined && 'text' in block && readSectionMark(block.text.trim())?.kind === kind;
    if (isFirst || parts.length === 0) parts.push([block]);
    else parts.at(-1)?.push(block);
  }
  return parts;
}

function isNumbered(block: { readonly text: string }): boolean {
  return readSectionMark(block.text.trim()) !== null;
}
