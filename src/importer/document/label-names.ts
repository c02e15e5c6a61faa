import type { FrontMatter } from '../../records/source/front-matter.ts';

/** What a page may say of its document behind labels. */
export type Labelled = Pick<
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

/** The names of each, the surest first. */
export const labels: readonly (readonly [field: keyof Labelled, names: readonly string[]])[] = [
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

const namesOfFields = labels.flatMap(([, names]) => names);
const allNames = [...namesOfFields, ...others];
const nameFirst = new RegExp(`^(?:${allNames.join('|')})[：:]`, 'u');
/** 公文性质：有效　发布机构：…: one of several may be a name that nobody knows. */
const nameWithin = new RegExp(
  `^\\S{2,6}[：:].*\\s(?:${allNames.filter((name) => name.length > 2).join('|')})[：:]`,
  'u',
);
/** 文  号, each name with gaps within. */
const paddedNames = namesOfFields.map(
  (name) => [new RegExp(`(^|\\s)${[...name].join('\\s*')}(?=\\s)`, 'u'), `$1${name}`] as const,
);

/** Between a label and its value that stood in two cells. */
export const wideGap = '\u3000';

/** True for a line that begins with a label. */
export function isLabelLine(text: string): boolean {
  const plain = text.replace(/\s+/gu, '').replace(bullet, '');
  const [name = '', ...values] = text.trim().split(wideGap);
  if (values.length === 1 && isAnyName(name)) return true;
  return nameWithin.test(text) || nameFirst.test(plain) || splitPairs(text).length > 1 || isBarredPair(text);
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
export function splitPairs(text: string): string[] {
  const plain = joinPadded(text.trim());
  const cells = [splitCells(plain), plain.split(/\s+/u)].find((parts) =>
    arePairs(parts, /[|｜\t]/u.test(text) ? 2 : 4),
  );
  if (cells === undefined) return [text.replace(/^\s*[•·●◆■▪*-]+\s*/u, '')];
  return cells.flatMap((cell, at) => (at % 2 === 0 ? [`${withoutColon(cell)}：${cells[at + 1] ?? ''}`] : []));
}

/** 文件名称 | 关于…的通报 |: one pair alone. */
function isBarredPair(text: string): boolean {
  return /[|｜\t]/u.test(text) && arePairs(splitCells(text.trim()), 2);
}

function withoutColon(cell: string): string {
  return cell.replace(/\s+|[：:]\s*$/gu, '');
}

function arePairs(cells: readonly string[], fewest: number): boolean {
  const isEven = cells.length >= fewest && cells.length % 2 === 0;
  return isEven && cells.every((cell, at) => at % 2 === 1 || isAnyName(withoutColon(cell)));
}

/** Cells that bars set apart (文号 | 云政办〔2031〕1号 | 索引号 |), or wide gaps. */
function splitCells(text: string): string[] {
  if (!/[|｜]/u.test(text)) return text.split(/ {2,}|\u3000{2,}|\t+/u);
  const cells = text
    .replace(/^[|｜]/u, '')
    .split(/[|｜]/u)
    .map((cell) => cell.trim());
  // A bar at the end ends its cell, or begins one that is empty; of a pair that is empty nothing is said.
  const full = cells.length % 2 === 1 && cells.at(-1) === '' ? cells.slice(0, -1) : cells;
  const last = full.findLastIndex((cell) => cell !== '');
  return full.slice(0, last + 1 + ((last + 1) % 2));
}

/** 文  号 → 文号, so that the gap within a name is none between a name and its value. */
function joinPadded(text: string): string {
  return paddedNames.reduce((whole, [padded, joined]) => whole.replace(padded, joined), text);
}

/** True for the name of such a label alone, as it stands in a cell of its own. */
export function isLabelName(text: string): boolean {
  const plain = text.replace(/\s+/gu, '');
  return labels.some(([, names]) => names.includes(plain));
}
