import { toSimplified } from '../../../characters/traditional.ts';
import { readItemMark } from '../item-mark.ts';
import { findLabel, type LabelField } from './role-words.ts';

/** What stands behind one label, up to the next one; `label` is null for what stands before the first. */
export interface LabelledPart {
  readonly label: string | null;
  readonly field: LabelField | null;
  readonly text: string;
}

const colon = /[：:]/gu;
/** 【牵头单位】 says the same without a colon. */
const framed = /[【〔［[]\s*([\u4e00-\u9fff]{2,10})\s*[】〕］\]]\s*[：:]?/gu;

/** 责任单位为市教育局, 责任单位市教育局, 完成时限为6月底; no 责任单位为牵头单位, which explains how a list is printed. */
const stated =
  /(?<=^|[\s，,；;。（(])(?<label>(?:总?牵头|(?:主要|直接|第一)?责任|配合|协办|协助|主办|主责|承办|参与)(?:责任)?(?:单位|部门)|(?:完成|办结)时[限间]|(?:责任|分管|牵头|包保)领导)(?:[为是](?=[\u4e00-\u9fff\d])(?!(?:总?牵头|配合|责任|主办|主责|协办))|(?=[省市县区州旗镇乡][\u4e00-\u9fff]{1,12}?(?:局|委|办|厅|中心|公司|政府|街道)(?:[、，,；;。\s（(]|$))|(?=各(?:乡|镇|街道|[县市区])[\u4e00-\u9fff]{0,8}(?:[、，,；;。\s（(]|$)))/gu;

/**
 * 牵头单位：A；配合单位：B, or 牵头：A 配合：B, or 牵头单位为A，配合单位为B, or one label a line → its parts. Colons behind other words
 * set nothing apart.
 */
export function splitLabels(text: string): LabelledPart[] {
  const plain = toSimplified(text);
  const found = [...findFramed(plain), ...findPlain(plain), ...findStated(plain)].toSorted((a, b) => a.start - b.start);
  const labels = found.filter(({ start }, index) => index === 0 || start >= (found[index - 1]?.end ?? 0));
  const head = text.slice(0, labels[0]?.start ?? text.length);
  return [
    ...(head.trim() === '' && labels.length > 0 ? [] : [{ label: null, field: null, text: head }]),
    ...labels.map(({ label, field, end }, index) => ({
      label,
      field,
      text: text.slice(end, labels[index + 1]?.start),
    })),
  ];
}

interface FoundLabel {
  readonly label: string;
  readonly field: LabelField;
  readonly start: number;
  readonly end: number;
}

function findPlain(text: string): FoundLabel[] {
  let from = 0;
  return [...text.matchAll(colon)].flatMap(({ index }) => {
    const before = text.slice(from, index);
    const found = findLabel(before);
    if (found === null) return [];
    const start = from + found.start;
    from = index + 1;
    return [
      {
        label: text.slice(start, index).trim(),
        field: found.field,
        start: withMark(text, start),
        end: index + 1,
      },
    ];
  });
}

function findFramed(text: string): FoundLabel[] {
  return [...text.matchAll(framed)].flatMap(({ 0: whole, 1: label = '', index }) => {
    const found = findLabel(label);
    // 市教育局【牵头单位】，… says it of the one unit before.
    const isAtUnit = index > 0 && /^(?:[\s；;。，,、]|$)/u.test(text.slice(index + whole.length));
    return found?.start !== 0 || isAtUnit
      ? []
      : [{ label, field: found.field, start: index, end: index + whole.length }];
  });
}

function findStated(text: string): FoundLabel[] {
  return Array.from(text.matchAll(stated)).flatMap(({ 0: whole, groups, index }) => {
    const label = groups?.['label'] ?? '';
    const found = findLabel(label);
    return found === null ? [] : [{ label, field: found.field, start: index, end: index + whole.length }];
  });
}

/** （二）责任单位：…: the number of a label goes with it, where it begins a line. */
function withMark(text: string, start: number): number {
  const line = text.lastIndexOf('\n', start - 1) + 1;
  return isMark(text.slice(line, start)) ? line : start;
}

/** True for a number of an item and nothing else. */
function isMark(text: string): boolean {
  const plain = text.trim();
  return plain !== '' && readItemMark(plain) === plain.length;
}

/** True for a text that begins with a number and a label behind it: （五）资金筹措：…, 1.责任单位：…. */
export function isNumberedLabel(text: string): boolean {
  const plain = text.trim();
  const mark = readItemMark(plain);
  return mark > 0 && /^\s*[\u4e00-\u9fff]{2,12}\s*[：:]/u.test(plain.slice(mark));
}

/** True for a line that labels what it says throughout: 责任单位：…, 牵头领导：…  完成时限：…. */
export function isAssignmentLine(text: string): boolean {
  const parts = splitLabels(text.trim());
  return parts.length > 0 && parts.every(({ field, text: own }) => field !== null && own.trim() !== '');
}

/** True where one of the labels of such a line is of units. */
export function labelsUnits(text: string): boolean {
  return splitLabels(text.trim()).some(({ field }) => field !== null && field !== 'leader' && field !== 'deadline');
}
