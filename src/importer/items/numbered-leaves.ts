import { isCarryingOut, isFramePart } from '../../records/values/carrying-out.ts';
import { readCalledNumber, readItemMark } from '../../records/values/item-mark.ts';
import { readSectionMark } from '../../records/values/section-mark.ts';
import type { DraftText } from '../draft.ts';
import { deepestLevel, numberLevel } from './item-number.ts';

/** Parts of a document that say how it is done, and list nothing that is. */
const around =
  /^(?:总体|指导思想|(?:基本|工作|主要|实施)原则|组织|工作要求|有关要求|保障|实施步骤|工作步骤|公示|联系|反馈|意见|时间|范围|方式|监督|附则|电话|地址|邮|(?:加强|强化|压实|严格|健全|落实)(?:组织|领导|责任|督|考核|宣传|统筹|协调|保障|机制))/u;

/** So many numbers that stand alone on their lines set items apart; fewer may be those of pages. */
const fewestAlone = 3;
/** A number alone and the next one have no more blocks between them. */
const farthest = 4;

/** An item by its number: the block that begins with it, and its words, which a number alone has on the line below. */
export interface NumberedLeaf {
  readonly block: DraftText;
  readonly words: string;
}

/** Numbered blocks without numbered ones of a deeper style below them, but for parts that say how it is done. */
export function findNumberedLeaves(texts: readonly DraftText[]): NumberedLeaf[] {
  const alone = findNumbersAlone(texts);
  const spaced = findSpacedNumbers(texts);
  const numbered = texts.flatMap((block, index) => {
    const text = block.text.trim();
    const level = block.depth === 1 ? -1 : levelOf(text);
    const mark = alone.has(index) ? text.length : readItemMark(text);
    if (level === -1 || mark === 0) return [];
    const own = text.slice(mark).trim();
    const words = own === '' ? (texts[index + 1]?.text.trim() ?? '') : own;
    return [
      {
        block,
        level,
        words,
        isSet:
          alone.has(index) || spaced.has(index) || readSectionMark(text) !== null || readCalledNumber(text) !== null,
      },
    ];
  });
  const items: NumberedLeaf[] = [];
  let skipped: number | null = null;
  numbered.forEach(({ block, level, words, isSet }, index) => {
    if (skipped !== null && level > skipped) return;
    skipped = around.test(words) || isCarryingOut(words) || isFramePart(words) ? level : null;
    const isLeaf = (numbered[index + 1]?.level ?? -1) <= level;
    if (skipped === null && isLeaf && isSet) items.push({ block, words });
  });
  return items;
}

/** 实事一：… stands below any number. */
function levelOf(text: string): number {
  return readCalledNumber(text) === null ? numberLevel(text) : deepestLevel;
}

/** The places of figures that are a block of their own and go up from 1, each over a paragraph. */
function findNumbersAlone(texts: readonly DraftText[]): ReadonlySet<number> {
  const found = new Set<number>();
  let run: number[] = [];
  const close = () => {
    if (run.length >= fewestAlone) for (const index of run) found.add(index);
    run = [];
  };
  for (const [index, { text }] of texts.entries()) {
    if (!isNumberAlone(text)) continue;
    const next = texts[index + 1];
    const isNext = Number(text) === run.length + 1 && index - (run.at(-1) ?? index) <= farthest;
    if (!isNext) close();
    if (Number(text) === run.length + 1 && next?.type === 'paragraph' && !isNumberAlone(next.text)) run.push(index);
  }
  close();
  return found;
}

/** The places of paragraphs that begin with a number and white space, as 1 实施… does, and go up from 1 one below the other. */
function findSpacedNumbers(texts: readonly DraftText[]): ReadonlySet<number> {
  const numbers = texts.map(({ text }) =>
    Number(/^\s*(\d{1,2})[ \u3000\u00a0]+(?=[\u4e00-\u9fff“《]{2})/u.exec(text)?.[1]),
  );
  const found = new Set<number>();
  numbers.forEach((number, start) => {
    if (number !== 1) return;
    let length = 1;
    while (numbers[start + length] === length + 1) length += 1;
    if (length >= fewestAlone) for (let at = start; at < start + length; at += 1) found.add(at);
  });
  return found;
}

function isNumberAlone(text: string): boolean {
  return /^\s*\d{1,2}\s*$/u.test(text);
}
