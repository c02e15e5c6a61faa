/** Where a clause ends: what changed is quoted from one such place to the next. */
const clauseEnd = /[，。；：！？｜\n]/u;

/**
 * The part of two texts in which they differ, in whole clauses, verbatim on both sides: 新建112个项目 and 新建113个项目 of two
 * long paragraphs. Of clauses that come or go, the one behind them is quoted too; '' where there is none.
 */
export function toChangedStretch(before: string, after: string): { readonly before: string; readonly after: string } {
  const [was, is] = [Array.from(before), Array.from(after)];
  const shortest = Math.min(was.length, is.length);
  let start = 0;
  while (start < shortest && was[start] === is[start]) start += 1;
  let end = 0;
  while (end < shortest - start && was.at(-1 - end) === is.at(-1 - end)) end += 1;
  while (start > 0 && !clauseEnd.test(was[start - 1] ?? '')) start -= 1;
  while (end > 0 && !clauseEnd.test(was.at(-end) ?? '')) end -= 1;
  return { before: was.slice(start, was.length - end).join(''), after: is.slice(start, is.length - end).join('') };
}
