import { markupReason } from '../../records/source/front-matter.ts';
import { type Draft, type SourceLine, softBreak } from '../draft.ts';
import type { PlainLayout } from './layout-step.ts';

const headingMark = /^(#{1,6})\s+(?=\S)/u;
const closingMark = /\s+#+\s*$/u;
/** Bold and italic phrases, a line break in a cell, a character that a backslash keeps from being a mark. */
const inline = /\*\*(?=\S)([^*]+)\*\*|(<br\s*\/?>)|\\([\\`*_{}[\]()#+\-.!<>~])/giu;

/**
 * A text in Markdown → the same without the marks of headings, bold phrases and line breaks; bars of tables are left to
 * those who read drawn tables. A text without a heading in Markdown stays as it is: there a mark may be its own.
 */
export function unmarkMarkdown(lines: readonly SourceLine[]): PlainLayout {
  if (!isMarkdown(lines)) return { lines, omitted: [], corrections: [], doubts: [] };
  const omitted: Draft['omitted'] = [];
  const corrections: Draft['corrections'] = [];
  const plain = lines.map(({ text, line }) => {
    const mark = headingMark.exec(text);
    const closing = mark ? closingMark.exec(text) : null;
    if (mark) omitted.push({ line, text: mark[1] ?? '#', reason: markupReason });
    const head = text.slice(mark?.[0].length ?? 0, closing?.index ?? text.length);
    if (closing)
      corrections.push({
        line,
        before: text
          .trim()
          .slice((mark?.[1] ?? '').length)
          .trim(),
        after: head.trim(),
        reason,
      });
    const unmarked = head.replace(inline, (before, bold?: string, lineBreak?: string, kept?: string) => {
      const after = bold ?? kept ?? '';
      corrections.push({ line, before, after, reason });
      return lineBreak === undefined ? after : softBreak;
    });
    return mark ? { line, text: unmarked, level: mark[1]?.length ?? 1 } : { line, text: unmarked };
  });
  return { lines: plain, omitted, corrections, doubts: [] };
}

const reason = 'Markdown 的标记，不是文字';

/** The first line with text, or two lines, are headings. */
function isMarkdown(lines: readonly SourceLine[]): boolean {
  const printed = lines.filter(({ text }) => text.trim() !== '');
  const marked = printed.filter(({ text }) => headingMark.test(text));
  return marked.length > 1 || (marked.length === 1 && marked[0] === printed[0]);
}
