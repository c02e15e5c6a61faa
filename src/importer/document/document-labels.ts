import type { FrontMatter } from '../../records/source/front-matter.ts';
import { findDocumentNumber } from '../../records/values/document-number.ts';
import { parseChineseDate, parseDateTime } from '../../records/values/quantities/date.ts';
import { joinLabelLines } from './label-lines.ts';

type Labelled = Pick<
  FrontMatter,
  | 'issuer'
  | 'dateIssued'
  | 'datePublished'
  | 'contentSource'
  | 'indexNumber'
  | 'topicCategory'
  | 'validity'
  | 'documentNumber'
>;

const labels: readonly (readonly [field: keyof Labelled, names: readonly string[]])[] = [
  ['indexNumber', ['索引号']],
  ['topicCategory', ['主题分类', '信息分类', '分类']],
  [
    'issuer',
    ['发布机构', '发文机关', '发文机构', '制发机关', '发文单位', '发布单位', '发布机关', '公开责任部门', '发布部门'],
  ],
  ['dateIssued', ['成文日期', '生成日期', '发文日期', '印发日期']],
  ['datePublished', ['发布时间', '发布日期', '公开日期', '公布日期', '时间', '日期']],
  ['contentSource', ['信息来源', '文章来源', '来源']],
  ['documentNumber', ['文号', '发文字号', '发文文号', '发布文号']],
  ['validity', ['有效性', '时效性', '公文时效', '时效']],
];

/** Labels of what the document says itself, or what no field keeps. */
const others = [
  '组配分类',
  '体裁分类',
  '服务对象',
  '名称',
  '信息名称',
  '标题',
  '文件名称',
  '公文种类',
  '公文目录',
  '公开目录',
  '公开方式',
  '公开形式',
  '公开范围',
  '主题词',
  '关键词',
  '内容概述',
];

/** The first lines of a page hold what its portal says of it. */
const deepest = 36;
const longest = 200;
/** Between a label and its value that stood in two cells. */
const wideGap = '\u3000';

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

/** True for a line that begins with such a label. */
export function isLabelLine(text: string): boolean {
  const plain = text.replace(/\s+/gu, '').replace(bullet, '');
  const [name = '', ...values] = text.trim().split(wideGap);
  if (values.length === 1 && isAnyName(name)) return true;
  const names = [...labels.flatMap(([, own]) => own), ...others];
  // 公文性质：有效　发布机构：…: one of several may be a name that nobody knows.
  const isWithin = names.some(
    (name) => name.length > 2 && new RegExp(`^\\S{2,6}[：:].*\\s${name}[：:]`, 'u').test(text),
  );
  return isWithin || names.some((name) => new RegExp(`^${name}[：:]`, 'u').test(plain)) || splitPairs(text).length > 1;
}

function isAnyName(text: string): boolean {
  return isLabelName(text) || isOtherName(text);
}

/** True for the name of a label of which no field keeps the value. */
export function isOtherName(text: string): boolean {
  return others.includes(text.replace(/\s+/gu, ''));
}

const bullet = /^[•·●◆■▪*-]+/u;

/**
 * 索 引 号  0150-1  发布机构  州政府: names and values that bars, wide gaps or single ones set apart, as 索引号：0150-1 each; else
 * the line itself.
 */
function splitPairs(text: string): string[] {
  const plain = joinPadded(text.trim());
  const cells = [splitCells(plain), plain.split(/\s+/u)].find((parts) => arePairs(parts, /[|｜]/u.test(text) ? 2 : 4));
  if (cells === undefined) return [text.replace(/^\s*[•·●◆■▪*-]+\s*/u, '')];
  return cells.flatMap((cell, at) => (at % 2 === 0 ? [`${cell.replace(/\s+/gu, '')}：${cells[at + 1] ?? ''}`] : []));
}

function arePairs(cells: readonly string[], fewest: number): boolean {
  const isEven = cells.length >= fewest && cells.length % 2 === 0;
  return isEven && cells.every((cell, at) => at % 2 === 1 || isAnyName(cell));
}

/** Cells that bars set apart (文号 | 云政办〔2031〕1号 | 索引号 |), or wide gaps. */
function splitCells(text: string): string[] {
  if (!/[|｜]/u.test(text)) return text.split(/ {2,}|\u3000{2,}|\t+/u);
  const cells = text
    .replace(/^[|｜]/u, '')
    .split(/[|｜]/u)
    .map((cell) => cell.trim());
  // A bar at the end ends its cell, or begins one that is empty.
  return cells.length % 2 === 1 && cells.at(-1) === '' ? cells.slice(0, -1) : cells;
}

/** 文  号 → 文号, so that the gap within a name is none between a name and its value. */
function joinPadded(text: string): string {
  return labels
    .flatMap(([, names]) => names)
    .reduce(
      (whole, name) => whole.replace(new RegExp(`(^|\\s)${[...name].join('\\s*')}(?=\\s)`, 'u'), `$1${name}`),
      text,
    );
}

/** The title that the head block of a page gives its document; null where it gives none. */
export function readLabelledTitle(texts: readonly string[]): string | null {
  const top = joinLabelLines(texts.slice(0, deepest));
  const found = ['标题', '文件名称', '信息名称', '名称'].map((name) =>
    top.map((text) => readValue(text, name)).find((value) => value !== null && value.length >= shortestTitle),
  );
  return found.find((value) => value !== undefined && value !== null) ?? null;
}

/** A shorter value is hardly the title of a document. */
const shortestTitle = 8;

/** True for the name of such a label alone, as it stands in a cell of its own. */
export function isLabelName(text: string): boolean {
  const plain = text.replace(/\s+/gu, '');
  return labels.some(([, names]) => names.includes(plain));
}

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
