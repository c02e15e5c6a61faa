import { isAssignmentLine, isNumberedLabel } from '../../records/values/assignments/unit-labels.ts';
import { readItemMark } from '../../records/values/item-mark.ts';
import { type DraftBlock, type DraftText, isText } from '../draft.ts';
import { isNumbered, numberLevel, numberStyleOf } from './item-number.ts';

/** So many of the labels that are counted one after the other say whose an item is, or by when it is done. */
const fewestAssigned = 2;

/**
 * The places of blocks in which the labels of an item are counted themselves: （一）责任领导：…, （二）责任单位：…, （三）资金筹措：… below
 * 一、新建学校, with what is counted below one of them. They are parts of the item, and none themselves.
 */
export function findFormParts(blocks: readonly DraftBlock[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (let start = 0; start < blocks.length; start += 1) {
    if (!isFirstLabel(blocks[start])) continue;
    const run = readRun(blocks, start);
    const assigned = run.filter((at) => isAssignmentLine(textOf(blocks[at])));
    if (assigned.length < fewestAssigned || blocks[start - 1] === undefined || hasSameLabels(blocks, run)) continue;
    for (const at of run) found.add(at);
    start = run.at(-1) ?? start;
  }
  return found;
}

function isFirstLabel(block: DraftBlock | undefined): block is DraftText {
  return block !== undefined && isText(block) && isLabel(block) && /^\s*[（(]?\s*[1１一①]/u.test(block.text);
}

/** The labels of one style of number, and what stands between two of them. */
function readRun(blocks: readonly DraftBlock[], start: number): number[] {
  const style = styleOf(blocks[start]);
  const run: number[] = [];
  let between: number[] = [];
  for (let at = start; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block === undefined || !isText(block) || block.depth === 1) break;
    if (isLabel(block) && styleOf(block) === style && (at === start || !isFirstLabel(block))) {
      run.push(...between, at);
      between = [];
    } else if (styleOf(block) === style || isOuter(block, blocks[start])) break;
    else between.push(at);
  }
  return run;
}

/** （一）牵头单位：市发改局, （二）牵头单位：市教育局: headings of units, and no form, which has each label once. */
function hasSameLabels(blocks: readonly DraftBlock[], run: readonly number[]): boolean {
  const labels = run
    .map((at) => textOf(blocks[at]).trim())
    .filter(isNumberedLabel)
    .map((text) => text.slice(readItemMark(text)).split(/[：:]/u, 1)[0]?.trim());
  return new Set(labels).size < labels.length;
}

/** 二、… behind （六）…: the next item. */
function isOuter(block: DraftText, label: DraftBlock | undefined): boolean {
  if (!isNumbered(block)) return block.type === 'heading';
  return numberLevel(block.text) < numberLevel(textOf(label));
}

function isLabel({ text }: DraftText): boolean {
  return isNumberedLabel(text);
}

function styleOf(block: DraftBlock | undefined): string | null {
  return block !== undefined && isText(block) && readItemMark(block.text.trimStart()) > 0 ? numberStyleOf(block) : null;
}

function textOf(block: DraftBlock | undefined): string {
  return block !== undefined && isText(block) ? block.text : '';
}
