import type { Ledger } from '../../records/model.ts';
import { indexLedger } from '../frame/ledger-index.ts';

/**
 * The name of each department by its id. Where several districts have departments of one name, or of names that differ
 * by the seat's own 市 alone, each is told apart by its district: 市发改委（样市）, 发改委（东区）.
 */
export function labelDepartments(ledger: Ledger): ReadonlyMap<string, string> {
  const { districts } = indexLedger(ledger);
  const named = Map.groupBy(ledger.departments, ({ name }) => withoutSeat(name));
  return new Map(
    ledger.departments.map(({ id, name, district }) => {
      const isShared = (named.get(withoutSeat(name))?.length ?? 0) > 1;
      return [id, isShared ? `${name}（${districts.get(district)?.name ?? district}）` : name];
    }),
  );
}

/** 市发改委 → 发改委: within its own seat, nobody says the seat. */
export function withoutSeat(name: string): string {
  return name.replace(/^[省市县区](?=.{2})/u, '');
}
