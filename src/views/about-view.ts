import type { Account } from '../records/model.ts';
import { indexAccount } from './account-index.ts';
import { anchorUrl, newestDate, originalUrl } from './document-facts.ts';
import { allDocuments, type Link, type PageHead, toColumnHead, toPageHead } from './page-head.ts';
import { countText } from './page-text.ts';

/** A page of prose under /about/; its id is its file name, and `index` is the column's own page. */
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

/** What the account declares about its own text: corrections of the copy, and damage. */
export interface DeclaredChanges {
  readonly corrections: readonly {
    readonly place: Link;
    readonly before: string;
    readonly after: string;
    readonly reason: string;
  }[];
  readonly damaged: readonly { readonly place: Link; readonly reason: string }[];
}

/** All that a page under /about/ says besides its prose. */
export function aboutView(account: Account, page: AboutPage, pages: readonly AboutPage[]): AboutView {
  const sorted = [...pages].sort((a, b) => a.order - b.order);
  return {
    head: aboutHead(account, page),
    siblings: sorted.map((one) => ({ name: one.title, url: aboutUrl(one), current: one.id === page.id })),
  };
}

/** All declared corrections and damage, in the order of the documents. */
export function declaredChanges(account: Account): DeclaredChanges {
  const index = indexAccount(account);
  return {
    corrections: account.documents.flatMap((document) =>
      document.corrections.map(({ line, before, after, reason }) => ({
        place: { name: `${document.title}，${countText.line(line)}`, url: originalUrl(document, line) },
        before,
        after,
        reason,
      })),
    ),
    damaged: account.documents.flatMap((document) =>
      document.damaged.map(({ row, reason }) => ({
        place: { name: document.title, url: anchorUrl(document, index.rows.get(row)?.anchor ?? '') },
        reason,
      })),
    ),
  };
}

function aboutHead(account: Account, page: AboutPage): PageHead {
  if (page.id === 'index') return { ...toColumnHead(account, 'about', page.title), description: page.description };
  return toPageHead(
    {
      title: page.title,
      description: page.description,
      url: aboutUrl(page),
      date: newestDate(account.documents),
      sources: [allDocuments(account)],
    },
    { column: 'about' },
  );
}

function aboutUrl(page: AboutPage): string {
  return page.id === 'index' ? '/about/' : `/about/${page.id}/`;
}
