import { type CollectionKey, getCollection, getEntry } from 'astro:content';
import type { Ledger } from '../records/model.ts';
import type { SiteEntry } from '../records/registry/site.ts';

let reading: Promise<Ledger> | undefined;

/** The whole ledger as the pages see it, read from Astro's store once. */
export function getLedger(): Promise<Ledger> {
  reading ??= readLedger();
  return reading;
}

/** The document as HTML: headings, paragraphs and tables with their anchors, already sanitised. */
export async function getDocumentBody(id: string): Promise<string> {
  const entry = await getEntry('texts', id);
  return entry?.rendered?.html ?? '';
}

/** The document's part of its original file; the first line has the number `startLine`, 1-based. */
export async function getOriginalLines(id: string): Promise<{ startLine: number; lines: readonly string[] }> {
  const entry = await getEntry('texts', id);
  const data: unknown = entry?.data;
  return (data as { startLine: number; lines: readonly string[] } | undefined) ?? { startLine: 1, lines: [] };
}

/** What registry/site.yaml says of the site. */
export async function getSite(): Promise<SiteEntry> {
  const entry = await getEntry('site', 'site');
  return entry?.data ?? {};
}

async function readLedger(): Promise<Ledger> {
  return {
    documents: await readPart('documents'),
    sections: await readPart('sections'),
    rows: await readPart('rows'),
    tasks: await readPart('tasks'),
    departments: await readPart('departments'),
    districts: await readPart('districts'),
    observations: await readPart('observations'),
    terms: await readPart('terms'),
    topics: await readPart('topics'),
    indicators: await readPart('indicators'),
    verdicts: await readPart('verdicts'),
    findings: await readPart('findings'),
  };
}

/** The loader stored these very records under this name; the store itself keeps no type. */
async function readPart<Part extends CollectionKey & keyof Ledger>(part: Part): Promise<Ledger[Part]> {
  const entries = await getCollection(part);
  return entries.map((entry) => entry.data) as unknown as Ledger[Part];
}
