import { createHash } from 'node:crypto';
import { toPairCharacters } from '../values/text-likeness.ts';

/** An address or anchor of the site, and what it names. */
export interface SiteAddress {
  /** A path of the site, of a part of a page with its anchor: `/documents/suzhou-2017-breakdown/#18-2`. */
  readonly address: string;
  /** Of what it names; punctuation, width and white space apart. */
  readonly hash: string;
  /** How what it names begins, in one line. */
  readonly name: string;
  /** The addresses that it stands or falls with: all gone, it is gone for the same reason. */
  readonly carriers: readonly string[];
  /** Hashes of what it named before a newer document changed the words: it names the same. Not recorded. */
  readonly earlier?: readonly string[];
}

/** So many characters tell what an address names. */
const nameLength = 60;
const hashLength = 12;
/** What stands in more documents than these falls with none of them. */
export const mostCarriers = 3;

/** @param whole All that it says, where that is more than its name; `earlier` the same of what it named before. */
export function toSiteAddress(
  address: string,
  name: string,
  {
    carriers = [],
    whole = name,
    earlier = [],
  }: { carriers?: Iterable<string>; whole?: string; earlier?: readonly string[] } = {},
): SiteAddress {
  const own = [...new Set(carriers)];
  return {
    address,
    hash: toHash(whole),
    name: toAddressName(name),
    carriers: own.length > mostCarriers ? [] : own,
    ...(earlier.length > 0 && { earlier: earlier.map(toHash) }),
  };
}

function toHash(whole: string): string {
  return createHash('sha256').update(toKey(whole)).digest('hex').slice(0, hashLength);
}

/** The beginning of a text as a ledger of addresses holds it. */
export function toAddressName(text: string): string {
  return [...text.replace(/\s+/gu, ' ').trim()].slice(0, nameLength).join('');
}

/** Knows a name again that is written down nowhere, or its beginning. */
export function toNameHash(name: string): string {
  return toHash(toAddressName(name));
}

/** What kind of thing an address names: those of one kind may take each other's place. */
export function kindOf(address: string): string {
  const [, section = '', ...rest] = address.split('/');
  return [section, rest.length, address.includes('#')].join(' ');
}

function toKey(text: string): string {
  return toPairCharacters(text).join('') || text;
}
