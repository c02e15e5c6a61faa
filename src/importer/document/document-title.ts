import { beginsAnnexList, continuesAnnexList } from '../../records/values/annex-list.ts';
import { type DraftBlock, heading } from '../draft.ts';
import { isLabelLine, readLabelledTitle } from './document-labels.ts';

const titleWords =
  '(?:通知|通报|公示|意见|方案|决定|公告|通告|批复|函|报告|表|清单|安排|要点|计划|情况|任务|分工|分解|一览|目标)';
const titleEnd = new RegExp(`${titleWords}$`, 'u');
const titleBeforeBrackets = new RegExp(`${titleWords}[（(]`, 'u');

/** True for what ends as the titles of official documents do, with something in brackets behind it perhaps. */
export function endsAsTitle(text: string): boolean {
  return titleEnd.test(text) || (/[）)]$/u.test(text) && titleBeforeBrackets.test(text));
}

/** 云溪市2031年民生实事项目: what says of which year it is, and ends as lists and papers do. */
const namesYear = /\d{4}年.*(?:项目|实事|工程|简报|公报|名单|规划|纲要|细则|办法|措施|事项|汇报|总结)$/u;

/** Titles stand among the first blocks, and are no longer than this. */
const [deepest, longest] = [12, 60];

/** What the page prints first, headed by its title; `isSure` where that ends as titles do, or the page itself says so. */
export interface TitledBlocks {
  readonly blocks: DraftBlock[];
  /** Null where the page prints none. */
  readonly title: string | null;
  readonly isSure: boolean;
}

/** The blocks with the title as the heading of depth 1. */
export function headTitle(blocks: readonly DraftBlock[], behindBreadcrumb: string | null): TitledBlocks {
  // Behind its breadcrumb a page may say first what its document is: 索引号: …
  const known = behindBreadcrumb !== null && isLabelLine(behindBreadcrumb) ? null : behindBreadcrumb;
  const labelled = readLabelledTitle(blocks.flatMap((block) => (block.type === 'table' ? [] : [block.text])));
  const at = findTitle(blocks, known);
  const found = blocks[at];
  if (found === undefined || found.type === 'table') {
    const title = known ?? labelled ?? annexTitle(blocks);
    return { blocks: [...blocks], title, isSure: title !== null };
  }
  const start = findStart(blocks, at);
  const parts = blocks.slice(start, at + 1).filter((block) => block.type !== 'table');
  const text = parts.map((part) => part.text).join('');
  const head = heading(1, text, parts[0]?.line ?? found.line);
  const title = text.trim();
  const isSure = known !== null || endsAsTitle(title) || namesYear.test(title) || title === labelled;
  return { blocks: [...blocks.slice(0, start), head, ...blocks.slice(at + 1)], title, isSure };
}

/** Of a page that is nothing but an annex, what stands behind 附件1. */
function annexTitle(blocks: readonly DraftBlock[]): string | null {
  const annex = blocks.find((block) => block.type === 'heading' && isAnnex(block.text));
  const title =
    annex?.type === 'heading' ? annex.text.replace(/^附\s*[件表]\s*[\d一二三四五六七八九十]*[\s：:]*/u, '') : '';
  return title === '' ? null : title;
}

/** Where the title is that is known, or what ends as titles do, or else a first line that is no sentence; -1 for none. */
function findTitle(blocks: readonly DraftBlock[], known: string | null): number {
  const firstTable = blocks.findIndex(({ type }) => type === 'table');
  const top = blocks.slice(0, Math.min(firstTable === -1 ? deepest : firstTable, deepest));
  const texts = top.map((block) =>
    block.type === 'table' || isAnnex(block.text) || isLabelLine(block.text) ? '' : block.text.replace(/\s+/gu, ''),
  );
  if (known !== null) return top.findIndex((block) => block.type !== 'table' && block.text === known);
  const attached = findAnnexes(top.map((block) => (block.type === 'table' ? '' : block.text)));
  const named = texts.findIndex(
    (text, index) =>
      endsAsTitle(text) &&
      text.length <= longest &&
      !/[。；]/u.test(text) &&
      !isNumbered.test(text) &&
      !isOfTable.test(text) &&
      !isPageLine(text) &&
      !attached.has(index),
  );
  const fuller = texts.findIndex((text, index) => index < named && names(text, texts[named] ?? ''));
  if (named !== -1) return fuller === -1 ? named : fuller;
  const first = texts.findIndex((text) => text !== '');
  const text = texts[first] ?? '';
  const mayBe = first === 0 || isPageLine(texts.slice(0, first).join(''));
  return mayBe &&
    text !== '' &&
    !/[|｜]/u.test(text) &&
    text.length <= longest &&
    !/[。；：:]|^[—–-]{2}/u.test(text) &&
    !isNumbered.test(text) &&
    !isPageLine(text)
    ? first
    : -1;
}

/** 附件：1.… and 2.… below it: what is attached. */
function findAnnexes(texts: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  let isOpen = false;
  for (const [index, text] of texts.entries()) {
    isOpen = beginsAnnexList(text) || (isOpen && continuesAnnexList(text));
    if (isOpen) found.add(index);
  }
  return found;
}

/** 首页 >> 政府信息公开 >> 正文, 2020-01-22 16:06 来源…, and such lines of a page. */
export function isPageLine(text: string): boolean {
  return (
    />.*>|>{2}|[＞»].*[＞»]/u.test(text) ||
    /^(?:您?(?:当前|现在)?(?:所在)?的?位置)\s*[：:]/u.test(text.trim()) ||
    /^\d{4}[-/年.]\d{1,2}[-/月.]\d{1,2}日?\s*\d{1,2}[：:]\d{2}/u.test(text.trim())
  );
}

/** 青云市2024年政府工作报告发布 names what 政府工作报告 below it only says the kind of. */
function names(text: string, title: string): boolean {
  return text.includes(title) && text.length > title.length && text.length <= longest && !/[。；：:|｜]/u.test(text);
}

/** 二、部分项目进展情况 is the title of a part, and 1.实施三年行动计划 an item. */
const isNumbered =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[、.．](?!\d)|[（(]\d{1,2}[）)]|[①-⑳])/u;

/** A row with bars, and a name of a column that says of no document what it is about: 工作任务, 进展情况. */
const isOfTable =
  /[|｜]|^(?:主要|重点|具体|工作|年度|责任|目标|任务|进展|完成|落实|推进|内容|项目|的|及|和)*(?:任务|目标|情况|计划|安排|分工|清单)$/u;

/** The heading of an annex names that annex. */
function isAnnex(text: string): boolean {
  return /^附\s*[件表]/u.test(text);
}

/** A title is broken over so many lines. */
const mostLines = 4;

/** 关于分解落实2018年 / 政府各项主要工作任务的通知, 2010年1-4月份十件实事 / 进展情况通报: where a title over several lines begins. */
function findStart(blocks: readonly DraftBlock[], at: number): number {
  const whole = textOf(blocks[at]);
  for (let start = at - 1; start >= Math.max(0, at - mostLines + 1); start -= 1) {
    if (!isTitlePart(blocks[start], blocks[start + 1])) break;
    const isOpening = /关于/u.test(textOf(blocks[start])) && !/关于/u.test(whole);
    if (isOpening || (start === at - 1 && isTailOfTitle.test(whole) && /^\d{4}年/u.test(textOf(blocks[start]))))
      return start;
  }
  return at;
}

/** What no title begins with that says of what it is. */
const isTailOfTitle = /^(?:(?:上半年|前三季度|全年)?(?:进展|落实|完成|推进|办理|执行)情况|任务分解|责任分解)/u;

/** A line that may be part of the title that goes on in the next one. */
function isTitlePart(before: DraftBlock | undefined, next: DraftBlock | undefined): boolean {
  if (before?.type !== 'paragraph' || next === undefined || next.type === 'table') return false;
  // A line that ends with 关于 goes on, whatever stands between.
  const farthest = /关于$/u.test(before.text.trim()) ? 2 : 1;
  const gap = next.line - before.line;
  return gap >= 0 && gap <= farthest && before.text.length <= longest && !/[。：:〕\]]|号$/u.test(before.text);
}

function textOf(block: DraftBlock | undefined): string {
  return block === undefined || block.type === 'table' ? '' : block.text.trim();
}

/** 【要闻】全市招商大会召开 → 全市招商大会召开: a portal prints before a title in which of its columns it stands. */
export function withoutColumn(title: string): string {
  return title.replace(/^【[^】]*】(?=.)/u, '');
}
