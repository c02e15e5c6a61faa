import { isUnitList } from '../../../columns/unit-likeness.ts';
import type { DraftCell, DraftRow, DraftTable } from '../../draft.ts';

/** Most texts of that column end as sentences do. */
export function endsSentences({ rows }: DraftTable, column: number): boolean {
  const cells = rows.flatMap(({ cells }) => cells[column] ?? []).filter(({ lines }) => lines.length > 0);
  return cells.filter((cell) => !breaksOff(cell)).length * 2 > cells.length;
}

/** Both cells are whole lists of units: neither breaks off within a name. */
export function areLists(above: DraftRow, row: DraftRow, column: number): boolean {
  const [before, after] = [above, row].map(({ cells }) => cells[column]?.lines.join('、') ?? '');
  if (before === undefined || after === undefined || !isUnitList(before) || !isUnitList(after)) return false;
  return isUnitList(before.split(/[、，,；;]/u).at(-1) ?? '') && !bareHead.test(after);
}

/** What only ends the name of a unit. */
const bareHead = /^(?:[局委办厅处室]|办公室|委员会|管委会|(?:人民)?政府(?!办)|中心|集团|公司)(?:$|[、，,；;])/u;

/** Within a sentence. */
export function breaksOff(cell: DraftCell | undefined): boolean {
  const last = cell?.lines.at(-1);
  return last !== undefined && !/[。；;！？!?）)]$/u.test(last);
}
