import { parseShare, sharePattern } from '../quantities/share.ts';
import { nameSubject, subjectFinder } from './completion-subject.ts';
import type { StateWords } from './state-words.ts';

/** How much of the work itself is done, as a text says it: 完成总工程量的55%, 形象进度55%. It is of no plan and no year. */
export interface WorkShare {
  readonly percent: number;
  /** What it is a share of, as printed: 总工程量, 形象进度, 投资. */
  readonly measure: string;
  /** Whose it is, verbatim; '' where the words name nothing but the task. */
  readonly subject: string;
  /** Verbatim. */
  readonly quote: string;
}

const money = '(?:总|年度|全年|计划|概算|固定资产|项目|工程)*投资(?:总)?额?';
const work = '(?:总|全部|整体)?(?:工程|工作|施工|建设|任务)(?:总)?(?:量|任务|内容)';
const pace = '(?<!序时|时序|时间)(?:形象|总体|整体|工程|施工|建设|项目|综合|实施|完成|总)*进度';
const whole = '(?:工程|项目|建设|总体|整体|任务|工作)';
const about = '(?:约|近|为|过|超过?|达到?|[：:])*\\s*';
const done = '(?:已经?|累计|目前|总体|整体|基本)*';
const forms: readonly RegExp[] = [
  // 完成总工程量的55%, 完成投资的55%
  new RegExp(`完成了?${about}(?<measure>${work}|${money})的?${about}(?<share>${sharePattern})`, 'gu'),
  // 形象进度55%, 总体进度已达到55%
  new RegExp(`(?<measure>${pace})${done}(?:完成)?了?${about}(?<share>${sharePattern})`, 'gu'),
  // 总工程量已完成55%, 工程已完成55%, 投资完成率55%
  new RegExp(
    `(?<measure>${work}|${money}|${whole})${done}完成(?:了|率|比例|进度)?${about}(?<share>${sharePattern})`,
    'gu',
  ),
  // 完成55%的工程量
  new RegExp(`完成了?${about}(?<share>${sharePattern})的(?<measure>${work}|${money})`, 'gu'),
];

/** What makes it a wish, a denial, or a share of a part of the year's work alone. */
const notSoFar =
  /力争|争取|确保|预计|预期|拟|将|计划(?!投资)|(?<![主重需])要|未|没|尚|剩余|超额|超出|同比|增幅|[当本单上]月|\d月份?完成|(?<!前)[二三四]季度|上年|去年/u;
const growth = /^\s*(?:的)?(?:增幅|增速|增长|以上的目标)/u;

/** The shares of its work that a progress text states, each with what it is said of. */
export function findWorkShares(text: string, states: StateWords): WorkShare[] {
  const startOfSubject = subjectFinder(text);
  const found = forms.flatMap((form) => [...text.matchAll(form)]).sort((a, b) => a.index - b.index);
  return found.flatMap(({ index, 0: words, groups }) => {
    const end = index + words.length;
    const percent = parseShare(groups?.['share'] ?? '');
    const clause = text.slice(0, end).replace(/^.*[，,。；;\n](?=[^，,。；;\n]*$)/su, '');
    if (percent === null || notSoFar.test(clause) || growth.test(text.slice(end))) return [];
    const start = startOfSubject(index);
    // A clause that names its own does not go on about the one before it.
    const own = text.slice(start, index).replace(/^.*[，,](?=[^，,]*$)/su, '');
    const subject = nameSubject(own, states) || nameSubject(text.slice(start, index), states);
    return [{ percent, measure: groups?.['measure'] ?? '', subject, quote: text.slice(start, end) }];
  });
}
