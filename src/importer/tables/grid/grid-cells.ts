import type { ColumnField } from '../../../columns/column-field.ts';
import { isUnitField } from '../../../columns/heading-row.ts';
import { isUnitList } from '../../../columns/unit-likeness.ts';
import { cell, type DraftCell } from '../../draft.ts';
import { dropPadding } from '../../layout/table-shape.ts';
import { toCellLines } from '../reading/cell-text.ts';
import type { GridField, GridLine } from './grid-matrix.ts';

const shape = { blank: 'empty', leavesOut: false, paragraphs: 'lines', tidy: dropPadding } as const;

/** A row of a grid as a row of the draft: one cell a column, each printed line a line of its cell. */
export function toDraftCells({ fields, line }: GridLine, columns: readonly (ColumnField | null)[]): DraftCell[] {
  return fields.map((field, column) => {
    const start = field.lines[0]?.line ?? line;
    return cell(toLines(field, columns[column] ?? null), start, field.merge);
  });
}

function toLines({ lines }: GridField, field: ColumnField | null): string[] {
  const printed = lines.flatMap(({ text }) => toCellLines(text, field, shape));
  return isUnitField(field) ? joinUnits(printed) : printed;
}

/** The name of a unit that a narrow column breaks is joined; whole names stay on lines of their own. */
function joinUnits(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const areApart = last === undefined || /[：:]/u.test(last + line) || (isUnitList(last) && isUnitList(line));
    if (areApart || /[。；;]$/u.test(last)) joined.push(line);
    else joined.splice(-1, 1, last + line);
  }
  return joined;
}
