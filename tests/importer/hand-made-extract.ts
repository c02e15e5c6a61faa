import type { Aside, Block, Extract, ExtractLine, LineSpan, PrintedCell } from '../../src/originals/extract.ts';

/** A cell as a test writes it: its lines, or its lines and spans; '' is printed empty. */
export type MadeCell = string | { readonly text: string; readonly down?: number; readonly across?: number };

/** A block as a test writes it: a paragraph, one with its style, a grid row by row, or an aside. */
export type MadeBlock =
  | string
  | { readonly paragraph: string; readonly level: number }
  | { readonly grid: readonly (readonly MadeCell[])[]; readonly headingRows?: number; readonly on?: string }
  | { readonly aside: Aside['kind']; readonly blocks: readonly MadeBlock[] };

/** An extract as a reader of a format gives it: lines of a cell or paragraph are set apart by \n. */
export function makeExtract(
  made: readonly MadeBlock[],
  format: Extract['format'] = 'word',
  leftOut: Extract['leftOut'] = [],
): Extract {
  const lines: ExtractLine[] = [];
  let paragraphs = 0;
  let tables = 0;
  const add = (text: string, place: string): LineSpan => {
    const first = lines.length + 1;
    for (const line of text.split('\n')) lines.push({ text: line, place });
    return [first, lines.length];
  };
  const toCell = (cell: MadeCell, place: string): PrintedCell => {
    const { text, down = 1, across = 1 } = typeof cell === 'string' ? { text: cell } : cell;
    return { lines: text === '' ? null : add(text, place), rowSpan: down, columnSpan: across };
  };
  const toBlock = (block: MadeBlock): Block => {
    if (typeof block === 'string' || 'paragraph' in block) {
      paragraphs += 1;
      const text = typeof block === 'string' ? block : block.paragraph;
      const level = typeof block === 'string' ? null : block.level;
      return { type: 'paragraph', lines: add(text, `第 ${paragraphs} 段`), label: null, level };
    }
    if ('aside' in block) return { type: 'aside', kind: block.aside, blocks: block.blocks.map(toBlock) };
    tables += 1;
    const place = block.on === undefined ? `表 ${tables}` : `${block.on} 表 ${tables}`;
    const rows = block.grid.map((row, index) => row.map((cell) => toCell(cell, `${place} 第 ${index + 1} 行`)));
    return { type: 'grid', place, headingRows: block.headingRows ?? 0, rows };
  };
  return { format, blocks: made.map(toBlock), lines, leftOut };
}
