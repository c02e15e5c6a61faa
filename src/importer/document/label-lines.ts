import { isLabelLine, isLabelName, isOtherName } from './label-names.ts';

/** A label may be no name that is known, between two that are. */
const label = /^[•·●◆■▪*–—-]*\s*([\u4e00-\u9fff](?:\s*[\u4e00-\u9fff]){1,6})\s*([：:]?)$/u;
const bullet = /^[•·●◆■▪*–—-]+$/u;
const bulleted = /^[•·●◆■▪*]\s*(?=\S)/u;

/**
 * The first texts of a page, each label that stands on a line of its own (索引号: above YX0101) with its value behind it; the
 * places of what is joined, and of bullets in between, are left empty. A name without a colon is a label where another one follows its value.
 */
export function joinLabelLines(texts: readonly string[]): string[] {
  const names = texts.map((text) => readName(text));
  const isLabel = names.map((name, at) => name !== null && (name.isMarked || isPaired(names, texts, at)));
  const joined = [...texts];
  const known = isLabel.flatMap((is, at) => (is && names[at]?.isKnown ? [at] : []));
  const [first = texts.length, last = -1] = [known[0], known.at(-1)];
  for (const [at, name] of names.entries()) {
    if (at < first - 1 || at > last + 1 || name === null || !isLabel[at]) continue;
    if (!name.isKnown && (at < first || at > last)) continue;
    const value = nextOf(texts, at);
    const printed = (texts[value] ?? '').trim();
    // Of a list of which each line has a bullet, what stands below without one is no value.
    const isOutside = bulleted.test(texts[at] ?? '') && isInList(texts, at) && !bulleted.test(printed);
    const isEmpty = isLabel[value] === true || value >= texts.length || isLabelLine(printed) || isOutside;
    joined[at] = `${name.text}：${isEmpty ? '' : printed.replace(bulleted, '')}`;
    if (!isEmpty) joined[value] = '';
  }
  const isHead = (at: number) => first - 2 <= at && at <= last + 2;
  return joined.map((text, at) => (last !== -1 && isHead(at) && bullet.test(text.trim()) ? '' : text));
}

/** The lines right above have bullets too, that of a value among them. */
function isInList(texts: readonly string[], at: number): boolean {
  return texts.slice(Math.max(0, at - 2), at).every((text) => bulleted.test(text)) && at >= 2;
}

interface Name {
  readonly text: string;
  readonly isMarked: boolean;
  readonly isKnown: boolean;
}

function readName(printed: string): Name | null {
  const [, name, colon] = label.exec(printed.trim()) ?? [];
  if (name === undefined) return null;
  const text = name.replace(/\s+/gu, '');
  const isKnown = isLabelName(text) || isOtherName(text);
  const isMarked = colon !== '';
  return isKnown || isMarked ? { text, isMarked, isKnown } : null;
}

/** 索引号 / YX0101 / 主题分类 / 综合政务: two pairs or more, one behind the other. */
function isPaired(names: readonly (Name | null)[], texts: readonly string[], at: number): boolean {
  const isName = (place: number) => names[place]?.isKnown === true;
  const isValue = (place: number) => texts[place] !== undefined && names[place] === null;
  const isBefore = isName(at - 2) && isValue(at - 1);
  const isAfter = isValue(at + 1) && isName(at + 2);
  return isValue(at + 1) && (isBefore || isAfter);
}

/** The next text that is no bullet. */
function nextOf(texts: readonly string[], at: number): number {
  let next = at + 1;
  while (next < texts.length && bullet.test((texts[next] ?? '').trim())) next += 1;
  return next;
}
