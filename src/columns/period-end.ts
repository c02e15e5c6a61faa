const quarters = '一二三四';

/**
 * The month in which the period of a heading ends, 1–12: 1-10月推进情况 → 10, 上半年 → 6, 三季度 → 9, 截至6月底 → 6; null where it
 * names none.
 */
export function parsePeriodEnd(heading: string): number | null {
  const months = [...heading.matchAll(/(?<!\d)(\d{1,2})月/gu)].map(([, month]) => Number(month));
  const month = months.at(-1);
  if (month !== undefined) return month >= 1 && month <= 12 ? month : null;
  const quarter = /([一二三四])季度/u.exec(heading)?.[1];
  if (quarter !== undefined) return (quarters.indexOf(quarter) + 1) * 3;
  if (/上半年/u.test(heading)) return 6;
  return /全年|年度|年底|年末|下半年/u.test(heading) ? 12 : null;
}
