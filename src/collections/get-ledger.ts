import { getCollection, getEntry } from 'astro:content';
import { siteRoot } from '../base-path/base-path.ts';
import { placeAddresses } from '../records/addresses/place-addresses.ts';
import type { Ledger } from '../records/model.ts';
import type { PlacedMessage } from '../records/placed-messages.ts';
import type { SiteEntry } from '../records/registry/site.ts';
import type { Facsimile } from '../records/schema/facsimile.ts';

let reading: Promise<Ledger> | undefined;
let publishing: Promise<Ledger> | undefined;

/** The whole ledger as the pages see it, read from Astro's store once. */
export function getLedger(): Promise<Ledger> {
  reading ??= readStore();
  return reading;
}

/** The ledger as data publish it: its addresses begin with the base of the site. */
export function getPublishedLedger(): Promise<Ledger> {
  publishing ??= getLedger().then(async (ledger) => placeAddresses(ledger, (await getSite()).base ?? siteRoot));
  return publishing;
}

/** The document as HTML: headings, paragraphs and tables with their anchors, already sanitised. */
export async function getDocumentBody(id: string): Promise<string> {
  const entry = await getEntry('texts', id);
  return entry?.rendered?.html ?? '';
}

/** The document's part of its original file. */
export async function getFacsimile(id: string): Promise<Facsimile> {
  const entry = await getEntry('texts', id);
  return entry?.data ?? { startLine: 1, lines: [], places: [], blocks: [] };
}

/** What registry/site.yaml says of the site. */
export async function getSite(): Promise<SiteEntry> {
  const entry = await getEntry('site', 'site');
  return entry?.data ?? {};
}

/** What is to be said to the editor; asked for only while the site is developed. */
export async function getMessages(): Promise<readonly PlacedMessage[]> {
  const entry = await getEntry('messages', 'all');
  return entry?.data.messages ?? [];
}

async function readStore(): Promise<Ledger> {
  return {
    documents: inOrder(await getCollection('documents')),
    sections: inOrder(await getCollection('sections')),
    rows: inOrder(await getCollection('rows')),
    tasks: inOrder(await getCollection('tasks')),
    departments: inOrder(await getCollection('departments')),
    districts: inOrder(await getCollection('districts')),
    observations: inOrder(await getCollection('observations')),
    terms: inOrder(await getCollection('terms')),
    topics: inOrder(await getCollection('topics')),
    indicators: inOrder(await getCollection('indicators')),
    verdicts: inOrder(await getCollection('verdicts')),
    leaders: inOrder(await getCollection('leaders')),
    findings: inOrder(await getCollection('findings')),
    changes: inOrder(await getCollection('changes')),
    addresses: inOrder(await getCollection('addresses')),
  };
}

interface PlacedEntry<Entry> {
  readonly data: { readonly position: number; readonly record: Entry };
}

/** The records in the ledger's own order. */
function inOrder<Entry>(entries: readonly PlacedEntry<Entry>[]): Entry[] {
  return entries.toSorted((a, b) => a.data.position - b.data.position).map(({ data }) => data.record);
}
