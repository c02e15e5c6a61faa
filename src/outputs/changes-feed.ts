import { createHash } from 'node:crypto';
import type { Ledger } from '../records/model.ts';
import { type ChangeLine, changeText, toChangeLine } from '../views/frame/change-line.ts';
import { indexLedger } from '../views/frame/ledger-index.ts';
import { absoluteUrl, type SiteIdentity } from '../views/frame/site-identity.ts';
import { changesText } from '../views/site/site-page-text.ts';
import { renderXml, xmlElement } from './render-xml.ts';

/** A reader of feeds asks again and again; the published table has all. */
const mostEntries = 100;

/**
 * The newest changes as an Atom feed (RFC 4287); null where there are none. Addresses are whole where the site has a domain, else
 * paths; what names an entry does not depend on it.
 */
export function toChangesFeed(ledger: Ledger, site: SiteIdentity): string | null {
  const index = indexLedger(ledger);
  const [newest] = ledger.changes;
  if (newest === undefined) return null;
  const page = absoluteUrl(site, changesText.url);
  const feed = xmlElement(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'zh-CN' },
    xmlElement('id', {}, toUrn(`feed ${site.name}`)),
    xmlElement('title', {}, `${site.name}：${changeText.title}`),
    xmlElement('updated', {}, toInstant(newest.date)),
    xmlElement('author', {}, xmlElement('name', {}, site.organizer ?? site.name)),
    xmlElement('link', { rel: 'self', type: 'application/atom+xml', href: absoluteUrl(site, changesText.feedUrl) }),
    xmlElement('link', { rel: 'alternate', type: 'text/html', href: page }),
    ...ledger.changes.slice(0, mostEntries).map((change) => {
      const line = toChangeLine(index, change);
      return xmlElement(
        'entry',
        {},
        xmlElement('id', {}, toUrn(change.id)),
        xmlElement('title', {}, toTitle(line)),
        xmlElement('updated', {}, toInstant(change.date)),
        xmlElement('link', { rel: 'alternate', type: 'text/html', href: absoluteUrl(site, line.what.url) }),
        xmlElement('content', { type: 'text' }, toContent(line)),
      );
    }),
  );
  return renderXml(feed);
}

function toTitle({ kindName, document, what }: ChangeLine): string {
  return `${kindName}：${document === null ? '' : `${document.name}，`}${what.name}`;
}

function toContent({ words, reason, by, what }: ChangeLine): string {
  const said: readonly (readonly [string, string | null | undefined])[] = [
    [changeText.before, words?.before],
    [changeText.after, words?.after],
    [changeText.reason, reason],
    [changeText.by, by],
  ];
  const lines = said.flatMap(([label, text]) => (text == null ? [] : [`${label}：${text || changeText.nothing}`]));
  return lines.join('\n') || what.name;
}

/** The day's beginning in China: no document says an hour. */
function toInstant(date: string): string {
  return `${date}T00:00:00+08:00`;
}

/** A name that stays (RFC 9562, version 8): made of what is named alone. */
function toUrn(name: string): string {
  const hex = createHash('sha256').update(`mingzhang ${name}`).digest('hex');
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return `urn:uuid:${parts.join('-')}`;
}
