import type { PageHead } from './page-head.ts';
import { absoluteUrl, type SiteIdentity } from './site-identity.ts';

/** One thing as schema.org has it. */
export type Thing = { readonly '@type': string } & Readonly<Record<string, unknown>>;

/**
 * What a page says for programs, as JSON-LD: the way to it, and the things given. It is data and no script, so that a browser runs
 * nothing and the policy allows it as it is. Null where there is nothing to say.
 */
export function toStructuredData(head: PageHead, site: SiteIdentity, things: readonly Thing[]): string | null {
  const graph = [...(head.crumbs.length > 1 ? [toBreadcrumbs(head, site)] : []), ...things];
  if (graph.length === 0) return null;
  // No text ends the element early.
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }).replaceAll('<', '\\u003c');
}

function toBreadcrumbs({ crumbs }: PageHead, site: SiteIdentity): Thing {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ name, url }, nth) => ({
      '@type': 'ListItem',
      position: nth + 1,
      name,
      item: absoluteUrl(site, url),
    })),
  };
}
