import type { VFile } from 'vfile';
import { doubt } from '../../records/messages.ts';
import { emptyLegend } from '../../records/values/assignments/role-legend.ts';
import { endsWithUnits } from '../../records/values/assignments/unit-clauses.ts';
import { readUnitHeading } from '../../records/values/assignments/unit-heading.ts';
import { isAssignmentLine, isNumberedLabel } from '../../records/values/assignments/unit-labels.ts';
import { asksUnits } from '../../records/values/carrying-out.ts';
import { isBelow } from '../../records/values/section-mark.ts';
import { cutSentences, findOpening, isCandidate } from './lead-phrases.ts';
import type { TextPiece } from './text-pieces.ts';

const longestHeading = 42;
/** A shorter sentence is one heading, and no heading with a phrase that runs into it. */
const surelyOne = 16;
/** A clause of a heading has at least so many characters before the phrase that runs into it. */
const shortestClause = 5;
/** Phrases that begin alike are of like length. */
const tolerance = 3;
// The words that such headings end with, so that 一、2017年工作回顾刚刚过去的… can be cut.
const headingEnd =
  /(?:工作(?:简要)?回顾|工作安排|主要任务|工作任务|重点工作|工作思路和主要任务|总体要求和主要目标)(?![的和、])/u;

/**
 * Where a heading ends: with its line, the words that such headings end with, its first sentence, or before the phrase that
 * runs into it. An empty head where it is none. Doubt: `heading-run-in` where no punctuation tells its end.
 */
export function splitHeading(
  { text, kind, mark, line, isHeading }: TextPiece,
  next: string | undefined,
  file: VFile,
): { head: string; rest: string } {
  if (isHeading) return { head: text, rest: '' };
  if (kind === null) return { head: '', rest: text };
  if (kind === 'glossary') return { head: text.slice(0, mark), rest: text.slice(mark) };
  // A demand is a sentence, wherever it ends.
  if (asksUnits(text)) return { head: '', rest: text };
  // （二）牵头单位：市民政局 heads the tasks of that unit.
  const isOfUnit = (kind === 'part' || kind === 'section') && readUnitHeading(text) !== null;
  const isOver = isOfUnit && next !== undefined && isBelow(next, text);
  const isLine = (text.length <= longestHeading || isOver) && (!/[。；;：:]./u.test(text) || isOfUnit);
  if (isLine && (kind !== 'year' || !/。$/u.test(text))) return { head: text, rest: '' };
  const isMarked = kind !== 'item' && kind !== 'ordinal';
  // What says who is responsible is an item, wherever its heading ends.
  const isTold = isNumberedLabel(text) || isAssigned(text) || (next !== undefined && isAssignmentLine(next));
  const { head, isSure } = findEnd(text, mark, isMarked);
  if (head === '' && isMarked && !isTold) {
    doubt(file, 'heading-run-in', `“${text.slice(0, 16)}…”像是标题，但看不出在哪里结束，全段按正文处理。请核对`, {
      line,
    });
  } else if (head !== '' && isMarked && !isSure && !isTold) {
    doubt(file, 'heading-run-in', `标题与正文之间没有标点，按“${head}”分开。请核对标题在哪里结束`, { line });
  }
  return { head, rest: text.slice(head.length) };
}

function isAssigned(text: string): boolean {
  return endsWithUnits(text, { legend: emptyLegend, isItem: true });
}

function findEnd(text: string, mark: number, isMarked: boolean): { head: string; isSure: boolean } {
  const sentence = /^[^。；;：:]*。/u.exec(text)?.[0] ?? '';
  const named = headingEnd.exec(maskTitles(text));
  const end = named ? named.index + named[0].length : Infinity;
  if (end <= longestHeading && (sentence === '' || end <= sentence.length))
    return { head: text.slice(0, end), isSure: false };
  const cut = isMarked && sentence !== '' ? cutRunIn(sentence, mark, text.slice(sentence.length)) : null;
  if (cut !== null) return { head: cut, isSure: false };
  const isSure = /[，,]/u.test(sentence) || sentence.length - mark <= surelyOne;
  return { head: sentence.length <= longestHeading ? sentence : '', isSure };
}

/**
 * 一、…，开创改革开放新格局着力在更广空间开放合作。: the first of several phrases that begin alike has run into the heading.
 * Null where they all stand behind it.
 */
function cutRunIn(sentence: string, mark: number, rest: string): string | null {
  const sentences = cutSentences(rest);
  const phrases = sentences.map((phrase) => phrase.trim()).filter((_, index) => isCandidate(sentences, index));
  const opening = findOpening(phrases);
  if (opening === null || isCandidate(sentences, 0)) return null;
  const at = sentence.lastIndexOf(opening);
  const clause = Math.max(mark, sentence.lastIndexOf('，') + 1, sentence.lastIndexOf(',') + 1);
  const isAlike = phrases.some(
    (phrase) => phrase.startsWith(opening) && Math.abs(phrase.length - (sentence.length - at)) <= tolerance,
  );
  return at - clause >= shortestClause && isAlike ? sentence.slice(0, at) : null;
}

/** 按照《2031年重点工作任务分解表》要求: the title of a paper ends no heading. */
function maskTitles(text: string): string {
  return text.replace(/《[^《》]*》|“[^“”]*”/gu, (title) => '　'.repeat(title.length));
}
