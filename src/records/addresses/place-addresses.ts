import { siteRoot, underBase } from '../../base-path/base-path.ts';
import type { Ledger } from '../model.ts';

/** The ledger as data and the search publish it: every address of the site under its base; paths of originals are relative to it. */
export function placeAddresses(ledger: Ledger, base: string): Ledger {
  if (base === siteRoot) return ledger;
  const place = (path: string) => underBase(base, path);
  const placeAll = <Entry extends { readonly url: string }>(records: readonly Entry[]) =>
    records.map((record) => ({ ...record, url: place(record.url) }));
  return {
    ...ledger,
    documents: placeAll(ledger.documents),
    tasks: placeAll(ledger.tasks),
    departments: placeAll(ledger.departments),
    districts: placeAll(ledger.districts),
    terms: placeAll(ledger.terms),
    topics: placeAll(ledger.topics),
    indicators: placeAll(ledger.indicators),
    findings: placeAll(ledger.findings),
    changes: placeAll(ledger.changes),
    addresses: ledger.addresses.map(({ address, carrier, to, ...gone }) => ({
      ...gone,
      address: place(address),
      carrier: carrier && place(carrier),
      to: placeAll(to),
    })),
  };
}
