import { expect } from 'vitest';
import type { Block, Extract, LineSpan, PrintedCell } from '../../../src/originals/extract.ts';

/**
 * The blocks of an extract as a person reads them, a line each; what stands in an aside is further in. Asserts on the way
 * that every line stands in exactly one block, in order, and that the cells of a grid do not overlap.
 */
export function outlineExtract({ blocks, lines }: Extract): string[] {
  let next = 1;
  const take = ([first, last]: LineSpan): string => {
    expect(first).toBe(next);
    next = last + 1;
    return lines
      .slice(first - 1, last)
      .map(({ text }) => text)
      .join('/');
  };
  const outlined = blocks.flatMap((block) => outlineBlock(block, take));
  expect(next).toBe(lines.length + 1);
  return outlined;
}

function outlineBlock(block: Block, take: (lines: LineSpan) => string): string[] {
  if (block.type === 'aside') {
    return [block.kind, ...block.blocks.flatMap((own) => outlineBlock(own, take)).map((line) => `  ${line}`)];
  }
  if (block.type !== 'grid') return [`段 ${take(block.lines)}`];
  const rows = block.rows.map((row) => `  ${row.map((cell) => outlineCell(cell, take)).join(' | ')}`);
  expectNoOverlap(block.rows);
  return [`${block.place}，表头 ${block.headingRows} 行`, ...rows];
}

function outlineCell({ lines, rowSpan, columnSpan }: PrintedCell, take: (lines: LineSpan) => string): string {
  const span = rowSpan > 1 || columnSpan > 1 ? `[${rowSpan}×${columnSpan}]` : '';
  return `${lines === null ? '—' : take(lines)}${span}`;
}

/** A cell that reaches down ends within the table. */
function expectNoOverlap(rows: readonly (readonly PrintedCell[])[]): void {
  for (const [index, row] of rows.entries()) {
    for (const { rowSpan, columnSpan } of row) {
      expect(columnSpan).toBeGreaterThan(0);
      expect(index + rowSpan).toBeLessThanOrEqual(rows.length);
    }
  }
}
