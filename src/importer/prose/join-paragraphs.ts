import type { VFile } from 'vfile';
import { type SourceLine, softBreak } from '../draft.ts';
import { joinBrokenLines } from './broken-lines.ts';

/** Lines of running text → paragraphs. */
export type LineJoiner = (lines: readonly SourceLine[], file: VFile) => SourceLine[];

/**
 * Paragraphs that the format itself sets apart stay apart, a soft break within a sentence aside.
 * Doubt: `paragraph-joined`.
 */
export function keepParagraphs(lines: readonly SourceLine[], file: VFile): SourceLine[] {
  return lines.flatMap((source) => (source.text.includes(softBreak) ? joinBrokenLines([source], file) : trim(source)));
}

/**
 * Paragraphs of pages: one that breaks off within a sentence at the end of its page goes on at the top of the next one. On
 * one page they stand apart, unless the whole text is broken line by line.
 * Doubt: `paragraph-joined`.
 * @param pageOf The page on which a line of the original stands; empty where that is not known.
 */
export function joinPagedParagraphs(pageOf: (line: number) => string): LineJoiner {
  const isFirm = (before: SourceLine, next: SourceLine) =>
    pageOf(before.line) !== '' && pageOf(before.line) === pageOf(next.line);
  return (lines, file) => {
    const joined: SourceLine[] = [];
    let run: SourceLine[] = [];
    const close = () => {
      for (const paragraph of joinBrokenLines(run, file, isFirm)) joined.push(paragraph);
      run = [];
    };
    for (const source of lines) {
      if (source.level === undefined) {
        run.push(source);
        continue;
      }
      close();
      for (const heading of trim(source)) joined.push(heading);
    }
    close();
    return joined;
  };
}

function trim(source: SourceLine): SourceLine[] {
  const text = source.text.trim();
  return text === '' ? [] : [{ ...source, text }];
}
