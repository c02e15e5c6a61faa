import { type DraftBlock, isText, paragraph } from '../draft.ts';
import { findFormParts } from './labelled-forms.ts';

/** 目标任务：1.…, 推进情况： with its parts below: a label whose words are counted. */
const label = /^\s*[【[]?[\u4e00-\u9fff]{2,8}[】\]]?[：:]\s*(?:[（(]?(?<first>1|①|一)[）)、.．]?(?!\d))?/u;
/** The numbers of such parts, as far as they go. */
const part = /^\s*[（(]?\s*(?<number>\d{1,2}|[①-⑨])\s?[）)、.．]?(?!\d)/u;
const announced =
  /^\s*[【[]?(?:[\u4e00-\u9fff]{0,4}(?:情况|进展|进度|成效|成果|问题|任务|内容|来源|措施|打算|目标))[】\]]?[：:]\s*$/u;

/**
 * The places of blocks that go on with what a label counts: 2.… below 目标任务：1.…, and 1.… below 推进情况： alone on its line, and
 * those of labels that are counted themselves. They are parts of the item, and none themselves.
 */
export function findCountedParts(blocks: readonly DraftBlock[]): ReadonlySet<number> {
  const found = new Set<number>(findFormParts(blocks));
  let next: number | null = null;
  for (const [index, block] of blocks.entries()) {
    if (!isText(block)) {
      next = null;
      continue;
    }
    if (next !== null && numberOf(block.text) === next) {
      found.add(index);
      next += 1;
      continue;
    }
    next = block.type === 'paragraph' ? beginCount(block.text, blocks[index + 1]) : null;
  }
  return found;
}

/** The number that the parts below a label go on with; null where it counts none. */
function beginCount(text: string, below: DraftBlock | undefined): number | null {
  const begins = label.exec(text);
  if (begins === null) return null;
  if (begins.groups?.['first'] !== undefined) return 2;
  const isOver = announced.test(text) && below !== undefined && isText(below) && numberOf(below.text) === 1;
  return isOver ? 1 : null;
}

function numberOf(text: string): number | null {
  const number = part.exec(text)?.groups?.['number'];
  if (number === undefined) return null;
  return /\d/u.test(number) ? Number(number) : number.charCodeAt(0) - '①'.charCodeAt(0) + 1;
}

/** The same blocks, such parts as plain paragraphs wherever they were taken for headings. */
export function levelCountedParts(blocks: readonly DraftBlock[]): DraftBlock[] {
  const parts = findCountedParts(blocks);
  return blocks.map((block, index) =>
    parts.has(index) && isText(block) && block.type === 'heading' ? paragraph(block.text, block.line) : block,
  );
}
