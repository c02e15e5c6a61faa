import type { Ledger } from '../../records/model.ts';
import { type DocumentLine, toDocumentLine } from '../document/document-list-view.ts';
import type { FindingBrief } from '../finding/finding-news.ts';
import { firstFindings } from '../finding/finding-view.ts';
import { type CountedNumber, type CountedText, toCount } from '../frame/counted.ts';
import { newestFirst } from '../frame/document-facts.ts';
import { isUnit } from '../frame/is-named.ts';
import { indexLedger } from '../frame/ledger-index.ts';
import { allDocuments, type Link, type PageHead, toPageHead } from '../frame/page-head.ts';
import type { SiteIdentity } from '../frame/site-identity.ts';
import { siteSections } from '../frame/site-sections.ts';
import { siteText } from '../frame/site-text.ts';
import { countStates, type StateCounts } from '../task/task-label.ts';
import { type TaskYearLine, taskYearLines } from '../task/task-list-view.ts';
import { describeTaskTally, tallyTasks } from '../task/task-tally.ts';
import { type CityTiles, cityTiles } from './city-tiles.ts';
import { homeText } from './home-text.ts';

/** Everything that the home page says. */
export interface HomeView {
  readonly head: PageHead;
  /** What should be known first. */
  readonly found: readonly FindingBrief[];
  readonly topics: readonly Link[];
  readonly counts: readonly { readonly name: string; readonly count: CountedNumber; readonly url: string }[];
  /** What the number of tasks counts. */
  readonly tally: CountedText;
  readonly states: StateCounts;
  /** How many tasks have a percentage of the year's plan that a document states. */
  readonly completionNote: CountedText;
  readonly years: readonly TaskYearLine[];
  readonly cities: readonly CityTiles[];
  readonly newest: readonly DocumentLine[];
}

const newestCount = 5;

/** All that the home page says. */
export function homeView(ledger: Ledger, site: SiteIdentity): HomeView {
  const index = indexLedger(ledger);
  return {
    head: homeHead(ledger, site),
    found: firstFindings(ledger),
    topics: ledger.topics.map(({ name, url }) => ({ name, url })),
    counts: sizes(ledger),
    tally: homeText.tally(describeTaskTally(tallyTasks(index, ledger.tasks, {}))),
    states: countStates(index, ledger.tasks, {}),
    completionNote: completionNote(ledger),
    years: taskYearLines(ledger),
    cities: cityTiles(ledger),
    newest: newestFirst(ledger.documents.filter(({ kind }) => kind !== 'news'))
      .slice(0, newestCount)
      .map((document) => toDocumentLine(ledger, document)),
  };
}

/** What there is, each number leading to it. */
function sizes(ledger: Ledger): HomeView['counts'] {
  const { documents, tasks, departments, districts } = siteSections;
  const news = ledger.documents.filter(({ kind }) => kind === 'news').length;
  const named = ledger.departments.filter(isUnit).length;
  const { items } = tallyTasks(indexLedger(ledger), ledger.tasks, {});
  const sizes = [
    { name: 'documents', url: documents.url, count: toCount(ledger.documents.length - news, 'documents/disclosed') },
    { name: 'news', url: `${documents.url}#news`, count: toCount(news, 'documents/news') },
    { name: 'tasks', url: tasks.url, count: items },
    { name: 'departments', url: departments.url, count: toCount(named, 'departments/units') },
    { name: 'districts', url: districts.url, count: toCount(ledger.districts.length, 'districts') },
  ] as const;
  return sizes
    .filter(({ name, count }) => name !== 'news' || count.value > 0)
    .map(({ name, url, count }) => ({ name: homeText.units[name], url, count }));
}

function completionNote(ledger: Ledger): CountedText {
  const stated = ledger.tasks.filter(({ completion }) => completion.length > 0);
  const own = stated.filter(({ completion }) => completion.some(({ ofTheTask }) => ofTheTask)).length;
  return homeText.completion(
    toCount(own, 'tasks/with-own-share'),
    toCount(stated.length - own, 'tasks/with-other-share'),
  );
}

function homeHead(ledger: Ledger, site: SiteIdentity): PageHead {
  const given = {
    title: site.name,
    heading: homeText.motto,
    description: homeText.description(site.name, site.tagline),
    url: '/',
    sources: [allDocuments(ledger)],
    isSectionPage: true,
    keywords: [site.name, site.tagline],
  };
  return { ...toPageHead(given, { section: null }), crumbs: [{ name: siteText.home, url: '/' }] };
}
