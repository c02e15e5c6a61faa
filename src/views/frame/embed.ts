import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { absoluteUrl, type SiteIdentity } from './site-identity.ts';

/** Where pages for embedding stand, each under the path of the page that it is of. */
export const embedFolder = '/embed/';

/** Of which pages there are such: tasks and indicators. */
const embedded = /^\/(?:tasks\/[^/]+|indicators)\/[^/]+\/$/u;

/** The address of the page for embedding; null where there is none. */
export function toEmbedUrl(url: string, { framers }: Pick<SiteIdentity, 'framers'>): string | null {
  return framers !== null && embedded.test(url) ? `${embedFolder}${url.slice(1)}` : null;
}

/** In pixels: what a chart of ten districts, or the answer of a task, needs in a column of text; a longer one scrolls in its frame. */
const heights = { tasks: 420, indicators: 640 } as const;

/**
 * What is to be pasted into another page; null where none can be embedded, and where the site's own address is not known.
 * @param title What the frame shows, for who cannot see it.
 */
export function toEmbedCode(url: string, title: string, site: SiteIdentity): string | null {
  const address = toEmbedUrl(url, site);
  if (address === null || site.domain === null) return null;
  const height = url.startsWith('/tasks/') ? heights.tasks : heights.indicators;
  return toHtml(
    h('iframe', {
      src: absoluteUrl(site, address),
      title: `${title} - ${site.name}`,
      width: '100%',
      height,
      loading: 'lazy',
    }),
  );
}
