import { speaksOfTasks } from '../../records/tally/speaks-of-tasks.ts';
import { findDocumentNumber } from '../../records/values/document-number.ts';
import { type DraftBlock, isText } from '../draft.ts';
import { isSignedDate } from './document-dates.ts';
import { isOrgan } from './organ-line.ts';

/** Where a second document begins in the blocks of one, and its title. */
export interface SecondDocument {
  readonly line: number;
  readonly title: string;
}

/** A number stands so near to the title of its document. */
const near = 3;

/**
 * The title of another paper behind the signature of the first: with a number of its own, or before any annex. Null for one
 * document and its annexes, which may have no mark but their title where the first is a notice.
 */
export function findSecondDocument(blocks: readonly DraftBlock[]): SecondDocument | null {
  const texts = blocks.filter(isText).map(({ text, line }) => ({ text: text.replace(/\s+/gu, ''), line }));
  const signed = texts.findIndex(({ text }, at) => isOrgan(text) && isSignedDate(texts[at + 1]?.text ?? ''));
  if (signed === -1) return null;
  const behind = texts.slice(signed + 2);
  const annex = behind.findIndex(({ text }) => /^附\s*[件表]/u.test(text));
  const isNotice = blocks.some((block) => isText(block) && block.depth === 1 && announces.test(block.text));
  const found = behind.findIndex(
    ({ text }, at) =>
      (isTitle.test(text) || (!isNotice && isListTitle(text))) && (annex === -1 || at < annex || hasNumber(behind, at)),
  );
  const { text, line } = behind[found] ?? {};
  return text === undefined || line === undefined ? null : { line, title: text };
}

/** 云州市人民政府关于…的通知, 关于…的通报: on a line of its own. */
const isTitle = /^[^。；，：:（(]{0,40}关于[^。；：:]{4,60}(?:通知|通报|意见|方案|公告|决定|批复|函)$/u;

/** What a paper is called that comes with another. */
const announces = /通知|通报|公告|公示|意见|函|决定|批复|印发/u;

/** 云州市2031年民生实事任务分解: of which place and year, and a list of tasks. */
function isListTitle(text: string): boolean {
  return text.length < 40 && /^[^。；，：:、]{2,12}\d{4}年/u.test(text) && speaksOfTasks(text);
}

function hasNumber(texts: readonly { readonly text: string }[], at: number): boolean {
  return texts.slice(Math.max(0, at - near), at + near).some(({ text }) => findDocumentNumber(text) === text);
}
