import type { VFile } from 'vfile';
import { doubt } from '../../records/messages.ts';
import { emptyLegend } from '../../records/values/assignments/role-legend.ts';
import { endsWithUnits } from '../../records/values/assignments/unit-clauses.ts';
import { type DraftBlock, type DraftText, isText } from '../draft.ts';
import { isNumbered, numberStyleOf } from './item-number.ts';

/**
 * `units-unstated`: items that name no unit, above one of their list with a bracket of units on a line of its own below it, which
 * may be theirs too: (1)…, (2)…, （责任单位：市教育局）.
 */
export function reportSharedUnits(blocks: readonly DraftBlock[], file: VFile): void {
  for (const [index, block] of blocks.entries()) {
    if (!isText(block) || !isBracket(block)) continue;
    const [last, ...others] = findBare(blocks.slice(0, index));
    if (last === undefined || others.length === 0) continue;
    const names = others.map((item) => wordsOf(item, 12)).reverse();
    const text = `${names.join('、')}没有写责任单位。另起一行的${wordsOf(block, 20)}只记给了紧挨在上面的${wordsOf(last, 12)}，也可能是上面几条共有的。请对照原件；是共有的，在各条末尾都写上，并在 front matter 的 corrections 中声明`;
    doubt(file, 'units-unstated', text, { line: others.at(-1)?.line ?? block.line });
  }
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
