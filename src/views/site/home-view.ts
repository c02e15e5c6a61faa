import type { Ledger } from '../../records/model.ts';
import { isNamed } from '../department/department-list-view.ts';
import { type CityLines, cityLines } from '../district/district-list-view.ts';
import { type DocumentLine, toDocumentLine } from '../document/document-list-view.ts';
import { newestDate, newestFirst } from '../frame/document-facts.ts';
import { indexLedger } from '../frame/ledger-index.ts';
import { allDocuments, type PageHead, toPageHead } from '../frame/page-head.ts';
import type { SiteIdentity } from '../frame/site-identity.ts';
import { siteSections } from '../frame/site-sections.ts';
import { siteText } from '../frame/site-text.ts';
import { countStates, type StateCount } from '../task/task-label.ts';
import { type TaskYearLine, taskYearLines } from '../task/task-list-view.ts';
import { homeText } from './home-text.ts';

/** Everything that the home page says. */
export interface HomeView {
  readonly head: PageHead;
  readonly counts: readonly { readonly name: string; readonly count: number; readonly url: string }[];
  readonly states: readonly StateCount[];
  readonly total: number;
  /** How many tasks have a percentage of the year's plan that a document states. */
  readonly completionNote: string;
  readonly years: readonly TaskYearLine[];
  readonly cities: readonly CityLines[];
  readonly newest: readonly DocumentLine[];
}

const newestCount = 5;

/** All that the home page says. */
export function homeView(ledger: Ledger, site: SiteIdentity): HomeView {
  return {
    head: homeHead(ledger, site),
    counts: [
      { name: siteSections.documents.name, count: ledger.documents.length, url: siteSections.documents.url },
      { name: siteSections.tasks.name, count: ledger.tasks.length, url: siteSections.tasks.url },
      {
        name: siteSections.departments.name,
        count: ledger.departments.filter(isNamed).length,
        url: siteSections.departments.url,
      },
      { name: siteSections.districts.name, count: ledger.districts.length, url: siteSections.districts.url },
    ],
    states: countStates(indexLedger(ledger), ledger.tasks),
    total: ledger.tasks.length,
    completionNote: completionNote(ledger),
    years: taskYearLines(ledger),
    cities: cityLines(ledger),
    newest: newestFirst(ledger.documents.filter(({ kind }) => kind !== 'news'))
      .slice(0, newestCount)
      .map((document) => toDocumentLine(ledger, document)),
  };
}

function completionNote(ledger: Ledger): string {
  const stated = ledger.tasks.filter((task) => task.completion.length > 0).length;
  return homeText.completion(stated);
}

function homeHead(ledger: Ledger, site: SiteIdentity): PageHead {
  const given = {
    title: site.name,
    heading: homeText.motto,
    description: homeText.description(site.name, site.tagline),
    url: '/',
    date: newestDate(ledger.documents),
    sources: [allDocuments(ledger)],
    isSectionPage: true,
    keywords: [site.name, site.tagline],
  };
  return { ...toPageHead(given, { section: null }), crumbs: [{ name: siteText.home, url: '/' }] };
}
