import type { Feed } from '../../views/feed/feed-view.ts';
import { absoluteUrl, type SiteIdentity } from '../../views/frame/site-identity.ts';
import { renderXml, xmlElement } from '../render-xml.ts';
import { feedUrn, toInstant, toUrn } from './feed-names.ts';

/**
 * A feed as Atom (RFC 4287). Addresses are whole where the site has a domain, else paths; what names an entry does not depend
 * on it.
 */
export function renderAtom({ place, date, entries }: Feed, site: SiteIdentity): string {
  const feed = xmlElement(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'zh-CN' },
    xmlElement('id', {}, feedUrn(place, site)),
    xmlElement('title', {}, `${site.name}：${place.title}`),
    xmlElement('updated', {}, toInstant(date)),
    xmlElement('author', {}, xmlElement('name', {}, site.organizer ?? site.name)),
    xmlElement('link', { rel: 'self', type: 'application/atom+xml', href: absoluteUrl(site, place.atomUrl) }),
    xmlElement('link', { rel: 'alternate', type: 'text/html', href: absoluteUrl(site, place.page) }),
    ...entries.map((entry) =>
      xmlElement(
        'entry',
        {},
        xmlElement('id', {}, toUrn(entry.name)),
        xmlElement('title', {}, entry.title),
        xmlElement('updated', {}, toInstant(entry.date)),
        xmlElement('link', { rel: 'alternate', type: 'text/html', href: absoluteUrl(site, entry.url) }),
        xmlElement('content', { type: 'text' }, entry.text),
      ),
    ),
  );
  return renderXml(feed);
}
