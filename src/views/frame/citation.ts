import type { DocumentRecord } from '../../records/model.ts';
import { absoluteUrl, type SiteIdentity } from './site-identity.ts';
import { citationText } from './source-text.ts';

/** A reference after GB/T 7714-2015, and what the reader still has to write into it. */
export interface Citation {
  readonly text: string;
  readonly note: string;
}

/**
 * Cites a document, or a place in it: 责任者. 题名: 文号[文献类型/载体]. (发布日期)[引用日期]. 获取路径.
 * What the document does not say is left out; the day of reading is the reader's to fill in.
 */
export function cite(document: DocumentRecord, path: string, site: SiteIdentity): Citation {
  const author = document.issuer ?? document.contentSource;
  const number = document.documentNumber ? `: ${document.documentNumber}` : '';
  const date = (document.datePublished ?? document.dateIssued ?? document.dateGiven)?.slice(0, 10);
  return {
    text: [
      author ? `${author}. ` : '',
      `${document.title}${number}[EB/OL]. `,
      `${date ? `(${date})` : ''}${citationText.dateOfReading}. `,
      `${absoluteUrl(site, path)}.`,
    ].join(''),
    note: site.domain ? citationText.fillDate : citationText.fillDateAndAddress,
  };
}
