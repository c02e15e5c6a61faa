import type { DocumentKind, RowRecord, TaskRecord } from '../../records/model.ts';
import { anchorUrl, documentDate, type PageDate } from '../frame/document-facts.ts';
import type { LedgerIndex } from '../frame/ledger-index.ts';
import { chainText } from './task-text.ts';

/** One station of a commitment: when it was promised, assigned or reported, and in which document, if any says so. */
export interface ChainLink {
  readonly stage: string;
  readonly date: PageDate | null;
  readonly title: string;
  readonly url: string | null;
}

const stages: Readonly<Partial<Record<DocumentKind, string>>> = {
  'government-work-report': chainText.promised,
  'task-breakdown': chainText.assigned,
  'progress-report': chainText.reported,
};

/** The documents that state the task, from promise to report, each at the first place where it does; a stage that no document states says so. */
export function taskChain(index: LedgerIndex, task: TaskRecord, rows: readonly RowRecord[]): ChainLink[] {
  const places = [...task.mentions, ...rows];
  return Object.entries(stages).flatMap(([kind, stage]): ChainLink[] => {
    const seen = new Set<string>();
    const found = places.flatMap(({ document: id, anchor }) => {
      const document = index.documents.get(id);
      if (document?.kind !== kind || seen.has(id)) return [];
      seen.add(id);
      return [{ stage, date: documentDate(document), title: document.title, url: anchorUrl(document, anchor) }];
    });
    return found.length > 0 ? found : [{ stage, date: null, title: chainText.missing, url: null }];
  });
}
