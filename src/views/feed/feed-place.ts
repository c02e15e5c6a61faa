import type { Ledger } from '../../records/model.ts';
import { findingKindPages } from '../finding/finding-view.ts';
import { indexLedger } from '../frame/ledger-index.ts';
import { siteSections } from '../frame/site-sections.ts';
import { changesText } from '../site/site-page-text.ts';
import { taskYears } from '../task/task-chapters.ts';
import { feedText } from './feed-text.ts';

/** A page whose changes can be subscribed to. */
export interface FeedPlace {
  /** The page's path; that of the log for the whole site. */
  readonly page: string;
  readonly title: string;
  /** Paths of the two files. */
  readonly atomUrl: string;
  readonly jsonUrl: string;
}

const places = new WeakMap<Ledger, ReadonlyMap<string, FeedPlace>>();

/** By path of their page: the log of changes, every account, district, department, topic and kind of finding. None where no change is dated. */
export function feedPlaces(ledger: Ledger): ReadonlyMap<string, FeedPlace> {
  const known = places.get(ledger);
  if (known) return known;
  const made = new Map(ledger.changes.length === 0 ? [] : listPlaces(ledger).map((place) => [place.page, place]));
  places.set(ledger, made);
  return made;
}

/** The feed that a page leads to: its own, or that of the whole site; null where there is none. */
export function feedOfPage(
  ledger: Ledger,
  page: string,
): { readonly place: FeedPlace; readonly isOwn: boolean } | null {
  const all = feedPlaces(ledger);
  const own = all.get(page);
  const place = own ?? all.get(changesText.url);
  return place === undefined ? null : { place, isOwn: own !== undefined };
}

function listPlaces(ledger: Ledger): FeedPlace[] {
  const { districts } = indexLedger(ledger);
  const nameOf = (id: string) => districts.get(id)?.name ?? '';
  return [
    { page: changesText.url, title: feedText.all, atomUrl: changesText.feedUrl, jsonUrl: changesText.jsonFeedUrl },
    ...taskYears(ledger).map(({ url, title }) => toFeedPlace(url, feedText.of(`${title}${siteSections.tasks.name}`))),
    ...ledger.districts.map(({ url, name }) => toFeedPlace(url, feedText.of(name))),
    ...ledger.departments.map(({ url, name, district }) =>
      toFeedPlace(url, feedText.of(`${name}（${nameOf(district)}）`)),
    ),
    ...ledger.topics.map(({ url, name }) => toFeedPlace(url, feedText.of(`${siteSections.topics.name}“${name}”`))),
    ...[...findingKindPages(ledger).values()].map(({ head }) => toFeedPlace(head.url, feedText.found(head.heading))),
  ];
}

/** The feed of a page, beside it: whoever knows one address knows the other. */
export function toFeedPlace(page: string, title: string): FeedPlace {
  return { page, title, atomUrl: `${page}feed.xml`, jsonUrl: `${page}feed.json` };
}
