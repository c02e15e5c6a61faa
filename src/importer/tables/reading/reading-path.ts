import type { TableShape, TableToken } from '../../layout/table-token.ts';
import type { ColumnPlace } from './cell-fitness.ts';
import type { Outside } from './line-fitness.ts';

/** What a token is taken for. `lost` is what no reading has a place for, `debris` a blank that a page left behind. */
export type Step = 'row' | 'cell' | 'paragraph' | 'section' | 'outside' | 'debris' | 'lost';

/** A token with its part in the table; `column` is that of its cell, or of the row that is open. */
export interface ReadToken {
  readonly token: TableToken;
  readonly step: Step;
  readonly column: number;
}

/** No row is open. */
export const none = -1;

/** One way to read the tokens so far, and what it costs. */
export interface ReadingPath {
  readonly cost: number;
  readonly read: ReadToken | null;
  readonly previous: ReadingPath | null;
  /** The last column of the row that is open. */
  readonly column: number;
  /** The last column of it that is not blank. */
  readonly filled: number;
  /** The row goes on an item above: its number is merged and left out. */
  readonly goesOn: boolean;
  /** What the open cell ends with. */
  readonly text: string;
  /** The last number printed in the column of numbers. */
  readonly number: number | null;
  readonly outside: Outside;
}

/** Before the first token. */
export const startOfReading: ReadingPath = {
  cost: 0,
  read: null,
  previous: null,
  column: none,
  filled: none,
  goesOn: false,
  text: '',
  number: null,
  outside: 'no',
};

/** What a reading goes by: the columns, and how the copy prints them. */
export interface ReadingRules {
  readonly places: readonly ColumnPlace[];
  readonly shape: TableShape;
  /** By the last column of a row, what it costs to end there; apart where the row goes on an item above. */
  readonly endings: { readonly plain: readonly number[]; readonly goingOn: readonly number[] };
  readonly isNumbered: boolean;
  /** Numbers stand only in the column of numbers, and not as values beside it. */
  readonly areNumbersSerial: boolean;
  /** A blank line stands before each row, and hardly anywhere else. */
  readonly areRowsApart: boolean;
}
