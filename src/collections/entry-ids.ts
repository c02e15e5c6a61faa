import type { Ledger, LedgerRecord } from '../records/model.ts';
import { toObservationId } from '../records/observation-id.ts';
import { uniqueNames } from '../records/values/unique-names.ts';

const ownId = ({ id }: { readonly id: string }) => id;

/** What names the records of each part in the store: their own ids, and where they have none, what they are about. */
const toIds: { readonly [Part in keyof Ledger]: (record: LedgerRecord<Part>) => string } = {
  documents: ownId,
  sections: ({ document, anchor }) => `${document}#${anchor}`,
  rows: ownId,
  tasks: ownId,
  departments: ownId,
  districts: ownId,
  observations: toObservationId,
  terms: ownId,
  topics: ownId,
  indicators: ownId,
  verdicts: ({ district, year, indicator }) => `${district}-${year}/${indicator}`,
  leaders: ownId,
  findings: ownId,
  changes: ownId,
  addresses: ({ address }) => address,
};

/**
 * The records of a part with the ids of their entries, in the order of the ledger. No two share one, so that none is lost
 * where an editor's file gives an id twice: the later ones have a number behind it.
 */
export function withEntryIds<Part extends keyof Ledger>(
  part: Part,
  { [part]: records }: Ledger,
): (readonly [id: string, record: LedgerRecord<Part>])[] {
  const unique = uniqueNames();
  return records.map((record) => [unique(toIds[part](record)), record] as const);
}
