import { findBars, isRuleLine } from '../../characters/drawing.ts';
import type { SourceLine } from '../draft.ts';

const corners = /[\u250c-\u254b\u2550-\u256c]|\+[-=]/u;
/** A rule within a row with text: its cells do not end where those of other rows do. */
const ruleInRow = /[\u2500\u2501\u2550\u253c\u251c\u2524]{2,}/u;

/**
 * True for the lines of a table with corners (┌┬┐, +---+) whose columns cannot be followed: a row has text outside of its frame,
 * a rule within, or another number of bars than its columns tell. A last row may be cut off.
 * @param isPlaced Whether each row with bars has a cell for each column.
 */
export function isBrokenDrawing(drawn: readonly SourceLine[], isPlaced: (row: SourceLine) => boolean): boolean {
  const isBoxed = drawn.some(({ text }) => isRuleLine(text) && corners.test(text));
  const rows = drawn.filter(({ text }) => !isRuleLine(text));
  if (!isBoxed || rows.length < 2) return false;
  const isEnd = drawn.at(-1) === rows.at(-1);
  return rows.some((row, index) => {
    if (ruleInRow.test(row.text)) return true;
    const mayBeCut = isEnd && index === rows.length - 1;
    return !mayBeCut && (isOpen(row.text) || !isPlaced(row));
  });
}

function isOpen(text: string): boolean {
  const plain = text.trim();
  const bars = findBars(plain);
  return bars[0] !== 0 || bars.at(-1) !== plain.length - 1;
}
