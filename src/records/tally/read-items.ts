import { apartOf, toWorkItems } from '../commitments.ts';
import { isInGlossary } from '../glossary.ts';
import type { DocumentSource } from '../source/document-source.ts';
import type { OutlineBlock } from '../source/outline.ts';
import { isAmendment } from '../supersession/amendments.ts';
import type { Outcome } from '../tables/outcome.ts';
import type { ReadTable } from '../tables/read-table.ts';
import { hasItemSign, readItemMark, readOrdinalClause } from '../values/item-mark.ts';
import { readSectionMark } from '../values/section-mark.ts';
import { findAnnexLists } from './annex-lists.ts';
import { type AnnouncedList, readAnnouncedList } from './announced-lists.ts';
import { findDeedHeads } from './deed-heads.ts';
import { announcesProjects, toListOutcome, toOutcome } from './item-outcome.ts';
import { findPageFields, isPageField } from './page-fields.ts';
import { speaksOfTasks } from './speaks-of-tasks.ts';
import { findUnreadRuns, type UnreadRun } from './unread-runs.ts';

/** One item that a text numbers, or that names who is responsible for it, and what becomes of it. */
export interface ReadItem {
  readonly block: OutlineBlock;
  readonly outcome: Outcome;
  /** The list without numbers that the block announces, where it stands for that. */
  readonly list?: AnnouncedList;
  /** The run of paragraphs without numbers that the block begins, where it stands for that. */
  readonly run?: UnreadRun;
}

type TextBlock = Extract<OutlineBlock, { text: string }>;

const unitLabel = /(?:牵头|责任|配合|主办|协办|承办|主责|负责)(?:单位|部门|领导|人)?\s*[：:]/u;
const unitClause =
  /由[^，。；]{2,12}(?:负责|牵头)[，,][^。；]*(?:牵头|配合)|[（(][^（()）]*(?:负责|牵头|配合|分工)[^（()）]*[)）]\s*[。；;]?\s*$|(?:局|委|办|部|厅|镇|乡|街道|单位|部门|中心|公司|院|处|政府)(?:牵头|负责)(?:落实|实施|推进)?[。；;]?\s*$/u;
const labelLine =
  /^\s*(?:项目|工程)?(?:牵头|责任|配合|主办|协办|承办|主责|分管|完成|办结|工作)?(?:单位|部门|领导|人|负责人|时限|时间|期限|目标)\s*[：:]/u;

/** 各牵头单位：: to whom a notice is written. */
const addressee = /^各[^，。；：:]*(?:[、，][^，。；：:]*)*[：:]$/u;

/** 整改任务：管网建设滞后…: what is to be done behind a label, on a line of its own. */
const taskLabel = /^(?:整改|目标|工作|主要|重点|年度)?任务(?:内容)?\s*[：:]\s*\S{8,}/u;

/** A label of units alone on its line, below what they are responsible for. */
const unitLine = /^\s*(?:牵头|责任|配合|主办|协办|承办|主责)(?:单位|部门)\s*[：:]/u;

/**
 * Every item of a document's text, tables apart: a work item of a report, a paragraph or heading that begins with a number
 * and has no numbered one below it, and a paragraph that names who is responsible.
 */
export function readItems(
  source: DocumentSource,
  outline: readonly OutlineBlock[],
  tables: readonly ReadTable[],
): ReadItem[] {
  const works = toWorkItems(outline, apartOf(source.matter));
  const firsts = new Set<OutlineBlock>(works.map(({ first }) => first));
  const recorded = new Set(works.flatMap(({ first, rest }) => [first, ...rest]));
  const withTasks = tables.filter(({ rows }) => rows.some(({ outcome }) => outcome.type === 'record'));
  const annexes = new Set(withTasks.map(({ block }) => block.annex));
  const reasons = new Map(source.matter.notTasks.map(({ where, reason }) => [where, reason]));
  // What is attached is no task.
  const attached = new Set(findAnnexLists(outline).flat());
  const pageFields = findPageFields(outline);
  const isAnnounced = outline.some((block) => block.type === 'paragraph' && announcesProjects(block.text));
  const hasNone = firsts.size === 0 && withTasks.length === 0;
  const heads = hasNone && speaksOfTasks(source.matter.title) ? findDeedHeads(outline) : new Set<OutlineBlock>();
  const lists = outline.map((block, index) =>
    recorded.has(block) ? null : readAnnouncedList(outline, index, recorded),
  );
  const isListed = (index: number) => lists.some((list, at) => list?.isLines && at < index && index <= at + list.found);
  const isReport = source.matter.kind === 'government-work-report';
  const runs = isReport ? null : findUnreadRuns(outline, recorded, hasNone && heads.size === 0);
  return outline.flatMap((block, index): ReadItem[] => {
    if (attached.has(block) || pageFields.has(block)) return [];
    if (isAmendment(source.matter, block))
      return [{ block, outcome: { type: 'declared', by: 'amendment', reason: '说的是较早文件的任务怎样调整' } }];
    if (firsts.has(block)) return [{ block, outcome: { type: 'record' } }];
    const reason = reasons.get(block.anchor);
    const list = lists[index] ?? null;
    if (list !== null && 'text' in block)
      return [{ block, outcome: toListOutcome(source, block, reason, annexes), list }];
    const run = isListed(index) || heads.has(block) ? undefined : runs?.get(block);
    if (run !== undefined && 'text' in block)
      return [{ block, outcome: toListOutcome(source, block, reason, annexes), run }];
    const isHead = heads.has(block);
    if (!('text' in block) || !(isHead || isItem(block, outline[index + 1]))) return [];
    if (!isHead && isSection(outline, index, { recorded, attached })) return [];
    if (reason !== undefined) return [{ block, outcome: { type: 'declared', by: 'editor', reason } }];
    if (recorded.has(block) || isInGlossary(block)) return [{ block, outcome: { type: 'record' } }];
    const isLed = namesUnits(block.text) || isLabelled(outline, index);
    // What stands before the annexes is the notice that they belong to; another annex may hold tasks of its own.
    const isBesideTasks = annexes.has(block.annex) || (block.annex === null && annexes.size > 0);
    return [
      {
        block,
        outcome: toOutcome(source, block, { isBesideTasks, isLed, isAnnounced, isName: isUnitNames(outline, index) }),
      },
    ];
  });
}

/** 1.市教育局 beside 2.市民政局: a list of units, or of places, says nothing that is to be done. */
function isUnitNames(outline: readonly OutlineBlock[], index: number): boolean {
  const isName = (block: OutlineBlock | undefined) => block !== undefined && 'text' in block && isUnitName(block.text);
  return isName(outline[index]) && (isName(outline[index - 1]) || isName(outline[index + 1]));
}

function isUnitName(text: string): boolean {
  const plain = text.trim();
  const mark = readItemMark(plain);
  return mark > 0 && unitName.test(plain.slice(mark).replace(/\s+/gu, ''));
}

/** A body of some level, or a place: 市民服务中心 and 新建文化馆 may be works. */
const unitName =
  /^(?:[省市县区州][\u4e00-\u9fff]{1,12}(?:局|委|办|厅|办公室|委员会)|[\u4e00-\u9fff]{2,3}(?:[市县区镇乡]|街道)(?:人民政府|政府|办事处)?)[。；;、，]?$/u;

/** True where a line that labels a unit stands below the item, before the next one. */
function isLabelled(outline: readonly OutlineBlock[], index: number): boolean {
  for (const [at, next] of outline.slice(index + 1).entries()) {
    if (!('text' in next) || next.type === 'heading') return false;
    if (labelLine.test(next.text)) return true;
    if (isItem(next, outline[index + at + 2])) return false;
  }
  return false;
}

/** @param next What stands behind it: a line that labels a unit makes an item of any paragraph. */
function isItem(block: OutlineBlock, next: OutlineBlock | undefined): block is TextBlock {
  if (!('text' in block) || (block.type === 'heading' && block.depth === 1)) return false;
  const text = block.text.trim();
  if (labelLine.test(text) || isPageField(text) || addressee.test(text)) return false;
  const mark = readSectionMark(text)?.kind;
  if (taskLabel.test(text)) return true;
  const isNumbered = mark === 'part' || mark === 'section' || mark === 'ordinal' || mark === 'item';
  const isLabelledBelow = next !== undefined && 'text' in next && unitLine.test(next.text);
  if (next !== undefined && 'text' in next && endsWithFirst(text, next.text)) return true;
  return isNumbered || hasItemSign(text) || namesUnits(text) || isLabelledBelow;
}

/** 从以下方面开展工作：一是…, over 二是…: the first of a list stands in the paragraph that leads to it. */
function endsWithFirst(text: string, next: string): boolean {
  return readOrdinalClause(next.trim())?.number === 2 && /[：:。；;，,]\s*一是/u.test(text);
}

/**
 * True for a heading that has numbered blocks or work items below it: they are the items. One that promises an amount itself
 * (一、新增学位5万个) is an item over what is told of it, where that is none.
 */
function isSection(
  outline: readonly OutlineBlock[],
  index: number,
  { recorded, attached }: Record<'recorded' | 'attached', ReadonlySet<OutlineBlock>>,
): boolean {
  const block = outline[index];
  if (block?.type !== 'heading') return false;
  for (const inner of outline.slice(index + 1)) {
    if (inner.type === 'heading' && inner.depth <= block.depth) return false;
    if (attached.has(inner)) continue;
    if (inner.type === 'table' || recorded.has(inner)) return true;
    if (isItem(inner, undefined)) return !promisesAmount.test(block.text.replace(/[（(][^（）()]*[）)]/gu, ''));
  }
  return false;
}

/** So much of something, which no year and no count of works is. */
const promisesAmount = /\d(?:\.\d+)?[万亿多余]*(?:[所个间公栋座家张辆亩吨户套处平里米人]|%|％)/u;

/** True for a text that says who is responsible: （责任单位：…）, （市教育局牵头）, 责任单位：… */
function namesUnits(text: string): boolean {
  return unitLabel.test(text) || unitClause.test(text);
}
