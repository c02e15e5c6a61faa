import { speaksOfTasks } from '../../records/tally/speaks-of-tasks.ts';
import { beginsAnnexList, continuesAnnexList } from '../../records/values/annex-list.ts';
import { type DraftBlock, heading } from '../draft.ts';
import { isPublishedLine } from './document-dates.ts';
import { readLabelledTitle } from './document-labels.ts';
import { joinLabelLines } from './label-lines.ts';
import { isLabelLine } from './label-names.ts';
import { endsTitleAbove, findTitleLines, joinTitle } from './title-lines.ts';

const titleWords =
  '(?:通知|通报|公示|意见|方案|决定|公告|通告|批复|函|报告|表|清单|安排|要点|计划|情况|任务|分工|分解|一览|目标|若干(?:政策|措施|规定))';
const titleEnd = new RegExp(`${titleWords}$`, 'u');
const titleBeforeBrackets = new RegExp(`${titleWords}[（(]`, 'u');

/** True for what ends as the titles of official documents do, with something in brackets behind it perhaps. */
export function endsAsTitle(text: string): boolean {
  return titleEnd.test(text) || (/[）)]$/u.test(text) && titleBeforeBrackets.test(text));
}

/** 云溪市2031年民生实事项目: what says of which year it is, and ends as lists and papers do. */
const namesYear = /\d{4}年.*(?:项目|实事|工程|简报|公报|名单|规划|纲要|细则|办法|措施|事项|汇报|总结|指标)$/u;

/** Titles stand among the first blocks, and are no longer than this. */
const [deepest, longest] = [12, 60];
/** Over a table stand its title, its unit of measure and the heading of its first part. */
const linesOverTable = 3;
/** A head block of so many lines may stand above it. */
const mostLabels = 24;

/** What the page prints first, headed by its title. */
export interface TitledBlocks {
  readonly blocks: DraftBlock[];
  /** Null where the page prints none. */
  readonly title: string | null;
  /** Why it may be wrong; null where it ends as titles do, or the page itself says that it is the title. */
  readonly unsure: string | null;
}

/** The blocks with the title as the heading of depth 1. */
export function headTitle(blocks: readonly DraftBlock[], behindBreadcrumb: string | null): TitledBlocks {
  const known = behindBreadcrumb !== null && mayBeKnown(behindBreadcrumb) ? behindBreadcrumb : null;
  const texts = blocks.map((block) => (block.type === 'table' ? '' : block.text));
  const labelled = readLabelledTitle(texts.filter((text) => text !== ''));
  const at = findTitle(blocks, known, labelled);
  const found = blocks[at];
  if (found === undefined || found.type === 'table') {
    const annex = known === null && labelled === null ? (annexTitle(blocks) ?? titleOverTable(blocks)) : null;
    return { blocks: [...blocks], title: known ?? labelled ?? annex, unsure: annex === null ? null : ofPart };
  }
  const { start, end, above } = findTitleLines(blocks, at);
  const parts = blocks.slice(start, end + 1).filter((block) => block.type !== 'table');
  const text = joinTitle(parts.map((part) => part.text));
  const head = heading(1, text, parts[0]?.line ?? found.line);
  const title = text.trim();
  const isSaid = known !== null || title === labelled;
  const unsure = isSaid ? null : judge(title, above, texts.slice(0, start));
  return { blocks: [...blocks.slice(0, start), head, ...blocks.slice(end + 1)], title, unsure };
}

const ofPart = '页面上没有印全文的标题，这像是附件或表格的标题';

/** Why a title that only its place and its words tell may be wrong. */
function judge(title: string, above: string | null, before: readonly string[]): string | null {
  if (above !== null) return `紧挨在它上面的“${above}”可能也是标题的一部分`;
  const isBelowText = before.some((text) => text.length > shortestSentence && /[。；：:]$/u.test(text.trim()));
  if (/^表\s*[\d一二三四五六七八九十]/u.test(title) || isBelowText) return ofPart;
  if (isMasthead.test(title.replace(/\s+/gu, ''))) return '它只说是哪一种文件，没有说是什么事';
  return endsAsTitle(title) || namesYear.test(title) ? null : '它不像公文的标题那样结尾（如通知、方案、报告、一览表）';
}

/** Who is addressed stands in fewer signs. */
const shortestSentence = 20;

/** Behind its breadcrumb a page may say first what its document is (索引号: …), or begin its text. */
function mayBeKnown(text: string): boolean {
  return !isLabelLine(text) && /\p{L}{2}/u.test(text) && !/[。；：:]$/u.test(text) && !isPageLine(text);
}

/** 督查通报, 工作简报: what a series is called stands above the title of each of its papers. */
const isMasthead = /^(?:.{0,16}(?:政府|办公室|督查室))?(?:政务|工作|督查|督办|情况)+(?:通报|简报|专报|情况)$/u;

/** Of a page that is nothing but an annex, what stands behind 附件1. */
function annexTitle(blocks: readonly DraftBlock[]): string | null {
  const annex = blocks.find((block) => block.type === 'heading' && isAnnex(block.text));
  const title =
    annex?.type === 'heading'
      ? annex.text.replace(/^附\s*[件表]\s*(?:\d{1,2}(?!\d)|[一二三四五六七八九十]{1,3})?[\s：:]*/u, '')
      : '';
  return title === '' ? null : title;
}

/** What stands over the first table of a text without a title: 云溪市2031年经济社会发展主要指标, before its unit of measure or the first heading in it. */
function titleOverTable(blocks: readonly DraftBlock[]): string | null {
  const table = blocks.findIndex(({ type }) => type === 'table');
  const near = blocks.slice(Math.max(0, table - linesOverTable), Math.max(0, table));
  const texts = near.map((block) => (block.type === 'table' ? '' : block.text.trim()));
  const isTitle = (text: string) =>
    namesYear.test(text) || (endsAsTitle(text) && (/\d{4}年/u.test(text) || speaksOfTasks(text)));
  const found = texts.findLast((text) => isTitle(text) && text.length <= longest && !/[。；：:]/u.test(text));
  return found ?? null;
}

/** Where the title is that is known, or what ends as titles do, or else a first line that is no sentence; -1 for none. */
function findTitle(blocks: readonly DraftBlock[], known: string | null, labelled: string | null): number {
  const firstTable = blocks.findIndex(({ type }) => type === 'table');
  const above = blocks.slice(0, firstTable === -1 ? blocks.length : firstTable).slice(0, deepest + mostLabels);
  const joined = joinLabelLines(above.map((block) => (block.type === 'table' ? '' : block.text)));
  const labels = joined.filter((text) => text === '' || isLabelLine(text)).length;
  const top = above.slice(0, deepest + labels);
  const printed = joined.slice(0, deepest + labels);
  const isNone = (text: string, index: number) =>
    isAnnex(text) || isLabelLine(text) || headsGroup(blocks, blocks.indexOf(top[index] as DraftBlock));
  const texts = printed.map((text, index) => (isNone(text, index) ? '' : text.replace(/\s+/gu, '')));
  if (known !== null) return top.findIndex((block) => block.type !== 'table' && block.text === known);
  const told =
    labelled === null ? -1 : top.findLastIndex((block) => block.type !== 'table' && block.text.trim() === labelled);
  if (told !== -1) return told;
  const attached = findAnnexes(top.map((block) => (block.type === 'table' ? '' : block.text)));
  const named = findNamed(texts, attached);
  const fuller = texts.findIndex((text, index) => index < named && names(text, texts[named] ?? ''));
  if (named !== -1) return fuller === -1 ? named : fuller;
  const first = texts.findIndex((text) => /\p{L}{2}/u.test(text) && !isPageLine(text));
  const text = texts[first] ?? '';
  const mayBe = printed.slice(0, first).every((line) => line === '' || isLabelLine(line) || isPageLine(line));
  return mayBe &&
    text !== '' &&
    !/[|｜]|^[（(][^（）()]*[）)]$/u.test(text) &&
    text.length <= longest &&
    !/[。；：:]|^[—–-]{2}/u.test(text.replace(isOverDate(printed[first + 1]) ? colonWithin : ofSeries, '')) &&
    !isNumbered.test(text) &&
    !isPageLine(text)
    ? first
    : -1;
}

/** True for a heading over the first rows of a table that goes on under another one of its level: a group of rows. */
function headsGroup(blocks: readonly DraftBlock[], at: number): boolean {
  const [own, table] = [blocks[at], blocks[at + 1]];
  if (own?.type !== 'heading' || table?.type !== 'table') return false;
  return blocks.slice(at + 2).some((block, index) => {
    const next = blocks[at + 3 + index];
    const isGroup = block.type === 'heading' && block.depth === own.depth && next?.type === 'table';
    return isGroup && next.headings.join('|') === table.headings.join('|');
  });
}

/** 发布日期：… stands at once below a title. */
function isOverDate(next: string | undefined): boolean {
  return next !== undefined && (isPublishedLine(next.trim()) || (isLabelLine(next) && /日期|时间|来源/u.test(next)));
}

const colonWithin = /[：:](?=.)/u;

/** 工作分解之四：社会事业发展, one paper of several. */
const ofSeries = /之[一二三四五六七八九十\d]{1,3}[：:]/u;

/** The first text that ends as titles do; what a series is called only where nothing else does. */
function findNamed(texts: readonly string[], attached: ReadonlySet<number>): number {
  const isNamed = (text: string, index: number) =>
    endsAsTitle(text) &&
    text.length <= longest &&
    !/[。；]/u.test(text) &&
    !isNumbered.test(text) &&
    (!isOfTable.test(text) || endsTitleAbove(texts[index - 1] ?? '', text)) &&
    !isPageLine(text) &&
    !attached.has(index);
  const own = texts.findIndex((text, index) => isNamed(text, index) && !isMasthead.test(text));
  return own === -1 ? texts.findIndex(isNamed) : own;
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
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,3}[、.．](?!\d)|[（(]\d{1,3}[）)]|[①-⑳])/u;

/** A row with bars, and a name of a column that says of no document what it is about: 工作任务, 进展情况. */
const isOfTable =
  /[|｜]|^(?:主要|重点|具体|工作|年度|总体|绩效|预期|实际|责任|目标|任务|进展|完成|落实|推进|内容|项目|的|及|和)*(?:任务|目标|情况|计划|安排|分工|清单)$/u;

/** The heading of an annex names that annex. */
function isAnnex(text: string): boolean {
  return /^附\s*[件表]/u.test(text);
}

/** 云政发〔2031〕2号云溪市人民政府关于…: the number of the document in front of its title. */
const numbered = /^[\u4e00-\u9fff]{2,10}[〔[［【(（]\d{4}[〕\]］】)）]\s*\d{1,4}\s*号\s*[：:]?\s*(?=.{8})/u;

/**
 * 【要闻】全市招商大会召开 → 全市招商大会召开: a portal prints before a title in which of its columns it stands, its number, or it in 《》. What
 * says more than a column's name does (【喜迎2031市两会】) belongs to the title, unless the title says it again.
 */
export function withoutColumn(title: string): string {
  const plain = title
    .replace(/^【[\u4e00-\u9fff]{1,6}】\s*(?=.)/u, '')
    .replace(/^【([^】]+)】\s*(?=.*\1)/u, '')
    .replace(numbered, '');
  return /^《(?<inner>[^《》]*(?:通知|意见|方案|通报|报告|决定))》$/u.exec(plain)?.groups?.['inner'] ?? plain;
}
