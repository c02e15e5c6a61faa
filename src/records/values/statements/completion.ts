import { parseNotedShare, parseShare, planSharePattern, sharePattern } from '../quantities/share.ts';
import { nameSubject, nameSubjects, subjectFinder } from './completion-subject.ts';
import type { StateWords } from './state-words.ts';

/** A share of the year's plan that a text states to be done, e.g. 完成年度目标的66%; percent as printed. */
export interface StatedCompletion {
  readonly percent: number;
  /** What it is a share of, verbatim: 投资, 搬迁; '' where the words name nothing but the task. */
  readonly subject: string;
  /** Verbatim words of the text that state it, from where they say of what: 新增绿地5公顷,完成年度目标的66%. */
  readonly quote: string;
}

const year = '年(?=计划|目标|任务)|年度|全年|本年度?|当年|今年|\\d{4}年度?|年初';
const giver = '国家|省委省政府|省政府|市政府|省|市|区|县|上级';
const adjective = '下达|确定|既定|预定|考核|工作|投资|收入|总|的';
const plan = '(?:计划|目标|任务|指标|预算)(?:投资|收入|计划|目标|任务|指标|预算)*(?:任务)?(?:总量|总数|总额|数|量|额)?';
const amount = '(?:比例|进度)?(?:为|约|近|超过?|达到?)?';
const percents = `${planSharePattern}(?:[、和]${planSharePattern})*(?:以上|左右)?`;
/** 年计划10亿元的60%. */
const sum = '(?:[\\d.,]+[百千万亿]*[元户人个套所项件亩吨](?=的))?';
const yearPlan = `(?:(?:${year}|${giver}|${adjective})*)${plan}`;

// 完成年度目标任务的66%, 占全年计划53.1%, 为年度计划的44%; and, the other way round, 年度计划完成率为66%.
const statement = new RegExp(
  `(?:完成了?|占到?|为|相当于|达到?)${yearPlan}${sum}的?\\s*${amount}\\s*(${percents})` +
    `|(?:${year})(?:${giver}|${adjective})*${plan}的?(?:已|累计|共)*完成(?:了|率|比例|进度)?(?:为|约|近|达到?)?\\s*(${percents})` +
    `|完成(?:率|比例)(?:为|约|近|已?达到?)?\\s*(${sharePattern})` +
    `|(?<![^\\s])(?:目前|截至目前)?[，,]?(?:该|此|本)?(?:项)?(?:工作|任务|项目)?(?:已|累计|共)*(?:完成)(?:了|约|近|进度)?\\s*(${sharePattern})(?=[，,。；;\\s]|$)`,
  'gu',
);
const alone = new RegExp(`^\\s*${sharePattern}[。.]?\\s*$`, 'u');
const shares = new RegExp(planSharePattern, 'gu');

/** What comes before it in the clause makes it a wish, a denial, or a share of what is over the plan. */
const notDone = /(?:力争|争取|确保|预计|预期|拟|将|计划|(?<![主重需])要|未|没|尚|超额|超出|同比|增幅)/u;

// Without a year, a planned sum may be that of the whole project.
const ofSum = /投资|收入/u;
const ofYear = new RegExp(year, 'u');

/**
 * The completions of the year's plan that a progress text states itself, each with its words; nothing is computed.
 * A share of anything else is none: of a total (占全省总数的17%), of a project (完成总投资的65%), of a half-year's or a
 * phase's plan, a growth, or points of a percentage.
 */
export function findCompletions(text: string, states: StateWords): StatedCompletion[] {
  const bare = readBareShares(text);
  if (bare !== null) return bare.map((percent) => ({ percent, subject: '', quote: text.trim() }));
  const startOfSubject = subjectFinder(text);
  return findStatements(text).flatMap(({ index, 0: words }) => {
    const start = startOfSubject(index);
    const quote = text.slice(start, toEnd(text, index + words.length));
    const percents = toPercents(words);
    const before = text.slice(start, index);
    const whole = nameSubject(before, states) || (ofSum.exec(words)?.[0] ?? '');
    const each = nameSubjects(before, percents.length, states);
    return percents.map((percent, nth) => ({ percent, subject: each?.[nth] ?? whole, quote }));
  });
}

/** The percentages of {@link findCompletions} alone, whatever they are shares of. */
export function findPlanShares(text: string): number[] {
  return readBareShares(text) ?? findStatements(text).flatMap(([words]) => toPercents(words));
}

/** Those of a text that is nothing but a share, or one with its note; null for any other. */
function readBareShares(text: string): number[] | null {
  if (alone.test(text)) return toPercents(text);
  const noted = parseNotedShare(text);
  return noted === null ? null : [noted.percent];
}

function findStatements(text: string): RegExpExecArray[] {
  return [...text.matchAll(statement)].filter(
    ({ index, 0: words }) =>
      !notDone.test(clauseBefore(text, index)) &&
      (ofYear.test(words) || !ofSum.test(words)) &&
      !isGrowth(text, index + words.length),
  );
}

/** 完成60%的增幅 tells of something else. */
function isGrowth(text: string, end: number): boolean {
  return /^\s*(?:的)?(?:增幅|增速|增长)/u.test(text.slice(end, end + 8));
}

function toPercents(words: string): number[] {
  return [...words.matchAll(shares)].flatMap(([printed]) => parseShare(printed) ?? []);
}

/** A bracket that holds the statement closes with it: 开工34个（占全年计划的53%）. */
function toEnd(text: string, end: number): number {
  const before = text.slice(Math.max(0, end - longestClause), end);
  return /[（(][^（）()]*$/u.test(before) && /^[）)]/u.test(text.slice(end)) ? end + 1 : end;
}

/** No clause says so much before what it states. */
const longestClause = 300;

/** What stands between the last mark and the place. */
function clauseBefore(text: string, at: number): string {
  const near = text.slice(Math.max(0, at - longestClause), at);
  return near.slice(near.search(/[^，,。；;、]*$/u));
}
