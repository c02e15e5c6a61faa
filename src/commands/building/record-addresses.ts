import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { writeTogether } from '../../files/write-together.ts';
import { type AddressBook, toPublished } from '../../records/addresses/address-book.ts';
import { addressFileName, readAddressFile, renderAddressFile } from '../../records/addresses/address-file.ts';
import { toShownPath } from '../../records/content-file.ts';
import { hasFailed } from '../../records/messages.ts';
import { toReport } from '../../records/report.ts';

/** What was published can no longer be read; the message says which mend there is. */
export class RecordError extends Error {
  override readonly name = 'RecordError';
}

/**
 * Where a site of this content stands already, its addresses were recorded. Throws {@link RecordError} where they no longer are: a new ledger would
 * know nothing of what has gone since.
 * @param out Where the site is built to.
 */
export function checkRecorded(root: string, { current, published }: AddressBook, out: string): void {
  if (published.addresses.length > 0) return;
  const built = current.find(({ address }) => {
    return /^\/documents\/[^/#]+\/$/u.test(address) && existsSync(join(out, address, 'index.html'));
  });
  if (built === undefined) return;
  const path = toShownPath(root, addressFileName);
  throw new RecordError(
    `${out} 里有这份内容以前生成的网站（如 ${built.address}），而 ${path} 不见了：公布过的网址取消或另指他物，以后没有人过问。请从版本库或备份恢复这个文件；确实从没有过的，移走 ${out} 再运行一次 npm run build`,
  );
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
