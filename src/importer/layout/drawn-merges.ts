import type { DraftBlock } from '../draft.ts';

/** A cell of a drawn table that goes on from the one above, and the line on which its row stands. */
export interface DrawnMerge {
  readonly line: number;
  readonly column: number;
}

/** Where a bar and a stroke meet, or a bar goes on. */
const joints = /[|+│┃║┆┇┊┋╎╏├┝┞┟┠┡┢┣┤┥┦┧┨┩┪┫┼┽┾┿╀╁╂╃╄╅╆╇╈╉╊╋╞╟╠╡╢╣╪╫╬]/u;

/**
 * The columns that a rule between two rows leaves open (│    ├───┤): the cell above goes on below it. None where the rule has
 * not as many pieces as the table has columns.
 */
export function findOpenColumns(rule: string, width: number): number[] {
  const pieces = rule.trim().split(joints).slice(1, -1);
  return pieces.length === width ? pieces.flatMap((piece, column) => (/^\s+$/u.test(piece) ? [column] : [])) : [];
}

/** Makes the blank cells that the drawing of their table shows to go on from the row above merged ones. */
export function mergeDrawn(blocks: readonly DraftBlock[], merged: readonly DrawnMerge[]): void {
  for (const block of blocks) {
    if (block.type !== 'table') continue;
    for (const row of block.rows.slice(1)) {
      for (const { column } of merged.filter(({ line }) => line === row.line)) {
        const cell = row.cells[column];
        if (cell !== undefined && cell.lines.length === 0 && cell.merge === 'none') cell.merge = 'above';
      }
    }
  }
}
