import { showsDrawing } from '../../characters/drawing.ts';
import { beginsAnnexList, readSingleAnnex } from '../../records/values/annex-list.ts';
import { readSectionMark, type SectionKind } from '../../records/values/section-mark.ts';
import type { SourceLine } from '../draft.ts';
import { beginsCountedReport, findNumberedRuns } from './numbered-runs.ts';
import { readStyle } from './style-level.ts';

/** A piece of running text that begins a block; `mark` is the length of the mark that it begins with. */
export interface TextPiece extends SourceLine {
  readonly kind: SectionKind | 'year' | 'glossary' | null;
  readonly mark: number;
  /** A heading by its style in the original, from end to end. */
  readonly isHeading: boolean;
}

// 2018年工作安排…, 2017年工作回顾…: a heading that prints no mark; 2031年市级安排补助资金2000万元 is none.
const yearHeading =
  /^\d{4}年[^，,。；;：:]{0,12}?(?:(?:回顾|任务|安排(?![^，,。；;]{0,30}(?:资金|[万亿]元))|思路|打算)(?![的和、])|(?:重点|主要)工作\s*$)/u;
const glossary =
  /^(?:附\s*[件录]?\s*\d?\s*[：:]?\s*)?(?:[（(]?部分|有关|相关)?(?:[名用]\s*[词语]\s*(?:解\s*释|注\s*释|说\s*明)|注\s*释)(?:[（(].{0,8}[）)])?\s*[：:]?/u;

/** Where a block begins within a line, as reports are also printed in one line from beginning to end. */
const starts: readonly RegExp[] = [
  /(?<=[。！!；;：:”）)\s]|^)(?=[一二三四五六七八九十]{1,3} ?、(?![一二三四五六七八九十])|[（(] ?[一二三四五六七八九十]{1,3} ?[）)])/gu,
  /(?<=[。：:；;])(?=[\d０-９]{1,3} ?[.．](?![\d０-９])|[[〔【]\d{1,2}[\]〕】]|[①-⑳])/gu,
  /(?<=[。！!？?：:])(?=各位代表|各位委员|\d{4}年[^，,。；;：:]{0,12}?(?:回顾|任务|安排|思路|打算))/gu,
  /(?<=[。！!])(?=(?:附\s*[件录]?\s*\d?\s*[：:]?\s*)?(?:部分|有关|相关)?[名用]\s*[词语]\s*(?:解\s*释|注\s*释|说\s*明))/gu,
  // 2018年1月3日在…会议上 / 市长… / 各位代表: / 现在,…
  /(?<=^[—―\-\s（(]*\d{4}年\d{1,2}月\d{1,2}日在[^，,。]{4,40}(?:会议|大会)上)(?=[^，,。]{2,24}各位代表)/gu,
  /(?<=^.{0,80})(?=各位(?:代表|委员)[:：])|(?<=^.{0,80}各位(?:代表|委员)[:：])/gu,
];

/** One line → the pieces that a mark, an address or the glossary begins. */
export function splitPieces({ text, line, level }: SourceLine): TextPiece[] {
  const style = readStyle(text, level);
  if (style) return [{ text, line, kind: readSectionMark(text)?.kind ?? style.kind, mark: 0, isHeading: true }];
  if (showsDrawing(text)) return [{ text: text.trim(), line, kind: null, mark: 0, isHeading: false }];
  if (isAnnexLine(text) || beginsCountedReport(text)) return [toPiece(text, line)];
  const found = starts.flatMap((start) => [...text.matchAll(start)].map(({ index }) => index));
  const bounds = [...new Set([0, ...found, ...findNumberedRuns(text), text.length])].sort((a, b) => a - b);
  return bounds.slice(0, -1).flatMap((start, index) => {
    const part = text.slice(start, bounds[index + 1]).trim();
    return part === '' ? [] : [toPiece(part, line)];
  });
}

/** 附件：1.任务分解表 2.名单, 附件：2031年任务分解表: what is attached, on one line. */
function isAnnexLine(text: string): boolean {
  return (beginsAnnexList(text) && !text.includes('。')) || readSingleAnnex(text) !== null;
}

function toPiece(text: string, line: number): TextPiece {
  const named = glossary.exec(text);
  if (named && isGlossary(text.slice(named[0].length)))
    return { text, line, kind: 'glossary', mark: named[0].length, isHeading: false };
  const found = readSectionMark(text);
  if (found) return { text, line, kind: found.kind, mark: found.length, isHeading: false };
  return { text, line, kind: yearHeading.test(text) ? 'year' : null, mark: 0, isHeading: false };
}

/** Behind the heading of a glossary nothing stands, or its first entry. */
function isGlossary(rest: string): boolean {
  return rest.trim() === '' || readSectionMark(rest.trim()) !== null || /^\s*[[〔【“"]/u.test(rest);
}
