import type { DocumentKind, RowRecord, TaskRecord } from '../../records/model.ts';
import type { GoneAddress } from '../../records/schema/gone-address.ts';
import type { CountedText } from '../frame/counted.ts';
import { anchorUrl, documentDate, type PageDate } from '../frame/document-facts.ts';
import { formatDate } from '../frame/format-date.ts';
import { type LedgerIndex, yearKey } from '../frame/ledger-index.ts';
import { findGoneRows, type GoneRow } from './gone-rows.ts';
import { nameDropped } from './name-dropped.ts';
import { countParts } from './task-label.ts';
import { tallyText } from './task-list-text.ts';
import { chainText } from './task-text.ts';

/** One station of a commitment: when it was promised, assigned or reported, and in which document, if any says so. */
export interface ChainLink {
  readonly stage: string;
  readonly date: PageDate | null;
  readonly title: string;
  readonly url: string | null;
  /** Into how many a promise is broken down here. */
  readonly parts: CountedText | null;
}

/** A station, the kinds of documents that are made for it, and what it is called where none of them is held. */
interface Stage {
  readonly name: string;
  readonly kinds: readonly DocumentKind[];
  readonly notHeld: string;
}

const assigned: Stage = {
  name: chainText.assigned,
  kinds: ['task-breakdown', 'notice'],
  notHeld: chainText.noBreakdown,
};
const reported: Stage = {
  name: chainText.reported,
  kinds: ['progress-report', 'bulletin'],
  notHeld: chainText.noReport,
};
const stages: readonly Stage[] = [
  { name: chainText.promised, kinds: ['government-work-report'], notHeld: chainText.noPromise },
  assigned,
  reported,
];

/** A place that states the task or a part of it. */
interface Place {
  readonly document: string;
  readonly anchor: string;
  readonly isReport: boolean;
}

/**
 * The documents that state the task or its parts, from promise to report, each at the first place where it does; a stage that
 * none of them states says whether a document for it is held at all, and which one stated it once.
 */
export function taskChain(
  index: LedgerIndex,
  task: TaskRecord,
  rows: readonly RowRecord[],
  gone: readonly GoneAddress[],
): ChainLink[] {
  const parts = index.parts.get(task.id) ?? [];
  const ofParts = parts.flatMap((part) => part.rows.flatMap((id) => index.rows.get(id) ?? []));
  const mentions = task.mentions.map((mention) => ({ ...mention, isReport: false }));
  const places = [...mentions, ...[...rows, ...ofParts].map(toPlace)];
  const broken = parts.length > 0 ? tallyText.brokenInto(countParts(index, task)) : null;
  return stages.flatMap((stage): ChainLink[] => {
    const found = toLinks(index, stage, places, stage === assigned ? broken : null);
    const links = found.length > 0 ? found : [toUnlisted(index, task, stage, gone) ?? toMissing(index, task, stage)];
    return stage === assigned ? [...links, ...toDroppedLink(index, task)] : links;
  });
}

/** The document that states the task no more, or says that it is dropped. */
function toDroppedLink(index: LedgerIndex, { dropped }: TaskRecord): ChainLink[] {
  const document = index.documents.get(dropped?.document ?? '');
  if (dropped === null || document === undefined) return [];
  const url = dropped.anchor === null ? document.url : anchorUrl(document, dropped.anchor);
  return [{ stage: nameDropped(dropped), date: documentDate(document), title: document.title, url, parts: null }];
}

function toPlace({ document, anchor, progress, statedStatus, percentage }: RowRecord): Place {
  return { document, anchor, isReport: progress !== null || statedStatus !== null || percentage !== null };
}

/** A row that tells how far a task is reports on it, whatever its document is for. */
function toLinks(index: LedgerIndex, stage: Stage, places: readonly Place[], parts: CountedText | null): ChainLink[] {
  const seen = new Set<string>();
  return places.flatMap(({ document: id, anchor, isReport }) => {
    const document = index.documents.get(id);
    if (document === undefined || seen.has(id)) return [];
    if (!stage.kinds.includes(document.kind) && !(stage === reported && isReport)) return [];
    seen.add(id);
    const link = { title: document.title, url: anchorUrl(document, anchor), parts };
    const isRevision = document.supersedes.length + document.amends.length > 0;
    const name = stage === assigned && isRevision ? chainText.revised : stage.name;
    return [{ stage: name, date: documentDate(document), ...link }];
  });
}

/** What stated the task when it was published, and does not any more. */
function toUnlisted(
  index: LedgerIndex,
  task: TaskRecord,
  { name, kinds }: Stage,
  gone: readonly GoneAddress[],
): ChainLink | null {
  const found = findGoneRows(index, task, gone).find(({ document }) => kinds.includes(document.kind));
  if (found === undefined) return null;
  const { document, anchor } = found;
  return { stage: name, date: null, title: describeGoneRow(found), url: anchorUrl(document, anchor), parts: null };
}

/** When and how the row went, by the entry of registry/redirects.yaml. */
function describeGoneRow({ document, gone }: GoneRow): string {
  const how = gone.by !== null ? 'withdrawn' : gone.reason === 'revised' ? 'revised' : 'moved';
  return chainText.unlisted[how](document.title, formatDate(gone.date));
}

function toMissing(index: LedgerIndex, task: TaskRecord, { name, kinds, notHeld }: Stage): ChainLink {
  const held = index.documentsByYear.get(yearKey(task)) ?? [];
  const isHeld = held.some(({ kind }) => kinds.includes(kind));
  return { stage: name, date: null, title: isHeld ? chainText.missing : notHeld, url: null, parts: null };
}
