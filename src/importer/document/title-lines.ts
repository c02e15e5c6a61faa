import type { DraftBlock } from '../draft.ts';
import { isOrgan } from './organ-line.ts';

/** A title is broken over so many lines, and none of them is longer. */
const [mostLines, longest] = [4, 60];

/** A line of a title that its page breaks is hardly shorter. */
const shortestFullLine = 15;
const isEnd = /(?:通知|通报|报告|公告|通告|公示|说明|函|意见|方案|批复|决定|一览表|分解表)$/u;

/** The blocks that make a title, and a line above them that may belong to it, if any. */
export interface TitleLines {
  readonly start: number;
  readonly end: number;
  readonly above: string | null;
}

/**
 * 关于分解落实2018年 / 政府各项主要工作任务的通知, 云州市人民政府办公室 / 关于…的通知, 2031年10件、/ 27项实事完成情况: the lines of the title
 * that has a line at that place.
 */
export function findTitleLines(blocks: readonly DraftBlock[], at: number): TitleLines {
  const start = findStart(blocks, at);
  const end = findEnd(blocks, at, start);
  const before = textOf(blocks[start - 1]);
  const mayBelong =
    isTitlePart(blocks[start - 1], blocks[start], 1) && isLikeTitle.test(before) && !isOwnLine.test(before);
  return { start, end, above: mayBelong ? before : null };
}

/** The lines as one text: two bodies that issue it stand apart. */
export function joinTitle(parts: readonly string[]): string {
  return parts.reduce(
    (whole, part) => whole + (isOrgan(whole.split(' ').at(-1) ?? '') && isOrgan(part) ? ' ' : '') + part,
    '',
  );
}

function findStart(blocks: readonly DraftBlock[], at: number): number {
  let start = at;
  for (let above = at - 1; above >= Math.max(0, at - mostLines + 1); above -= 1) {
    if (!isTitlePart(blocks[above], blocks[above + 1], 2)) break;
    const [text, next] = [textOf(blocks[above]), textOf(blocks[above + 1])];
    const isNear = isTitlePart(blocks[above], blocks[above + 1], /关于$/u.test(text) ? 2 : 1);
    const isOpening = isNear && /关于/u.test(text) && !/关于/u.test(textOf(blocks[at]));
    const isTailed = isNear && isTailOfTitle.test(next) && isHeadOfTitle.test(text);
    if (isOpening || isTailed || goesOn(text, next) || (isNear && isWithinName(text, next))) start = above;
  }
  return start;
}

/** 云州市2031年政府工作报告重点任务 / 分解立项实施方案 goes on below, and so does a name whose 》 stands there. */
function findEnd(blocks: readonly DraftBlock[], at: number, start: number): number {
  let end = at;
  while (end < at + mostLines - 1 && isTitlePart(blocks[end], blocks[end + 1], 1)) {
    const [text, next] = [textOf(blocks[end]), textOf(blocks[end + 1])];
    const isTail = isTailOfTitle.test(next) && !isClosed.test(text);
    const isNamed = closesName(
      blocks
        .slice(start, end + 1)
        .map(textOf)
        .join(''),
      next,
    );
    if (
      !(isTail || isNamed || isOpen.test(text) || isCut(text, next)) ||
      next.length > longest ||
      /[。；：:，]/u.test(next)
    )
      break;
    end += 1;
  }
  return end;
}

/** 关于印发《云州市任务分解 / 和责任分工方案》的通知. */
function closesName(text: string, next: string): boolean {
  const [opened, closed] = ['《', '》'].map((mark) => text.split(mark).length - 1);
  return (opened ?? 0) > (closed ?? 0) && /^[^《]*》/u.test(next);
}

/** 关于云州市反馈问 / 题整改情况的说明: a full line that does not end as titles do, and the end of one below. */
const isCut = (text: string, next: string): boolean =>
  text.length >= shortestFullLine &&
  /关于/u.test(text) &&
  !isClosed.test(text) &&
  !/关于/u.test(next) &&
  isEnd.test(next);

/** 江宁县2031年第二批地方政府 / 债券项目公示: no name of a body holds a year, so that the line is a part of the title. */
function isWithinName(text: string, next: string): boolean {
  return /\d{4}年[^，。；：:]*政府$/u.test(text) && isEnd.test(next) && !/关于|政府/u.test(next);
}

/** The bodies that issue it stand above 关于; a line that ends in the middle of a phrase goes on. */
function goesOn(text: string, next: string): boolean {
  return isOpen.test(text) || (isOrgan(text) && (/^关于/u.test(next) || isOrgan(next)));
}

/** No title ends so: 2031年10件、, 云州市2031年上半年, 关于印发《…. */
const isOpen =
  /(?:关于|印发|转发|下达|公布|、|[和与及的]|“[^”]*|《[^》]*|[^\d]\d{4}年度?|^\d{4}年度?|[上下]半年|[一二三四]季度|\d{4}年\d{1,2}(?:[-—~至]\d{1,2})?月份?)$/u;

/** 2031年重点工作, 云州市教育局2031年重点民生实事: of which year it is, and what is told of in the line below. */
const isHeadOfTitle = /^\d{4}年|\d{4}年度?[^，。；：:]{0,16}(?:工作|任务|实事|项目|工程|目标)$/u;

/** What no title begins with that says of what it is. */
const isTailOfTitle =
  /^(?:(?:项目|工程|事项|工作|目标|任务)*(?:上半年|前三季度|全年)?(?:进展|落实|完成|推进|办理|执行|实施)情况|(?:任务|责任)(?:分解|分工)|(?:目标)?(?:分解|分工|立项)(?!的|后).*(?:方案|表|通知|意见)|(?:实施|工作|分工|推进)方案)/u;

/** True for 完成情况 below 关于2031年度重点工作: by itself a name of a column, below that the end of a title. */
export function endsTitleAbove(above: string, text: string): boolean {
  return isTailOfTitle.test(text) && isHeadOfTitle.test(above);
}

/** Nothing of the title stands behind such an end. */
const isClosed = /(?:通知|通报|报告|公告|通告|批复|函|表|[）)])$/u;

/** What no number, date, issue, or name of a body or site is may be a line of the title. */
const isLikeTitle = /^(?=.{4,40}$)(?!第?\d+期).*(?:年|市|县|区|州|省|工作|任务|项目|实事|工程|政府|重点)/u;
const isOwnLine =
  /[。；：:，！？>＞»|｜\t]|(?:日|号|期|网站?|政府|公报|日报|办公室|督查室|委员会|[局厅委办]|文件|简报|通报|专报|[会届]上|长\s*[\u4e00-\u9fff·]{2,4})$|[〔［[（(]\d{4}[〕］\]）)]|^附|来源|时间|报告$/u;

/** A line that may be part of the title that goes on in the next one, so many lines below. */
function isTitlePart(before: DraftBlock | undefined, next: DraftBlock | undefined, farthest: number): boolean {
  if (before === undefined || before.type === 'table' || next === undefined || next.type === 'table') return false;
  const gap = next.line - before.line;
  return gap >= 0 && gap <= farthest && before.text.length <= longest && !/[。：:〕\]]|号$/u.test(before.text);
}

function textOf(block: DraftBlock | undefined): string {
  return block === undefined || block.type === 'table' ? '' : block.text.trim();
}
