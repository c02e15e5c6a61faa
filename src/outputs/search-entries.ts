import type { Account, DocumentRecord, RowRecord, SectionRecord, TaskRecord } from '../records/model.ts';
import { type AccountIndex, indexAccount } from '../views/account-index.ts';
import { anchorUrl } from '../views/document-facts.ts';
import { taskPlace } from '../views/task-label.ts';
import type { FacetName } from './search-catalog.ts';

/** One record that can be found: its names, the other blocks of its text, and what it can be filtered by. */
export interface SearchEntry {
  readonly url: string;
  /** The first is the title. */
  readonly names: readonly string[];
  /** A query never runs from one block into the next. */
  readonly blocks: readonly string[];
  readonly facets: Readonly<Partial<Record<FacetName, readonly string[]>>>;
}

/** Everything that can be found, in the order in which equal results are shown: what is wide before what is narrow. */
export function toSearchEntries(account: Account): SearchEntry[] {
  const index = indexAccount(account);
  return [
    ...account.departments.map(({ id, url, name, aliases, district }) => ({
      url,
      names: [name, ...aliases],
      blocks: [],
      facets: { kind: ['department'], district: [district], department: [id] },
    })),
    ...account.districts.map(({ id, url, name, aliases }) => ({
      url,
      names: [name, ...aliases],
      blocks: [],
      facets: { kind: ['district'], district: [id] },
    })),
    ...account.documents.flatMap((document) => documentEntries(document, index)),
    ...account.tasks.map((task) => taskEntry(task, index)),
  ];
}

/** The document itself with what stands before its first heading, then one entry for each section. */
function documentEntries(document: DocumentRecord, index: AccountIndex): SearchEntry[] {
  const sections = index.sectionsByDocument.get(document.id) ?? [];
  const facets = {
    kind: ['document'],
    year: [String(document.year)],
    district: [document.district],
    document: [document.id],
  };
  const { url, title, documentNumber, issuer, contentSource, indexNumber } = document;
  const opening = sections.filter((section) => section.depth === 0).flatMap(blocksOf);
  const facts = present([documentNumber, issuer, contentSource, indexNumber]);
  return [
    { url, names: [title], blocks: distinct([...facts, ...opening]), facets },
    ...sections
      .filter((section) => section.depth > 0)
      .map((section) => ({
        url: anchorUrl(document, section.anchor),
        names: [section.heading],
        blocks: blocksOf(section),
        facets,
      })),
  ];
}

function taskEntry(task: TaskRecord, index: AccountIndex): SearchEntry {
  const rows = task.rows.flatMap((id) => index.rows.get(id) ?? []);
  const name = task.name ?? task.text;
  const blocks = [task.text, taskPlace(task), ...rows.flatMap(rowBlocks), ...task.mentions.map(({ quote }) => quote)];
  return {
    url: task.url,
    names: [name],
    blocks: distinct(present(blocks).flatMap(toLines)).filter((block) => block !== name),
    facets: {
      kind: [task.kind],
      year: [String(task.year)],
      district: [task.district],
      lead: task.leads,
      department: distinct(rows.flatMap((row) => row.units.flatMap(({ department }) => department ?? []))),
      document: distinct([...rows, ...task.mentions].map(({ document }) => document)),
    },
  };
}

/** What a row says, its own text before its surroundings: an excerpt is taken from the first block that holds the query. */
function rowBlocks(row: RowRecord): (string | null)[] {
  return [
    row.name,
    row.text,
    row.detail,
    ...(row.progress ?? []),
    ...Object.values(row.unitsAsPrinted),
    ...row.units.map(({ name }) => name),
    row.leaders.map(({ name }) => name).join('、'),
    ...row.path,
  ];
}

function blocksOf(section: SectionRecord): string[] {
  return toLines(section.text);
}

function toLines(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}

function present<Value>(values: readonly (Value | null)[]): Value[] {
  return values.filter((value) => value !== null);
}

function distinct<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}
