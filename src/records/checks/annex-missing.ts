import type { CheckedDocument } from '../checked-document.ts';
import { doubt } from '../messages.ts';
import { findMissingAnnexes, type MissingAnnexes } from '../tally/missing-annexes.ts';
import type { Check } from './check-context.ts';

/**
 * `annex-missing`: a text lists what is attached, and it stands neither behind it nor in any other document: a table of
 * tasks may be lost with it (a doubt).
 */
export const checkAnnexMissing: Check<'documents'> = ({ documents }) => {
  for (const document of documents) {
    const { file, matter } = document.source;
    const declared = new Set(matter.notTasks.map(({ where }) => where));
    for (const { block, annexes } of listMissingAnnexes(document, documents)) {
      if (declared.has(block.anchor)) continue;
      const names = annexes.map(({ name }) => `“${name}”`).join('、');
      const entry = `- { where: ${JSON.stringify(block.anchor)}, reason: "附件没有公开，或里面没有任务" }`;
      const text = `这里列出的附件${names}不在这份文件里，其中若有任务，没有读到。请找到附件的文件另行导入；附件没有公开或里面没有任务的，在 front matter 的 notTasks 中声明：${entry}`;
      doubt(file, 'annex-missing', text, { line: block.line });
    }
  }
};

/** The annexes that neither a document nor any other one holds, nor what else stands in its original. */
export function listMissingAnnexes(document: CheckedDocument, documents: readonly CheckedDocument[]): MissingAnnexes[] {
  const { original, matter } = document.source;
  const [start, end] = matter.original.lines;
  const beside = original.lines.filter((_, index) => index + 1 < start || index + 1 > end).map(({ text }) => text);
  const others = documents.flatMap(({ source }) => (source === document.source ? [] : [source.matter.title]));
  return findMissingAnnexes(document, [...others, ...beside]);
}
