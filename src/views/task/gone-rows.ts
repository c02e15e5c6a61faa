import type { DocumentRecord, TaskRecord } from '../../records/model.ts';
import type { GoneAddress } from '../../records/schema/gone-address.ts';
import { type LedgerIndex, yearKey } from '../frame/ledger-index.ts';

/** A row that stated a task when it was published and is gone, in a document that still stands. */
export interface GoneRow {
  readonly document: DocumentRecord;
  readonly anchor: string;
  readonly gone: GoneAddress;
}

/** The rows at the place of a task that its documents no longer have, though others of it stand. */
export function findGoneRows(index: LedgerIndex, task: TaskRecord, gone: readonly GoneAddress[]): GoneRow[] {
  const [account, anchor = ''] = task.id.split('/');
  const documents = index.documentsByYear.get(yearKey(task)) ?? [];
  return documents.flatMap((document): GoneRow[] => {
    const found = gone.find(({ address }) => address === `${document.url}#${anchor}`);
    return found !== undefined && isOfAccount(index, document, account) ? [{ document, anchor, gone: found }] : [];
  });
}

function isOfAccount({ tasks }: LedgerIndex, { id }: DocumentRecord, account: string | undefined): boolean {
  return tasks
    .values()
    .some((task) => task.id.split('/')[0] === account && task.rows.some((row) => row.startsWith(`${id}/`)));
}
