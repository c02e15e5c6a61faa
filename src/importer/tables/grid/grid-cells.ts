import { isPerson } from '../../../columns/cell-likeness.ts';
import type { ColumnField } from '../../../columns/column-field.ts';
import { isUnitField } from '../../../columns/heading-row.ts';
import { gatherEvidence } from '../../../records/values/departments/unit-joint.ts';
import { cell, type DraftCell, type SourceLine } from '../../draft.ts';
import { dropPadding } from '../../layout/table-shape.ts';
import { toCellLines } from '../reading/cell-text.ts';
import type { GridField, GridLine } from './grid-matrix.ts';
import { joinUnitLines, type UnitCellContext, type UnitLine } from './unit-cells.ts';

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
    const joined = isUnitField(meaning) ? joinUnitLines(lines, start, units) : lines.map(({ text }) => text);
    return { ...cell(joined, start, field.merge), ...(field.printed.isOpen ? { isOpen: true } : {}) };
  });
}

/** What the cells of units of those rows tell of one another. */
export function gatherUnits(
  rows: readonly GridLine[],
  columns: readonly (ColumnField | null)[],
): Pick<UnitCellContext, 'evidence' | 'hasMarks'> {
  const cells = rows.flatMap(({ fields }) =>
    fields.flatMap((field, column) => {
      const meaning = columns[column] ?? null;
      return isUnitField(meaning) ? [toLines(field, meaning).map(({ text }) => text)] : [];
    }),
  );
  return { evidence: gatherEvidence(cells), hasMarks: cells.flat().some((text) => /[、，,；;]/u.test(text)) };
}

function toLines({ spaced }: GridField, field: ColumnField | null): UnitLine[] {
  return spaced.flatMap((source) =>
    cutAtWraps(source, field).flatMap((piece, at) =>
      toCellLines(piece, field, shape).map((text) => ({ text, isWrapped: at > 0 })),
    ),
  );
}

/** Where the page broke the text for want of room it may have set units apart, or persons whose names are whole. */
function cutAtWraps({ text, wraps = [] }: SourceLine, field: ColumnField | null): string[] {
  const pieces = [0, ...wraps].map((start, index) => text.slice(start, wraps[index]));
  const isCut = isUnitField(field) || (field === 'leader' && pieces.every(isPerson));
  return isCut ? pieces : [text];
}
