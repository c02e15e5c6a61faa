import type { Ledger } from '../../records/model.ts';
import { newestDate, type PageDate } from './document-facts.ts';
import { siteSections } from './site-sections.ts';
import { siteText } from './site-text.ts';
import { sourceText } from './source-text.ts';

export interface Link {
  readonly name: string;
  readonly url: string;
}

export type SiteSection = keyof typeof siteSections;

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
  readonly section: SiteSection | null;
  readonly isSectionPage: boolean;
  readonly date: PageDate;
  readonly sources: readonly Link[];
  /** Who stands behind the content, by name; null where nobody is named. */
  readonly contentSource: string | null;
  readonly keywords: readonly string[];
}

type Required = Pick<PageHead, 'title' | 'description' | 'url' | 'date' | 'sources'>;
type Optional = Partial<Pick<PageHead, 'heading' | 'eyebrow' | 'isSectionPage' | 'contentSource' | 'keywords'>>;

/** Where a page stands: its section, the pages between the section and it, and its own short name. */
export interface PagePath {
  readonly section: SiteSection | null;
  readonly trail?: readonly Link[];
  readonly name?: string;
}

/** A head from what differs between pages. */
export function toPageHead(given: Required & Optional, place: PagePath): PageHead {
  const heading = given.heading ?? given.title;
  const above = place.section ? [sectionLink(place.section)] : [];
  const own = { name: place.name ?? heading, url: given.url };
  return {
    eyebrow: null,
    keywords: [],
    isSectionPage: false,
    contentSource: given.sources.map((source) => source.name).join('；') || null,
    ...given,
    heading,
    section: place.section,
    crumbs: [home, ...above, ...(place.trail ?? []), own],
  };
}

/** The head of a section's own page: the date is that of the newest document. */
export function toSectionHead(ledger: Ledger, section: SiteSection, title: string): PageHead {
  const { url, description } = siteSections[section];
  const given = { title, description, url, date: newestDate(ledger.documents), sources: [allDocuments(ledger)] };
  return {
    ...toPageHead({ ...given, isSectionPage: true }, { section }),
    crumbs: [home, sectionLink(section)],
  };
}

/** All documents of the ledger as one source. */
export function allDocuments(ledger: Ledger): Link {
  return { name: sourceText.all(ledger.documents.length), url: siteSections.documents.url };
}

const home: Link = { name: siteText.home, url: '/' };

function sectionLink(section: SiteSection): Link {
  return { name: siteSections[section].name, url: siteSections[section].url };
}
