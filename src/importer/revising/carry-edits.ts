import type { Root, RootContent, Table } from 'mdast';
import { stringifyMarkdown } from '../../mdast/markdown.ts';
import { type GridRow, toGrid, toTable } from '../../mdast/table-grid.ts';
import { ownPhrases } from '../../mdast/text-stream.ts';
import { toOutline } from '../../records/source/outline.ts';
import type { PartPair } from './align-parts.ts';

/** The same document three times, with how their parts belong together. */
export interface ThreeWays {
  /** What the import makes of the original as it was. */
  readonly base: Root;
  /** The document as it is published. */
  readonly ours: Root;
  /** The revision, its parts under the anchors that they keep. */
  readonly theirs: Root;
  /** From the base to what is published. */
  readonly pairs: readonly PartPair[];
}

/** The revision with what an editor changed in the document, and where both changed the same part. */
export interface CarriedEdits {
  readonly tree: Root;
  readonly carried: readonly string[];
  /** Anchors of parts that stay as the revision says them, with what the editor had made of them. */
  readonly conflicts: readonly { readonly anchor: string; readonly edited: string }[];
}

/** A row or a block as it stands in a tree. */
type Piece = { readonly row: GridRow; readonly table: Table } | { readonly node: RootContent };

/**
 * Takes over what an editor changed in parts that the revision leaves as they were: corrected words, lead phrases, merged
 * cells. A part that both changed stays as the revision has it, for that is what the original says.
 */
export function carryEdits({ base, ours, theirs, pairs }: ThreeWays): CarriedEdits {
  const [before, edited, revised] = [toPieces(base), toPieces(ours), toPieces(theirs)];
  const carried = new Map<string, Piece>();
  const conflicts: { anchor: string; edited: string }[] = [];
  for (const pair of pairs) {
    const { anchor } = pair.after;
    const [old, own, young] = [before.get(pair.before.anchor), edited.get(anchor), revised.get(anchor)];
    if (!old || !own || !young || printPiece(old) === printPiece(own)) continue;
    if (printPiece(young) === printPiece(own)) continue;
    if (printPiece(young) === printPiece(old) && fits(own, young)) carried.set(anchor, own);
    else conflicts.push({ anchor, edited: printPiece(own) });
  }
  return { tree: replacePieces(theirs, carried), carried: [...carried.keys()], conflicts };
}

function toPieces(tree: Root): Map<string, Piece> {
  return new Map(
    toOutline({ tree }).flatMap((block): [string, Piece][] => {
      if (block.type !== 'table') return [[block.anchor, { node: block.node }]];
      const { grid, node } = block;
      return grid.rows.flatMap((row) => (row.id === null ? [] : [[row.id, { row, table: node }] as [string, Piece]]));
    }),
  );
}

/** A piece without its identifier and its place, so that two of them can be compared and shown. */
function printPiece(piece: Piece): string {
  if ('row' in piece)
    return piece.row.cells.map(({ merge, lines }) => `${merge === 'none' ? '' : merge}${lines.join('\n')}`).join(' | ');
  const { node } = piece;
  const isText = node.type === 'heading' || node.type === 'paragraph';
  const children = isText ? ownPhrases(node) : [];
  const plain = isText ? ({ ...node, children } as RootContent) : node;
  return stringifyMarkdown({ type: 'root', children: [plain] })
    .replace(/\*\*\{#[^}]*\}/u, '**')
    .trim();
}

function fits(own: Piece, young: Piece): boolean {
  if (!('row' in own)) return !('row' in young);
  return 'row' in young && own.row.cells.length === young.row.cells.length;
}

function replacePieces(tree: Root, pieces: ReadonlyMap<string, Piece>): Root {
  const anchors = new Map(toOutline({ tree }).map(({ node, anchor }) => [node as RootContent, anchor]));
  const children = tree.children.map((node): RootContent => {
    if (node.type === 'table') return replaceRows(node, pieces);
    const piece = pieces.get(anchors.get(node) ?? '');
    return piece !== undefined && 'node' in piece ? piece.node : node;
  });
  return { ...tree, children };
}

function replaceRows(node: Table, pieces: ReadonlyMap<string, Piece>): Table {
  const grid = toGrid(node);
  const rows = grid.rows.map((row) => {
    const piece = pieces.get(row.id ?? '');
    return piece !== undefined && 'row' in piece ? { ...row, cells: piece.row.cells } : row;
  });
  return toTable({ ...grid, rows });
}
