import { absoluteUrl, type SiteIdentity } from '../views/frame/site-identity.ts';

/** Address of a file under /data/: absolute where the site has a domain, otherwise relative to /data/. */
export function dataUrl(file: string, site: SiteIdentity): string {
  return site.domain === null ? file : absoluteUrl(site, `/data/${file}`);
}
