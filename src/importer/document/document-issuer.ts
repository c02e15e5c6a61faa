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

/** A line of its own, or one that is hardly more: a number in running text is that of another document. */
export function readDocumentNumber(texts: readonly string[]): string | null {
  const lines = texts.slice(0, 16).filter((text) => text.length <= 40 && !/[。；]/u.test(text));
  return lines.map((text) => findDocumentNumber(text)).find((number) => number !== null) ?? null;
}
