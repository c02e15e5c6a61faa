import type { LedgerIndex } from './ledger-index.ts';

/** The years that the public documents are about, 2017–2021; null where there are none. News is no holding. */
export function toYearsHeld({ yearsHeld }: Pick<LedgerIndex, 'yearsHeld'>): string | null {
  const [first, last] = [yearsHeld[0], yearsHeld.at(-1)];
  if (first === undefined || last === undefined) return null;
  return first === last ? String(first) : `${first}–${last}`;
}
