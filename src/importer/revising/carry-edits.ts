import type { Root, RootContent, Table } from 'mdast';
import { toGrid, toTable } from '../../mdast/table-grid.ts';
import { toOutline } from '../../records/source/outline.ts';
import type { PartPair } from './align-parts.ts';
import { toCellKey } from './cell-places.ts';
import { type DocumentPiece, printPiece, toPieces } from './document-pieces.ts';
import { mergePieces, type PieceConflict } from './merge-pieces.ts';

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
  /** Cells of the base whose words the editor declared to be others or left out. */
  readonly declared: ReadonlySet<string>;
}

/** A part that stays as the revision has it, with what the editor had made of it. */
export interface EditConflict extends PieceConflict {
  readonly anchor: string;
  /** The cell of the base; null for a whole row. */
  readonly cell: string | null;
}

/** The revision with what an editor changed in the document. */
export interface CarriedEdits {
  readonly tree: Root;
  readonly conflicts: readonly EditConflict[];
  /** Cell of the base → the cell of the revision that stands with the editor's words, or is left out with the editor. */
  readonly cells: ReadonlyMap<string, string>;
  /** Anchors of parts of which the revision says something else than the base, their numbers apart. */
  readonly changed: ReadonlySet<string>;
  /** What the editor set apart or together, so that it is no part of what the import made. */
  readonly rearranged: readonly { readonly anchor: string; readonly text: string }[];
}

/** Takes over what an editor changed in parts of which the revision changes nothing, or something else. */
export function carryEdits({ base, ours, theirs, pairs, declared }: ThreeWays): CarriedEdits {
  const [before, edited, revised] = [toPieces(base), toPieces(ours), toPieces(theirs)];
  const merged = new Map<string, DocumentPiece>();
  const conflicts: EditConflict[] = [];
  const cells = new Map<string, string>();
  const changed = new Set<string>();
  for (const pair of pairs) {
    const { anchor } = pair.after;
    const [old, own, young] = [before.get(pair.before.anchor), edited.get(anchor), revised.get(anchor)];
    if (!old || !own || !young) continue;
    const isDeclared = (column: number) => declared.has(toCellKey(pair.before.anchor, column));
    const result = mergePieces({ base: old, ours: own, theirs: young }, isDeclared);
    if (result.piece !== young) merged.set(anchor, result.piece);
    if (result.isChanged) changed.add(anchor);
    for (const conflict of result.conflicts) {
      const cell = conflict.from === null ? null : toCellKey(pair.before.anchor, conflict.from);
      conflicts.push({ ...conflict, anchor, cell });
    }
    for (const [column, now] of result.columns.entries())
      if (now !== null) cells.set(toCellKey(pair.before.anchor, column), toCellKey(anchor, now));
  }
  const leftOut = findLeftOut({ before, edited, revised }, pairs, declared);
  for (const [anchor, now] of leftOut) {
    const piece = before.get(anchor);
    for (const column of piece ? toCells(piece) : []) cells.set(toCellKey(anchor, column), toCellKey(now, column));
  }
  const told = new Set(pairs.map(({ after }) => after.anchor));
  const rearranged = [...edited].flatMap(([anchor, piece]) => {
    const young = revised.get(anchor);
    const text = printPiece(piece);
    return told.has(anchor) || (young !== undefined && printPiece(young) === text) ? [] : [{ anchor, text }];
  });
  const tree = replacePieces(theirs, merged, new Set(leftOut.values()));
  return { tree, conflicts, cells, changed, rearranged };
}

type Pieces = ReadonlyMap<string, DocumentPiece>;

/** What the import makes of either original and the editor left out of the first: where just one part of the revision says it. */
function findLeftOut(
  { before, edited, revised }: Readonly<Record<'before' | 'edited' | 'revised', Pieces>>,
  pairs: readonly PartPair[],
  declared: ReadonlySet<string>,
): Map<string, string> {
  const kept = new Set(pairs.map((pair) => pair.before.anchor));
  // What goes on from a row would go on from another one.
  const isGoneOn = (anchor: string) =>
    [...revised.values()].some(
      (piece) => 'row' in piece && piece.above === anchor && piece.row.cells.some(({ merge }) => merge === 'above'),
    );
  const open = [...revised].filter(([anchor]) => !edited.has(anchor) && !isGoneOn(anchor));
  const found = new Map<string, string>();
  for (const [anchor, piece] of before) {
    const isOut = !kept.has(anchor) && toCells(piece).every((column) => declared.has(toCellKey(anchor, column)));
    if (!isOut) continue;
    const alike = open.filter(([, young]) => printPiece(young) === printPiece(piece));
    const [only] = alike;
    if (only && alike.length === 1) found.set(anchor, only[0]);
  }
  return found;
}

function toCells(piece: DocumentPiece): number[] {
  if (!('row' in piece)) return [0];
  return piece.row.cells.flatMap(({ lines }, column) => (lines.length > 0 ? [column] : []));
}

function replacePieces(tree: Root, pieces: Pieces, leftOut: ReadonlySet<string>): Root {
  const anchors = new Map(toOutline({ tree }).map(({ node, anchor }) => [node as RootContent, anchor]));
  const children = tree.children.flatMap((node): RootContent[] => {
    if (node.type === 'table') return [replaceRows(node, pieces, leftOut)];
    const anchor = anchors.get(node) ?? '';
    if (leftOut.has(anchor)) return [];
    const piece = pieces.get(anchor);
    return [piece !== undefined && 'node' in piece ? piece.node : node];
  });
  return { ...tree, children };
}

function replaceRows(node: Table, pieces: Pieces, leftOut: ReadonlySet<string>): Table {
  const grid = toGrid(node);
  const rows = grid.rows
    .filter(({ id }) => !leftOut.has(id ?? ''))
    .map((row) => {
      const piece = pieces.get(row.id ?? '');
      return piece !== undefined && 'row' in piece ? { ...row, cells: piece.row.cells } : row;
    });
  return toTable({ ...grid, rows });
}
