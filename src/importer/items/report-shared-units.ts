import type { VFile } from 'vfile';
import { doubt } from '../../records/messages.ts';
import { emptyLegend } from '../../records/values/assignments/role-legend.ts';
import { endsWithUnits } from '../../records/values/assignments/unit-clauses.ts';
import { readUnitHeading } from '../../records/values/assignments/unit-heading.ts';
import { type DraftBlock, type DraftText, isText } from '../draft.ts';
import { isNumbered, numberStyleOf } from './item-number.ts';

/**
 * `units-unstated`: items that name no unit, above one of their list with a bracket of units on a line of its own below it, which
 * may be theirs too: (1)…, (2)…, （责任单位：市教育局）; or at its end, where no other of the list has one.
 */
export function reportSharedUnits(blocks: readonly DraftBlock[], file: VFile): void {
  for (const [index, block] of blocks.entries()) {
    if (!isText(block) || !isBracket(block)) continue;
    const [last, ...others] = findBare(blocks.slice(0, index));
    const isOwnLine = last?.line !== block.line;
    if (last !== undefined && isGiven(blocks, others.at(-1) ?? last)) continue;
    if (last === undefined || others.length === 0 || (!isOwnLine && hasOwnUnits(blocks, last))) continue;
    const names = others.map((item) => wordsOf(item, 12)).reverse();
    const where = isOwnLine
      ? `另起一行的${wordsOf(block, 20)}只记给了紧挨在上面的${wordsOf(last, 12)}`
      : `${wordsOf(last, 12)}末尾的${wordsOf(block, 20)}只记给了这一条`;
    const text = `${names.join('、')}没有写责任单位。${where}，也可能是上面几条共有的。请对照原件；是共有的，在各条末尾都写上，并在 front matter 的 corrections 中声明`;
    doubt(file, 'units-unstated', text, { line: others.at(-1)?.line ?? block.line });
  }
}

/** 三、城市建设（责任单位：市住建局） over the list: its items have those units where they name no others. */
function isGiven(blocks: readonly DraftBlock[], first: DraftText): boolean {
  const head = blocks[blocks.indexOf(first) - 1];
  return head !== undefined && isText(head) && readUnitHeading(head.text)?.form === 'bracket';
}

/** Whether another item of that style of numbers ends with units of its own, and stands above one that does not. */
function hasOwnUnits(blocks: readonly DraftBlock[], last: DraftText): boolean {
  return blocks.some((block, index) => {
    const next = blocks[index + 1];
    const isAlike =
      isText(block) && block !== last && isNumbered(block) && numberStyleOf(block) === numberStyleOf(last);
    if (!isAlike || next === undefined || !isText(next)) return false;
    const after = isBracket(next) ? blocks[index + 2] : next;
    const isBefore =
      after !== undefined && isText(after) && isNumbered(after) && numberStyleOf(after) === numberStyleOf(last);
    return isBefore && (namesUnits(block) || isBracket(next));
  });
}

/** The items of one list without units, from the last block upwards. */
function findBare(above: readonly DraftBlock[]): DraftText[] {
  const found: DraftText[] = [];
  for (const block of above.toReversed()) {
    if (!isText(block) || !isNumbered(block) || namesUnits(block)) break;
    if (found[0] !== undefined && numberStyleOf(block) !== numberStyleOf(found[0])) break;
    found.push(block);
  }
  return found;
}

function isBracket(block: DraftText): boolean {
  return /^[（(].*[）)][。；;]?$/u.test(block.text.trim()) && !isNumbered(block) && namesUnits(block);
}

function namesUnits({ text }: DraftText): boolean {
  return endsWithUnits(text, { legend: emptyLegend, isItem: true });
}

function wordsOf({ text }: DraftText, length: number): string {
  const plain = text.trim();
  return `“${plain.slice(0, length)}${plain.length > length ? '…' : ''}”`;
}
