import type { Correction, DocumentRecord, Ledger, Omission, SectionRecord, TaskRecord } from '../../records/model.ts';
import { type ChangeLine, changesSince } from '../frame/change-line.ts';
import { type Citation, cite } from '../frame/citation.ts';
import type { ContentsEntry } from '../frame/contents-entry.ts';
import { countText, numberText } from '../frame/count-text.ts';
import { type CountedText, counted, toCount } from '../frame/counted.ts';
import { anchorUrl, datedTitle, documentDate, encodeAnchor, originalUrl } from '../frame/document-facts.ts';
import { formatDate } from '../frame/format-date.ts';
import { indexLedger, type LedgerIndex, yearKey } from '../frame/ledger-index.ts';
import { nearest } from '../frame/nearest.ts';
import { type Link, type PageHead, toPageHead } from '../frame/page-head.ts';
import { documentKindNames, formatNames } from '../frame/record-names.ts';
import { shorten } from '../frame/shorten.ts';
import type { SiteIdentity } from '../frame/site-identity.ts';
import { dateText } from '../frame/source-text.ts';
import { documentNotes, type TermNote } from '../glossary/term-notes.ts';
import { taskPlace } from '../task/task-label.ts';
import { describeTaskTally, tallyTasks } from '../task/task-tally.ts';
import { documentText, originalText } from './document-text.ts';

/** What an editor has declared of a place on the document's page. */
export interface Declaration extends Link {
  readonly reason: string;
}

/** Everything that a document's page says. */
export interface DocumentView {
  readonly head: PageHead;
  /** The disclosure block after 国办公开办函〔2019〕61号. */
  readonly disclosure: {
    readonly known: readonly {
      readonly label: string;
      readonly value: string;
      readonly wide: boolean;
      /** `name` of what the document is also known by. */
      readonly field: 'name' | undefined;
    }[];
    /** The labels of what no document states, in one line; empty where all is known. */
    readonly unknown: string;
  };
  /** Which documents took its place, and whose place it took. */
  readonly revisions: readonly { readonly what: string; readonly documents: readonly Link[] }[];
  readonly contents: readonly ContentsEntry[];
  readonly body: string;
  /** The explanations that the terms marked in the body open. */
  readonly terms: readonly TermNote[];
  readonly omitted: readonly (Omission & { readonly url: string })[];
  readonly corrections: readonly (Correction & { readonly url: string })[];
  readonly damaged: readonly Declaration[];
  /** What looks like a slip and is printed so. */
  readonly printedSo: readonly Declaration[];
  /** What is no task. */
  readonly notTasks: readonly Declaration[];
  /** The document's tasks; those of one printed item stand together behind its name. */
  readonly items: readonly { readonly name: string | null; readonly tasks: readonly Link[] }[];
  readonly taskCount: CountedText;
  /** How many places each list of declarations has. */
  readonly declared: Readonly<Record<DeclarationList, CountedText>>;
  readonly original: OriginalFile;
  /** Other documents of the district and year; of very many the nearest, and the way to all. */
  readonly related: readonly Link[];
  readonly allRelated: Link | null;
  /** What was changed since it was first published. */
  readonly changes: readonly ChangeLine[];
  readonly citation: Citation;
}

/** The lists of what an editor has declared, as the record names them. */
export type DeclarationList = 'omitted' | 'corrections' | 'damaged' | 'printedSo' | 'notTasks';

/** The original as received. */
export interface OriginalFile {
  readonly pageUrl: string;
  readonly fileUrl: string;
  readonly fileName: string;
  readonly sha256: string;
  /** Which lines of the file the document is, or what kind of file it is. */
  readonly lines: CountedText;
}

/** All that the page of one document says; `html` is its finished body. */
export function documentView(ledger: Ledger, document: DocumentRecord, html: string, site: SiteIdentity): DocumentView {
  const index = indexLedger(ledger);
  const items = taskItems(index, document);
  return {
    head: documentHead(index, document),
    disclosure: disclosure(document),
    revisions: toRevisions(index, document),
    contents: toContents(index.sectionsByDocument.get(document.id) ?? []),
    body: html,
    terms: documentNotes(ledger, document),
    omitted: document.omitted.map((omission) => ({ ...omission, url: originalUrl(document, omission.line) })),
    corrections: document.corrections.map((correction) => ({
      ...correction,
      url: originalUrl(document, correction.line),
    })),
    damaged: document.damaged.map(({ row, reason }) => {
      const anchor = index.rows.get(row)?.anchor ?? row.slice(row.indexOf('/') + 1);
      return { name: anchor, url: anchorUrl(document, anchor), reason };
    }),
    printedSo: document.printedSo.map(({ where, reason }) => toDeclaration(ledger, document, where, reason)),
    notTasks: document.notTasks.map(({ where, reason }) => toDeclaration(ledger, document, where, reason)),
    items,
    taskCount: describeTaskTally(tallyTasks(index, [...tasksOf(index, document)], { document: document.id })),
    declared: {
      omitted: countDeclared(document, 'omitted'),
      corrections: countDeclared(document, 'corrections'),
      damaged: countDeclared(document, 'damaged'),
      printedSo: countDeclared(document, 'printedSo'),
      notTasks: countDeclared(document, 'notTasks'),
    },
    original: originalFile(document),
    ...relatedDocuments(index, document),
    changes: changesSince(index, index.changesByDocument.get(document.id)),
    citation: cite(document, document.url, site),
  };
}

function toRevisions({ documents }: LedgerIndex, document: DocumentRecord): DocumentView['revisions'] {
  return (['supersededBy', 'amendedBy', 'supersedes', 'amends'] as const).flatMap((field) => {
    const others = document[field].flatMap((id) => documents.get(id) ?? []);
    const links = others.map((other) => ({ name: datedTitle(other), url: other.url }));
    return links.length > 0 ? [{ what: documentText[field], documents: links }] : [];
  });
}

function countDeclared(document: DocumentRecord, list: DeclarationList): CountedText {
  return countText.places(toCount(document[list].length, `documents/${list}`, { id: document.id }));
}

function tasksOf(index: LedgerIndex, document: DocumentRecord): ReadonlySet<TaskRecord> {
  const rows = index.rowsByDocument.get(document.id) ?? [];
  return new Set(rows.flatMap(({ id }) => index.taskByRow.get(id) ?? []));
}

/** What an editor has declared of one place, under the words that stand there. */
function toDeclaration(ledger: Ledger, document: DocumentRecord, where: string, reason: string): Declaration {
  const row = indexLedger(ledger).rows.get(`${document.id}/${where}`);
  const name = row === undefined ? where.replaceAll('-', ' ') : shorten(row.name ?? row.text, 24);
  return { name, url: anchorUrl(document, where), reason };
}

/** The head of a document's page. */
function documentHead(index: LedgerIndex, document: DocumentRecord): PageHead {
  const district = index.districts.get(document.district);
  const origin = document.contentSource ?? document.issuer;
  const year = numberText.year(document.year);
  const number = document.documentNumber ? ` ${document.documentNumber}` : '';
  return toPageHead(
    {
      title: `${document.title}${number}`,
      heading: document.title,
      eyebrow: `${documentKindNames[document.kind]}${number && ` ·${number}`}`,
      description: documentText.description(
        `${district?.name ?? ''}${year}${documentKindNames[document.kind]}`,
        document.title,
      ),
      url: document.url,
      date: documentDate(document),
      sources: [{ name: origin ?? originalText.name, url: originalUrl(document) }],
      contentSource: origin,
      keywords: [district?.name ?? '', year, documentKindNames[document.kind]].filter(Boolean),
    },
    { section: 'documents', name: shorten(document.title, 24) },
  );
}

/** Where the original of a document can be read and downloaded. */
export function originalFile(document: DocumentRecord): OriginalFile {
  const { path, name, sha256, lines, startLine, endLine } = document.original;
  const whole = startLine === 1 && endLine >= lines;
  const count = (value: number, measure: string) => toCount(value, `documents/${measure}`, { id: document.id });
  const all = count(lines, 'lines');
  const size = document.format === 'text' ? originalText.wholeFile(all) : counted`${formatNames[document.format]}`;
  return {
    pageUrl: originalUrl(document),
    fileUrl: `/${path.split('/').map(encodeURIComponent).join('/')}`,
    fileName: name,
    sha256,
    lines: whole ? size : originalText.partOfFile(count(startLine, 'startLine'), count(endLine, 'endLine'), all),
  };
}

/** Only a report is given. */
function toGiven({ kind, dateGiven }: DocumentRecord): [string, string | null][] {
  if (kind !== 'government-work-report' && dateGiven === null) return [];
  return [[dateText.dateGiven, dateGiven && formatDate(dateGiven)]];
}

/** Only a copy has a date as such, and somebody who made it. */
function toReposted({ dateReposted, repostedBy }: DocumentRecord): [string, string | null][] {
  if (dateReposted === null) return [];
  return [
    [dateText.dateReposted, formatDate(dateReposted)],
    [documentText.repostedBy, repostedBy],
  ];
}

/** What the disclosure block of an official document says; news has none, and only tells its source and dates. */
function disclosure(document: DocumentRecord): DocumentView['disclosure'] {
  const { title } = documentText;
  const ofNews: [string, string | null][] = [
    [documentText.contentSource, document.contentSource],
    [dateText.datePublished, document.datePublished && formatDate(document.datePublished)],
    ...toReposted(document),
  ];
  const ofDocument: [string, string | null][] = [
    [documentText.indexNumber, document.indexNumber],
    [documentText.topicCategory, document.topicCategory],
    [documentText.issuer, document.issuer],
    ...toGiven(document),
    [dateText.dateIssued, document.dateIssued && formatDate(document.dateIssued)],
    [title, document.title],
    [documentText.documentNumber, document.documentNumber],
    [dateText.datePublished, document.datePublished && formatDate(document.datePublished)],
    [documentText.validity, document.validity],
    [documentText.contentSource, document.contentSource],
    ...toReposted(document),
  ];
  const fields = document.kind === 'news' ? ofNews : ofDocument;
  const known = fields.flatMap(([label, value]) => (value === null ? [] : [{ label, value }]));
  return {
    known: known.map(({ label, value }) => ({
      label,
      value,
      wide: label === title,
      field: label === documentText.documentNumber ? 'name' : undefined,
    })),
    unknown: fields.flatMap(([label, value]) => (value === null ? label : [])).join('、'),
  };
}

function toContents(sections: readonly SectionRecord[]): ContentsEntry[] {
  return sections
    .filter((section) => section.depth > 0)
    .map(({ heading, anchor, depth }) => ({
      heading,
      url: `#${encodeAnchor(anchor)}`,
      depth: Math.min(depth, 3),
    }));
}

interface PrintedItem {
  readonly name: string;
  readonly tasks: { readonly place: string | null; readonly url: string }[];
}

/** The document's tasks, those of one printed item together. */
function taskItems(index: LedgerIndex, document: DocumentRecord): DocumentView['items'] {
  const items = new Map<string, PrintedItem>();
  for (const row of index.rowsByDocument.get(document.id) ?? []) {
    const task = index.taskByRow.get(row.id);
    if (!task) continue;
    const name = row.name ?? task.name ?? shorten(row.text, 32);
    const key = JSON.stringify([row.table, row.path, row.itemNumber, name]);
    const item = items.get(key) ?? { name, tasks: [] };
    items.set(key, item);
    item.tasks.push({ place: taskPlace(task), url: task.url });
  }
  return [...items.values()].map(toItem);
}

/** A task goes by its printed number, the only one of an item without a number by the item's name. */
function toItem({ name, tasks }: PrintedItem): DocumentView['items'][number] {
  const [only] = tasks;
  if (only && tasks.length === 1 && only.place === null) return { name: null, tasks: [{ name, url: only.url }] };
  return { name, tasks: tasks.map(({ place, url }, nth) => ({ name: place ?? documentText.nthTask(nth + 1), url })) };
}

function relatedDocuments(index: LedgerIndex, document: DocumentRecord): Pick<DocumentView, 'related' | 'allRelated'> {
  const ofYear = index.documentsByYear.get(yearKey(document)) ?? [];
  const shown = nearest(ofYear, index.placesInYear.get(document.id) ?? 0);
  const district = index.districts.get(document.district);
  return {
    related: shown.filter((other) => other !== document).map((other) => ({ name: other.title, url: other.url })),
    allRelated:
      district && shown.length < ofYear.length
        ? { name: documentText.allRelated, url: `${district.url}#documents` }
        : null,
  };
}
