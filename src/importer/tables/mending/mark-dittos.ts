import type { VFile } from 'vfile';
import { doubt } from '../../../records/messages.ts';
import type { Draft, DraftTable } from '../../draft.ts';
import { isDitto } from '../reading/ditto.ts';
import type { LineLister } from '../reading/table-columns.ts';

/**
 * Cells that print 〃 or 同上 say what a merged cell says. Each becomes one, as a declared correction, because 〃 and ← are
 * the marks of merged cells in the Markdown. Doubt: `ditto-printed`.
 */
export function markDittos(table: DraftTable, file: VFile, list: LineLister): Draft['corrections'] {
  const corrections = table.rows.flatMap(({ cells }, index) =>
    cells.flatMap((cell, column) => {
      const [before, ...rest] = cell.lines;
      if (before === undefined || rest.length > 0 || !isDitto(before)) return [];
      cell.merge = before === '←' ? 'left' : 'above';
      if (before === '←' ? column === 0 : index === 0) cell.merge = 'none';
      cell.lines = [];
      return [{ line: cell.line, before, after: '', reason: `原件印“${before}”，按合并的单元格处理` }];
    }),
  );
  const [first] = corrections;
  if (first) {
    const lines = list(corrections.map(({ line }) => line));
    doubt(
      file,
      'ditto-printed',
      `有 ${corrections.length} 格印着“${first.before}”（${lines}），按合并的单元格处理。请核对`,
      { line: first.line },
    );
  }
  return corrections;
}
