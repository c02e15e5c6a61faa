import type { RedirectEntry } from '../registry/redirects.ts';
import type { GoneAddress } from '../schema/gone-address.ts';
import type { AddressBook } from './address-book.ts';
import type { AddressFate } from './address-fate.ts';

/** Every address that was left or withdrawn by an entry of its own or of what it stood or fell with, in order. */
export function toGoneAddresses(
  { published, current, fateOf }: AddressBook,
  entries: readonly RedirectEntry[],
): GoneAddress[] {
  const names = new Map(current.map(({ address, name }) => [address, name]));
  const wasNamed = new Map(published.addresses.map(({ address, name }) => [address, name]));
  const addresses = new Set([...wasNamed.keys(), ...entries.map(({ from }) => from)]);
  return [...addresses]
    .filter((address) => !names.has(address))
    .toSorted()
    .flatMap((address) => {
      const fate = fateOf(address);
      return fate === null || fate.kind === 'restated' ? [] : [toGone(address, fate, wasNamed.get(address), names)];
    });
}

function toGone(
  address: string,
  fate: Exclude<AddressFate, { kind: 'restated' }>,
  name: string | undefined,
  names: ReadonlyMap<string, string>,
): GoneAddress {
  const { from, date } = fate.entry;
  const carrier = from === address ? null : from;
  if (fate.kind === 'withdrawn') {
    const { what, reason, by, original = null } = fate.entry.withdrawn;
    return { address, carrier, what, to: [], date, reason, by, original, note: null };
  }
  const { reason, note = null } = fate.entry;
  const to = fate.to.map((url) => ({ name: names.get(url) ?? url, url }));
  return { address, carrier, what: name ?? '', to, date, reason, by: null, original: null, note };
}
