import type { Observation } from '../../model.ts';

/** A value as printed; a matrix prints its unit in a column of its own, so that it follows in brackets: 7.5（%）. */
export function toPrintedValue({ asPrinted, unit, quote }: Observation): string {
  const hasOwnUnit = quote === null && unit && !asPrinted.includes(unit) && /\d/u.test(asPrinted);
  return hasOwnUnit ? `${asPrinted}（${unit}）` : asPrinted;
}
