import type { VFile } from 'vfile';
import { allChecks } from '../records/checks/all-checks.ts';
import type { CheckedDocument } from '../records/checks/check-context.ts';
import { findMissingFolder } from '../records/content-file.ts';
import { toDepartments, toDistricts, toDocuments } from '../records/entities.ts';
import { findFindings } from '../records/findings/find-findings.ts';
import { toTermEntries } from '../records/glossary.ts';
import { checkLinks } from '../records/links/check-links.ts';
import { linkTasks } from '../records/links/link-tasks.ts';
import { toTerms, toWantedTerms } from '../records/links/term-mentions.ts';
import type { WantedTerm } from '../records/links/term-places.ts';
import { toVerdicts } from '../records/links/verdict.ts';
import { hasFailed } from '../records/messages.ts';
import type { Ledger } from '../records/model.ts';
import { toIndicators } from '../records/registry/indicators.ts';
import { loadRegistries, type Registries } from '../records/registry/registries.ts';
import { checkTaskTopics, withTopics } from '../records/registry/topics.ts';
import { toReport } from '../records/report.ts';
import { toSections } from '../records/sections.ts';
import { readContent } from '../records/source/document-source.ts';
import { toStatedObservations } from '../records/stated-observations.ts';
import { toObservations } from '../records/tables/observations.ts';
import { toTasks } from '../records/tasks.ts';
import { toCheckedDocument } from '../records/to-checked-document.ts';

import { checkProsePages } from './check-prose.ts';
import { renderBody } from './render-body.ts';

/** The ledger, each document's body as HTML and the lines of its original, by document id. */
export interface LoadedLedger extends Ledger {
  readonly bodies: ReadonlyMap<string, string>;
  readonly originalLines: ReadonlyMap<string, readonly string[]>;
}

/** All content with all messages about it, before anything is thrown; the registry's files come first. */
export interface ReadLedger {
  readonly ledger: LoadedLedger;
  readonly documents: readonly CheckedDocument[];
  readonly registries: Registries;
  readonly files: readonly VFile[];
}

/** The content did not pass; the message is the report of every file. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
}

/** Reads the content folder and checks it. Throws {@link ContentError} with all messages when any is fatal. */
export async function loadLedger(root: string): Promise<LoadedLedger> {
  const { ledger, files } = await readLedger(root);
  if (files.some(hasFailed)) throw new ContentError(`内容没有通过检查：\n${toReport(files, { fatalOnly: true })}`);
  return ledger;
}

/** Reads the content folder, checks it, and leaves it to the caller what to do about the messages. */
export async function readLedger(root: string): Promise<ReadLedger> {
  const [registries, content, pages] = await Promise.all([
    loadRegistries(root),
    readContent(root),
    checkProsePages(root),
  ]);
  const { registry, columns, indicators, knownIndicator, indicatorEntries, links } = registries;
  const documents = content.sources.map((source): CheckedDocument => {
    return toCheckedDocument(source, { columns, registry });
  });
  // What a broken registry no longer knows would be reported once more in every document.
  if (!registries.files.some(hasFailed)) for (const check of allChecks) check({ documents, ...registries });
  checkLinks(links, documents);
  const rows = documents.flatMap((document) => document.rows);
  const { topics, file: topicsFile } = registries.topics;
  const linked = linkTasks(toTasks(rows, content.sources, links), documents, links);
  const tasks = withTopics(linked, rows, topics);
  checkTaskTopics(tasks, topics, topicsFile);
  const terms = toTerms(
    documents.flatMap(({ source, outline }) => toTermEntries(source, outline)),
    documents.map(({ source, outline }) => ({ id: source.matter.id, outline })),
  );
  const wanted = toWantedTerms(terms);
  const observations = documents.flatMap(({ source, outline, tables, rows: own }) => [
    ...toObservations(source, tables, { indicators, registry }),
    ...toStatedObservations(source, outline, own, knownIndicator),
  ]);
  const urls = new Map(tasks.flatMap(({ url, rows: ids }) => ids.map((id) => [id, url])));
  const measured = toIndicators(indicatorEntries, observations);
  const verdicts = toVerdicts(observations, measured);
  const ledger: LoadedLedger = {
    documents: toDocuments(documents),
    sections: documents.flatMap(({ source, outline }) => toSections(source, outline)),
    rows,
    tasks,
    findings: findFindings(tasks, documents, verdicts),
    departments: toDepartments(rows, registry),
    districts: toDistricts(registry),
    observations,
    indicators: measured,
    verdicts,
    terms,
    topics: topics.topics,
    bodies: new Map(documents.map((document) => [document.source.matter.id, renderDocument(document, urls, wanted)])),
    originalLines: new Map(documents.map(({ source }) => [source.matter.id, toOwnLines(source)])),
  };
  const missing = await findMissingFolder(root);
  const files = missing === null ? [...registries.files, ...content.files, ...pages] : [missing];
  return { ledger, documents, registries, files };
}

/** @param urls The address of each row's task, by the row's id. */
function renderDocument(
  { outline, rows }: CheckedDocument,
  urls: ReadonlyMap<string, string>,
  terms: readonly WantedTerm[],
): string {
  const links = rows.flatMap(({ id, anchor }) => {
    const url = urls.get(id);
    return url === undefined ? [] : [[anchor, url] as const];
  });
  return renderBody(outline, new Map(links), terms);
}

/** The lines of the original that are this document's; the first one is `original.startLine`. */
function toOwnLines({ original, matter }: CheckedDocument['source']): readonly string[] {
  const [first, last] = matter.original.lines;
  return original.lines.slice(first - 1, last).map(({ text }) => text);
}
