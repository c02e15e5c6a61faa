import type { CheckedDocument } from '../checked-document.ts';
import { doubt, type Place } from '../messages.ts';
import { findCalendarFault } from '../values/quantities/calendar-fault.ts';
import type { Check } from './check-context.ts';

/**
 * `deadline-impossible`: a deadline that names a month or day which no calendar has (13月底, 2月30日). It is shown as printed, and
 * stands in no order of time. A doubt.
 */
export const checkDeadlines: Check<'documents'> = ({ documents }) => {
  for (const document of documents) {
    for (const { anchor, deadline } of document.rows) {
      const fault = deadline === null ? null : findCalendarFault(deadline.asPrinted);
      if (deadline === null || fault === null) continue;
      const found = `完成时限“${deadline.asPrinted.slice(0, 24)}”里的“${fault}”是日历上没有的月份或日子，只照原样显示，不参加按时间的排列和核对`;
      const mend = '请对照原件：抄错的改正这一格，并在 front matter 的 corrections 中声明；原件就是这样印的不必修改';
      doubt(document.source.file, 'deadline-impossible', `${found}。${mend}`, placeOf(document, anchor));
    }
  }
};

/** The row of a table, or the block of the text, that has the identifier. */
function placeOf({ tables, outline }: CheckedDocument, anchor: string): Place {
  const rows = tables.flatMap(({ block }) => block.grid.rows.map((row) => ({ ...row, line: block.line })));
  const row = rows.find(({ id }) => id === anchor);
  if (row !== undefined) return row.place ?? { line: row.line };
  const block = outline.find((one) => one.anchor === anchor);
  return block === undefined ? undefined : { line: block.line };
}
