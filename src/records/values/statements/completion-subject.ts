import { findQuantities } from '../quantities/quantity.ts';
import type { StateWords } from './state-words.ts';
import { readStatusClause, toStatusClauses } from './status-words.ts';

/** Words that say when, how much or compared with what, but not what. */
const plainWords = new RegExp(
  [
    '截至|截止|目前|已经|分别|累计|合计|总计|实际|其中|并且|同时|还|也|并|且|现|已|均|都|各|共|到|至|从',
    '全[国省市区县镇年]|年度|年内|年初|今年|本年度?|当年|上年|去年|同期|[上下]半年|半年|前?[一二三四]季度|\\d*[年月]|[份底末]',
    '同比|环比|同口径|序时|时序|较|比|增长|增幅|增速|增加|减少|下降|降低|上升|提高|提升|上涨',
    '完成|实现|达到?|超额?过?|投资|进度|比例|计划|目标|任务|指标|率|为|占|约|近|的|了',
  ].join('|'),
  'gu',
);

const partEnd = /[；;。！？!?\r\n]+/gu;
/** What a part may begin with that is none of its words: closing marks of the sentence before it, its own number. */
const beforeWords =
  /^[\s”’」』）)】]*(?:\d{1,3}[.．、](?!\d)|[（(][\d一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+、|[①-⑳])?\s*/u;

/** A quotation begins no further back than this, in characters and in parts of a sentence. */
const [furthest, mostParts] = [1000, 8];

/**
 * Where a verbatim quotation begins that keeps of what the words at `at` are said, for the places of a text in their
 * order: at the beginning of their part of the sentence, or of the nearest part before it that names something. Where none
 * does, at the beginning of their own; where that is too far away, at the words themselves.
 */
export function subjectFinder(text: string): (at: number) => number {
  const all = toPartStarts(text);
  let own = 0;
  return (at) => {
    while ((all[own + 1] ?? Infinity) <= at) own += 1;
    const starts = all.slice(Math.max(0, own - mostParts), own + 1).filter((start) => start >= at - furthest);
    const start = starts.findLast((from) => namesSomething(text.slice(from, at))) ?? starts.at(-1) ?? at;
    return Math.min(at, start + (beforeWords.exec(text.slice(start))?.[0].length ?? 0));
  };
}

/** What stands in brackets or quotation marks ends no part. */
function toPartStarts(text: string): number[] {
  const plain = text.replace(/[（(][^（）()]*[）)]|“[^“”]*”/gu, (words) => ' '.repeat(words.length));
  return [0, ...[...plain.matchAll(partEnd)].map(({ index, 0: marks }) => index + marks.length)];
}

function namesSomething(words: string): boolean {
  const figures = findQuantities(words);
  const rest = figures.reduceRight((text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`, words);
  return /\p{L}{2}/u.test(rest.replaceAll(plainWords, ' '));
}

const leadWords =
  /^(?:截至[^，,]*?[底日止前]|目前|上半年|[一二三四前]*季度|\d+[-—至]?\d*月份?|今年以来|今年|全年|累计|已经?|均|共|实际|完成|实现|其中|全[省市区县]|[，,、：:；;（(\s])+/u;

/**
 * What the words before a share are about, verbatim: 已完成搬迁20612人 → 搬迁, 30个项目完成投资6亿元 → 30个项目完成投资; without an
 * amount all of them. '' where they name nothing, or only say how the task goes on.
 */
export function nameSubject(words: string, states: StateWords): string {
  const plain = words.trim().replace(endWords, '');
  if (!namesSomething(plain)) return namesMoney.exec(plain)?.[0] ?? '';
  const last = findQuantities(plain).at(-1);
  if (last === undefined) {
    const isOnlyStatus = toStatusClauses(plain).every((clause) => readStatusClause(clause, states) !== null);
    return isOnlyStatus ? '' : plain.replace(leadWords, '').replace(bareFigure, '');
  }
  const before = plain.slice(plain.slice(0, last.start).search(/[^，,。；;]*$/u), last.start).replace(leadWords, '');
  if (/\d.*、/u.test(before)) return plain.replace(/[，,]?分别$/u, '');
  return before === '' ? plain.slice(last.start) : before;
}

/**
 * The same for several shares that 分别 hands out: to the last amounts of the words, one each, in their order; null where
 * there are fewer.
 */
export function nameSubjects(words: string, count: number, states: StateWords): string[] | null {
  const amounts = findQuantities(words);
  const own = amounts.slice(-count);
  if (!/分别[^，,。；;]*$/u.test(words) || own.length < count) return null;
  return own.map(({ end, start }) => {
    const before = amounts.findLast((amount) => amount.end <= start)?.end ?? 0;
    const joint = words.slice(before, start).search(/^[、和及与]/u) === 0 ? before + 1 : 0;
    return nameSubject(words.slice(joint, end), states);
  });
}

/** What leads from an amount to its share; an amount without a unit is none, and no name. */
const endWords = /(?:[，,、：:；;（(\s]|已经?|分别|均|共|累计)+$/u;
const bareFigure = /(?:约|近|超过?|达到?)?[\d.．,，]+[百千万亿]*$/u;

/** 完成投资6亿元 names nothing that a reader would miss, and is a share of the money all the same. */
const namesMoney = /投资|收入/u;
