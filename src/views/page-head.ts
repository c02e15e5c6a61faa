import type { Account } from '../records/model.ts';
import { newestDate, type PageDate } from './document-facts.ts';
import { columns, siteText } from './interface-text.ts';
import { documentText } from './page-text.ts';

export interface Link {
  readonly name: string;
  readonly url: string;
}

export type ColumnId = keyof typeof columns;

/** What stands around every page: its names, its place in the site, its date and where it comes from. */
export interface PageHead {
  /** For the browser and for search engines, without the site's name. */
  readonly title: string;
  /** The page's own first heading. */
  readonly heading: string;
  /** A short line above the heading. */
  readonly eyebrow: string | null;
  readonly description: string;
  /** The page's path, with a slash at both ends. */
  readonly url: string;
  /** From the home page to this page, both included. */
  readonly crumbs: readonly Link[];
  readonly column: ColumnId | null;
  readonly isColumnPage: boolean;
  readonly date: PageDate;
  readonly sources: readonly Link[];
  /** Who stands behind the content, by name; null where nobody is named. */
  readonly contentSource: string | null;
  readonly keywords: readonly string[];
}

type Required = Pick<PageHead, 'title' | 'description' | 'url' | 'date' | 'sources'>;
type Optional = Partial<Pick<PageHead, 'heading' | 'eyebrow' | 'isColumnPage' | 'contentSource' | 'keywords'>>;

/** Where a page stands: its column, the pages between the column and it, and its own short name. */
export interface PagePlace {
  readonly column: ColumnId | null;
  readonly trail?: readonly Link[];
  readonly name?: string;
}

/** A head from what differs between pages. */
export function toPageHead(given: Required & Optional, place: PagePlace): PageHead {
  const heading = given.heading ?? given.title;
  const above = place.column ? [columnLink(place.column)] : [];
  const own = { name: place.name ?? heading, url: given.url };
  return {
    eyebrow: null,
    keywords: [],
    isColumnPage: false,
    contentSource: given.sources.map((source) => source.name).join('；') || null,
    ...given,
    heading,
    column: place.column,
    crumbs: [home, ...above, ...(place.trail ?? []), own],
  };
}

/** The head of a column's own page: the date is that of the newest document. */
export function toColumnHead(account: Account, column: ColumnId, title: string): PageHead {
  const { url, description } = columns[column];
  const given = { title, description, url, date: newestDate(account.documents), sources: [allDocuments(account)] };
  return {
    ...toPageHead({ ...given, isColumnPage: true }, { column }),
    crumbs: [home, columnLink(column)],
  };
}

/** All documents of the account as one source. */
export function allDocuments(account: Account): Link {
  return { name: documentText.all(account.documents.length), url: columns.documents.url };
}

const home: Link = { name: siteText.home, url: '/' };

function columnLink(column: ColumnId): Link {
  return { name: columns[column].name, url: columns[column].url };
}
