import { formatDay } from '../../records/format-day.ts';
import type { Mention, RowLink, TaskDifference } from '../../records/model.ts';
import { type CountedNumber, type CountedText, counted } from '../frame/counted.ts';

export const taskText = {
  promise: '承诺',
  detail: '主要内容',
  partOf: '属于：',
  units: '由谁负责',
  merged: '印在上级标题或与上一行合并的单元格中',
  leaders: '分管领导',
  printedSo: '原件如此',
  deadline: '完成时限',
  lastDay: (date: string) => `（至${formatDay(date)}）`,
  progress: '进展',
  stated: '文件自述',
  statusRule: '怎样判定',
  statements: '印在哪里',
  position: '位置',
  name: '名称',
  text: '任务',
  emptyCell: '（空）',
  damage: '缺损',
  keptAsIs: '原文如此，未作补充。',
  inDocument: '在文件中的位置',
  inOriginal: (lines: string) => `原文${lines}`,
  sameRow: '各文件的这几行写的是同一项任务，因此列在一起。',
  sameNumber: (number: number, ordinal: number) =>
    `各文件在序号 ${number} 下的第 ${ordinal} 行写的是同一项任务，因此列在一起。`,
  differences: '文字差异',
  differenceNote: '标出的是两份文件不同的字词和数字；空白、标点的有无和全角半角不计。',
  mentions: '报告中的相关语句',
  linked: (rule: string, score: number) => `对应依据：${rule}；文字相似度 ${score}。`,
  parts: (parts: CountedNumber) => counted`分解为 ${parts} 项任务`,
  partUnits: '这项承诺没有写责任单位；下面是分解出的各项写明的。',
  partStates: (states: CountedText) => counted`分解出的各项：${states}。`,
  partState: (state: string, tasks: CountedNumber) => counted`${state} ${tasks} 项`,
  siblings: (number: number | null, name: string | null, tasks: CountedNumber) =>
    number === null ? counted`“${name ?? ''}”下的 ${tasks} 项任务` : counted`序号${String(number)}下的 ${tasks} 行任务`,
  allSiblings: (year: string) => `只列出相邻的几项，全部见${year}任务`,
  neighbours: '相邻任务',
  previous: '上一项',
  next: '下一项',
};

/** A name and what it names, as one heading. */
export function toHeading(name: string, text: string): string {
  return `${name}：${text}`;
}

/** What a task's page says first. */
export const answerText = {
  units: '谁负责',
  amounts: '写明的数：',
  more: '等，全部见下。',
  andOthers: '等',
  noAmount: '没有写数。',
  noDeadline: '没有写完成时限。',
  noAmountNoDeadline: '没有写数，也没有写完成时限。',
  unanswered: '没有找到对应的数：',
  compared: '核对',
  same: '各份文件里的任务文字相同（空白、标点不计）。',
  differs: '各份文件里的任务文字有不同，见“文字差异”。',
  noOutcome: '没有收录说到年底的进展，全年结果不知道。',
};

/** What was said and reported of a task through the year. */
export const historyText = {
  wordings: '先后的写法',
  wordingsNote: '各份文件写这项任务的原话，按日期；以较新的文件为准，较早的照样留着。进展文件只列写法不同的。',
  date: '日期',
  document: '文件',
  amounts: '写明的数',
  current: '现行',
  former: '已调整',
  dropped: '不再列入',
  suspended: '暂缓',
  cancelled: '取消',
  droppedOn: (name: string, date: string | null) => `${name}${date === null ? '' : `（${formatDay(date)}）`}`,
  later: '后来',
  leftOut: '没有再列入',
  changedBy: (by: string) => `任务文字和单位已由${by}调整。`,
  droppedBy: (by: string) => `${by}替代了原来的文件，没有再列入这项任务。`,
  droppedInWords: (by: string, quote: string) => `${by}对这项任务写“${quote}”。`,
  unsettled: (by: string, quote: string) =>
    `${by}写“${quote}”，说到或可能说到这项任务，还没有核定；上面仍是原来的写法。`,
  unsettledOfReplaced: (old: string, by: string, quote: string) =>
    `${old}已由${by}整份替代，其中“${quote}”是不是这一项，还没有核定。`,
  changed: (by: string) => `任务由${by}调整过，上面是调整后的，原来的见“先后的写法”。`,
  reports: '历次进展',
  reportsNote: '各次进展的原话，较早的在前；上面的状态、数字以最近写到的一次为准。',
  time: '时间',
  figures: '写明的数',
  newest: '最近一次',
  corrected: (by: string) => `已由${by}更正`,
  undated: '未写明',
  silent: '未说明',
  silentLater: (documents: string) => `其后的${documents}列了这项任务，没有写进展。`,
  reported: '报告数',
  chart: (thing: string, unit: string) => `${thing || '完成比例'}（${unit}）`,
};

export const chainText = {
  heading: '从承诺到报告',
  promised: '承诺',
  assigned: '分解',
  revised: '调整',
  reported: '报告进展',
  missing: '收录的文件没有说到',
  unlisted: {
    revised: (document: string, day: string) => `《${document}》公布时列有，${day}起不再列入（文件修订）`,
    moved: (document: string, day: string) => `《${document}》公布时列在这里，${day}起换了地方`,
    withdrawn: (document: string, day: string) => `《${document}》公布时列有，${day}撤回`,
  },
  noPromise: '政府工作报告（未收录）',
  noBreakdown: '任务分解（未收录）',
  noReport: '进展文件（未收录）',
};

export const quantityText = {
  bar: (percent: number) => `文件写明完成 ${percent}%`,
  /** Of a part of the task, or of the money for it. */
  partBar: (percent: number, subject: string) => `文件写明“${subject}”完成 ${percent}%`,
  notPromised: '（不能认定就是任务写明的数量）',
  noAmount: '（任务没有写明数量）',
  unlike: (promised: string, reported: string) =>
    `承诺以“${promised}”计，进展以“${reported}”计，单位不同，这里不作换算。`,
};

/** What a list shows of a report that calls no state. */
export const toldText = {
  share: (percent: number, subject: string) => `写明 ${percent}%${subject === '' ? '' : `（${subject}）`}`,
  figure: (reported: string, target: string) => `${reported}（目标 ${target}）`,
  words: (words: string) => `“${words}”`,
};

/** What is said where the government's own column decided. */
export const statedRules = {
  ownWord: (heading: string) => `文件自己的“${heading}”一栏这样写。`,
  word: (heading: string, word: string) => `${heading}：${word}`,
  legend: (meaning: string) => `（图例：${meaning}）`,
};

/** Why two rows are one task. */
export const linkRuleNames: Readonly<Record<RowLink['rule'], string>> = {
  'same-place': '位置相同（序号和行次）',
  'same-number': '序号相同',
  'same-words': '文字几乎相同',
  registry: '编辑登记',
};

/** How the words of a report that state a task were found. */
export const mentionRuleNames: Readonly<Record<Mention['rule'], string>> = {
  sentence: '整句相同或相近',
  clause: '句中的一段',
  'declared-count': '报告写明的类数和项数与分解的一致',
  registry: '编辑登记',
};

export const differenceFieldNames: Readonly<Record<string, string>> = {
  text: '工作任务',
  name: '名称',
  detail: '内容',
  deadline: '完成时限',
  units: '责任单位',
  lead: '由谁牵头',
};

/** What kind of thing two wordings differ in. */
export const differenceKindNames: Readonly<Record<TaskDifference['kind'], string>> = {
  wording: '措辞不同',
  number: '数字不同',
  department: '单位不同',
  damage: '原文缺损',
  revised: '文件调整',
};
