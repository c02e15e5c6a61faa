import { findDocumentNumber } from '../../records/values/document-number.ts';
import { parseChineseDate, parseDateTime } from '../../records/values/quantities/date.ts';
import { joinLabelLines } from './label-lines.ts';
import { type Labelled, labels, splitPairs, wideGap } from './label-names.ts';

/** The first lines of a page hold what its portal says of it. */
const deepest = 36;
const longest = 200;

/** What the page says of its document behind labels: 索引号：…, 发布时间：…, 来源：…; a label with nothing behind it says nothing. */
export function readLabels(texts: readonly string[]): Partial<Labelled> {
  const top = joinLabelLines(texts.slice(0, deepest)).flatMap((text) =>
    text.length <= longest ? splitPairs(text) : [],
  );
  const found: Partial<Record<keyof Labelled, string>> = {};
  for (const [field, names] of labels) {
    const value = names
      .map((name) => top.map((text) => readValue(text, name)).find((printed) => printed !== null))
      .find(Boolean);
    const known = value && field.startsWith('date') ? toDate(value) : value;
    if (known) found[field] = known;
  }
  return found;
}

/** The title that the head block of a page gives its document; null where it gives none. */
export function readLabelledTitle(texts: readonly string[]): string | null {
  const top = joinLabelLines(texts.slice(0, deepest)).flatMap((text) =>
    /[|｜\t]/u.test(text) ? splitPairs(text) : [text],
  );
  const found = ['标题', '文件名称', '信息名称', '名称'].map((name) =>
    top.map((text) => readValue(text, name)).find((value) => value !== null && value.length >= shortestTitle),
  );
  return found.find((value) => value !== undefined && value !== null) ?? null;
}

/** A shorter value is hardly the title of a document. */
const shortestTitle = 8;

/** The value ends at a gap that no slash fills (综合政务 / 通知), or before the next label. What stood in cells of its own begins behind a wide gap. */
function readValue(text: string, name: string): string | null {
  const spaced = [...name].join('\\s*');
  const value = '(\\S+(?:\\s\\d{1,2}:\\d{2}(?::\\d{2})?)?(?:\\s*/\\s+\\S+)*)';
  const label = new RegExp(`(?:(?:^|[\\s【\\[|｜])${spaced}\\s*[：:]|[【\\[]${spaced}[】\\]])\\s*${value}`, 'u');
  const cells = text.split(wideGap);
  const [first = '', second] = cells;
  if (cells.length === 2 && first.replace(/\s+/gu, '') === name) return second?.trim() || null;
  const printed = label.exec(text)?.[1] ?? readAlone(text, new RegExp(`^${spaced}\\s+(\\S+)$`, 'u'));
  return printed?.replace(/[】\]|｜]+$/u, '') ?? null;
}

/** 文    号 云政办〔2031〕1号: without a colon a value is told by what it is, a date or a document's number. */
function readAlone(text: string, pattern: RegExp): string | undefined {
  const value = pattern.exec(text.trim())?.[1];
  const isTold = value !== undefined && (toDate(value) !== null || findDocumentNumber(value) === value);
  return isTold ? value : undefined;
}

function toDate(text: string): string | null {
  return parseDateTime(text) ?? parseChineseDate(text);
}
