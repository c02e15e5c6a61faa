import type { ColumnRegistry } from '../../columns/column-registry.ts';
import { plainHeading } from '../../columns/column-registry.ts';
import { isHeadingRow } from '../../columns/heading-row.ts';

/** The lines of a heading row may be so many. */
export const mostLevels = 3;

/**
 * A heading row over several lines, a name or '' a column on each → one name a column: names broken within (工作／任务), or a
 * name over several columns with their own names below it (责任分工 over 牵头单位 and 配合单位), which then are the names.
 * Null where the lines are no heading row together.
 */
export function joinHeadingLines(levels: readonly (readonly string[])[], columns: ColumnRegistry): string[] | null {
  const [top, ...below] = levels;
  let names: readonly string[] | null = top ?? null;
  for (const level of below) names = names && joinLine(names, level, columns);
  return names !== null && isHeadingRow(names, columns) ? [...names] : null;
}

function joinLine(top: readonly string[], bottom: readonly string[], columns: ColumnRegistry): string[] | null {
  const width = Math.max(top.length, bottom.length);
  const names: string[] = [];
  let isChanged = false;
  let isInGroup = false;
  for (let column = 0; column < width; column += 1) {
    const [above = '', below = ''] = [top[column], bottom[column]];
    const beside = { above: top[column + 1] ?? '', below: bottom[column + 1] ?? '' };
    const opensGroup = isName(above) && below !== '' && beside.above === '' && beside.below !== '';
    isInGroup = opensGroup || (isInGroup && above === '' && below !== '');
    const name = isInGroup ? toName(below) : joinNames(above, below, columns);
    if (name === null) return null;
    isChanged ||= name !== above;
    names.push(name);
  }
  return isChanged ? names : null;
}

/** A sentence above a table (…公示如下：) is no name over its columns. */
function isName(text: string): boolean {
  return text !== '' && !/[。；：:！？]/u.test(plainHeading(text));
}

/** A name is no longer, without what stands in brackets: 预计至12月31日完成工作进度（%）. */
const longestName = 16;

/** What stands below a name over several columns: no row of the table begins so. */
function toName(text: string): string | null {
  return plainHeading(text).length <= longestName && !/^\d+$|[。；，,、]/u.test(text) ? text : null;
}

/** One name from two lines of a column; null where they are no name together. */
function joinNames(above: string, below: string, columns: ColumnRegistry): string | null {
  if (below === '') return above;
  if (columns(above + below) !== null) return above + below;
  return columns(below) !== null && (above === '' || columns(above) !== null) ? below : null;
}
