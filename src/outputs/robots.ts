import { absoluteUrl, type SiteIdentity } from '../views/frame/site-identity.ts';

/** What programs may read: everything (RFC 9309). A sitemap is only named by its whole address. */
export function toRobots(site: SiteIdentity): string {
  const sitemap = site.domain === null ? [] : ['', `Sitemap: ${absoluteUrl(site, '/sitemap-index.xml')}`];
  return `${['User-agent: *', 'Disallow:', ...sitemap].join('\n')}\n`;
}
