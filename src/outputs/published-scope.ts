import type { Ledger } from '../records/model.ts';

/** The day on which the log first tells of anything; null where it is empty. */
export function publishedSince({ changes }: Ledger): string | null {
  return changes.map(({ date }) => date).toSorted()[0] ?? null;
}

/** The places that documents are about, in the order of the districts. */
export function spatialNames({ districts, documents }: Ledger): string[] {
  const told = new Set(documents.map(({ district }) => district));
  return districts.filter(({ id }) => told.has(id)).map(({ name }) => name);
}
