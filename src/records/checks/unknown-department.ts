import { readCell } from '../../mdast/table-grid.ts';
import { fail } from '../messages.ts';
import type { ColumnField } from '../registry/columns.ts';
import { findDepartment, nearestDepartments, type Registry } from '../registry/registry.ts';
import { isTaskTable } from '../table-rows.ts';
import { parseDepartmentList } from '../values/department-list.ts';
import type { Check } from './check-context.ts';

const unitFields: readonly (ColumnField | null)[] = ['lead', 'supporting', 'responsible', 'related'];

/** `unknown-department`: a responsible unit that the registry does not know, with the three nearest names that it does. */
export const checkUnknownDepartment: Check = ({ documents, registry, columns }) => {
  for (const { source, outline } of documents) {
    const { file, matter } = source;
    for (const block of outline.filter((candidate) => isTaskTable(candidate, columns))) {
      block.grid.rows.forEach((row, index) => {
        // A row with a cell too many or too few has its cells under the wrong headings.
        if (row.cells.length !== block.grid.headings.length) return;
        row.cells.forEach((cell, column) => {
          const heading = block.grid.headings[column];
          if (!heading || !unitFields.includes(columns(heading)) || cell.merge !== 'none') return;
          for (const name of parseDepartmentList(readCell(block.grid, index, column).lines.join('\n'))) {
            if (findDepartment(registry, name, matter.district)) continue;
            const place = cell.place ?? { line: block.line };
            fail(file, 'unknown-department', describeUnknown(name, matter.district, registry), place);
          }
        });
      });
    }
  }
};

function describeUnknown(name: string, district: string, registry: Registry): string {
  const nearest = nearestDepartments(registry, name, district).map((known) => `“${known}”`);
  const hint = nearest.length === 0 ? '' : `最接近的是${nearest.join('、')}。`;
  const place = `registry/departments.yaml 的 ${district} 下`;
  const mend = `是笔误请改正；是新单位请登记到 ${place}（npm run check -- --suggest 给出可粘贴的条目）`;
  return `不认识的单位“${name}”。${hint}${mend}`;
}
