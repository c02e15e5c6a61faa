import type { Block, Extract, LineSpan, PrintedGrid } from '../../src/originals/extract.ts';
import { readExtract } from '../../src/originals/read-extract.ts';

/**
 * An extract as a person would note it, a line for each block and each row: `h1 …`, `【navigation】…`, `| cell | cell |`.
 * A cell is followed by its rows × columns where these are more than one, and its paragraphs are apart by `¶`.
 */
export function printExtract({ blocks, lines }: Extract): string[] {
  const read = (span: LineSpan | null) =>
    span === null ? '' : lines.slice(span[0] - 1, span[1]).map(({ text }) => text.replaceAll('\v', '↵'));
  const printGrid = ({ rows, headingRows }: PrintedGrid) =>
    rows.map((row, index) => {
      const cells = row.map(({ lines: span, rowSpan, columnSpan }) => {
        const spans = rowSpan * columnSpan === 1 ? '' : `‹${rowSpan}×${columnSpan}›`;
        return `${span === null ? '' : [...read(span)].join('¶')}${spans}`;
      });
      return `${index < headingRows ? '‖' : '|'} ${cells.join(' | ')} |`;
    });
  const print = (block: Block): string[] => {
    if (block.type === 'grid') return printGrid(block);
    if (block.type === 'aside') return block.blocks.flatMap(print).map((text) => `【${block.kind}】${text}`);
    const level = block.type === 'paragraph' && block.level !== null ? `h${block.level} ` : '';
    return [`${level}${[...read(block.lines)].join('¶')}`];
  };
  return blocks.flatMap(print);
}

/** The extract of bytes or of a text in UTF-8; a refusal is an error of the test. */
export async function extractOf(content: Uint8Array | string): Promise<Extract> {
  const extract = await readExtract(typeof content === 'string' ? Buffer.from(content) : content);
  if ('rule' in extract) throw new Error(`${extract.rule}: ${extract.text}`);
  return extract;
}
