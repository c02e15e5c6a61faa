// @ts-check
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import remarkCjkFriendly from 'remark-cjk-friendly';
import { siteIdentity } from './src/views/site-identity.ts';

const { domain } = siteIdentity();

export default defineConfig({
  ...(domain === null ? {} : { site: `https://${domain}` }),
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  compressHTML: true,
  devToolbar: { enabled: false },
  server: { port: 4321 },
  // The default processor is not unified, and smart punctuation would change the wording of the prose.
  markdown: { processor: unified({ smartypants: false, remarkPlugins: [remarkCjkFriendly] }), syntaxHighlight: false },
  integrations: [mdx(), ...(domain === null ? [] : [sitemap()])],
  // The content security policy allows no inline script: each stays a file of its own.
  vite: { build: { assetsInlineLimit: 0, rolldownOptions: { onLog } } },
});

/**
 * Astro marks every MDX module with a directive that its bundler then warns about; it has no effect on the pages.
 *
 * @param {string} level
 * @param {{ code?: string }} log
 * @param {(level: any, log: any) => void} handle
 */
function onLog(level, log, handle) {
  if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
}
