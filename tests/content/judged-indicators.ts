import type { Ledger } from '../../src/records/model.ts';

/** How many verdicts there are on the district and year, and the names of the indicators that met or missed a target. */
export function toJudged(ledger: Ledger, district: string, year: number) {
  const names = new Map(ledger.indicators.map(({ id, name }) => [id, name]));
  const own = ledger.verdicts.filter((verdict) => verdict.district === district && verdict.year === year);
  const named = (result: string) =>
    own.filter((verdict) => verdict.result === result).map(({ indicator }) => names.get(indicator) ?? '');
  return { count: own.length, met: named('met'), missed: named('not-met') };
}
