import { makeElement } from '../facets/make-element.ts';
import { makeExcerpt } from '../index/make-excerpt.ts';
import { readResults, type ShownResult } from '../index/read-results.ts';
import type { SearchOutcome } from '../index/run-search.ts';
import type { SearchIndex } from '../index/search-index.ts';
import { site } from '../site/live-site.ts';
import { labelsOf } from './make-result.ts';
import { type ResultRow, renderResultsCsv } from './render-results-csv.ts';

/** How many results are read between two words about how far it got. */
const batch = 100;

/**
 * Gives the reader all results of a search as a CSV file, in their order; `onProgress` gets how many are read. Rejects
 * where they cannot be read.
 */
export async function downloadResults(
  index: SearchIndex,
  { entries, terms }: SearchOutcome,
  onProgress: (done: number) => void,
): Promise<void> {
  const words = terms.map(({ term }) => term);
  const rows: ResultRow[] = [];
  for (let from = 0; from < entries.length; from += batch) {
    onProgress(from);
    const results = await readResults(index, entries.slice(from, from + batch), terms);
    rows.push(...results.map((result) => toRow(index, result, words)));
  }
  const csv = new Blob([renderResultsCsv(rows, site.origin)], { type: 'text/csv;charset=utf-8' });
  const href = URL.createObjectURL(csv);
  makeElement('a', { href, download: fileName(words) }).click();
  URL.revokeObjectURL(href);
}

function toRow({ catalog }: SearchIndex, result: ShownResult, terms: readonly string[]): ResultRow {
  const { entry, url, title, places } = result;
  const excerpt = makeExcerpt(
    places.map(({ text }) => text),
    terms,
  );
  return {
    url,
    title,
    kind: labelsOf(catalog, entry, 'kind'),
    district: labelsOf(catalog, entry, 'district'),
    year: labelsOf(catalog, entry, 'year'),
    lead: labelsOf(catalog, entry, 'lead'),
    status: labelsOf(catalog, entry, 'status'),
    date: catalog.dates[catalog.dateOf[entry] ?? 0] ?? null,
    excerpt: excerpt.map(({ text }) => text).join(''),
  };
}

function fileName(words: readonly string[]): string {
  return `${['搜索', ...words].join(' ').replace(/[\\/:*?"<>|]/gu, '')}.csv`;
}
