import type { VFile } from 'vfile';
import { type AddressBook, toAddressBook } from './addresses/address-book.ts';
import { readAddressFile } from './addresses/address-file.ts';
import { toGoneAddresses } from './addresses/gone-addresses.ts';
import type { AddressedLedger } from './addresses/list-addresses.ts';
import { listChanges } from './addresses/list-changes.ts';
import type { CheckedDocument } from './checked-document.ts';
import { runChecks } from './checks/all-checks.ts';
import { findMissingFolder } from './content-file.ts';
import { type ContentFolder, openContentFolder } from './content-folder.ts';
import { toDepartments, toDistricts, toDocuments } from './entities.ts';
import { findFindings } from './findings/find-findings.ts';
import { toTermEntries } from './glossary.ts';
import { toLeaderRecords } from './leader-records.ts';
import { linkTasks } from './links/link-tasks.ts';
import { toTerms } from './links/term-mentions.ts';
import { toVerdicts } from './links/verdict.ts';
import type { Ledger, RowRecord, TaskRecord } from './model.ts';
import { toIndicators } from './registry/indicators.ts';
import { type Registries, readRegistries } from './registry/registries.ts';
import { withTopics } from './registry/topics.ts';
import { remembering } from './remembering.ts';
import { toSections } from './sections.ts';
import { readContent } from './source/document-source.ts';
import { toStatedObservations } from './stated-observations.ts';
import { withSuperseded } from './supersession/superseded-values.ts';
import { toSupersession } from './supersession/supersession.ts';
import { listsIndicators, toObservations } from './tables/observations.ts';
import type { ReadTable } from './tables/read-table.ts';
import { sortTasks, toTasks } from './tasks.ts';
import { toCheckedDocument } from './to-checked-document.ts';

/** All documents and what was made of them, with all messages about them; the registry's files come first. */
export interface ReadLedger {
  readonly ledger: Ledger;
  readonly documents: readonly CheckedDocument[];
  readonly registries: Registries;
  readonly addresses: AddressBook;
  readonly files: readonly VFile[];
}

/**
 * Content folder → ledger and messages. What cannot be read is left out of the ledger; what to do about the messages is
 * left to the caller. What an earlier reading of the folder made, and is the same still, is not made again.
 */
export async function readLedger(root: string, options: Partial<ContentFolder> = {}): Promise<ReadLedger> {
  const folder = openContentFolder(root, options);
  const [missing, registries, content, published] = await Promise.all([
    findMissingFolder(root),
    readRegistries(folder),
    readContent(folder),
    readAddressFile(root, folder),
  ]);
  const documents = content.sources.map((source) => toCheckedDocument(source, registries));
  const told = toLedger(documents, registries);
  // Where a document could not be read, its addresses are not gone.
  const isWhole = content.sources.length === content.files.length;
  const addresses = toAddressBook(told, documents, { published, redirects: registries.redirects, isWhole });
  const ledger = {
    ...told,
    changes: listChanges(told, addresses, registries),
    addresses: toGoneAddresses(addresses, registries.redirects.entries),
  };
  const { originals } = content;
  const { today } = folder;
  runChecks({ documents, tasks: ledger.tasks, addresses, originals, today, ...registries }, registries);
  const files = missing === null ? [...registries.files, published.file, ...content.files] : [missing];
  return { ledger, documents, registries, addresses, files };
}

const tasksOf = remembering((registries: Registries, ...account: readonly CheckedDocument[]) => {
  const rows = account.flatMap((document) => document.rows);
  const sources = account.map(({ source }) => source);
  const { links, topics } = registries;
  const amendments = account.flatMap((document) => document.amendments);
  return withTopics(linkTasks(toTasks(rows, sources, registries, amendments), account, links), rows, topics.topics);
});

const observationsOf = remembering(({ source, outline, tables, rows }: CheckedDocument, registries: Registries) => [
  ...toObservations(source, tables, registries),
  ...toStatedObservations(source, outline, withoutIndicators(rows, tables), registries),
]);

/** The rows whose words may state a value: an indicator's own row has it in a column. */
function withoutIndicators(rows: readonly RowRecord[], tables: readonly ReadTable[]): RowRecord[] {
  const listed = tables.filter(({ judged }) => listsIndicators(judged));
  const anchors = new Set(listed.flatMap(({ block }) => block.grid.rows.map(({ id }) => id)));
  return rows.filter(({ anchor }) => !anchors.has(anchor));
}

/** The documents without the rows of sentences that are tied to no task. */
function withoutLooseRows(documents: readonly CheckedDocument[], tasks: readonly TaskRecord[]): CheckedDocument[] {
  const stated = new Set(tasks.flatMap((task) => task.rows));
  return documents.map((document) => {
    const rows = document.rows.filter(({ id }) => stated.has(id));
    return rows.length === document.rows.length ? document : { ...document, rows };
  });
}

/** All but what has changed of it, which is told of its addresses. */
function toLedger(read: readonly CheckedDocument[], registries: Registries): AddressedLedger {
  const { registry, indicatorEntries, topics, site } = registries;
  const sources = read.map(({ source }) => source);
  const accounts = [...Map.groupBy(read, ({ source }) => source.matter.account).values()];
  const tasks = sortTasks(
    accounts.flatMap((account) => tasksOf(registries, ...account)),
    read.flatMap((document) => document.rows),
    sources,
  );
  const documents = withoutLooseRows(read, tasks);
  const rows = documents.flatMap((document) => document.rows);
  const supersession = toSupersession(sources.map(({ matter }) => matter));
  const observations = withSuperseded(
    documents.flatMap((document) => observationsOf(document, registries)),
    { ...supersession, tasks, amendments: read.flatMap((document) => document.amendments) },
  );
  const indicators = toIndicators(indicatorEntries, observations);
  const verdicts = toVerdicts(observations, indicators);
  const terms = documents.flatMap(({ source, outline }) => toTermEntries(source, outline));
  return {
    documents: toDocuments(documents),
    sections: documents.flatMap(({ source, outline }) => toSections(source, outline)),
    rows,
    tasks,
    departments: toDepartments(rows, tasks, registry),
    districts: toDistricts(registry),
    observations,
    terms: toTerms(
      terms,
      documents.map(({ source, outline }) => ({ id: source.matter.id, outline })),
    ),
    topics: topics.topics.topics,
    indicators,
    verdicts,
    leaders:
      site.leaderList === 'left-out'
        ? []
        : toLeaderRecords(
            documents.map(({ source }) => source.matter),
            rows,
          ),
    findings: findFindings(tasks, documents, verdicts, observations, registries.states),
  };
}
