import { type SearchFragment, unitsOfPiece } from './search-catalog.ts';
import type { SearchEntry } from './search-entries.ts';
import { foldText } from './search-fold.ts';

/** More than the longest query, so that one that begins in a piece stands in it whole, with some words around it. */
const margin = 120;

interface PlacedBlock {
  readonly block: string;
  /** Folded unit of the record at which the block begins. */
  readonly start: number;
}

/**
 * The pieces in which a record's text is read: piece n has what is found from unit n × `unitsOfPiece` on, so that an
 * excerpt of a long section does not need the whole of it. Most records have one.
 */
export function toFragments({ url, names, blocks }: SearchEntry): SearchFragment[] {
  const [title = '', ...aliases] = names;
  const { placed, units } = placeBlocks([...aliases, ...blocks], foldText(title).text.length);
  const pieces = Math.max(1, Math.ceil(units / unitsOfPiece));
  return Array.from({ length: pieces }, (_, piece) => {
    const from = piece * unitsOfPiece - margin;
    const to = (piece + 1) * unitsOfPiece + margin;
    const content = placed.map((block) => cutBlock(block, from, to)).filter((text) => text !== '');
    return { url, meta: { title }, content: content.join('\n'), pieces };
  });
}

function placeBlocks(blocks: readonly string[], first: number): { placed: PlacedBlock[]; units: number } {
  const placed: PlacedBlock[] = [];
  let units = first;
  for (const block of blocks) {
    placed.push({ block, start: units });
    units += foldText(block).text.length;
  }
  return { placed, units };
}

/** The part of the block between two units of the record, with an ellipsis where it is cut. */
function cutBlock({ block, start }: PlacedBlock, from: number, to: number): string {
  const { starts, ends } = foldText(block);
  if (starts.length === 0 || start >= to || start + starts.length <= from) return '';
  const begin = starts[Math.max(0, from - start)] ?? 0;
  const end = ends[Math.min(starts.length, to - start) - 1] ?? block.length;
  return `${begin > 0 ? '…' : ''}${block.slice(begin, end)}${end < block.length ? '…' : ''}`;
}
