import type { Extract } from './extract.ts';
import { type Refusal, refuse } from './refusal.ts';

/** Each cell becomes a place in the Markdown and in its tree, and all of an import has to find room in 1 GB. */
const mostCells = 60_000;

/**
 * `file-limits` for an extract of more cells and lines than can be read as a document; null for any other. A list of
 * tasks has hundreds of rows: what is longer by so much is a database. In plain text tabs part the cells of a line.
 */
export function checkLines({ blocks, lines }: Extract): Refusal | null {
  const isPlain = blocks.some(({ type }) => type === 'plain-text');
  const cells = isPlain ? lines.reduce((sum, { text }) => sum + text.split('\t').length, 0) : lines.length;
  if (cells <= mostCells) return null;
  const found = `文件里的单元格和段落有 ${cells} 个，上限为 ${mostCells / 10_000} 万个，没有读`;
  return refuse('file-limits', `${found}。请只保留要公开的部分，或拆成几个文件后再导入`);
}
