import { readCell } from '../../mdast/table-grid.ts';
import type { CheckedDocument } from '../../records/checked-document.ts';
import { readItemNumber } from '../../records/values/item-mark.ts';
import { toNumberShift } from '../../records/values/number-shift.ts';
import type { DocumentPair } from './compare-texts.ts';

/** A row, heading or paragraph with the number that is printed at it; '' for none. */
interface NumberedPart {
  readonly kind: string;
  readonly number: string;
}

/**
 * Anchors of the parts of which the number alone moved, because as many parts of their kind came in, went or moved before
 * them: what they say is the same. A number that changes where nothing came or went is a change of words.
 */
export function findMovedNumbers({ was, is }: DocumentPair): ReadonlySet<string> {
  const [before, after] = [numberedParts(was), numberedParts(is)];
  const isMoved = (anchor: string, { kind, number }: NumberedPart) => {
    const old = before.get(anchor)?.number ?? number;
    const shift = old === number ? null : toNumberShift(old, number);
    if (shift === null) return false;
    const [then, now] = [before, after].map((parts) => listAhead(parts, anchor, kind));
    return -countMissing(then, now) <= shift && shift <= countMissing(now, then);
  };
  return new Set([...after].flatMap(([anchor, part]) => (isMoved(anchor, part) ? [anchor] : [])));
}

function numberedParts({ outline, tables }: CheckedDocument): Map<string, NumberedPart> {
  const columns = new Map(tables.map(({ block, judged }) => [block.anchor, judged.indexOf('number')]));
  return new Map(
    outline.flatMap((block): (readonly [string, NumberedPart])[] => {
      if (block.type !== 'table') return [[block.anchor, { kind: block.type, number: numberOf(block.text) }]];
      const column = columns.get(block.anchor) ?? -1;
      return block.grid.rows.flatMap(({ id }, row) => {
        const number = column === -1 ? '' : readCell(block.grid, row, column).lines.join('');
        return id === null ? [] : [[id, { kind: 'row', number }] as const];
      });
    }),
  );
}

/** The parts of its kind before it. */
function listAhead(parts: ReadonlyMap<string, NumberedPart>, anchor: string, kind: string): ReadonlySet<string> {
  const ahead = new Set<string>();
  for (const [other, part] of parts) {
    if (other === anchor) break;
    if (part.kind === kind) ahead.add(other);
  }
  return ahead;
}

/** How many of them the others are without. */
function countMissing(own: ReadonlySet<string> = new Set(), others: ReadonlySet<string> = new Set()): number {
  let count = 0;
  for (const one of own) if (!others.has(one)) count += 1;
  return count;
}

function numberOf(text: string): string {
  return readItemNumber(text)?.printed ?? '';
}
