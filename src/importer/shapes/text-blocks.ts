import type { VFile } from 'vfile';
import { type Draft, type DraftText, heading, paragraph, type SourceLine } from '../draft.ts';
import { doubt } from '../../records/messages.ts';
import { type HeadingDepths, readSectionMark } from '../section-mark.ts';

const pageNumber = /^[—–\-－\s]+\d{1,3}[—–\-－\s]+$|^第\s*\d+\s*页(?:\s*共\s*\d+\s*页)?$/u;
const sentenceEnd = /[。．.：:；;！!？?”」』）)》】]$/u;

/**
 * Lines of running text around tables → headings and paragraphs. A line that breaks off within a sentence is
 * joined with the next one, page numbers are left out, an annex is headed by its title.
 * Doubt: `paragraph-joined`.
 */
export function readTextBlocks(
  lines: readonly SourceLine[],
  depths: HeadingDepths,
  file: VFile,
): { blocks: DraftText[]; omitted: Draft['omitted'] } {
  const blocks: DraftText[] = [];
  const omitted: Draft['omitted'] = [];
  let awaitsTitle: { text: string; line: number } | null = null;
  for (const { text: raw, line } of lines) {
    const text = raw.trim();
    const mark = readSectionMark(text);
    if (text === '') continue;
    if (pageNumber.test(text)) {
      omitted.push({ line, text, reason: '页眉页脚' });
    } else if (mark?.kind === 'annex') {
      if (awaitsTitle) blocks.push(heading(depths.next('annex'), awaitsTitle.text, awaitsTitle.line));
      awaitsTitle = { text, line };
    } else if (awaitsTitle) {
      blocks.push(heading(depths.next('annex'), `${awaitsTitle.text.replace(/\s+/gu, '')}　${text}`, awaitsTitle.line));
      awaitsTitle = null;
    } else if (mark && mark.kind !== 'item' && text.length <= 40 && !/[。；]./u.test(text)) {
      blocks.push(heading(depths.next(mark.kind), text, line));
    } else {
      const last = blocks.at(-1);
      if (last?.type === 'paragraph' && breaksOff(last.text) && mark === null) {
        blocks[blocks.length - 1] = paragraph(last.text + text, last.line);
        doubt(file, 'paragraph-joined', `上一行在句中断开，已与这一行“${text.slice(0, 12)}…”接成一段。请核对`, { line });
      } else {
        blocks.push(paragraph(text, line));
      }
    }
  }
  if (awaitsTitle) blocks.push(heading(depths.next('annex'), awaitsTitle.text, awaitsTitle.line));
  return { blocks, omitted };
}

function breaksOff(text: string): boolean {
  return text.length >= 25 && !sentenceEnd.test(text) && !/[\da-z%]$/iu.test(text);
}
