import type { DocumentSource } from '../source/document-source.ts';
import type { OutlineBlock } from '../source/outline.ts';
import { type NamedAnnex, readAnnexes, readAnnexLabel, readSingleAnnex } from '../values/annex-list.ts';
import { comparePairs, type TextPairs, toTextPairs } from '../values/text-likeness.ts';
import { findAnnexLists } from './annex-lists.ts';

/** A list of what is attached, and those of its annexes that the file does not hold. */
export interface MissingAnnexes {
  /** The first line of the list. */
  readonly block: OutlineBlock;
  readonly annexes: readonly NamedAnnex[];
}

interface AnnexList {
  readonly blocks: readonly OutlineBlock[];
  readonly annexes: readonly NamedAnnex[];
  /** How many blocks of text behind it are enough to be its annex; null where only heads and tables tell. */
  readonly enough: number | null;
}

/** A title that the annex has in print may say a little more or less than the list does. */
const alike = 0.6;

/**
 * The annexes that a text lists and that stand nowhere in it. One is there where its number (附件2) or its name heads
 * something behind the list; tables that nothing heads are taken for the annexes in their order.
 * @param elsewhere Titles that the annexes may have outside the document, such as those of other documents.
 */
export function findMissingAnnexes(
  { source, outline }: { readonly source: DocumentSource; readonly outline: readonly OutlineBlock[] },
  elsewhere: readonly string[],
): MissingAnnexes[] {
  const told = source.original.leftOut.map(({ text }) => text.replace(/\s+/gu, ''));
  const known = elsewhere.map(toTextPairs);
  const said = new Set<string>();
  return toLists(outline).flatMap((list): MissingAnnexes[] => {
    const [block] = list.blocks;
    const open = findAbsent(outline, list).filter(({ name }) => {
      const isTold = told.some((text) => text.includes(name.slice(0, 30)));
      return !isTold && !said.has(name) && !known.some((title) => isNamed(title, name));
    });
    for (const { name } of open) said.add(name);
    return block === undefined || open.length === 0 ? [] : [{ block, annexes: open }];
  });
}

/** Lists with numbers, and lines that name one annex each, such as follow one another. */
function toLists(outline: readonly OutlineBlock[]): AnnexList[] {
  const numbered = findAnnexLists(outline);
  const taken = new Set(numbered.flat());
  const lists = numbered.map((blocks) => ({
    blocks,
    annexes: readAnnexes(blocks.map(textOf).join(' ')),
    enough: null,
  }));
  const runs: { blocks: OutlineBlock[]; annexes: NamedAnnex[]; enough: number | null }[] = [];
  outline.forEach((block, index) => {
    const annex = taken.has(block) || block.type === 'table' ? null : readSingleAnnex(block.text);
    if (annex === null) return;
    const open = runs.at(-1);
    const isNext = open !== undefined && outline[index - 1] === open.blocks.at(-1);
    if (isNext) {
      open.blocks.push(block);
      open.annexes.push(annex);
      open.enough = null;
    } else runs.push({ blocks: [block], annexes: [annex], enough: block.type === 'heading' ? 1 : 3 });
  });
  return [...lists, ...runs].toSorted((a, b) => (a.blocks[0]?.line ?? 0) - (b.blocks[0]?.line ?? 0));
}

function textOf(block: OutlineBlock): string {
  return block.type === 'table' ? '' : block.text;
}

/** The annexes of a list that nothing behind it holds. */
function findAbsent(outline: readonly OutlineBlock[], { blocks, annexes, enough }: AnnexList): NamedAnnex[] {
  const last = blocks.at(-1);
  const behind = last === undefined ? [] : outline.slice(outline.indexOf(last) + 1);
  const heads = behind.map((block, index) => headed(block, behind[index + 1], annexes));
  const first = heads.findIndex((head) => head !== null);
  // Tables, and items of tasks, that stand before anything is headed.
  const plain = (first === -1 ? behind : behind.slice(0, first)).filter(({ type }) => type === 'table').length;
  if (enough !== null && behind.filter((block) => !isSignOff.test(textOf(block).trim())).length >= enough) return [];
  const isItems = behind.some((block) => 'lead' in block && block.lead?.id);
  const found = new Set(heads.filter((head, at) => head !== null && isFilled(behind, heads, at)));
  const open = annexes.filter((annex) => !found.has(annex));
  return open.slice(Math.max(plain, isItems && first === -1 ? 1 : 0));
}

/** Who signs, the day, who gets a copy, and whether all may read it. */
const isSignOff =
  /^[（(].*[)）]$|^.{2,30}(?:办公室|政府|委员会|[局厅委办院])$|^[\d〇○◯零OoＯｏ一二三四五六七八九十]{4}年.{2,8}日(?:印发)?$|^(?:抄送|主送|联系人|联系电话|印发)|印发$/u;

/** The annex of which a block is the title, or the line with its number above that; null for any other. */
function headed(
  block: OutlineBlock,
  next: OutlineBlock | undefined,
  annexes: readonly NamedAnnex[],
): NamedAnnex | null {
  const text = textOf(block).trim();
  if (text === '' || text.length > longestTitle || isFileName.test(text)) return null;
  const label = readAnnexLabel(text);
  if (label !== null) {
    const own = annexes.find(({ number }) => number === label.number);
    return own ?? (annexes.length === 1 && label.number === null ? (annexes[0] ?? null) : null);
  }
  const joined = next === undefined ? text : text + textOf(next).trim();
  const titles = [text, joined].filter((title) => title.length <= longestTitle).map(toTextPairs);
  return annexes.find(({ name }) => titles.some((title) => isNamed(title, name))) ?? null;
}

const longestTitle = 80;
/** A link to a file is not the annex. */
const isFileName = /\.(?:docx?|wps|xlsx?|et|pdf|ofd|zip|rar)$/iu;

function isNamed(title: TextPairs, name: string): boolean {
  return !/[，。；]|的?通知$/u.test(title.text.trim()) && comparePairs(title, toTextPairs(name)) >= alike;
}

/** Whether anything stands below what heads an annex, before the head of the next one. */
function isFilled(behind: readonly OutlineBlock[], heads: readonly (NamedAnnex | null)[], at: number): boolean {
  const own = heads[at];
  const end = heads.findIndex((head, index) => index > at && head !== null && head !== own);
  return behind.slice(at + 1, end === -1 ? undefined : end).some((_, index) => heads[at + 1 + index] === null);
}
