import type { ColumnRegistry } from '../../columns/column-registry.ts';
import type { SourceLine } from '../draft.ts';
import { alignRows } from './align-rows.ts';
import { readBarEndedCells } from './bar-ended-cells.ts';
import { readBarLedCells } from './bar-led-cells.ts';
import { joinNarrowCells } from './join-narrow-cells.ts';
import { readLabelRows } from './label-rows.ts';
import type { LayoutStep, PlainLayout } from './layout-step.ts';
import { readSpacedRows } from './spaced-rows.ts';
import { splitHeadingNames } from './split-heading-names.ts';
import { splitPairedItems } from './split-paired-items.ts';
import { undrawTables } from './undraw-tables.ts';
import { unmarkMarkdown } from './unmark-markdown.ts';

const steps: readonly LayoutStep[] = [
  unmarkMarkdown,
  splitPairedItems,
  readLabelRows,
  readBarLedCells,
  undrawTables,
  readBarEndedCells,
  readSpacedRows,
  splitHeadingNames,
  alignRows,
  joinNarrowCells,
];

/**
 * Tables that text draws (with bars, in frames, by the places of their columns) → the same with a tab between cells, one row
 * a line, as rows with tabs are read. All other lines stay.
 */
export function toPlainLayout(lines: readonly SourceLine[], columns: ColumnRegistry): PlainLayout {
  return steps.reduce<PlainLayout>(
    (done, step) => {
      const next = step(done.lines, columns);
      return {
        lines: next.lines,
        omitted: [...done.omitted, ...next.omitted],
        corrections: [...done.corrections, ...next.corrections],
        doubts: [...done.doubts, ...next.doubts],
        merged: [...(done.merged ?? []), ...(next.merged ?? [])],
      };
    },
    { lines, omitted: [], corrections: [], doubts: [] },
  );
}
