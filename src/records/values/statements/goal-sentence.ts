import { readItemMark } from '../item-mark.ts';
import { findQuantities } from '../quantities/quantity.ts';
import type { KnownIndicator } from './known-indicator.ts';
import { findStatements, type Statement } from './statement.ts';
import { splitClauses } from './statement-clauses.ts';

/** The goals of a year that one sentence lists: 2031年的主要预期目标是：…增长7%；…. */
export interface GoalSentence {
  /** The words that announce them. */
  readonly words: string;
  /** The goals, verbatim; `text.slice(start, start + list.length)`. */
  readonly list: string;
  readonly start: number;
  /** The year that the announcement names; null where it names none. */
  readonly year: number | null;
}

const mark =
  /(?:预期|主要|发展|奋斗|增长|总体|调控)目标(?:任务|指标|值)?(?:初步)?(?:建议|安排|确定|设定|拟定|定)?(?:分别)?(?:如下[：:]|[是为](?:[：:]|(?=[^，。；]{2,16}\d))|[：:])/gu;
const otherYears = /十[一二三四五六七八九]五|五年|时期|远景|\d{4}年?[—–~～至-]+\d{4}|到\d{4}年/u;
/** What became of the goals of last year. */
const isOver = /完成情况|完成了|实现了|执行情况|去年|上年/u;

/** True for words that speak of several years together. */
export function namesOtherYears(words: string): boolean {
  return otherYears.test(words);
}

/** The goals of one year that a text announces, sentence by sentence; an empty list where they stand on the lines below. */
export function findGoalSentences(text: string): GoalSentence[] {
  return Array.from(text.matchAll(mark)).flatMap(({ index, 0: words }): GoalSentence[] => {
    const from = Math.max(...['。', '！', '；'].map((end) => text.lastIndexOf(end, index))) + 1;
    const announcement = text.slice(from, index + words.length).trim();
    const start = index + words.length;
    const list = /^[^。！\n]*/u.exec(text.slice(start))?.[0] ?? '';
    if (namesOtherYears(text.slice(0, start)) || isOver.test(announcement)) return [];
    if (findQuantities(list).length === 0 && text.slice(start).trim() !== '') return [];
    const [printed] = announcement.match(/\d{4}(?=年)/gu)?.slice(-1) ?? [];
    return [{ words: announcement, list, start, year: printed === undefined ? null : Number(printed) }];
  });
}

/** How many characters stand before the goal of a line: a dash, a sign. Null for a line that names none. */
export function readGoalLine(text: string): number | null {
  const before = /^\s*(?:[—–―－-]{1,2}|[●◆■▲★◇○•·])?\s*/u.exec(text)?.[0].length ?? 0;
  const words = text.slice(before).trim();
  const isGoal = words.length <= longestGoal && !/。./u.test(words) && readItemMark(words) === 0;
  return isGoal && findQuantities(words).length > 0 ? before : null;
}

const longestGoal = 60;

/** What the goals of a sentence come to. */
export interface ReadGoals {
  /** The values of registered indicators, and of those that the sentence names plainly, their places within the list. */
  readonly statements: readonly Statement[];
  /** The clauses with an amount of which no value was read. */
  readonly unread: readonly string[];
}

/** 工业总产值增长: a name alone, and the verb before the amount. */
const plainName =
  /^(?:全[省市县区州]|力争|争取|确保|努力|预计|预期|实现|完成)*([\p{Script=Han}A-Z]{3,18}?)(?:同比|同口径|比上年|较上年|实际)?(?:增长|增幅|增速|上涨|上升|下降|降低|减少|提高|增加)?(?:达到?|为|到|至|控制在|保持在|稳定在|突破|超过)?$/u;
/** No name: a deed, several names, or a part of what was named before. */
const noName =
  /其中|[、和及与]|分别|左右|以上|完成|实现|力争|^(?:新建|新增|新[开设]|建[成设]|改造|推进|实施|引进|培育|安排|每|各)/u;

/**
 * The values in a list of goals: those of registered indicators, and of any other that a clause names by nothing but its name.
 * @param toId The permanent id of a name that is not registered.
 */
export function readGoals(list: string, known: KnownIndicator, toId: (name: string) => string): ReadGoals {
  const registered = findStatements(list, known);
  const clauses = splitClauses(list).flat();
  const statements: Statement[] = [...registered];
  const unread: string[] = [];
  for (const { start, plain } of clauses) {
    const amounts = findQuantities(plain);
    const end = start + plain.length;
    const isRead = registered.some(
      (one) => start < one.start + one.quote.length && one.start + one.quote.length <= end,
    );
    if (amounts.length === 0 || isRead) continue;
    const name = toPlainName(plain.slice(0, amounts[0]?.start));
    const clause = list.slice(start, end);
    const own =
      name === null ? [] : findStatements(clause, (words) => (words === name ? { id: toId(name), name } : null));
    if (own.length === 0) unread.push(clause.trim());
    for (const statement of own) statements.push({ ...statement, start: statement.start + start });
  }
  return { statements, unread };
}

function toPlainName(head: string): string | null {
  const name = plainName.exec(head.trim())?.[1] ?? null;
  return name === null || noName.test(name) ? null : name;
}
