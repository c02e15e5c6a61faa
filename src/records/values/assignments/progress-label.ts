import { guessField } from '../../../columns/heading-words.ts';
import { readItemMark } from '../item-mark.ts';

/** The parts of a paragraph of an item: what is to be done, what became of it, and what else a label announces behind that. */
export interface ToldParagraph {
  /** Up to the label. */
  readonly before: string;
  /** Label → words as printed: 完成情况 → 已建成一座。 */
  readonly told: readonly { readonly label: string; readonly isProgress: boolean; readonly text: string }[];
}

const noUnit = { isShare: false, isMoney: false };
/** At the beginning, behind a sentence, or framed: 完成情况：, 【进展情况】. */
const labels =
  /(?<=^\s*|[。；;！\s）)])(?:[（(【[〔]?(?<label>[\u4e00-\u9fff\d][\u4e00-\u9fff\d\-—–]{1,13})[】\]〕]?\s*[：:])|(?<=^\s*)【(?<framed>[\u4e00-\u9fff]{2,10})】/gu;
/** 一季度进展情况, 1-6月完成情况: when it was says nothing else. */
const period =
  /^(?:截至|截止)?(?:\d{4}年)?(?:[上下]半年|全年|[前第]?[一二三四]季度|(?:\d{1,2}[-—–])?\d{1,2}月[份底末]?)/u;
/** 截至6月底，…: a report that no label announces. */
const asOf = /^\s*(?:截至|截止)(?:目前|当前|\d{4}年|今年|[\d一二三四五六七八九十]{1,2}月)[^，,。；;]{0,12}[，,：:]/u;

/** 责任单位：市住建局。完成情况：尚未开工。 → what stands before the report, and the report. */
export function splitTold(paragraph: string): ToldParagraph {
  const found = [...paragraph.matchAll(labels)].flatMap(({ index, 0: whole, groups }) => {
    const label = groups?.['label'] ?? groups?.['framed'] ?? '';
    const field = guessField(label.replace(period, ''), noUnit, false);
    return field === 'progress' || field === 'other'
      ? [{ label, isProgress: field === 'progress', start: index, end: index + whole.length }]
      : [];
  });
  const first = found.findIndex(({ isProgress }) => isProgress);
  const told = first === -1 ? found.filter(({ start }) => paragraph.slice(0, start).trim() === '') : found.slice(first);
  return {
    before: told[0] === undefined ? paragraph : withoutMark(paragraph.slice(0, told[0].start).trimEnd()),
    told: told.map(({ label, isProgress, end }, nth) => ({
      label,
      isProgress,
      text: paragraph.slice(end, told[nth + 1]?.start).trim(),
    })),
  };
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

/** True for a line of an item that a label of its text or its report begins: 目标任务：…, 目前进度：…. */
export function isLabelledPart(paragraph: string): boolean {
  const [first] = paragraph.matchAll(labels);
  if (first === undefined || paragraph.slice(0, first.index).trim() !== '') return false;
  const label = first.groups?.['label'] ?? first.groups?.['framed'] ?? '';
  return ['text', 'progress'].includes(guessField(label.replace(period, ''), noUnit, false) ?? '');
}

/** True for a paragraph that begins as a report does which stands behind the lines of labels: 截至6月底，已开工8个。 */
export function beginsAsReport(paragraph: string): boolean {
  return asOf.test(paragraph);
}
