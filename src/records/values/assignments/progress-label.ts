import type { ColumnField } from '../../../columns/column-field.ts';
import { guessField } from '../../../columns/heading-words.ts';
import { readItemMark } from '../item-mark.ts';
import { isAssignmentLine } from './unit-labels.ts';

/** The parts of a paragraph of an item: what is to be done, what became of it, and what else a label announces behind that. */
export interface ToldParagraph {
  /** Up to the label. */
  readonly before: string;
  /** Label → words as printed: 完成情况 → 已建成一座。 */
  readonly told: readonly {
    readonly label: string;
    readonly isProgress: boolean;
    readonly text: string;
    /** Units stand behind it, so that it ends here. */
    readonly isClosed: boolean;
  }[];
}

const noUnit = { isShare: false, isMoney: false };
/** At the beginning, behind a sentence, a bracket or a sum, or framed: 完成情况：, 【进展情况】. */
const labels =
  /(?<=^\s*|[。；;！\s）)】\]]|\d[万亿]?元)(?:[（(【[〔]?(?<label>[\u4e00-\u9fff\d][\u4e00-\u9fff\d\-—–]{1,13})[】\]〕]?\s*[：:])|(?<=^\s*)【(?<framed>[\u4e00-\u9fff]{2,10})】/gu;
/** 一季度进展情况, 1-6月完成情况: when it was says nothing else. */
const period =
  /^(?:截至|截止)?(?:\d{4}年)?(?:[上下]半年|全年|[前第]?[一二三四]季度|(?:\d{1,2}[-—–])?\d{1,2}月[份底末]?)/u;
/** 截至6月底，…: a report that no label announces. */
const asOf = /^\s*(?:截至|截止)(?:目前|当前|\d{4}年|今年|[\d一二三四五六七八九十]{1,2}月)[^，,。；;]{0,12}[，,：:]/u;

/** What a label may announce of an item beside its text, its units and its deadline. */
const ofItem: readonly (ColumnField | null)[] = [
  'other',
  'planned',
  'paid',
  'start',
  'finish',
  'status',
  'percentage',
  'target',
  'milestone',
  'remark',
];

/**
 * 责任单位：市住建局。完成情况：尚未开工。 → what stands before the report, and the report. Labels of units behind it stand with what
 * is before it.
 */
export function splitTold(paragraph: string): ToldParagraph {
  const found = findLabels(paragraph);
  const first = found.findIndex(({ isProgress }) => isProgress);
  const told = first === -1 ? found.slice(findOpening(paragraph, found)) : found.slice(first);
  const head = told[0] === undefined ? paragraph : withoutMark(paragraph.slice(0, told[0].start).trimEnd());
  const parts = told.map(({ label, isProgress, end }, nth) => {
    const text = paragraph.slice(end, told[nth + 1]?.start);
    const units = findUnitLabel(text);
    return { label, isProgress, text: text.slice(0, units).trim(), units: text.slice(units).trim() };
  });
  return {
    before: [head, ...parts.map(({ units }) => units)].filter((text) => text !== '').join(''),
    told: parts.map(({ label, isProgress, text, units }) => ({ label, isProgress, text, isClosed: units !== '' })),
  };
}

function findLabels(paragraph: string) {
  return [...paragraph.matchAll(labels)].flatMap(({ index, 0: whole, groups }) => {
    const label = groups?.['label'] ?? groups?.['framed'] ?? '';
    const field = guessField(label.replace(period, ''), noUnit, false);
    return field === 'progress' || ofItem.includes(field)
      ? [{ label, isProgress: field === 'progress', start: index, end: index + whole.length }]
      : [];
  });
}

/** The first label that begins the paragraph, or stands behind labels of units alone: 责任单位：市水利局。总投资：2亿元. */
function findOpening(paragraph: string, found: readonly { readonly start: number }[]): number {
  const at = found.findIndex(({ start }) => {
    const before = paragraph.slice(0, start).trim();
    return before === '' || isAssignmentLine(before);
  });
  return at === -1 ? found.length : at;
}

/** Where the first label of units begins behind a sentence, a bracket or a number; the end where none does. */
function findUnitLabel(text: string): number {
  for (const { index } of text.matchAll(
    /(?<=[。；;，,\s）)】\]]|\d[万亿]?(?:元|亩|公里|平方米|米|吨|[月年日]?底?前?))(?=[\u4e00-\u9fff]{2,10}\s*[：:])/gu,
  )) {
    if (isAssignmentLine(text.slice(index))) return index;
  }
  return text.length;
}

/** （五）完成情况：…: the number of the label itself is no text before it. */
function withoutMark(before: string): string {
  const plain = before.trim();
  return plain !== '' && readItemMark(plain) === plain.length ? '' : before;
}

/** True for a paragraph in which a label announces what became of the item. */
export function tellsProgress(paragraph: string): boolean {
  return splitTold(paragraph).told.some(({ isProgress }) => isProgress);
}

/** True for a line of an item that a label of its text, of how it is done or of its report begins: 建设内容：…, 整改措施：…, 目前进度：…. */
export function isLabelledPart(paragraph: string): boolean {
  const [first] = paragraph.matchAll(labels);
  if (first === undefined || paragraph.slice(0, first.index).trim() !== '') return false;
  const label = first.groups?.['label'] ?? first.groups?.['framed'] ?? '';
  const plain = label.replace(period, '');
  return content.test(plain) || ['text', 'progress', ...ofItem].includes(guessField(plain, noUnit, false));
}

/** 建设内容, 实施范围和标准: what an item consists of. */
const content =
  /^(?:主要|具体|项目|工程|任务|年度)*(?:建设|实施|改造|整治|工作|服务|改革)*(?:内容|规模|标准|范围|对象|目标)(?:[及和与、]?(?:内容|规模|标准|范围|要求|目标))*$/u;

/** True for a paragraph that begins as a report does which stands behind the lines of labels: 截至6月底，已开工8个。 */
export function beginsAsReport(paragraph: string): boolean {
  return asOf.test(paragraph);
}
