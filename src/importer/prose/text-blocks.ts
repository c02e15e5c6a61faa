import type { VFile } from 'vfile';
import { beginsAnnexList } from '../../records/values/annex-list.ts';
import { type HeadingDepths, readHeadingMark } from '../../records/values/section-mark.ts';
import { type DraftText, heading, paragraph, type SourceLine } from '../draft.ts';
import { joinBrokenLines } from './broken-lines.ts';
import type { LineJoiner } from './join-paragraphs.ts';
import { findNumberedRuns } from './numbered-runs.ts';
import { readStyle } from './style-level.ts';

const longestHeading = 40;

/**
 * Lines of running text around tables → headings and paragraphs. An annex is headed by its title.
 * Doubt: `paragraph-joined`.
 * @param join How the lines make paragraphs.
 */
export function readTextBlocks(
  lines: readonly SourceLine[],
  depths: HeadingDepths,
  file: VFile,
  join: LineJoiner = joinBrokenLines,
): DraftText[] {
  const blocks: DraftText[] = [];
  let annex: SourceLine | null = null;
  const joined = join(lines, file).flatMap(cutItems);
  for (const [index, { text, line, level }] of joined.entries()) {
    const mark = readHeadingMark(text) ?? readStyle(text, level);
    const head = annex?.text.replace(/\s+/gu, '');
    if (mark?.kind === 'annex') {
      if (annex) blocks.push(heading(depths.next('annex'), annex.text, annex.line));
      annex = { text, line };
    } else if (annex) {
      blocks.push(heading(depths.next('annex'), `${head}　${text}`, annex.line));
      annex = null;
    } else if (
      isTitledAnnex(text) &&
      !isTitledAnnex(joined[index + 1]?.text ?? '') &&
      !isTitledAnnex(joined[index - 1]?.text ?? '')
    ) {
      blocks.push(heading(depths.next('annex'), text, line));
    } else if (mark && text.length <= longestHeading && !/[。；]./u.test(text)) {
      blocks.push(heading(depths.next(mark.kind), text, line));
    } else {
      blocks.push(paragraph(text, line));
    }
  }
  if (annex) blocks.push(heading(depths.next('annex'), annex.text, annex.line));
  return blocks;
}

/** Several items on one line → a line for each. */
function cutItems(source: SourceLine): SourceLine[] {
  if (source.level !== undefined || beginsAnnexList(source.text)) return [source];
  const bounds = [...new Set([0, ...findNumberedRuns(source.text), source.text.length])];
  const parts = bounds.slice(0, -1).map((start, index) => source.text.slice(start, bounds[index + 1]).trim());
  return parts.flatMap((text) => (text === '' ? [] : [{ ...source, text }]));
}

/** 附件1：重点工作任务分解表. Several in a row are a list of what is attached. */
function isTitledAnnex(text: string): boolean {
  return (
    /^附\s*[件表]\s*[\d一二三四五六七八九十]{1,2}\s*[：:\s]\s*(?!\d{1,2}\s*[.．、])\S/u.test(text) &&
    text.length <= longestHeading * 1.5
  );
}
