import type { LedgerIndex } from './ledger-index.ts';

/** Years that follow each other, from the first to the last of them. */
export type YearRun = readonly [first: number, last: number];

/** The years, each once, in order; those that follow each other as one run. */
export function toYearRuns(years: Iterable<number>): YearRun[] {
  const runs: YearRun[] = [];
  for (const year of [...new Set(years)].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run?.[1] === year - 1) runs[runs.length - 1] = [run[0], year];
    else runs.push([year, year]);
  }
  return runs;
}

/** 2017、2018、2021, and of three or more in a row the first and the last, 2014–2018、2021: no year that is not among them. */
export function listYears(years: Iterable<number>): string {
  return toYearRuns(years)
    .map(([first, last]) => (first === last ? `${first}` : `${first}${last === first + 1 ? '、' : '–'}${last}`))
    .join('、');
}

/** The years that the public documents are about; null where there are none. News is no holding. */
export function toYearsHeld({ yearsHeld }: Pick<LedgerIndex, 'yearsHeld'>): string | null {
  return listYears(yearsHeld) || null;
}
