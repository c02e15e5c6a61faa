import type { Heading, Paragraph, RootContent } from 'mdast';
import { dropBlanks } from '../../characters/blank.ts';
import { isSerialNumber } from '../../columns/serial-number.ts';
import { toAddressMark } from '../../mdast/identifier.ts';
import type { GridCell } from '../../mdast/table-grid.ts';
import { toDeepText } from '../../mdast/text-stream.ts';
import { addressOf } from '../../records/source/outline.ts';
import { readItemNumber } from '../../records/values/item-mark.ts';
import { type DocumentPiece, printBlock, printCell, printPiece, type RowPiece } from './document-pieces.ts';

/** One part of a document three times. */
export interface ThreePieces<Of = DocumentPiece> {
  /** What the import makes of the original as it was. */
  readonly base: Of;
  readonly ours: Of;
  readonly theirs: Of;
}

/** What an editor and a revision both changed, each otherwise. Columns count from 0; a block has one, a whole row none. */
export interface PieceConflict {
  /** The column of the base, and of the revision, which may have none like it. */
  readonly from: number | null;
  readonly column: number | null;
  /** The heading of the column. */
  readonly name: string | null;
  readonly before: string;
  readonly edited: string;
  readonly now: string;
  /** Whether the editor changed words, or only how they stand. */
  readonly isWorded: boolean;
}

/** A part as it is to stand, and what of the editor's is not in it. */
export interface MergedPiece {
  readonly piece: DocumentPiece;
  readonly conflicts: readonly PieceConflict[];
  /** Column of the base → the column of the revision that stands with the editor's words; null where none does. */
  readonly columns: readonly (number | null)[];
  /** Whether the revision says something else than the base, the number apart. */
  readonly isChanged: boolean;
}

/**
 * What only the editor changed is the editor's, what only the revision changed is the revision's: of a row cell by cell, of
 * a block its number apart from its words. What both changed otherwise stays as the revision has it.
 * @param isDeclared Whether the front matter declares a change of the words of a column of the base.
 */
export function mergePieces(pieces: ThreePieces, isDeclared: (column: number) => boolean): MergedPiece {
  const { base, ours, theirs } = pieces;
  if ('row' in base && 'row' in ours && 'row' in theirs) return mergeRows({ base, ours, theirs }, isDeclared);
  const isChanged = printPiece(base) !== printPiece(theirs);
  if ('node' in base && 'node' in ours && 'node' in theirs) {
    const merged = mergeBlocks({ base: base.node, ours: ours.node, theirs: theirs.node });
    if (merged !== null)
      return { piece: { node: merged as typeof theirs.node }, conflicts: [], columns: [0], isChanged };
  }
  return { piece: theirs, conflicts: [toConflict(pieces)], columns: [], isChanged };
}

function mergeBlocks({ base, ours, theirs }: ThreePieces<RootContent>): RootContent | null {
  const [was, own, young] = [base, ours, theirs].map(printBlock);
  if (own === was || own === young) return theirs;
  if (young === was) return ours;
  // An item that comes in gives those behind it other numbers, and no other words.
  const [from, to] = [base, theirs].map((node) => readItemNumber(toDeepText(node))?.mark ?? '');
  const [moved, renumbered] = [base, ours].map((node) => renumber(node, from ?? '', to ?? ''));
  if (!moved || !renumbered || printBlock(moved) !== young) return null;
  return keepAddress(renumbered, theirs);
}

/** Its own words gave the editor's block its address, and with another number they give another one. */
function keepAddress(node: RootContent, theirs: RootContent): RootContent {
  const isText = (block: RootContent): block is Heading | Paragraph =>
    block.type === 'heading' || block.type === 'paragraph';
  if (!isText(node) || !isText(theirs)) return node;
  const address = addressOf(theirs);
  if (address === null || addressOf(node) !== null) return node;
  return { ...node, children: [...node.children, { type: 'text', value: ` ${toAddressMark(address)}` }] };
}

/** The block under another number; null where it does not begin with its own. */
function renumber<Node extends object>(node: Node, from: string, to: string): Node | null {
  if (from === '' || to === '') return null;
  if ('value' in node && typeof node.value === 'string')
    return node.value.startsWith(from) ? { ...node, value: to + node.value.slice(from.length) } : null;
  if (!('children' in node) || !Array.isArray(node.children)) return null;
  const [first, ...rest] = node.children as object[];
  const numbered = first === undefined ? null : renumber(first, from, to);
  return numbered === null ? null : { ...node, children: [numbered, ...rest] };
}

function mergeRows(pieces: ThreePieces<RowPiece>, isDeclared: (column: number) => boolean): MergedPiece {
  const { base, ours, theirs } = pieces;
  const columns = mapColumns(base, theirs);
  const isChanged = base.row.cells.some((cell, column) => isOther(cell, theirs.row.cells[columns[column] ?? -1]));
  if (ours.row.cells.length !== base.row.cells.length)
    return { piece: theirs, conflicts: [toConflict(pieces)], columns: [], isChanged };
  const edits = base.row.cells.flatMap((cell, column) => toEdit(pieces, cell, column, columns[column] ?? null) ?? []);
  const isTorn = edits.some(({ isAlike }) => !isAlike);
  // Words that went from one cell to another go together or not at all.
  const isOpen = ({ isAlike, isWorded, column }: CellEdit) => !isAlike || (isTorn && isWorded && !isDeclared(column));
  const open = edits.filter(isOpen);
  const carried = new Map(edits.flatMap((edit) => (isOpen(edit) ? [] : [[edit.now, edit.edited] as const])));
  const cells = theirs.row.cells.map((cell, at) => carried.get(at) ?? cell);
  return {
    piece: carried.size === 0 ? theirs : { ...theirs, row: { ...theirs.row, cells } },
    conflicts: open.map(({ cell, edited, now, column, isWorded }) => ({
      from: column,
      column: now,
      name: base.headings[column] ?? null,
      before: cell.lines.join(''),
      edited: printEdited(edited),
      now: now === null ? '' : (theirs.row.cells[now]?.lines.join('') ?? ''),
      isWorded,
    })),
    columns: columns.map((now, column) => (open.some((edit) => edit.column === column) ? null : now)),
    isChanged,
  };
}

/** Whether a cell says something else now, unless it is a number by which rows are counted. */
function isOther(cell: GridCell, now: GridCell | undefined): boolean {
  if (now !== undefined && printCell(cell) === printCell(now)) return false;
  return ![cell, now].every((one) => one !== undefined && isSerialNumber(one.lines.join('')));
}

/** A cell that the editor changed. */
interface CellEdit {
  readonly column: number;
  readonly cell: GridCell;
  readonly edited: GridCell;
  /** Its column in the revision; null where that has none of the name. */
  readonly now: number | null;
  /** Whether the revision leaves the cell as it was. */
  readonly isAlike: boolean;
  readonly isWorded: boolean;
}

function toEdit(
  { ours, theirs }: ThreePieces<RowPiece>,
  cell: GridCell,
  column: number,
  now: number | null,
): CellEdit | null {
  const edited = ours.row.cells[column];
  const young = now === null ? undefined : theirs.row.cells[now];
  if (edited === undefined || printCell(edited) === printCell(cell)) return null;
  if (young !== undefined && printCell(young) === printCell(edited)) return null;
  // A cell goes on from the one above it: from that one alone.
  const isBelow = edited.merge !== 'above' || theirs.above === ours.above;
  const isAlike = young !== undefined && printCell(young) === printCell(cell) && isBelow;
  return { column, cell, edited, now, isAlike, isWorded: !isLayout(cell, edited) };
}

/** Column → the column of that name in the revision, or at its place where the names do not tell; null where neither does. */
function mapColumns(base: RowPiece, theirs: RowPiece): (number | null)[] {
  const names = theirs.headings;
  const isTold = ({ headings }: RowPiece) => new Set(headings).size === headings.length;
  const isByName = isTold(base) && isTold(theirs) && base.headings.some((name) => names.includes(name));
  const isSameWidth = base.row.cells.length === theirs.row.cells.length;
  return base.row.cells.map((_, column) => {
    if (!isByName) return isSameWidth ? column : null;
    const name = base.headings[column] ?? null;
    return names.includes(name) ? names.indexOf(name) : toSamePlace(base, theirs, column);
  });
}

/** Under another name, between the same ones. */
function toSamePlace(base: RowPiece, theirs: RowPiece, column: number): number | null {
  const name = theirs.headings[column] ?? null;
  return base.headings.length === theirs.headings.length && !base.headings.includes(name) ? column : null;
}

function isLayout(cell: GridCell, edited: GridCell): boolean {
  const [before, after] = [cell, edited].map(({ lines }) => dropBlanks(lines.join('')));
  return before === after;
}

function printEdited({ merge, lines }: GridCell): string {
  return merge === 'above' ? '〃' : merge === 'left' ? '←' : lines.join('<br>');
}

function toConflict({ base, ours, theirs }: ThreePieces): PieceConflict {
  const [before = '', edited = '', now = ''] = [base, ours, theirs].map(printPiece);
  const isWorded = dropBlanks(before) !== dropBlanks(edited);
  const column = 'node' in theirs ? 0 : null;
  return { from: column, column, name: null, before, edited, now, isWorded };
}
