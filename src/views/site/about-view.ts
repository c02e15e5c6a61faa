import type { Ledger } from '../../records/model.ts';
import { countText, numberText } from '../frame/count-text.ts';
import { type CountedText, counted, toCount } from '../frame/counted.ts';
import { anchorUrl, originalUrl } from '../frame/document-facts.ts';
import { indexLedger } from '../frame/ledger-index.ts';
import { allDocuments, type Link, type PageHead, toPageHead, toSectionHead } from '../frame/page-head.ts';
import { changesText } from './site-page-text.ts';

/** A page of prose under /about/; its id is its file name, and `index` is the section's own page. */
export interface AboutPage {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly order: number;
}

/** Everything that stands around the prose. */
export interface AboutView {
  readonly head: PageHead;
  readonly siblings: readonly (Link & { readonly current: boolean })[];
}

/** What the ledger declares about its own text: corrections of the copy, and damage. */
export interface DeclaredChanges {
  readonly corrections: readonly {
    readonly place: Link;
    readonly before: string;
    readonly after: string;
    readonly reason: string;
  }[];
  readonly damaged: readonly { readonly place: Link; readonly reason: string }[];
  readonly counts: { readonly corrections: CountedText; readonly damaged: CountedText };
}

/** All that a page under /about/ says besides its prose. */
export function aboutView(ledger: Ledger, page: AboutPage, pages: readonly AboutPage[]): AboutView {
  return { head: aboutHead(ledger, page), siblings: aboutSiblings(pages, aboutUrl(page)) };
}

/** The pages under /about/ in their order, the log of changes last; `url` is the one that is shown. */
export function aboutSiblings(pages: readonly AboutPage[], url: string): AboutView['siblings'] {
  const sorted = pages.toSorted((a, b) => a.order - b.order).map((one) => ({ name: one.title, url: aboutUrl(one) }));
  const all = [...sorted, { name: changesText.title, url: changesText.url }];
  return all.map((one) => ({ ...one, current: one.url === url }));
}

/** All declared corrections and damage, in the order of the documents. */
export function declaredChanges(ledger: Ledger): DeclaredChanges {
  const index = indexLedger(ledger);
  const count = (list: 'corrections' | 'damaged') => {
    const places = ledger.documents.reduce((sum, document) => sum + document[list].length, 0);
    return countText.places(toCount(places, `documents/${list}`));
  };
  return {
    counts: { corrections: count('corrections'), damaged: count('damaged') },
    corrections: ledger.documents.flatMap((document) =>
      document.corrections.map(({ line, place, before, after, reason }) => ({
        place: { name: `${document.title}，${place ?? numberText.line(line)}`, url: originalUrl(document, line) },
        before,
        after,
        reason,
      })),
    ),
    damaged: ledger.documents.flatMap((document) =>
      document.damaged.map(({ row, reason }) => ({
        place: { name: document.title, url: anchorUrl(document, index.rows.get(row)?.anchor ?? '') },
        reason,
      })),
    ),
  };
}

function aboutHead(ledger: Ledger, page: AboutPage): PageHead {
  if (page.id === 'index')
    return { ...toSectionHead(ledger, 'about', page.title), description: counted`${page.description}` };
  return toPageHead(
    {
      title: page.title,
      description: page.description,
      url: aboutUrl(page),
      sources: [allDocuments(ledger)],
    },
    { section: 'about' },
  );
}

function aboutUrl(page: AboutPage): string {
  return page.id === 'index' ? '/about/' : `/about/${page.id}/`;
}
