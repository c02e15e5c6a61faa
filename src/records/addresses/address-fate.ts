import type { RedirectEntry } from '../registry/redirects.ts';
import { isSameInOtherWords } from '../values/wording-likeness.ts';
import { accountOf, taskFinder } from './moved-tasks.ts';
import { kindOf, type SiteAddress } from './site-address.ts';

/** What became of a published address by what the editors registered of it, or of what it stands or falls with. */
export type AddressFate =
  | { readonly kind: 'moved'; readonly entry: MoveEntry; readonly to: readonly string[] }
  | { readonly kind: 'withdrawn'; readonly entry: WithdrawalEntry }
  | { readonly kind: 'restated'; readonly entry: RestatedEntry };

type MoveEntry = Extract<RedirectEntry, { to: unknown }>;
type WithdrawalEntry = Extract<RedirectEntry, { withdrawn: unknown }>;
type RestatedEntry = Extract<RedirectEntry, { now: unknown }>;

/** Finds what became of an address; null where nothing that is registered says it. */
export type FateFinder = (address: string) => AddressFate | null;

/**
 * The entry of an address itself speaks first; of a task whose rows state one of another name now, that of its account, which leads
 * there; then those of what it stands or falls with, where each of these has one.
 * What moves with its document is looked for at the new one: under the same anchor where that says the same, or as what stands or falls
 * with it. What is not there leads to the new document, and never to something else in it.
 */
export function fateFinder(
  published: readonly SiteAddress[],
  current: readonly SiteAddress[],
  entries: readonly RedirectEntry[],
): FateFinder {
  const entryOf = new Map(entries.map((entry) => [entry.from, entry]));
  const wasAt = new Map(published.map((one) => [one.address, one]));
  const present = new Set(current.map(({ address }) => address));
  const placeWithin = placeFinder(published, current);
  const findTask = taskFinder(current);
  const findInAccount: FateFinder = (address) => {
    const entry = entryOf.get(accountOf(address) ?? '');
    const was = wasAt.get(address);
    if (entry === undefined || !('to' in entry) || was === undefined || present.has(address)) return null;
    const task = findTask(was);
    return task === null ? null : { kind: 'moved', entry, to: [task.address] };
  };
  const find: FateFinder = (address) => {
    const entry = entryOf.get(address);
    if (entry !== undefined) return toFate(entry);
    const inAccount = findInAccount(address);
    if (inAccount !== null) return inAccount;
    const fates = (wasAt.get(address)?.carriers ?? []).map(find);
    const fate = fates.find((one) => one?.kind === 'moved') ?? fates[0];
    if (!fate || fates.includes(null)) return null;
    if (fate.kind !== 'moved') return fate;
    return { ...fate, to: [...new Set(fate.to.map((to) => placeWithin(to, address)))] };
  };
  return find;
}

function toFate(entry: RedirectEntry): AddressFate {
  if ('to' in entry) return { kind: 'moved', entry, to: entry.to };
  return 'withdrawn' in entry ? { kind: 'withdrawn', entry } : { kind: 'restated', entry };
}

/** Where at its carrier's new place something is found that stood or fell with it: at the place itself, if nowhere nearer. */
type PlaceFinder = (to: string, address: string) => string;

function isEntity(address: string): boolean {
  return /^\/(?:departments|indicators)\//u.test(address);
}

function placeFinder(published: readonly SiteAddress[], current: readonly SiteAddress[]): PlaceFinder {
  const was = new Map(published.map((one) => [one.address, one]));
  const known = new Map(current.map((one) => [one.address, one]));
  const carriedBy = Map.groupBy(
    current.flatMap(({ address, carriers }) => carriers.map((carrier) => ({ address, carrier }))),
    ({ carrier }) => carrier,
  );
  return (to, address) => {
    const [, part] = /(#.*|original\/)$/u.exec(address) ?? [];
    if (part !== undefined) return isSameThing(was.get(address), known.get(to + part)) ? to + part : to;
    // Another department or indicator that the new place names is not the one that is gone.
    if (isEntity(address)) return to;
    return carriedBy.get(to)?.find((one) => kindOf(one.address) === kindOf(address))?.address ?? to;
  };
}

/** An original is what it is by its document; a part by what it says. */
function isSameThing(was: SiteAddress | undefined, now: SiteAddress | undefined): boolean {
  if (now === undefined) return false;
  if (was === undefined || !now.address.includes('#')) return true;
  return was.hash === now.hash || isSameInOtherWords(was.name, now.name);
}
