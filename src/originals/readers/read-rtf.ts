import type { Extract } from '../extract.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { flowToExtract } from './flow/flow-to-extract.ts';
import { deepest, interpretRtf } from './rtf/interpret-rtf.ts';

/**
 * An RTF file → its paragraphs, tables and what stands beside them; characters are read by the code page of their font, labels of
 * numbered paragraphs as the file writes them out. Refused: `file-broken` (cut), `file-limits` (groups too deep), `file-empty`,
 * `file-without-text` (pictures alone).
 */
export function readRtf(bytes: Uint8Array): Extract | Refusal {
  const read = interpretRtf(bytes);
  if (read === null) return refuse('file-limits', `RTF 文档的嵌套超过上限 ${deepest} 层。${resave}`);
  if (!read.isWhole) {
    return refuse('file-broken', `RTF 文档不完整，缺了结尾。请重新下载或复制一次；仍不行的，${resave}`);
  }
  const extract = flowToExtract(read.items);
  if (extract.lines.length > 0) return extract;
  if (extract.leftOut.length === 0) return refuse('file-empty', 'RTF 文档里没有文字。请检查复制或下载是否成功');
  const seen = extract.leftOut.map(({ text }) => text).join('；');
  return refuse('file-without-text', `RTF 文档里没有能取用的文字（${seen}）。请取得有文字的版本`);
}

const resave = '请用 Word 或 WPS 打开，另存为 .docx 后再导入';
