import type { ColumnField } from '../../../columns/column-field.ts';
import { isUnitField } from '../../../columns/heading-row.ts';
import { gatherEvidence, type UnitEvidence } from '../../../records/values/departments/unit-joint.ts';
import { cell, type DraftCell } from '../../draft.ts';
import { dropPadding } from '../../layout/table-shape.ts';
import { toCellLines } from '../reading/cell-text.ts';
import type { GridField, GridLine } from './grid-matrix.ts';
import { joinUnitLines, type UnitCellContext } from './unit-cells.ts';

const shape = { blank: 'empty', leavesOut: false, paragraphs: 'lines', tidy: dropPadding } as const;

/** A row of a grid as a row of the draft: one cell a column, each printed line a line of its cell. */
export function toDraftCells(
  { fields, line }: GridLine,
  columns: readonly (ColumnField | null)[],
  units: UnitCellContext,
): DraftCell[] {
  return fields.map((field, column) => {
    const start = field.lines[0]?.line ?? line;
    const meaning = columns[column] ?? null;
    const lines = toLines(field, meaning);
    return cell(isUnitField(meaning) ? joinUnitLines(lines, start, units) : lines, start, field.merge);
  });
}

/** What the cells of units of those rows tell of one another. */
export function gatherUnits(rows: readonly GridLine[], columns: readonly (ColumnField | null)[]): UnitEvidence {
  return gatherEvidence(
    rows.flatMap(({ fields }) =>
      fields.flatMap((field, column) => {
        const meaning = columns[column] ?? null;
        return isUnitField(meaning) ? [toLines(field, meaning)] : [];
      }),
    ),
  );
}

function toLines({ spaced }: GridField, field: ColumnField | null): string[] {
  return spaced.flatMap(({ text }) => toCellLines(text, field, shape));
}
