import type { Ledger } from '../../records/model.ts';
import type { FacetValue } from '../../search-index/index-format.ts';

const made = new WeakMap<Ledger, readonly FacetValue[]>();

/** The names in charge that lists tell, in the order in which they are first printed. */
export function leaderValues(ledger: Ledger): readonly FacetValue[] {
  const known = made.get(ledger);
  if (known) return known;
  const names = new Set(ledger.leaders.map(({ name }) => name));
  const values = [...names].map((name) => ({ value: name, label: name }));
  made.set(ledger, values);
  return values;
}
