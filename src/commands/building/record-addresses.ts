import { writeTogether } from '../../files/write-together.ts';
import { type AddressBook, toPublished } from '../../records/addresses/address-book.ts';
import { addressFileName, readAddressFile, renderAddressFile } from '../../records/addresses/address-file.ts';
import { hasFailed } from '../../records/messages.ts';
import { toReport } from '../../records/report.ts';

/** What was recorded while the site was built can no longer be read; the message is the report. */
export class RecordError extends Error {
  override readonly name = 'RecordError';
}

/**
 * Adds to the ledger of addresses what is about to be published, before it is: an address that was recorded and not
 * published is only asked about once too often, one that was published and not recorded could vanish without a word. Only who
 * holds the folder may do so. Rejects with {@link RecordError}, or the system's error.
 */
export async function recordAddresses(root: string, book: AddressBook): Promise<void> {
  // Read anew: the history that an editor has fetched meanwhile holds lines that this build has not seen.
  const { addresses, seals, file } = await readAddressFile(root);
  if (hasFailed(file)) throw new RecordError(toReport([file], { fatalOnly: true }));
  const text = renderAddressFile(toPublished(addresses, book), seals);
  if (text !== String(file)) await writeTogether(root, [{ path: addressFileName, bytes: Buffer.from(text) }]);
}
