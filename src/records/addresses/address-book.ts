import type { CheckedDocument } from '../checked-document.ts';
import type { RedirectRegistry } from '../registry/redirects.ts';
import { type FateFinder, fateFinder } from './address-fate.ts';
import type { PublishedAddresses } from './address-file.ts';
import { type AddressedLedger, listAddresses, readOriginalName } from './list-addresses.ts';
import { type SiteAddress, toNameHash } from './site-address.ts';

/** The addresses that were published, those that there are now, and what became of the others. */
export interface AddressBook {
  readonly published: PublishedAddresses;
  readonly current: readonly SiteAddress[];
  readonly fateOf: FateFinder;
  /** False where part of the content could not be read, so that nobody knows what is gone. */
  readonly isWhole: boolean;
}

export function toAddressBook(
  ledger: AddressedLedger,
  documents: readonly CheckedDocument[],
  { published, redirects, isWhole }: Pick<AddressBook, 'published' | 'isWhole'> & { redirects: RedirectRegistry },
): AddressBook {
  const current = listAddresses(ledger, documents);
  const fateOf = fateFinder(published.addresses, current, redirects.entries);
  return { published, current, fateOf, isWhole };
}

/**
 * What a build that succeeded leaves published: all that there is, and all that was, for no line is ever taken out. Of
 * what was withdrawn no words stay, nor the name of its original but as a hash, by which the file is known again.
 */
export function toPublished(
  published: readonly SiteAddress[],
  { current, fateOf }: Pick<AddressBook, 'current' | 'fateOf'>,
): SiteAddress[] {
  const present = new Set(current.map(({ address }) => address));
  const gone = published.filter(({ address }) => !present.has(address));
  const isWithdrawn = ({ address }: SiteAddress) => fateOf(address)?.kind === 'withdrawn';
  return [...current, ...gone.map((one) => (isWithdrawn(one) ? withoutWords(one) : one))];
}

function withoutWords(one: SiteAddress): SiteAddress {
  const original = readOriginalName(one);
  const isBare = one.name === '';
  return { ...one, hash: isBare ? one.hash : original === null ? '-' : toNameHash(original), name: '' };
}
