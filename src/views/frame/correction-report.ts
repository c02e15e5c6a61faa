import { fillForm } from '../../records/registry/site.ts';
import type { Link, PageHead } from './page-head.ts';
import { shorten } from './shorten.ts';
import { absoluteUrl, type SiteIdentity } from './site-identity.ts';
import { correctionText } from './site-text.ts';

/** Mail programs and servers cut addresses of more than about 2000 characters, and a Chinese one is nine of these. */
const longest = { subject: 24, place: 48, quote: 48 } as const;

/** Where a reader reports an error on a page, with its address, its place and its words filled in; null where nobody wants to know. */
export function toCorrectionReport(
  site: SiteIdentity,
  { url, heading, quotation, crumbs }: Pick<PageHead, 'url' | 'heading' | 'quotation' | 'crumbs'>,
): Link | null {
  const { correctionMail: mail, correctionForm: form } = site;
  const address = absoluteUrl(site, url);
  const values = {
    // A path alone does not say of which site.
    url: site.domain ? address : correctionText.path(address, shorten(site.name, longest.subject)),
    place: shorten(crumbs.map(({ name }) => name).join(' > '), longest.place),
    quote: shorten(quotation, longest.quote),
  };
  if (form) return { name: correctionText.link, url: fillForm(form, values) };
  if (!mail) return null;
  const lines = [
    `${correctionText.url}：${values.url}`,
    `${correctionText.place}：${values.place}`,
    `${correctionText.quote}：“${values.quote}”`,
    `${correctionText.wrong}：`,
    `${correctionText.right}：`,
  ];
  // Lines of a mail end so (RFC 6068).
  const body = lines.join('\r\n');
  const subject = correctionText.subject(shorten(heading, longest.subject));
  return {
    name: correctionText.link,
    url: `mailto:${mail}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`,
  };
}
