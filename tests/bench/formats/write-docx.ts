import { makeWord, paragraphXml, tableXml } from '../../originals/word/make-word.ts';
import type { DrawnCell, DrawnTable, PrintedBlock } from './printed-document.ts';

/** A document as Word keeps it: headings by their styles, tables with a heading row that comes again on each page. */
export function writeDocx(blocks: readonly PrintedBlock[]): Uint8Array {
  const depths = [1, 2, 3, 4, 5, 6];
  const styles = depths.map(
    (depth) =>
      `<w:style w:type="paragraph" w:styleId="${depth}"><w:name w:val="${depth === 1 ? 'Title' : `heading ${depth}`}"/></w:style>`,
  );
  return makeWord(blocks.map(toXml).join(''), { styles: styles.join('') });
}

function toXml(block: PrintedBlock): string {
  if (block.type === 'table') return toTableXml(block);
  const style = block.type === 'heading' ? `<w:pStyle w:val="${block.depth}"/>` : '';
  return paragraphXml(escapeXml(block.text), style);
}

function toTableXml({ rows, width }: DrawnTable): string {
  const open = new Map<number, { readonly cell: DrawnCell; readonly from: number }>();
  return tableXml(
    ...rows.map((row, at) => {
      for (const cell of row) open.set(cell.column, { cell, from: at });
      return Array.from({ length: width }, (_, column) => open.get(column)).flatMap((entry) => {
        if (entry === undefined || at >= entry.from + entry.cell.rowSpan) return [];
        return [toCellXml(entry.cell, at === entry.from)];
      });
    }),
  );
}

function toCellXml({ lines, rowSpan, columnSpan }: DrawnCell, isFirst: boolean): [properties: string, content: string] {
  const span = columnSpan > 1 ? `<w:gridSpan w:val="${columnSpan}"/>` : '';
  const merge = rowSpan > 1 ? `<w:vMerge${isFirst ? ' w:val="restart"' : ''}/>` : '';
  const paragraphs = isFirst && lines.length > 0 ? lines : [''];
  return [span + merge, paragraphs.map((line) => paragraphXml(escapeXml(line))).join('')];
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
