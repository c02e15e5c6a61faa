import { readCell } from '../mdast/table-grid.ts';
import type { CheckedDocument } from './checked-document.ts';
import type { OutlineBlock } from './source/outline.ts';

/** What of a document has an address of its own: a row of a table, or a block of text. */
export interface DocumentPart {
  /** Parts of one kind are compared with one another alone. */
  readonly kind: 'row' | 'heading' | 'text';
  readonly anchor: string;
  /** What it says: of a row its name and its task, or all of its cells where it is no task. */
  readonly text: string;
  /** True for a row and a work item, to which addresses of pages belong. */
  readonly isTask: boolean;
  /** The line of the original that it begins on, 1-based; null where none is known. */
  readonly line: number | null;
}

/** The parts of a document in reading order; a row without an identifier is none. */
export function toDocumentParts({ source, outline, rows }: CheckedDocument): DocumentPart[] {
  const lineOf = (line: number) => source.alignment.lines.get(line)?.startLine ?? null;
  const said = new Map(rows.map(({ anchor, name, text }) => [anchor, `${name ?? ''}${text}`]));
  return outline.flatMap((block): DocumentPart[] => {
    if (block.type === 'table') return toRowParts(block, said, lineOf);
    const { anchor, text } = block;
    const isTask = said.has(anchor) || ('lead' in block && block.lead !== null);
    return [{ kind: block.type === 'heading' ? 'heading' : 'text', anchor, text, isTask, line: lineOf(block.line) }];
  });
}

function toRowParts(
  { grid, line }: Extract<OutlineBlock, { type: 'table' }>,
  said: ReadonlyMap<string, string>,
  lineOf: (line: number) => number | null,
): DocumentPart[] {
  return grid.rows.flatMap(({ id, cells, place }, row) => {
    if (id === null) return [];
    const whole = cells.map((_, column) => readCell(grid, row, column).lines.join('')).join('');
    return [{ kind: 'row', anchor: id, text: said.get(id) ?? whole, isTask: true, line: lineOf(place?.line ?? line) }];
  });
}
