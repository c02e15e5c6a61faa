/** `2017-09-08T15:44` → `2017年9月8日`; what is no day stays as it is. */
export function formatDay(iso: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/u.exec(iso) ?? [];
  return year === undefined ? iso : `${year}年${Number(month)}月${Number(day)}日`;
}
