import { isSameInOtherWords } from '../values/wording-likeness.ts';
import type { AddressFate, FateFinder } from './address-fate.ts';
import type { PublishedAddress } from './address-file.ts';
import { accountOf, type TaskFinder, taskFinder } from './moved-tasks.ts';
import type { SiteAddress } from './site-address.ts';

/** A published address that is gone, or names something else now, without an entry that says so. */
export interface BrokenAddress {
  readonly was: PublishedAddress;
  /** What it names now; null where it is gone. */
  readonly now: SiteAddress | null;
  /** Broken addresses that stand or fall with it, and are not told by themselves. */
  readonly carried: readonly PublishedAddress[];
}

/** The broken addresses, of which none stands or falls with others of them, in the order of the file. */
export function findBrokenAddresses(
  published: readonly PublishedAddress[],
  current: readonly SiteAddress[],
  fateOf: FateFinder,
): BrokenAddress[] {
  const present = new Map(current.map((one) => [one.address, one]));
  const tookAnother = findTaken(published);
  const broken = new Map(
    published.flatMap((was) => {
      const now = present.get(was.address) ?? null;
      return isKept(was, now, { fate: fateOf(was.address), tookAnother }) ? [] : [[was.address, { was, now }] as const];
    }),
  );
  const toRoot = (was: PublishedAddress): PublishedAddress => {
    const carriers = was.carriers.map((carrier) => broken.get(carrier)?.was);
    const [first] = carriers;
    return first === undefined || carriers.includes(undefined) ? was : toRoot(first);
  };
  const rootOf = foldAccounts([...broken.values()], toRoot, taskFinder(current));
  const byRoot = Map.groupBy(broken.values(), ({ was }) => rootOf(was));
  return [...byRoot].flatMap(([root, group]) => {
    const own = broken.get(root.address);
    return own ? [{ ...own, carried: group.flatMap(({ was }) => (was === root ? [] : was)) }] : [];
  });
}

type RootFinder = (was: PublishedAddress) => PublishedAddress;

/** The tasks of an account whose rows state tasks of other names now are told with its page, or, where that stands, with the first of them. */
function foldAccounts(
  broken: readonly Pick<BrokenAddress, 'was' | 'now'>[],
  toRoot: RootFinder,
  findTask: TaskFinder,
): RootFinder {
  const gone = broken.flatMap(({ was, now }) => (now === null ? [was] : []));
  const isMoved = (was: PublishedAddress) => toRoot(was) === was && isInOtherAccount(was, findTask(was));
  const moved = gone.filter(isMoved);
  const heads = new Map(
    [...Map.groupBy(moved, ({ address }) => accountOf(address))].map(([account, [first]]) => {
      return [account, gone.find(({ address }) => address === account) ?? first];
    }),
  );
  return (was) => (moved.includes(was) ? heads.get(accountOf(was.address)) : undefined) ?? toRoot(was);
}

function isInOtherAccount({ address }: SiteAddress, now: SiteAddress | null): boolean {
  return accountOf(address) !== null && now !== null && accountOf(now.address) !== accountOf(address);
}

/** So many characters of an entry tell what an address names now. */
const leastNamed = 20;

interface Judged {
  readonly fate: AddressFate | null;
  readonly tookAnother: (was: SiteAddress, now: SiteAddress) => boolean;
}

function isKept(was: SiteAddress, now: SiteAddress | null, { fate, tookAnother }: Judged): boolean {
  if (now === null) return fate !== null && fate.kind !== 'restated';
  if (fate?.kind === 'restated' && restates(fate.entry.now, now.name)) return true;
  if (was.hash === now.hash || now.earlier?.includes(was.hash)) return true;
  return isSameInOtherWords(was.name, now.name) && !tookAnother(was, now);
}

function restates(said: string, name: string): boolean {
  return name.startsWith(said) && said.length >= Math.min(leastNamed, name.length);
}

/** Whether an address names just what another one of its page, or of its folder, was published for. */
function findTaken(published: readonly PublishedAddress[]): Judged['tookAnother'] {
  const folderOf = (address: string) => address.replace(/(?:#.*|[^/]*\/)$/u, '');
  const inFolder = Map.groupBy(published, ({ address }) => folderOf(address));
  const hashes = new Map([...inFolder].map(([folder, list]) => [folder, new Set(list.map(({ hash }) => hash))]));
  return (was, now) => hashes.get(folderOf(was.address))?.has(now.hash) === true;
}
