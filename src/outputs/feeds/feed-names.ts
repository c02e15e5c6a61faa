import { createHash } from 'node:crypto';
import type { FeedPlace } from '../../views/feed/feed-place.ts';
import type { SiteIdentity } from '../../views/frame/site-identity.ts';
import { changesText } from '../../views/site/site-page-text.ts';

/** The day's beginning in China: no document says an hour. */
export function toInstant(date: string): string {
  return `${date}T00:00:00+08:00`;
}

/** A name that stays (RFC 9562, version 8): made of what is named alone. */
export function toUrn(name: string): string {
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

/** Names a feed; that of the whole site by the site alone. */
export function feedUrn({ page }: FeedPlace, { name }: SiteIdentity): string {
  return toUrn(page === changesText.url ? `feed ${name}` : `feed ${name} ${page}`);
}
