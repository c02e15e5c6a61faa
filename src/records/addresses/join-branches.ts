import { mostCarriers, type SiteAddress } from './site-address.ts';

/**
 * The lines of a ledger of addresses that git put together from two branches: what both recorded of one address, the same
 * text under the same or under other carriers, is one. It stands or falls with the carriers of either; where one of them
 * falls with none, or they are more than are recorded, with none. Lines of other texts are left as they are.
 */
export function joinBranches<One extends SiteAddress>(addresses: readonly One[]): One[] {
  return [...Map.groupBy(addresses, ({ address, hash }) => `${address} ${hash}`).values()].flatMap(
    ([first, ...rest]) => (first === undefined ? [] : [{ ...first, carriers: joinCarriers([first, ...rest]) }]),
  );
}

function joinCarriers(own: readonly SiteAddress[]): readonly string[] {
  const carriers = [...new Set(own.flatMap((one) => one.carriers))];
  return carriers.length > mostCarriers || own.some((one) => one.carriers.length === 0) ? [] : carriers;
}
