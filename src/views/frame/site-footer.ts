import type { Link } from './page-head.ts';
import { type QrCode, toQrCode } from './qr-code.ts';
import { absoluteUrl, type SiteIdentity } from './site-identity.ts';
import { siteSections } from './site-sections.ts';
import { footerText, footerTopics, siteText } from './site-text.ts';

/** Everything that the foot of a page says; what the publisher has not given is not there. */
export interface Footer {
  /** Who publishes the site; a site without a publisher says that it is a demonstration. */
  readonly statement: string;
  readonly facts: readonly { readonly text: string; readonly url: string | null }[];
  readonly links: readonly Link[];
  /** This page's address, for print. */
  readonly address: string;
  /** The same for a phone; null where no domain is known, for a path alone leads nowhere. */
  readonly code: QrCode | null;
}

const icpRegistry = 'https://beian.miit.gov.cn/';

/** The foot of the page at this path. */
export function toFooter(site: SiteIdentity, path: string): Footer {
  const address = absoluteUrl(site, path);
  const facts = [
    fact(footerText.operator, site.operator),
    fact(footerText.contact, site.contact),
    fact(footerText.siteIdCode, site.siteIdCode),
    fact('', site.icpRecord, icpRegistry),
    fact('', site.publicSecurityRecord, site.publicSecurityRecordUrl),
    site.footer.map(({ text, url }) => ({ text, url: url ?? null })),
    site.errorReportUrl ? [{ text: footerText.errorReport, url: errorReport(site.errorReportUrl, address) }] : [],
  ];
  return {
    statement: site.organizer ? `${footerText.organizer}${site.organizer}` : siteText.demonstration,
    facts: facts.flat(),
    links: [...footerTopics, { name: siteSections.data.name, url: siteSections.data.url }],
    address,
    code: site.domain ? toQrCode(address) : null,
  };
}

function fact(label: string, value: string | null, url: string | null = null): Footer['facts'] {
  return value === null ? [] : [{ text: `${label}${value}`, url }];
}

function errorReport(url: string, address: string): string {
  const report = new URL(url);
  report.searchParams.set('url', address);
  return report.href;
}
