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
  /** The name of a task with which its text begins; '' where there is none. Several rows may stand under one name. */
  readonly name: string;
  /** True for a row and a work item, to which addresses of pages belong. */
  readonly isTask: boolean;
  /** The line of the original that it begins on, 1-based; null where none is known. */
  readonly line: number | null;
}

/** The parts of a document in reading order; a row without an identifier is none. */
export function toDocumentParts({ source, outline, rows, amendments }: CheckedDocument): DocumentPart[] {
  const lineOf = (line: number) => source.alignment.lines.get(line)?.startLine ?? null;
  const said = new Map(
    rows.map(({ anchor, name, text }) => [anchor, { name: name ?? '', text: `${name ?? ''}${text}` }] as const),
  );
  // A sentence that changes a task of another document has no page of its own.
  const amending = new Set(amendments.map(({ anchor }) => anchor));
  return outline.flatMap((block): DocumentPart[] => {
    if (block.type === 'table') return toRowParts(block, said, lineOf);
    const { anchor, text } = block;
    const isTask = (said.has(anchor) && !amending.has(anchor)) || ('lead' in block && block.lead !== null);
    const kind = block.type === 'heading' ? 'heading' : 'text';
    return [{ kind, anchor, text, name: '', isTask, line: lineOf(block.line) }];
  });
}

function toRowParts(
  { grid, line }: Extract<OutlineBlock, { type: 'table' }>,
  said: ReadonlyMap<string, Pick<DocumentPart, 'name' | 'text'>>,
  lineOf: (line: number) => number | null,
): DocumentPart[] {
  return grid.rows.flatMap(({ id, cells, place }, row) => {
    if (id === null) return [];
    const whole = cells.map((_, column) => readCell(grid, row, column).lines.join('')).join('');
    const words = said.get(id) ?? { name: '', text: whole };
    return [{ kind: 'row', anchor: id, ...words, isTask: true, line: lineOf(place?.line ?? line) }];
  });
}
