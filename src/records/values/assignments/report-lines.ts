import { guessField } from '../../../columns/heading-words.ts';

/** A line that says by its label what it tells of the item above it. */
interface ReportLine {
  /** `text` is what is to be done, `progress` what was. */
  readonly field: 'text' | 'progress';
  /** What stands behind the label. */
  readonly text: string;
}

const labelled = /^\s*[【〔]?([\u4e00-\u9fff][\u4e00-\u9fff\d\-—–]{1,13})[】〕]?\s*[：:]/u;
/** 一季度进展情况, 1-6月完成情况: when it was says nothing else. */
const period =
  /^(?:截至|截止)?(?:\d{4}年)?(?:[上下]半年|全年|[前第]?[一二三四]季度|(?:\d{1,2}[-—–])?\d{1,2}月[份底末]?)/u;
const noUnit = { isShare: false, isMoney: false };

/** 目标任务：… and 实际完成情况：… on lines of their own; null for any other line. */
export function readReportLine(line: string): ReportLine | null {
  const [whole, label = ''] = labelled.exec(line) ?? [];
  if (whole === undefined) return null;
  const field = guessField(label.replace(period, ''), noUnit, false);
  return field === 'text' || field === 'progress' ? { field, text: line.slice(whole.length).trim() } : null;
}

/** True for a line that begins with a label of whatever kind: 下一步打算：…. */
function isLabelledLine(line: string): boolean {
  return labelled.test(line);
}

/** The paragraphs of an item that tell its progress, and the others: behind 目前进度： every one up to the next label. */
export function splitProgress(paragraphs: readonly string[]): { progress: string[]; others: string[] } {
  const progress: string[] = [];
  const others: string[] = [];
  let isOpen = false;
  for (const paragraph of paragraphs) {
    const told = readReportLine(paragraph);
    isOpen = told === null ? isOpen && !isLabelledLine(paragraph) : told.field === 'progress';
    if (!isOpen) others.push(paragraph);
    else if (told === null) progress.push(paragraph);
    else if (told.text !== '') progress.push(told.text);
  }
  return { progress, others };
}
