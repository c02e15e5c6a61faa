import type { Box } from './box.ts';
import { identity, type Matrix } from './matrix.ts';

/** What a program has set when it prints the next thing; `save` keeps it, `restore` brings it back. */
export interface PrintState {
  /** From the program's coordinates to the page as it is shown. */
  readonly matrix: Matrix;
  /** Nothing outside of it is seen. */
  readonly clip: Box;
  readonly lineWidth: number;
  readonly font: string;
  readonly size: number;
  readonly charSpacing: number;
  readonly wordSpacing: number;
  /** Width of signs against the font's own. */
  readonly scale: number;
  readonly leading: number;
  readonly rise: number;
  /** How text is painted (ISO 32000-1, table 106); 3 paints nothing. */
  readonly mode: number;
  readonly textMatrix: Matrix;
  /** Where the line began, and where the next sign stands. */
  readonly line: readonly [x: number, y: number];
  readonly pen: readonly [x: number, y: number];
}

export function initialState(matrix: Matrix, clip: Box): PrintState {
  return {
    matrix,
    clip,
    lineWidth: 1,
    font: '',
    size: 1,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
    mode: 0,
    textMatrix: identity,
    line: [0, 0],
    pen: [0, 0],
  };
}
