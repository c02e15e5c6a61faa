import type { ChangeRecord, FindingRecord, Ledger } from '../../records/model.ts';
import { findingKindPages } from '../finding/finding-view.ts';
import { type ChangeLine, changeText, toChangeLine } from '../frame/change-line.ts';
import { indexLedger, type LedgerIndex } from '../frame/ledger-index.ts';
import { changesText } from '../site/site-page-text.ts';
import { changePages } from './change-pages.ts';
import { type FeedPlace, feedPlaces } from './feed-place.ts';

/** What a feed tells once. */
export interface FeedEntry {
  /** What names it in every feed for ever: the id of the change or of the finding. */
  readonly name: string;
  readonly title: string;
  /** Path with its fragment. */
  readonly url: string;
  /** The day of the log, ISO. */
  readonly date: string;
  readonly text: string;
}

/** Everything that a feed says, newest first. */
export interface Feed {
  readonly place: FeedPlace;
  /** The day of its newest entry; of a feed without one that of the newest change of all, until which there was none. */
  readonly date: string;
  readonly entries: readonly FeedEntry[];
}

/** A reader of feeds asks again and again; the published table has all. */
const mostEntries = 100;

const feeds = new WeakMap<Ledger, readonly Feed[]>();

/** Every feed of the site; none where no change is dated. */
export function allFeeds(ledger: Ledger): readonly Feed[] {
  const known = feeds.get(ledger);
  if (known) return known;
  const made = makeFeeds(ledger);
  feeds.set(ledger, made);
  return made;
}

function makeFeeds(ledger: Ledger): Feed[] {
  const [newest] = ledger.changes;
  if (newest === undefined) return [];
  const index = indexLedger(ledger);
  const told = new Map<string, FeedEntry[]>([[changesText.url, []]]);
  for (const change of ledger.changes) {
    const entry = toChangeEntry(index, change);
    for (const page of new Set([changesText.url, ...changePages(ledger, change)])) add(told, page, entry);
  }
  for (const { head } of findingKindPages(ledger).values()) told.delete(head.url);
  for (const { page, ...entry } of toFindingEntries(ledger)) add(told, page, entry);
  return [...feedPlaces(ledger).values()].map((place) => {
    const entries = (told.get(place.page) ?? []).toSorted((a, b) => (a.date > b.date ? -1 : Number(a.date < b.date)));
    return { place, date: entries[0]?.date ?? newest.date, entries: entries.slice(0, mostEntries) };
  });
}

function add(told: Map<string, FeedEntry[]>, page: string, entry: FeedEntry): void {
  const own = told.get(page);
  if (own) own.push(entry);
  else told.set(page, [entry]);
}

function toChangeEntry(index: LedgerIndex, change: ChangeRecord): FeedEntry {
  const line = toChangeLine(index, change);
  const { kindName, document, what } = line;
  return {
    name: change.id,
    title: `${kindName}：${document === null ? '' : `${document.name}，`}${what.name}`,
    url: what.url,
    date: change.date,
    text: describeChange(line),
  };
}

function describeChange({ words, reason, by, what }: ChangeLine): string {
  const said: readonly (readonly [string, string | null | undefined])[] = [
    [changeText.before, words?.before],
    [changeText.after, words?.after],
    [changeText.reason, reason],
    [changeText.by, by],
  ];
  const lines = said.flatMap(([label, text]) => (text == null ? [] : [`${label}：${text || changeText.nothing}`]));
  return lines.join('\n') || what.name;
}

/**
 * Findings by the page of their kind. A finding came to light with the newest of its documents, and is another one since its words
 * were changed; where the log has no day for it, no feed tells of it.
 */
function toFindingEntries(ledger: Ledger): (FeedEntry & { readonly page: string })[] {
  const index = indexLedger(ledger);
  const dates = new Map<string, string>();
  for (const { url, date } of ledger.changes) if (date > (dates.get(url) ?? '')) dates.set(url, date);
  const published = new Map(
    ledger.changes.flatMap(({ kind, url, date }) => (kind === 'published' ? [[url, date]] : [])),
  );
  return ledger.findings.flatMap((finding) => {
    const places = placesOf(index, finding);
    const days = places.flatMap(({ page, address }) => [published.get(page) ?? [], dates.get(address) ?? []].flat());
    const date = days.toSorted().at(-1);
    if (date === undefined) return [];
    const text = finding.quotations.map(({ quote }) => `“${quote}”`).join('\n') || finding.statement;
    const { id, statement: title, url } = finding;
    return [{ page: url.replace(/#.*$/u, ''), name: `finding ${id}`, title, url, date, text }];
  });
}

/** Where the words stand on which it rests; of one without words, the rows of its task. */
function placesOf(index: LedgerIndex, { quotations, task }: FindingRecord): { page: string; address: string }[] {
  const rows = (index.tasks.get(task ?? '')?.rows ?? []).flatMap((id) => index.rows.get(id) ?? []);
  return (quotations.length > 0 ? quotations : rows).flatMap(({ document, anchor }) => {
    const page = index.documents.get(document)?.url;
    return page === undefined ? [] : [{ page, address: anchor === '' ? page : `${page}#${anchor}` }];
  });
}
