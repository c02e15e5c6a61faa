import type { DocumentRecord, FindingRecord, IndicatorRecord, Ledger, TaskRecord } from '../../records/model.ts';
import { findingFacets } from '../../views/finding/finding-facets.ts';
import { documentDate, newestDate } from '../../views/frame/document-facts.ts';
import { indexLedger, type LedgerIndex } from '../../views/frame/ledger-index.ts';
import { kindOfTask, taskFacets } from '../../views/task/task-facets.ts';
import type { SearchEntry } from './search-entry.ts';

/** What the ledger knows of an entry, and its page does not say in so many words. */
type EntryFacts = Pick<SearchEntry, 'date' | 'facets'>;

/** What the entries are about, by address; pages that are about no record of their own are lists. */
export function describeEntries(ledger: Ledger): (url: string) => EntryFacts {
  const facts = new Map(collectFacts(ledger));
  return (url) => facts.get(url) ?? { date: null, facets: { kind: ['page'] } };
}

function* collectFacts(ledger: Ledger): Generator<[url: string, EntryFacts]> {
  const index = indexLedger(ledger);
  const newest = newestDate(ledger.documents);
  for (const { id, url, district } of ledger.departments) {
    yield [url, { date: newest, facets: { kind: ['department'], district: [district], department: [id] } }];
  }
  for (const { id, url } of ledger.districts) {
    yield [url, { date: newest, facets: { kind: ['district'], district: [id] } }];
  }
  for (const indicator of ledger.indicators) yield [indicator.url, ofIndicator(indicator, index)];
  for (const { id, url } of ledger.topics) yield [url, { date: newest, facets: { kind: ['topic'], topic: [id] } }];
  for (const document of ledger.documents) {
    yield [document.url, ofDocuments(document.kind === 'news' ? 'news' : 'document', [document])];
  }
  for (const { url, document } of ledger.terms) yield [url, ofDocuments('term', documentsOf([document], index))];
  for (const task of ledger.tasks) yield [task.url, ofTask(task, index)];
  for (const finding of ledger.findings) yield [finding.url, ofFinding(finding, index)];
}

function ofIndicator({ id }: IndicatorRecord, index: LedgerIndex): EntryFacts {
  const observations = index.observationsByIndicator.get(id) ?? [];
  const { date, facets } = ofDocuments(
    'indicator',
    documentsOf(distinct(observations.map(({ document }) => document)), index),
  );
  const year = distinct(observations.map(({ year }) => year)).map(String);
  return { date, facets: { ...facets, year, district: distinct(observations.map(({ district }) => district)) } };
}

function ofTask(task: TaskRecord, index: LedgerIndex): EntryFacts {
  const rows = task.rows.flatMap((id) => index.rows.get(id) ?? []);
  const { date } = ofDocuments(
    kindOfTask(task.kind),
    documentsOf(distinct(rows.map(({ document }) => document)), index),
  );
  return {
    date,
    facets: taskFacets(index, task),
  };
}

function ofFinding(finding: FindingRecord, index: LedgerIndex): EntryFacts {
  const documents = documentsOf(distinct(finding.quotations.map(({ document }) => document)), index);
  return { date: ofDocuments('finding', documents).date, facets: findingFacets(index, finding) };
}

function ofDocuments(kind: string, documents: readonly DocumentRecord[]): EntryFacts {
  const [only] = documents;
  return {
    date: documents.length === 1 && only ? documentDate(only).iso : newestDate(documents),
    facets: {
      kind: [kind],
      year: distinct(documents.map(({ year }) => year)).map(String),
      district: distinct(documents.map(({ district }) => district)),
      document: distinct(documents.map(({ id }) => id)),
    },
  };
}

function documentsOf(ids: readonly string[], index: LedgerIndex): DocumentRecord[] {
  return ids.flatMap((id) => index.documents.get(id) ?? []);
}

function distinct<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}
