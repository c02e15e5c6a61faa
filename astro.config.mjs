// @ts-check
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { siteRoot } from './src/base-path/base-path.ts';
import { placeSite } from './src/base-path/place-site.ts';
import { contentRoot } from './src/collections/content-root.ts';
import { pageProcessor } from './src/collections/page-processor.ts';
import { readSiteContentOnce } from './src/collections/site-content.ts';
import { watchContent } from './src/collections/watch-content.ts';
import { toGoneAddresses } from './src/records/addresses/gone-addresses.ts';
import { dateOfPage, pageDates } from './src/views/feed/page-dates.ts';
import { embedFolder } from './src/views/frame/embed.ts';

const { ledger, registries, addresses } = await readSiteContentOnce(contentRoot());
const domain = registries.site.domain ?? null;
const base = registries.site.base ?? siteRoot;

export default defineConfig({
  ...(domain === null ? {} : { site: `https://${domain}` }),
  base,
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  compressHTML: true,
  devToolbar: { enabled: false },
  server: { port: 4321 },
  markdown: { processor: pageProcessor, syntaxHighlight: false },
  // A sitemap holds whole addresses, so it needs a domain.
  integrations: [
    mdx(),
    watchContent(contentRoot()),
    ...(base === siteRoot ? [] : [placeSite]),
    ...(domain === null ? [] : [datedSitemap()]),
  ],
  // The content security policy allows no inline script: each stays a file of its own.
  vite: { build: { assetsInlineLimit: 0, rolldownOptions: { onLog } } },
});

/** The sitemap, with the day on which a page's content last changed, where one is known. */
function datedSitemap() {
  const dates = pageDates(ledger);
  const gone = new Set(toGoneAddresses(addresses, registries.redirects.entries).map(({ address }) => address));
  return sitemap({
    filter: (page) => !gone.has(toPath(page)) && !toPath(page).startsWith(embedFolder),
    serialize(item) {
      const lastmod = dateOfPage(dates, toPath(item.url));
      return lastmod === null ? item : { ...item, lastmod };
    },
  });
}

/**
 * The path within the site of a whole address.
 *
 * @param {string} address
 */
function toPath(address) {
  return decodeURI(new URL(address).pathname).slice(base.length - 1);
}

/**
 * Astro marks every MDX module with a directive that its bundler then warns about; it has no effect on the pages.
 *
 * @template Level
 * @template {{ code?: string }} Log
 * @param {Level} level
 * @param {Log} log
 * @param {(level: Level, log: Log) => void} handle
 */
function onLog(level, log, handle) {
  if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
}
