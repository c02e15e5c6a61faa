import type { ColumnRegistry } from '../../columns/column-registry.ts';
import type { Draft, SourceLine } from '../draft.ts';
import type { DrawnMerge } from './drawn-merges.ts';

/** Lines in a layout that is read, what of their text is left out or moved for that, and what an editor is told of it. */
export interface PlainLayout {
  readonly lines: readonly SourceLine[];
  readonly omitted: Draft['omitted'];
  readonly corrections: Draft['corrections'];
  readonly doubts: readonly LayoutDoubt[];
  /** Cells that the drawing of a table shows to go on from the one above. */
  readonly merged?: readonly DrawnMerge[];
}

/**
 * One for each table and rule: rows put together of several lines, rows without a number that were not, cells of which
 * the place hardly tells the column, and the lines of a drawn table whose columns cannot be followed.
 */
export interface LayoutDoubt {
  readonly rule: 'row-joined' | 'row-unnumbered' | 'cell-placed' | 'table-broken';
  readonly lines: readonly number[];
}

/** One layout of text → one that is read. */
export type LayoutStep = (lines: readonly SourceLine[], columns: ColumnRegistry) => PlainLayout;
