import type { CitedSource } from '../../citation/cited-source.ts';
import { renderReference } from '../../citation/render-reference.ts';
import type { DocumentRecord } from '../../records/model.ts';
import { absoluteUrl, type SiteIdentity } from './site-identity.ts';
import { citationText } from './source-text.ts';

/** A reference after GB/T 7714-2015, what it names, and what the reader still has to write into it. */
export interface Citation {
  readonly source: CitedSource;
  /** The page, and perhaps the place on it, that is cited. */
  readonly path: string;
  readonly text: string;
  readonly note: string;
}

/** Cites a document, or a place in it. What the document does not say is left out; the day of reading is the reader's to fill in. */
export function cite(document: DocumentRecord, path: string, site: SiteIdentity): Citation {
  const { issuer, contentSource, title, documentNumber, datePublished, dateIssued, dateGiven } = document;
  return toCitation(site, path, {
    author: issuer ?? contentSource,
    title,
    number: documentNumber,
    date: (datePublished ?? dateIssued ?? dateGiven)?.slice(0, 10) ?? null,
    medium: 'EB/OL',
    site: site.name,
  });
}

/** Cites a page on which the site puts together what several documents say. */
export function citePage(title: string, path: string, site: SiteIdentity): Citation {
  return toCitation(site, path, {
    author: site.organizer ?? site.name,
    title,
    number: null,
    date: null,
    medium: 'DB/OL',
    site: site.name,
  });
}

function toCitation(site: SiteIdentity, path: string, source: CitedSource): Citation {
  return {
    source,
    path,
    text: renderReference(source, { address: absoluteUrl(site, path), day: null }),
    note: site.domain ? citationText.fillDate : citationText.fillDateAndAddress,
  };
}
