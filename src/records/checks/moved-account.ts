import type { AddressBook } from '../addresses/address-book.ts';
import { toAccountAddress } from '../addresses/list-addresses.ts';
import { accountOf, isAccount, taskFinder } from '../addresses/moved-tasks.ts';
import type { SiteAddress } from '../addresses/site-address.ts';
import type { TaskRecord } from '../model.ts';

/** Where the tasks of an account are now, row for row. */
export interface MovedAccount {
  /** The address of the account that they had. */
  readonly from: string;
  /** The page that lists them, where it is another one than before, or else the account that they are named by. */
  readonly to: readonly string[];
  /** Where the first of them is now. */
  readonly example: SiteAddress;
}

/** Of an address that is gone, of an account or of a task: null where no rows state its tasks under another account or on another page. */
export function movedAccountFinder(
  { published, current }: Pick<AddressBook, 'published' | 'current'>,
  tasks: readonly TaskRecord[],
): (was: SiteAddress) => MovedAccount | null {
  const findTask = taskFinder(current);
  const pageOf = new Map(tasks.map((task) => [task.url, toAccountAddress(task)]));
  return (was) => {
    const from = isAccount(was.address) ? was.address : accountOf(was.address);
    if (from === null) return null;
    const findMoved = (one: SiteAddress) => {
      const task = findTask(one);
      return task === null || toPlace(task, from, pageOf) === from ? [] : [task];
    };
    const own = published.addresses.filter(({ address }) => accountOf(address) === from);
    const moved = own.flatMap(findMoved);
    const [example] = isAccount(was.address) ? moved : findMoved(was);
    if (example === undefined) return null;
    return { from, to: [...new Set(moved.flatMap((task) => toPlace(task, from, pageOf) ?? []))], example };
  };
}

function toPlace({ address }: SiteAddress, from: string, pageOf: ReadonlyMap<string, string>): string | null {
  const page = pageOf.get(address) ?? null;
  return page === from ? accountOf(address) : page;
}
