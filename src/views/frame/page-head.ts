import type { Ledger } from '../../records/model.ts';
import { type CountedText, counted } from './counted.ts';
import { countDocuments, type PageDate, type PageSource } from './document-facts.ts';
import { siteSections } from './site-sections.ts';
import { siteText } from './site-text.ts';
import { sourceText } from './source-text.ts';

export interface Link {
  readonly name: string;
  readonly url: string;
}

/** A link whose name has counts in it. */
export interface CountedLink extends Link {
  /** What they count, as {@link CountedText} has it. */
  readonly of?: string;
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
  readonly description: CountedText;
  /** What the page says first, in the lines that a card of it shows; its description where it has no answer of its own. */
  readonly answer: readonly CountedText[];
  /** The page's path, with a slash at both ends. */
  readonly url: string;
  /** The address that search engines shall list instead, where the page only leads there. */
  readonly standsFor: string | null;
  /** From the home page to this page, both included. */
  readonly crumbs: readonly Link[];
  readonly section: SiteSection | null;
  readonly isSectionPage: boolean;
  /** When what the page shows was published; null on pages that put together what documents say. */
  readonly date: PageDate | null;
  readonly sources: readonly PageSource[];
  /** Who stands behind the content, by name; null where nobody is named. */
  readonly contentSource: string | null;
  readonly keywords: readonly string[];
  /** The page's own words, by which whoever reports an error on it says what it is about. */
  readonly quotation: string;
}

type Required = Pick<PageHead, 'title' | 'url' | 'sources'> & {
  readonly description: CountedText | string;
};
type Optional = Partial<
  Pick<
    PageHead,
    | 'heading'
    | 'eyebrow'
    | 'answer'
    | 'date'
    | 'isSectionPage'
    | 'contentSource'
    | 'keywords'
    | 'standsFor'
    | 'quotation'
  >
>;

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
  const crumbs = [home, ...above, ...(place.trail ?? []), own];
  const description = typeof given.description === 'string' ? counted`${given.description}` : given.description;
  return {
    eyebrow: null,
    answer: [description],
    date: null,
    quotation: heading,
    standsFor: null,
    isSectionPage: false,
    contentSource: given.sources.map((source) => source.name).join('；') || null,
    ...given,
    description,
    // Where nothing else is known by which it is looked for, by its place.
    keywords: given.keywords?.length ? given.keywords : crumbs.slice(1).map(({ name }) => name),
    heading,
    section: place.section,
    crumbs,
  };
}

/** The head of a section's own page. */
export function toSectionHead(ledger: Ledger, section: SiteSection, title: string): PageHead {
  const { url, description } = siteSections[section];
  const given = { title, description, url, sources: [allDocuments(ledger)] };
  return {
    ...toPageHead({ ...given, isSectionPage: true }, { section }),
    crumbs: [home, sectionLink(section)],
  };
}

const sources = new WeakMap<Ledger, CountedLink>();

/** All documents of the ledger as one source; counted once, for it stands on many pages. */
export function allDocuments(ledger: Ledger): CountedLink {
  const known = sources.get(ledger);
  if (known) return known;
  const { text, of } = sourceText.all(countDocuments(ledger.documents, {}));
  const link = { name: text, of, url: siteSections.documents.url };
  sources.set(ledger, link);
  return link;
}

const home: Link = { name: siteText.home, url: '/' };

function sectionLink(section: SiteSection): Link {
  return { name: siteSections[section].name, url: siteSections[section].url };
}
