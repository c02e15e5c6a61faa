import type { Root, RootContent, Table } from 'mdast';
import { stringifyMarkdown } from '../../mdast/markdown.ts';
import type { Grid, GridCell, GridRow } from '../../mdast/table-grid.ts';
import { ownPhrases } from '../../mdast/text-stream.ts';
import { toOutline } from '../../records/source/outline.ts';

/** A row of a table as it stands in a tree. */
export interface RowPiece {
  readonly row: GridRow;
  readonly headings: Grid['headings'];
  /** The identifier of the row above it; null for the first. */
  readonly above: string | null;
}

/** A row or a block as it stands in a tree. */
export type DocumentPiece = RowPiece | { readonly node: Exclude<RootContent, Table> };

/** Anchor → the piece that has it, in reading order; a row without an identifier is none. */
export function toPieces(tree: Root): Map<string, DocumentPiece> {
  return new Map(
    toOutline({ tree }).flatMap((block): [string, DocumentPiece][] => {
      if (block.type !== 'table') return [[block.anchor, { node: block.node as Exclude<RootContent, Table> }]];
      const { rows, headings } = block.grid;
      return rows.flatMap((row, at): [string, DocumentPiece][] =>
        row.id === null ? [] : [[row.id, { row, headings, above: rows[at - 1]?.id ?? null }]],
      );
    }),
  );
}

/** A piece without its identifier and its place, so that two of them can be compared and shown. */
export function printPiece(piece: DocumentPiece): string {
  return 'row' in piece ? piece.row.cells.map(printCell).join(' | ') : printBlock(piece.node);
}

/** A cell with its merge and its lines. */
export function printCell({ merge, lines }: GridCell): string {
  return `${merge === 'none' ? '' : merge}${lines.join('\n')}`;
}

/** The Markdown of a block without its identifier or address. */
export function printBlock(node: RootContent): string {
  const isText = node.type === 'heading' || node.type === 'paragraph';
  const plain = isText ? ({ ...node, children: ownPhrases(node) } as RootContent) : node;
  return stringifyMarkdown({ type: 'root', children: [plain] })
    .replace(/\*\*\{#[^}]*\}/u, '**')
    .trim();
}
