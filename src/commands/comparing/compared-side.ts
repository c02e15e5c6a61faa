import type { ReadLedger } from '../../records/read-ledger.ts';
import { indexLedger, type LedgerIndex } from '../../views/frame/ledger-index.ts';
import { type FilePlaces, toFilePlaces } from './file-places.ts';

/** The content on one side of a comparison, with what finds its records and where they are written. */
export interface ComparedSide extends ReadLedger {
  readonly index: LedgerIndex;
  readonly places: FilePlaces;
}

export function toComparedSide(read: ReadLedger): ComparedSide {
  return { ...read, index: indexLedger(read.ledger), places: toFilePlaces(read.documents) };
}
