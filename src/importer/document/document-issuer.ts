import { findDocumentNumber } from '../../records/values/document-number.ts';
import { isSignedDate } from './document-dates.ts';
import { opening } from './document-opening.ts';

/** The body that signs the document, a line of its own above the date, or heads it (…人民政府文件). */
export function readIssuer(texts: readonly string[]): string | null {
  const lines = texts.map((text) => text.replace(/[\s|｜]+/gu, ''));
  const isBody = (text: string) => /^[\u4e00-\u9fff]{2,16}(?:人民政府|委员会|办公室|管委会|[局厅委办])$/u.test(text);
  const signed = lines.find((text, index) => isBody(text) && isSignedDate(lines[index + 1] ?? ''));
  const headed = lines
    .map((text) => /^([\u4e00-\u9fff]{2,16}(?:人民政府|委员会|办公室))文件$/u.exec(text)?.[1])
    .find(Boolean);
  const alone = lines.findLast((text) => /^[\u4e00-\u9fff]{2,16}(?:人民政府|管委会)$/u.test(text));
  const titled = lines
    .slice(0, opening)
    .map((text) => /^([\u4e00-\u9fff]{2,16}人民政府)关于.*(?:通知|通报|意见|方案|公告|决定)$/u.exec(text)?.[1])
    .find(Boolean);
  return signed ?? headed ?? alone ?? titled ?? null;
}

/**
 * The number that a head block gives for one: 督查通报第十七期, 2031年第3期, as printed, where it is none of the usual form; null for
 * what is none (无, —).
 */
export function readIssueNumber(labelled: string): string | null {
  return issueNumber.test(labelled.trim()) ? labelled.trim() : null;
}

const issueNumber =
  /^\p{Script=Han}{0,16}[（(〔［[]?(?:\d{4}年?)?[）)〕］\]]?\s*总?第?\s*[\d一二三四五六七八九十百]{1,4}\s*[期号](?:[（(]总第\d{1,4}期[）)])?$/u;

/**
 * A line of its own, or one that is hardly more, or what stands before a title on its line: a number in running text is that
 * of another document.
 */
export function readDocumentNumber(texts: readonly string[]): string | null {
  const lines = texts
    .slice(0, 16)
    .map((text) => beforeTitle.exec(text.trim())?.[1] ?? text)
    .filter((text) => text.length <= 40 && !/[。；]/u.test(text));
  return lines.map((text) => findDocumentNumber(text)).find((number) => number !== null) ?? null;
}

/** 江政办发〔2031〕2号 关于做好…的通知 */
const beforeTitle =
  /^([\u4e00-\u9fff]{2,12}\s*[〔[［（(【]\s*\d{4}\s*[〕\]］）)】]\s*第?\d+\s*号)\s+\S{0,24}?关于\S+(?:通知|通报|意见|方案|公告|决定|批复|函)$/u;
