import type { Account } from '../records/model.ts';
import { type CityLines, cityLines } from './district-list-view.ts';
import { newestDate, newestFirst } from './document-facts.ts';
import { type DocumentLine, toDocumentLine } from './document-list-view.ts';
import { columns, siteText } from './interface-text.ts';
import { allDocuments, type PageHead, toPageHead } from './page-head.ts';
import { homeText } from './page-text.ts';
import type { SiteIdentity } from './site-identity.ts';
import { countStatuses, type StatusCount } from './task-label.ts';
import { type TaskYearLine, taskYearLines } from './task-list-view.ts';

/** Everything that the home page says. */
export interface HomeView {
  readonly head: PageHead;
  readonly counts: readonly { readonly name: string; readonly count: number; readonly url: string }[];
  readonly statuses: readonly StatusCount[];
  readonly total: number;
  /** How many tasks have a percentage of the year's plan that a document states. */
  readonly completionNote: string;
  readonly years: readonly TaskYearLine[];
  readonly cities: readonly CityLines[];
  readonly newest: readonly DocumentLine[];
}

const newestCount = 5;

/** All that the home page says. */
export function homeView(account: Account, site: SiteIdentity): HomeView {
  return {
    head: homeHead(account, site),
    counts: [
      { name: columns.documents.name, count: account.documents.length, url: columns.documents.url },
      { name: columns.tasks.name, count: account.tasks.length, url: columns.tasks.url },
      { name: columns.departments.name, count: account.departments.length, url: columns.departments.url },
      { name: columns.districts.name, count: account.districts.length, url: columns.districts.url },
    ],
    statuses: countStatuses(account.tasks),
    total: account.tasks.length,
    completionNote: completionNote(account),
    years: taskYearLines(account),
    cities: cityLines(account),
    newest: newestFirst(account.documents)
      .slice(0, newestCount)
      .map((document) => toDocumentLine(account, document)),
  };
}

function completionNote(account: Account): string {
  const stated = account.tasks.filter((task) => task.completion.length > 0).length;
  return homeText.completion(stated);
}

function homeHead(account: Account, site: SiteIdentity): PageHead {
  const given = {
    title: site.name,
    heading: siteText.motto,
    description: homeText.description(site.name, site.tagline),
    url: '/',
    date: newestDate(account.documents),
    sources: [allDocuments(account)],
    isColumnPage: true,
    keywords: [site.name, site.tagline],
  };
  return { ...toPageHead(given, { column: null }), crumbs: [{ name: siteText.home, url: '/' }] };
}
