import type { VFile } from 'vfile';
import { showsDrawing } from '../../characters/drawing.ts';
import { doubt } from '../../records/messages.ts';
import { isAssignmentLine } from '../../records/values/assignments/unit-labels.ts';
import { findDocumentNumber } from '../../records/values/document-number.ts';
import { readItemNumber } from '../../records/values/item-mark.ts';
import { readSectionMark } from '../../records/values/section-mark.ts';
import { isPublishedLine } from '../document/document-dates.ts';
import { endsAsTitle, isPageLine } from '../document/document-title.ts';
import { isLabelLine } from '../document/label-names.ts';
import { type SourceLine, softBreak } from '../draft.ts';
import { isDateLine } from '../layout/portal-list.ts';

const sentenceEnd = /[。．.：:；;！!？?”」』）)》】]$/u;
/** A shorter line is no sentence that a page broke. */
const shortest = 25;
/** No title and no heading is longer. */
const longestTitle = 60;
/** So many broken lines make a text that the page broke throughout. */
const often = 10;

/**
 * Lines of running text, also those that only a soft break sets apart, each that breaks off within a sentence joined with the next one.
 * Doubt: `paragraph-joined`, one for each, or one for all where the text is broken throughout.
 * @param isFirm The format tells that a line ends where another begins, as paragraphs of one page do.
 */
export function joinBrokenLines(
  lines: readonly SourceLine[],
  file: VFile,
  isFirm: (before: SourceLine, next: SourceLine) => boolean = () => false,
): SourceLine[] {
  const printed = lines
    .flatMap(({ text, line }) => text.split(softBreak).map((part) => ({ text: part, line })))
    .filter(({ text }) => text.trim() !== '');
  const width = usualWidth(printed);
  const joined: SourceLine[] = [];
  const rests: SourceLine[] = [];
  for (const [index, source] of printed.entries()) {
    const text = source.text.trim();
    const last = joined.at(-1);
    const before = printed[index - 1];
    if (last && before && breaksOff(before.text, width, isFirm(before, source)) && goesOn(source)) {
      joined.splice(-1, 1, { text: last.text + text, line: last.line });
      rests.push({ ...source, text });
    } else {
      joined.push({ ...source, text });
    }
  }
  report(rests, file);
  return joined;
}

function report(rests: readonly SourceLine[], file: VFile): void {
  const first = rests[0];
  if (first && rests.length > often) {
    doubt(file, 'paragraph-joined', `全文按行折断，有 ${rests.length} 处在句中换行，已接成段落。请核对各段的起止`, {
      line: first.line,
    });
    return;
  }
  for (const { text, line } of rests) {
    doubt(file, 'paragraph-joined', `上一行在句中断开，已与这一行“${text.slice(0, 12)}…”接成一段。请核对`, { line });
  }
}

/** The length of the lines that break off, in a text that does so throughout; null in any other. */
function usualWidth(lines: readonly SourceLine[]): number | null {
  const lengths = lines
    .map(({ text }) => text.trim())
    .filter((text) => text.length >= shortest && !sentenceEnd.test(text) && readSectionMark(text) === null)
    .map((text) => text.length)
    .sort((a, b) => a - b);
  return lengths.length >= often ? (lengths[Math.floor(lengths.length / 2)] ?? null) : null;
}

/** 云州市人民政府督查室　　2031年8月19日: who issues a bulletin, and when. */
const isMasthead = /^[\u4e00-\u9fff]{4,24}(?:政府|办公室|督查室|委员会|局|厅|办)\s*\d{4}年\d{1,2}月\d{1,2}日$/u;

/**
 * Within a sentence: long, and neither a title nor a heading, unless it is as long as every broken line of the text, or longer
 * than any title. Where the end is firm, only such a length tells.
 */
function breaksOff(raw: string, width: number | null, isFirm: boolean): boolean {
  const text = raw.trim().replace(/\s*[|｜]$/u, '');
  if (text.length < shortest || endsSentence(text) || /(?:会议|大会)上$/u.test(text)) return false;
  if (
    isLabelLine(text) ||
    isDateLine(text) ||
    isPageLine(text) ||
    isPublishedLine(text) ||
    isMasthead.test(text) ||
    showsDrawing(text)
  )
    return false;
  const isUsual = width !== null && Math.abs(text.length - width) <= 3;
  if (isUsual || isFirm) return isUsual;
  if (text.length > longestTitle) return true;
  return !endsAsTitle(text) && readSectionMark(text) === null && !/[\da-z%]$/iu.test(text);
}

/** A word in quotation marks ends no long paragraph. */
function endsSentence(text: string): boolean {
  const isQuoted = text.length > longestTitle && /[^。．.：:；;！!？?…][」』”]$/u.test(text);
  return sentenceEnd.test(text) && !isQuoted;
}

/** What begins with a mark, or is a number, a date or a signature, is no rest of a sentence; nor is an indented line. */
function goesOn({ text: raw }: SourceLine): boolean {
  const text = raw.trim();
  const startsAnew =
    !/[\p{L}\p{N}]/u.test(text) ||
    readItemNumber(text) !== null ||
    /^[●◆■▲★◇○•※]/u.test(text) ||
    findDocumentNumber(text) !== null ||
    isDateLine(text) ||
    isLabelLine(text) ||
    showsDrawing(text) ||
    isAssignmentLine(text);
  return (
    !startsAnew && !/^各位|^[\u4e00-\u9fff]{2,16}(?:人民政府|办公室)$/u.test(text) && !/^[\s\u3000]{2,}/u.test(raw)
  );
}
