import { readCell } from '../mdast/table-grid.ts';
import type { SectionRecord } from './model.ts';
import type { DocumentSource } from './source/document-source.ts';
import type { OutlineBlock } from './source/outline.ts';

/** The parts of a document between its headings, each with all its text; the text before the first heading is one too. */
export function toSections({ matter }: DocumentSource, outline: readonly OutlineBlock[]): SectionRecord[] {
  const sections: { record: Omit<SectionRecord, 'text'>; texts: string[] }[] = [];
  for (const block of outline) {
    if (block.type === 'heading' && block.depth > 1) {
      const { anchor, text, path, depth } = block;
      sections.push({ record: { document: matter.id, anchor, depth: depth - 1, heading: text, path }, texts: [] });
      continue;
    }
    if (sections.length === 0) {
      const record = { document: matter.id, anchor: 'top', depth: 0, heading: matter.title, path: [] };
      sections.push({ record, texts: [] });
    }
    sections.at(-1)?.texts.push(toText(block));
  }
  return sections.map(({ record, texts }) => ({ ...record, text: texts.join('\n') }));
}

function toText(block: OutlineBlock): string {
  if (block.type !== 'table') return block.text;
  const rows = block.grid.rows.map((row, index) =>
    row.cells
      .map((cell, column) => (cell.merge === 'none' ? readCell(block.grid, index, column).lines.join('') : ''))
      .filter(Boolean)
      .join(' '),
  );
  return rows.join('\n');
}
