import type { Extract } from '../extract.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { openWord } from './word/open-word.ts';
import { WordReader } from './word/word-reader.ts';

/**
 * A document of Word (.docx, .docm) → its paragraphs and tables in order, as a person sees them once all tracked changes are
 * accepted. It walks over the document's own XML (ISO/IEC 29500-1), because a converter to HTML loses what has to be kept
 * or said: the numbers that Word counts by itself, spans, what was deleted, hidden, drawn or embedded.
 * Remarks of reviewers are told to the editor and not taken. Refused: `file-broken`, `file-limits`, `file-format`,
 * `file-without-text`, `file-empty`.
 */
export function readDocx(bytes: Uint8Array): Extract | Refusal {
  const opened = openWord(bytes);
  if ('rule' in opened) return opened;
  const reader = new WordReader(opened);
  const blocks = reader.readDocument();
  const leftOut = reader.leftOut.toLeftOut();
  if (reader.lines.length > 0) return { format: 'word', blocks, lines: reader.lines, leftOut };
  if (leftOut.length === 0) return refuse('file-empty', '文档是空的，没有任何文字。请检查复制或下载是否成功');
  const found = leftOut.map(({ text }) => text).join('；');
  return refuse('file-without-text', `文档里没有可以取用的文字：${found}。请取得有文字的版本，或识别成文字并逐字核对`);
}
