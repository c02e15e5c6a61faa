import type { VFile } from 'vfile';
import { readAssignedBlocks } from '../records/assigned-rows.ts';
import type { CheckedDocument } from '../records/checked-document.ts';
import { doubt } from '../records/messages.ts';
import { findAssignedSentences } from './items/cut-bracketed.ts';

/**
 * `item-continued`: sentences of one numbered item that each end with units of their own, a paragraph behind the units of an item that might tell what became of it, and a signature that is no
 * part of the last one.
 * @param lineOf The line of the original that a line of the Markdown comes of.
 */
export function reportContinued(
  { source, outline, legend }: CheckedDocument,
  lineOf: (line: number) => number,
  file: VFile,
): void {
  for (const { first, rest, unsure, item } of readAssignedBlocks(source, outline, legend)) {
    reportSentences(first.text, lineOf(first.line), file);
    for (const block of unsure) {
      const words = 'text' in block ? block.text.trim().slice(0, 16) : '';
      const text = `“${words}…”在条目的责任单位之后，没有标签，看不出是要做的还是进展，按条目的正文读。请对照原件：是进展的，在段前加“进展情况：”并在 front matter 的 corrections 中声明；不属于这个条目的，在 notTasks 中声明：- { where: ${JSON.stringify(block.anchor)}, reason: "不属于上面的条目" }`;
      doubt(file, 'item-continued', text, { line: lineOf(block.line) });
    }
    if (item.signature !== null) {
      const text = `条目末尾的“${item.signature}”像是署名，照原文保留，没有算作条目的进展。请对照原件核对；是进展的一部分的，去掉它前面的空格并在 front matter 的 corrections 中声明`;
      doubt(file, 'item-continued', text, { line: lineOf((rest.at(-1) ?? first).line) });
    }
  }
}

/** 1.人口控制在9万人。（市卫健委牵头）能耗降低2%。（市工信局牵头）: one number, and more than one task perhaps. */
function reportSentences(text: string, line: number, file: VFile): void {
  const count = findAssignedSentences(text).length + 1;
  if (count === 1) return;
  const found = `“${text.trim().slice(0, 16)}…”一个编号下有 ${count} 句，各写各的责任单位，合作一项任务，各单位都算它的责任单位`;
  const mend = '请对照原件：是几项任务的，把各句分成几段，每段段首写成粗体并在后面加上永久编号';
  doubt(file, 'item-continued', `${found}。${mend}`, { line });
}
