import { integerPattern, parseInteger } from './integer.ts';

/**
 * A part of a year: `year`, a half (`H1`), a quarter (`Q1`, the first three `Q1-Q3`), a month (`M10`) or months (`M1-M10`).
 * Of two codes for the same months the one without months is used: `M1-M6` is `H1`.
 */
export type Period = string;

export const periodPattern = /^(?:year|H[12]|Q[1-4]|Q1-Q3|M(?:[1-9]|1[0-2])|M(?:[1-9]|1[0-1])-M(?:[2-9]|1[0-2]))$/u;

type Months = readonly [first: number, last: number];

/** In the order in which a year is told: what ends first comes first, of two that end together the shorter one. */
const named: readonly (readonly [period: Period, months: Months, name: string])[] = [
  ['Q1', [1, 3], '一季度'],
  ['Q2', [4, 6], '二季度'],
  ['H1', [1, 6], '上半年'],
  ['Q3', [7, 9], '三季度'],
  ['Q1-Q3', [1, 9], '前三季度'],
  ['Q4', [10, 12], '四季度'],
  ['H2', [7, 12], '下半年'],
  ['year', [1, 12], '全年'],
];

/** The months that a period covers, 1–12. */
export function monthsOf(period: Period): Months {
  const known = named.find(([code]) => code === period)?.[1];
  const [first = 1, last = first] = (period.match(/\d+/gu) ?? []).map(Number);
  return known ?? [first, last];
}

/** The last day of a period of a year, as an ISO date. */
export function lastDayOf(year: number, period: Period): string {
  return new Date(Date.UTC(year, monthsOf(period)[1], 0)).toISOString().slice(0, 10);
}

/** Whether a period with its year ({@link toDatedPeriod}) counts from January on, as amounts of a year do. */
export function beginsInJanuary(dated: string): boolean {
  return /^\d{4}(?:-(?:Q1|H1|Q1-Q3|01)(?:\/.*)?)?$/u.test(dated);
}

/** The code for these months; null where no year has them. */
export function toPeriod([first, last]: Months): Period | null {
  if (first < 1 || last > 12 || last < first) return null;
  const known = named.find(([, [from, to]]) => from === first && to === last)?.[0];
  return known ?? (first === last ? `M${first}` : `M${first}-M${last}`);
}

/** H1 → 上半年, M10 → 10月, M1-M10 → 1—10月. */
export function describePeriod(period: Period): string {
  const [first, last] = monthsOf(period);
  const known = named.find(([code]) => code === period)?.[2];
  return known ?? (first === last ? `${first}月` : `${first}—${last}月`);
}

/** Sorts periods as a year goes: by their last month, the shorter one first. */
export function comparePeriods(one: Period, other: Period): number {
  const [a, b] = [monthsOf(one), monthsOf(other)];
  return a[1] - b[1] || b[0] - a[0];
}

/** With its year, as it is published: 2017-H1, 2031-10, 2031-01/2031-10, and 2031 for a whole year. */
export function toDatedPeriod(year: number, period: Period): string {
  if (period === 'year') return String(year);
  if (!period.startsWith('M')) return `${year}-${period}`;
  const [first, last] = monthsOf(period).map((month) => `${year}-${String(month).padStart(2, '0')}`);
  return first === last ? `${first}` : `${first}/${last}`;
}

const month = `(${integerPattern})`;
const forms: readonly (readonly [form: RegExp, toMonths: (found: readonly string[]) => Months])[] = [
  [
    new RegExp(`${month}月?(?:份)?\\s*[-－—–~～至到]+\\s*(?:\\d{4}年)?${month}月`, 'u'),
    ([, first, last]) => [read(first), read(last)],
  ],
  [/前三季度/u, () => [1, 9]],
  [/前两个?季度/u, () => [1, 6]],
  [/([一二三四1-4])季度[末底]/u, ([, quarter]) => [1, read(quarter) * 3]],
  [/(?:第)?([一二三四1-4])季度/u, ([, quarter]) => [read(quarter) * 3 - 2, read(quarter) * 3]],
  [/下半年/u, () => [7, 12]],
  [/半年/u, () => [1, 6]],
  [new RegExp(`(?:截[至止]|到|至)(?:目前|\\d{4}年)*${month}月`, 'u'), ([, last]) => [1, read(last)]],
  [new RegExp(`前${month}个?月`, 'u'), ([, last]) => [1, read(last)]],
  [new RegExp(`(?<![\\d一二三四五六七八九十])${month}月(?!\\d|\\d?日)`, 'u'), ([, only]) => [read(only), read(only)]],
  [/全年|年度|年[底终末]/u, () => [1, 12]],
];

/** 截至10月31日 is 截至10月底; what ends within a month has no period. */
const lastDay = /(?<=截[至止](?:到)?(?:\d{4}年)?)(\d{1,2})月(\d{1,2})日/gu;

/** Of a year that is no leap year. */
function daysOf(month: number): number {
  return new Date(Date.UTC(2001, month, 0)).getUTCDate();
}

function read(text: string | undefined): number {
  return parseInteger(text ?? '') ?? 0;
}

/**
 * The period that a title or a heading names: 2031年10月 → M10, 1—10月 → M1-M10, 截至6月底 → H1; null where it names none, or a
 * month that no year has.
 */
export function parsePeriod(text: string): Period | null {
  const whole = text
    .replace(/\s+/gu, '')
    .replace(lastDay, (printed: string, month: string, day: string) =>
      Number(day) >= daysOf(Number(month)) ? printed.replace(/\d{1,2}日$/u, '底') : printed,
    );
  const plain = whole.replace(/\d{1,2}月\d{1,2}日/gu, '');
  for (const [form, toMonths] of forms) {
    const found = form.exec(plain);
    if (found !== null) return toPeriod(toMonths(found));
  }
  return null;
}
