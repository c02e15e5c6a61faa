import type { SiteAccess } from './site-access.ts';

/** The site on the host that the page came from. In the programs of an offline copy `site-on-disk.ts` stands in its place. */
export const site: SiteAccess = {
  async read(address, cache = 'default') {
    const response = await fetch(address, { cache });
    if (!response.ok) throw new Error(`${response.status} ${address}`);
    return response;
  },
  toHref: (address) => address,
  get path() {
    return location.pathname;
  },
  get origin() {
    return location.origin;
  },
};
