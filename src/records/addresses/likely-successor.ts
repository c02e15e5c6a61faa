import { isSameInOtherWords, toWordingLikeness } from '../values/wording-likeness.ts';
import { kindOf, type SiteAddress } from './site-address.ts';

/** The new address that may name what a published one named; a guess where the words are not alike enough to be the same. */
export interface LikelySuccessor {
  readonly address: SiteAddress;
  readonly isGuess: boolean;
}

/**
 * The new address of the same kind that most likely names what a published one named: the same words, else the likest.
 * Parts of a page are looked for on that page first. Of a part of which no other words are the same, the likest on its page, as a guess.
 * A page of many parts is another one, whatever its title, where most of its parts are not. Null where nothing new is at all alike.
 * @param published All that was published, with the parts of the page.
 */
export function findSuccessor(
  was: SiteAddress,
  added: readonly SiteAddress[],
  published: readonly SiteAddress[],
): LikelySuccessor | null {
  const parts = partsOf(was, published);
  const ofKind = added.filter(
    (one) => kindOf(one.address) === kindOf(was.address) && keepsMost(parts, partsOf(one, added)),
  );
  const [sure] = byLikeness(
    was,
    ofKind.filter((one) => isAlike(was, one)),
  );
  if (sure !== undefined) return { address: sure, isGuess: false };
  const nearby = ofKind.filter((one) => was.address.includes('#') && pageOf(one) === pageOf(was));
  const [likest] = byLikeness(was, nearby);
  const isNear = likest !== undefined && toWordingLikeness(was.name, likest.name) >= leastGuessed;
  return isNear ? { address: likest, isGuess: true } : null;
}

function byLikeness(was: SiteAddress, others: readonly SiteAddress[]): SiteAddress[] {
  const rank = (one: SiteAddress) =>
    (pageOf(one) === pageOf(was) ? 2 : 0) + (one.hash === was.hash ? 1 : toWordingLikeness(was.name, one.name));
  return others.toSorted((a, b) => rank(b) - rank(a));
}

function partsOf({ address }: SiteAddress, all: readonly SiteAddress[]): readonly SiteAddress[] {
  return address.includes('#') ? [] : all.filter((one) => one.address.startsWith(`${address}#`));
}

function keepsMost(parts: readonly SiteAddress[], others: readonly SiteAddress[]): boolean {
  const there = new Set(others.map(({ hash }) => hash));
  return parts.filter(({ hash }) => there.has(hash)).length * 2 >= parts.length;
}

/** The one new part of the same page that can only be it, with few characters changed; null where another comes near. */
export function findOnlySuccessor(
  was: SiteAddress,
  gone: readonly SiteAddress[],
  added: readonly SiteAddress[],
): SiteAddress | null {
  const isOnPage = (one: SiteAddress) => pageOf(one) === pageOf(was);
  const [found, ...rivals] = added.filter((one) => isOnPage(one) && isAlike(was, one));
  if (found === undefined || rivals.length > 0 || toWordingLikeness(was.name, found.name) < fewChanged) return null;
  return gone.some((one) => one !== was && isOnPage(one) && isAlike(one, found)) ? null : found;
}

function pageOf({ address }: SiteAddress): string | undefined {
  return address.split('#')[0];
}

/** Less alike is no guess. */
const leastGuessed = 0.3;

/** As much of two texts must be the same where nobody looks at them. */
const fewChanged = 0.8;

function isAlike(one: SiteAddress, other: SiteAddress): boolean {
  return one.hash === other.hash || isSameInOtherWords(one.name, other.name);
}
