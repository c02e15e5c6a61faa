import type { VFile } from 'vfile';
import { type AssignedBlock, readAssignedBlocks } from '../records/assigned-rows.ts';
import type { CheckedDocument } from '../records/checked-document.ts';
import { apartOf } from '../records/commitments.ts';
import { doubt } from '../records/messages.ts';
import type { OutlineBlock } from '../records/source/outline.ts';
import { findAssignedSentences } from './items/cut-bracketed.ts';

/**
 * `item-continued`: sentences of one numbered item that each end with units of their own, a paragraph behind the units of an item that might tell what became of it, and a signature that is no
 * part of the last one. Then what a label announces behind an item or between two, and none has taken.
 * @param lineOf The line of the original that a line of the Markdown comes of.
 */
export function reportContinued(
  { source, outline, legend }: CheckedDocument,
  lineOf: (line: number) => number,
  file: VFile,
): void {
  const items = readAssignedBlocks(source, outline, legend);
  reportUntaken(outline, items, apartOf(source.matter), lineOf, file);
  for (const { first, rest, unsure, item } of items) {
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

/** 总造价：2亿元 below the units of an item, 责任单位：市教育局 between two: printed, and in no row. */
function reportUntaken(
  outline: readonly OutlineBlock[],
  items: readonly AssignedBlock[],
  apart: ReadonlySet<string>,
  lineOf: (line: number) => number,
  file: VFile,
): void {
  const taken = new Map(items.flatMap((item) => [item.first, ...item.rest].map((block) => [block, item] as const)));
  let above: AssignedBlock | undefined;
  for (const block of outline) {
    const own = taken.get(block);
    const isBehind = own === undefined && above !== undefined && !apart.has(block.anchor);
    const isLoose = isBehind && block.type === 'paragraph' && isLabelled(block.text);
    if (isLoose) {
      const [words, head] = [block.text, above?.first.text ?? ''].map((text) => text.trim().slice(0, 16));
      const text = `“${words}…”像是上面“${head}…”或下面一项的内容，没有归入任何条目，只在全文里显示。请对照原件：是上面条目的，在段前加“备注：”并在 front matter 的 corrections 中声明；不属于上面条目的，在 notTasks 中声明：- { where: ${JSON.stringify(block.anchor)}, reason: "不属于上面的条目" }`;
      doubt(file, 'item-continued', text, { line: lineOf(block.line) });
    }
    above = own ?? (isLoose ? above : undefined);
  }
}

/** A short label and words behind it; what closes a document has labels of its own. */
function isLabelled(text: string): boolean {
  const label = /^\s*([\u4e00-\u9fff]{2,10})\s*[：:]\s*\S/u.exec(text)?.[1];
  return (
    label !== undefined &&
    !/^(?:附件?|附表|注|备注|说明|来源|信息来源|抄送|主送|联系|编辑|责编|记者|作者|审核|签发|主办|承办|印发|咨询|监督|举报|地址|电话|传真|邮箱|发布)/u.test(
      label,
    )
  );
}

/** 1.人口控制在9万人。（市卫健委牵头）能耗降低2%。（市工信局牵头）: one number, and more than one task perhaps. */
function reportSentences(text: string, line: number, file: VFile): void {
  const count = findAssignedSentences(text).length + 1;
  if (count === 1) return;
  const found = `“${text.trim().slice(0, 16)}…”一个编号下有 ${count} 句，各写各的责任单位，合作一项任务，各单位都算它的责任单位`;
  const mend = '请对照原件：是几项任务的，把各句分成几段，每段段首写成粗体并在后面加上永久编号';
  doubt(file, 'item-continued', `${found}。${mend}`, { line });
}
