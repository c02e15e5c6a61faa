import type { Feed } from '../../views/feed/feed-view.ts';
import { absoluteUrl, type SiteIdentity } from '../../views/frame/site-identity.ts';
import { toInstant, toUrn } from './feed-names.ts';

/** A feed as JSON Feed (version 1.1), with the same entries under the same names as in Atom. */
export function renderJsonFeed({ place, entries }: Feed, site: SiteIdentity): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: `${site.name}：${place.title}`,
    home_page_url: absoluteUrl(site, place.page),
    feed_url: absoluteUrl(site, place.jsonUrl),
    language: 'zh-CN',
    authors: [{ name: site.organizer ?? site.name }],
    items: entries.map(({ name, url, title, text, date }) => ({
      id: toUrn(name),
      url: absoluteUrl(site, url),
      title,
      content_text: text,
      date_modified: toInstant(date),
    })),
  };
  return `${JSON.stringify(feed)}\n`;
}
