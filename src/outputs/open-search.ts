import { absoluteUrl, type SiteIdentity } from '../views/frame/site-identity.ts';
import { siteText } from '../views/frame/site-text.ts';
import { renderXml, xmlElement } from './render-xml.ts';

/** Longer names are not allowed in a description. */
const longestName = 16;

/**
 * Describes the site's search to browsers, so that it can be one of their search engines (OpenSearch 1.1). A browser
 * wants a whole address: it has one where the site has a domain, and where the site is served that knows its own.
 */
export function toOpenSearch(site: SiteIdentity): string {
  const { name, tagline } = site;
  const template = absoluteUrl(site, '/search/?q={searchTerms}');
  const description = xmlElement(
    'OpenSearchDescription',
    { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' },
    xmlElement('ShortName', {}, Array.from(name).slice(0, longestName).join('')),
    xmlElement('Description', {}, `${name}：${tagline}，${siteText.searchLabel}`),
    xmlElement('InputEncoding', {}, 'UTF-8'),
    xmlElement('Url', { type: 'text/html', template }),
  );
  return renderXml(description);
}
