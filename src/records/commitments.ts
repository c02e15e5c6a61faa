import { gap, plainDigits } from '../columns/serial-number.ts';
import type { RowRecord } from './model.ts';
import type { DocumentSource } from './source/document-source.ts';
import type { OutlineBlock } from './source/outline.ts';
import { toTextRow } from './text-row.ts';
import { closesReport, readContinuation } from './values/assignments/item-continuation.ts';
import { isLabelledPart, splitTold, tellsProgress } from './values/assignments/progress-label.ts';
import { emptyLegend } from './values/assignments/role-legend.ts';
import { endsWithUnits } from './values/assignments/unit-clauses.ts';
import { isAssignmentLine, isNumberedLabel } from './values/assignments/unit-labels.ts';
import { readItemMark } from './values/item-mark.ts';
import { isBelow, readSectionMark } from './values/section-mark.ts';

/**
 * The work items of a report: each bold lead phrase or heading with an identifier, and the text up to the next lead
 * phrase or heading.
 */
export function toCommitments(source: DocumentSource, outline: readonly OutlineBlock[]): RowRecord[] {
  if (source.matter.kind !== 'government-work-report') return [];
  return toWorkItems(outline).map(({ first, rest }, nth) => toCommitment(source, first, rest, nth + 1));
}

/** The blocks of a work item; `unsure` are those behind its units that might tell what became of it or belong elsewhere. */
export interface WorkBlocks {
  readonly first: WorkItem;
  readonly rest: readonly OutlineBlock[];
  readonly unsure: readonly OutlineBlock[];
}

/**
 * The blocks of each work item: the one with its lead phrase, and those that continue it.
 * @param apart Anchors of paragraphs that an editor has declared to belong to none.
 */
export function toWorkItems(outline: readonly OutlineBlock[], apart: ReadonlySet<string> = new Set()): WorkBlocks[] {
  const works = outline.flatMap((first, index): WorkBlocks[] => {
    if (!isWorkItem(first)) return [];
    const rest: OutlineBlock[] = [];
    const unsure: OutlineBlock[] = [];
    let isClosed = closesItem(first);
    let isTold = reports(first);
    let isForm = false;
    for (let at = index + 1; at < outline.length; at += 1) {
      const next = outline[at];
      if (next === undefined || apart.has(next.anchor) || isSibling(first, next) || isClosing(next, outline[at + 1]))
        break;
      isForm ||= isFormPart(first, next) && isNumberedLabel(next.text);
      const isPart = isForm && isFormPart(first, next);
      if (!isPart && !continuesItem(next, isClosed) && !continuesReport(next, isTold)) {
        if (!isClosed || !goesOn(next)) break;
        if (readContinuation(next.text) === 'unsure') unsure.push(next);
      }
      rest.push(next);
      isClosed ||= closesItem(next);
      isTold ||= reports(next);
    }
    return [{ first, rest, unsure }];
  });
  return works.map((work, index) => {
    const next = works[index + 1];
    const isBehind = isOfOneBlock(works[index - 1]) && isOfOneBlock(works[index - 2]);
    // Between two lists of names stands what announces the second.
    if (!isBehind || !(next === undefined || (isWhole(work) && isWhole(next)))) return work;
    if (isWhole(work)) return { ...work, rest: [], unsure: [] };
    return isUnsaid(work) || isPhrased(work) ? keepContinuation(work) : work;
  });
}

/** The signature of a document, who signs above the day, and 以上工作由…督办: no part of its last item. */
function isClosing(block: OutlineBlock, next: OutlineBlock | undefined): boolean {
  if (block.type !== 'paragraph' || block.lead !== null) return false;
  const isSigned = next?.type === 'paragraph' && dayAlone.test(next.text) && block.text.trim().length <= longestSigner;
  return (isSigned && !/[。；;：:，]/u.test(block.text)) || ofAll.test(block.text.trim()) || dayAlone.test(block.text);
}

const longestSigner = 30;
const dayAlone =
  /^\s*(?:\d{4}|[二〇○◯零OoＯｏ一三四五六七八九]{4})年[\d一二三四五六七八九十]{1,2}月[\d一二三四五六七八九十]{1,3}日\s*$/u;
const ofAll =
  /^(?:以上|上述)(?:各项|各条)?(?:工作|任务|事项|项目|目标)[^。；;]*(?:督办|督查|通报|考核|落实|推进|负责)/u;

/** The anchors of what an editor has declared to be no task. */
export function apartOf({ notTasks }: Pick<DocumentSource['matter'], 'notTasks'>): ReadonlySet<string> {
  return new Set(notTasks.map(({ where }) => where));
}

/** Of the paragraphs behind the last item of a list those that may be its own, and not the first that closes the list. */
function keepContinuation(work: WorkBlocks): WorkBlocks {
  const end = work.rest.findIndex((block) => !goesOn(block));
  const rest = end === -1 ? work.rest : work.rest.slice(0, end);
  return { ...work, rest, unsure: rest };
}

/** A paragraph behind the units of an item that goes on with it: what became of it, or more of what is to be done. */
function goesOn(block: OutlineBlock): block is Extract<OutlineBlock, { type: 'paragraph' }> {
  if (block.type !== 'paragraph' || block.lead !== null) return false;
  return readItemMark(block.text.trimStart()) === 0 && readContinuation(block.text) !== null;
}

/** An item of a list with nothing behind it. */
function isOfOneBlock(work: WorkBlocks | undefined): boolean {
  return work !== undefined && work.rest.length === 0 && (isUnsaid(work) || isWhole(work) || isPhrased(work));
}

/** An item without a number that is a paragraph and nothing but its lead. */
function isWhole({ first }: Pick<WorkBlocks, 'first'>): boolean {
  const text = first.text.trim();
  return first.type === 'paragraph' && readItemMark(text) === 0 && text === first.lead.text.trim();
}

/** A paragraph without a number that its first words name, and that says nothing of units. */
function isPhrased(work: Pick<WorkBlocks, 'first' | 'rest'>): boolean {
  const { first, rest } = work;
  if (first.type !== 'paragraph' || readItemMark(first.text.trim()) > 0 || isWhole(work)) return false;
  return ![first, ...rest].some(closesItem);
}

/** A numbered item that says nothing of units: only the items before it tell where it ends. */
function isUnsaid({ first, rest }: Pick<WorkBlocks, 'first' | 'rest'>): boolean {
  return readItemMark(first.text.trim()) > 0 && ![first, ...rest].some(closesItem);
}

/** A block that begins a work item: a paragraph with a bold lead phrase or a heading, each with its identifier. */
export type WorkItem = Extract<OutlineBlock, { lead: unknown }> & { readonly lead: { readonly id: string } };

function isWorkItem(block: OutlineBlock): block is WorkItem {
  return 'lead' in block && block.lead !== null && block.lead.id !== null;
}

function reports(block: OutlineBlock): boolean {
  return 'text' in block && tellsProgress(block.text);
}

/** What became of an item stands behind its units, in paragraphs that end as sentences do: a signature does not. */
function continuesReport(block: OutlineBlock, isTold: boolean): boolean {
  if (block.type !== 'paragraph' || block.lead !== null) return false;
  if (reports(block)) return true;
  return (
    isTold &&
    !closesReport(block.text) &&
    readSectionMark(block.text.trimStart()) === null &&
    /[。；;]$/u.test(block.text.trim())
  );
}

/** （三）资金筹措：… below 一、新建学校: a paragraph with a number of a lower level, which is no item itself. */
function isFormPart(first: WorkItem, block: OutlineBlock): block is Extract<OutlineBlock, { type: 'paragraph' }> {
  return block.type === 'paragraph' && block.lead === null && isBelow(block.text.trim(), first.text.trim());
}

/** Behind the words or lines that say who is responsible only more such lines, and those of other labels, belong to the item. */
function continuesItem(block: OutlineBlock, isClosed: boolean): boolean {
  if (isClosed) return block.type === 'paragraph' && (isAssignmentLine(block.text) || isLabelledPart(block.text));
  if (block.type === 'paragraph') return block.lead === null && !isAddress(block.text);
  return block.type === 'other';
}

const numberMark = new RegExp(`^(\\d{1,3})${gap}([.．、])(?!\\d)`, 'u');

/** 3、… behind 2、…: the next number of the same kind is another item, though nothing in it says who is responsible. */
function isSibling(first: WorkItem, next: OutlineBlock): boolean {
  if (!('text' in next)) return false;
  const [own, other] = [first.text, next.text].map((text) => numberMark.exec(plainDigits(text.trimStart())));
  return own?.[2] !== undefined && own[2] === other?.[2] && Number(other[1]) > Number(own[1]);
}

function closesItem(block: OutlineBlock): boolean {
  if (!('text' in block)) return false;
  const { before } = splitTold(block.text);
  return isAssignmentLine(before) || endsWithUnits(before, { legend: emptyLegend, isItem: true });
}

/** The closing words of a report address the house and belong to no work item. */
function isAddress(text: string): boolean {
  return /^各位(?:代表|委员)/u.test(text.trim());
}

function toCommitment(
  source: DocumentSource,
  first: WorkItem,
  rest: readonly OutlineBlock[],
  ordinal: number,
): RowRecord {
  const { id, text: phrase } = first.lead;
  const texts = [first.text.slice(phrase.length), ...rest.map((block) => ('text' in block ? block.text : ''))];
  const text = texts
    .map((one) => one.trim())
    .filter(Boolean)
    .join('\n');
  const name = phrase.replace(/[。：:；;，,]+$/u, '');
  return toTextRow(source, { anchor: id, blocks: [first, ...rest] }, { kind: 'commitment', ordinal, name, text });
}
