import type { Table } from 'mdast';
import { type PlacedCharacter, toCharacters } from '../../mdast/placed-character.ts';
import { toGrid } from '../../mdast/table-grid.ts';
import { toTextStream } from '../../mdast/text-stream.ts';
import type { CheckedDocument } from '../../records/checked-document.ts';
import { applyDeclarations, toOriginalCharacters } from '../../records/source/alignment.ts';

/** Names a cell of a row by its column, 0-based; a block is its own only cell. */
export function toCellKey(anchor: string, column = 0): string {
  return `${anchor} ${column}`;
}

/** Cell → its characters as they stand in the original, white space apart. */
export type CellPlaces = ReadonlyMap<string, readonly PlacedCharacter[]>;

/**
 * Where each cell and block of a document stands in its original; nothing where the two are not the same, declarations applied.
 * @param toAnchor What its anchors are called.
 */
export function toCellPlaces({ source, outline }: CheckedDocument, toAnchor = (anchor: string) => anchor): CellPlaces {
  const { matter, original, tree, alignment } = source;
  if (alignment.mismatches.length > 0 || alignment.unfound.length > 0) return new Map();
  const lines = original.lines.map(({ text }) => text);
  const { characters } = applyDeclarations(toOriginalCharacters(lines, matter), matter);
  const anchorOf = new Map(outline.map(({ node, anchor }) => [node as unknown, anchor]));
  const places = new Map<string, readonly PlacedCharacter[]>();
  let at = 0;
  const take: Take = (anchor, column, count) => {
    if (anchor !== null) places.set(toCellKey(toAnchor(anchor), column), characters.slice(at, at + count));
    at += count;
  };
  for (const node of tree.children) {
    if (node.type === 'table') takeTable(node, take);
    else if (node.type !== 'yaml') {
      take(anchorOf.get(node) ?? null, 0, toTextStream({ type: 'root', children: [node] }).characters.length);
    }
  }
  return places;
}

type Take = (anchor: string | null, column: number, count: number) => void;

function takeTable(table: Table, take: Take): void {
  for (const { id, cells } of toGrid(table).rows) {
    for (const [column, { lines }] of cells.entries())
      take(id, column, toCharacters(lines.join(''), { line: 1, column: 1 }).length);
  }
}
