import type { VFile } from 'vfile';
import type { ColumnField } from '../../../columns/column-field.ts';
import type { JudgedTable } from '../../../columns/judged-table.ts';
import { doubt } from '../../../records/messages.ts';
import type { Draft, DraftCell, DraftTable } from '../../draft.ts';
import { toOwnFields } from '../reading/judge-draft.ts';

const labelFields: readonly (ColumnField | null)[] = ['number', 'category', 'name', 'indicator'];

/**
 * Where a dump leaves merged cells blank: which blank cells continue the cell above or to the left.
 * Labels are merged downwards. In a matrix of indicators a blank value continues the value before it, and
 * a row without any value continues the row above. Other blank cells stay empty.
 * Doubt: `cell-merged`. Returns the corrections that a label broken over rows needs.
 */
export function markMerges(table: DraftTable, judged: JudgedTable, file: VFile): Draft['corrections'] {
  if (!table.hasOpenBlanks) return [];
  const fields = toOwnFields(judged);
  const isMatrix = judged.kind === 'matrix' && !judged.hasUnits;
  table.rows.forEach((row, index) => {
    const isBlank = (cell: DraftCell) => cell.merge === 'none' && cell.lines.length === 0;
    const values = row.cells.filter((_, column) => isMatrix && isValue(fields, column));
    const hasValue = values.some((cell) => !isBlank(cell));
    // A row with a number of its own may well have a name of its own, which was not copied.
    const number = row.cells[fields.indexOf('number')];
    const hasNumber = number !== undefined && !isBlank(number) && number.merge === 'none';
    const merged: (string | null)[] = [];
    row.cells.forEach((cell, column) => {
      if (!isBlank(cell)) return;
      const field = fields[column] ?? null;
      const name = table.headings[column] ?? null;
      if (isMatrix && isValue(fields, column)) {
        const origin = hasValue ? isValue(fields, column - 1) : index > 0;
        if (!origin) return;
        cell.merge = hasValue ? 'left' : 'above';
        merged.push(name);
      } else if (labelFields.includes(field) && index > 0) {
        cell.merge = 'above';
        if (field === 'name' && hasNumber) merged.push(name);
      } else if (name === null) {
        cell.merge = 'left';
      }
    });
    if (merged.length > 0) {
      const where = isMatrix && hasValue ? '左边' : '上面';
      doubt(
        file,
        'cell-merged',
        `${merged.length} 格为空（${merged.length === 1 ? merged[0] : `${merged[0]}至${merged.at(-1)}`}），视为与${where}的单元格合并。请核对`,
        { line: row.line },
      );
    }
  });
  return isMatrix ? joinGroups(table, fields) : [];
}

/** Every column behind the unit of measure holds values. */
function isValue(fields: readonly (ColumnField | null)[], column: number): boolean {
  return column > fields.indexOf('unit') && fields[column] === null;
}

/** A label printed down the rows of a merged cell (主要污／染物排／放总量／削减) is one text in the first of them. */
function joinGroups(table: DraftTable, fields: readonly (ColumnField | null)[]): Draft['corrections'] {
  const label = fields.indexOf('indicator');
  if (table.headings[label + 1] !== null) return [];
  const groups: DraftCell[][] = [];
  for (const row of table.rows) {
    const [group, name] = [row.cells[label], row.cells[label + 1]];
    if (!group || !name) continue;
    if (name.merge === 'left' || name.lines.length === 0) {
      name.merge = 'left';
      groups.push([]);
    } else {
      (groups.at(-1) ?? groups[groups.push([]) - 1])?.push(group);
    }
  }
  return groups.filter((group) => group.length > 1).flatMap(joinGroup);
}

function joinGroup(group: readonly DraftCell[]): Draft['corrections'] {
  const parts = group.map(({ lines }) => lines.join(''));
  const whole = parts.join('');
  return group.flatMap((cell, index) => {
    cell.merge = index === 0 ? 'none' : 'above';
    cell.lines = index === 0 ? [whole] : [];
    const before = parts[index] ?? '';
    const after = index === 0 ? whole : '';
    return before === '' || before === after
      ? []
      : [{ line: cell.line, before, after, reason: '合并单元格的文字在原件中拆成几行' }];
  });
}
