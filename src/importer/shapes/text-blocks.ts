import type { VFile } from 'vfile';
import { type DraftText, heading, paragraph, type SourceLine } from '../draft.ts';
import { type HeadingDepths, readHeadingMark } from '../section-mark.ts';
import { joinBrokenLines } from './broken-lines.ts';

const longestHeading = 40;

/**
 * Lines of running text around tables → headings and paragraphs. An annex is headed by its title.
 * Doubt: `paragraph-joined`.
 */
export function readTextBlocks(lines: readonly SourceLine[], depths: HeadingDepths, file: VFile): DraftText[] {
  const blocks: DraftText[] = [];
  let annex: SourceLine | null = null;
  for (const { text, line } of joinBrokenLines(lines, file)) {
    const mark = readHeadingMark(text);
    const head = annex?.text.replace(/\s+/gu, '');
    if (mark?.kind === 'annex') {
      if (annex) blocks.push(heading(depths.next('annex'), annex.text, annex.line));
      annex = { text, line };
    } else if (annex) {
      blocks.push(heading(depths.next('annex'), `${head}　${text}`, annex.line));
      annex = null;
    } else if (mark && text.length <= longestHeading && !/[。；]./u.test(text)) {
      blocks.push(heading(depths.next(mark.kind), text, line));
    } else {
      blocks.push(paragraph(text, line));
    }
  }
  if (annex) blocks.push(heading(depths.next('annex'), annex.text, annex.line));
  return blocks;
}
