import type { SiteIdentity } from '../views/frame/site-identity.ts';

/** Address of a file under /data/: absolute where the site has a domain, otherwise relative to /data/. */
export function dataUrl(file: string, { domain }: SiteIdentity): string {
  return domain === null ? file : `https://${domain}/data/${file}`;
}
