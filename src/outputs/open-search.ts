import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { SiteIdentity } from '../views/frame/site-identity.ts';
import { siteText } from '../views/frame/site-text.ts';

/** Longer names are not allowed in a description. */
const longestName = 16;

/**
 * Describes the site's search to browsers, so that it can be one of their search engines (OpenSearch 1.1). A browser
 * wants a whole address: it has one where the site has a domain, and where the site is served that knows its own.
 */
export function toOpenSearch({ name, tagline, domain }: SiteIdentity): string {
  const template = `${domain === null ? '' : `https://${domain}`}/search/?q={searchTerms}`;
  const description = element('OpenSearchDescription', { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' }, [
    element('ShortName', {}, [text(Array.from(name).slice(0, longestName).join(''))]),
    element('Description', {}, [text(`${name}：${tagline}，${siteText.searchLabel}`)]),
    element('InputEncoding', {}, [text('UTF-8')]),
    element('Url', { type: 'text/html', template }, []),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toHtml(description)}\n`;
}

function element(tagName: string, properties: Record<string, string>, children: ElementContent[]): ElementContent {
  return { type: 'element', tagName, properties, children };
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}
