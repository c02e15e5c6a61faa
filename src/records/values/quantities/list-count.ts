import { integerPattern, parseInteger } from './integer.ts';

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
