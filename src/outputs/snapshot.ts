import { createHash } from 'node:crypto';
import type { Ledger } from '../records/model.ts';
import { dataTables } from './data-tables.ts';
import { measureTableFile } from './table-files.ts';

/** What names one state of all published tables. */
export interface Snapshot {
  /** The day of the newest change in the log, ISO; null where nobody has logged one. */
  readonly date: string | null;
  /** `2031.3.2+8c1f0a5b7d3e`: that day, and a hash of all records; another record is another number, whatever the day. */
  readonly version: string;
}

/** The number of the tables as they are now; of one form with versions of software (semver.org), as a data package asks. */
export function toSnapshot(ledger: Ledger): Snapshot {
  const hash = createHash('sha256');
  for (const table of dataTables) hash.update(`${table.name} ${measureTableFile(table, 'json', ledger).hash}\n`);
  const date = ledger.changes.reduce<string | null>((newest, one) => later(newest, one.date), null);
  const day = date === null ? '0.0.0' : date.split('-').map(Number).join('.');
  return { date, version: `${day}+${hash.digest('hex').slice(0, 12)}` };
}

function later(one: string | null, other: string): string {
  return one === null || other > one ? other : one;
}
