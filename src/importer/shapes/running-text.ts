import type { VFile } from 'vfile';
import { type Draft, type DraftBlock, heading, paragraph, type SourceLine } from '../draft.ts';
import { doubt } from '../../records/messages.ts';
import { HeadingDepths, readSectionMark, type SectionKind } from '../section-mark.ts';
import { findLeads } from './lead-phrases.ts';

/** A piece of running text that begins a block. */
interface Piece extends SourceLine {
  readonly kind: SectionKind | 'year' | 'glossary' | null;
  readonly mark: number;
}

const longestHeading = 42;
// 2018年工作安排…, 2017年工作回顾…: a heading that prints no mark.
const yearHeading = /^\d{4}年[^，,。；;：:]{0,12}?(?:回顾|任务|安排|思路|打算)(?![的和、])/u;
// The words that such headings end with, so that 一、2017年工作回顾刚刚过去的… can be cut.
const headingEnd = /(?:工作(?:简要)?回顾|工作安排|主要任务|工作任务|重点工作|工作思路和主要任务|总体要求和主要目标)(?![的和、])/u;
const glossary = /^[\s\S]{0,6}?名\s*词\s*解\s*释/u;

/**
 * A report as running text, with line breaks or all on one line → headings, paragraphs and the lead phrases of its
 * work items. Doubts: `heading-run-in` where a heading has no punctuation behind it, `lead-phrase` for each lead.
 */
export function readRunningText(lines: readonly SourceLine[], file: VFile): Pick<Draft, 'blocks'> {
  const depths = new HeadingDepths();
  const blocks: DraftBlock[] = [];
  let isPlan = false;
  let inGlossary = false;
  for (const piece of lines.flatMap(splitPieces)) {
    const { head, rest, runsIn } = splitHeading(piece);
    if (piece.kind === 'glossary') inGlossary = true;
    if (head !== '' && !(inGlossary && piece.kind === 'item')) {
      const kind = piece.kind === 'year' ? 'chapter' : piece.kind === 'glossary' ? 'chapter' : (piece.kind ?? 'part');
      const depth = depths.next(kind);
      if (depth === 2) isPlan = !/回顾|总结/u.test(head) && /任务|安排|思路|重点|打算/u.test(head);
      blocks.push(heading(depth, head, piece.line));
      if (runsIn) doubt(file, 'heading-run-in', `标题与正文之间没有标点，按“${head}”分开。请核对标题在哪里结束`, { line: piece.line });
    }
    const text = head !== '' && !(inGlossary && piece.kind === 'item') ? rest : piece.text;
    if (text.trim() === '') continue;
    for (const part of isPlan && !inGlossary ? findLeads(text) : [{ text, lead: 0 }]) {
      blocks.push(paragraph(part.text.trim(), piece.line, part.lead));
      if (part.lead > 0) doubt(file, 'lead-phrase', `把“${part.text.slice(0, part.lead)}”视为一项工作的标题句。请核对`, { line: piece.line });
    }
  }
  return { blocks };
}

/** One line → the pieces that a heading mark, 各位代表 or the glossary begins. */
function splitPieces({ text, line }: SourceLine): Piece[] {
  const starts = [
    ...text.matchAll(/(?<=[。！!；;”）)\s]|^)(?=[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])/gu),
    ...text.matchAll(/(?<=[。：:])(?=\d{1,2}[.．](?!\d))/gu),
    ...text.matchAll(/(?<=[。！!？?：:])(?=各位代表|\d{4}年[^，,。；;：:]{0,12}?(?:回顾|任务|安排|思路|打算))/gu),
    ...text.matchAll(/(?<=[。！!])(?=[\s\S]{0,6}?名词解释)/gu),
  ].map(({ index }) => index);
  const bounds = [...new Set([0, ...starts, text.length])].sort((a, b) => a - b);
  return bounds.slice(0, -1).flatMap((start, index) => {
    const part = text.slice(start, bounds[index + 1]).trim();
    return part === '' ? [] : [toPiece(part, line)];
  });
}

function toPiece(text: string, line: number): Piece {
  const found = readSectionMark(text);
  if (found) return { text, line, kind: found.kind, mark: found.length };
  const named = glossary.exec(text);
  if (named) return { text, line, kind: 'glossary', mark: named[0].length };
  return { text, line, kind: yearHeading.test(text) ? 'year' : null, mark: 0 };
}

/** Where a heading ends: with its line, its first sentence, or the words that such headings end with. */
function splitHeading({ text, kind, mark }: Piece): { head: string; rest: string; runsIn: boolean } {
  if (kind === null) return { head: '', rest: text, runsIn: false };
  if (kind === 'glossary') return { head: text.slice(0, mark), rest: text.slice(mark), runsIn: false };
  const isLine = text.length <= longestHeading && !/[。；;：:]./u.test(text);
  if (isLine) return { head: text, rest: '', runsIn: false };
  const named = headingEnd.exec(text);
  const sentence = /^[^。；;：:]*。/u.exec(text)?.[0] ?? '';
  if (named && named.index + named[0].length <= longestHeading && (sentence === '' || named.index < sentence.length)) {
    const end = named.index + named[0].length;
    return { head: text.slice(0, end), rest: text.slice(end), runsIn: true };
  }
  if (sentence === '' || sentence.length > longestHeading) return { head: '', rest: text, runsIn: false };
  return { head: sentence, rest: text.slice(sentence.length), runsIn: kind !== 'item' && !/[，,]/u.test(sentence) };
}
