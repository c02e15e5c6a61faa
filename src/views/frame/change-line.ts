import type { ChangeKind, ChangeRecord } from '../../records/model.ts';
import { encodeAnchor } from './document-facts.ts';
import { formatDate } from './format-date.ts';
import type { LedgerIndex } from './ledger-index.ts';
import type { Link } from './page-head.ts';
import { notStated } from './record-names.ts';
import { shorten } from './shorten.ts';

export const changeText = {
  title: '变更记录',
  kinds: { published: '公布', corrected: '更正', revised: '修订', restated: '改称', withdrawn: '撤回' } as Readonly<
    Record<ChangeKind, string>
  >,
  before: '改前',
  after: '改后',
  nothing: '（没有这几个字）',
  reason: '理由',
  /** Where an editor gave no reason for what needs one. */
  noReason: `${notStated}理由`,
  by: '决定者',
  earlier: '更早的变更',
  all: '全站的变更记录',
};

/** A change as a page tells it. */
export interface ChangeLine {
  readonly anchor: string;
  readonly kind: ChangeKind;
  readonly kindName: string;
  readonly date: { readonly iso: string; readonly text: string };
  readonly what: Link;
  /** The document that it is a part of. */
  readonly document: Link | null;
  /** Null where whole documents are told of. */
  readonly words: { readonly before: string; readonly after: string } | null;
  /** Null where it needs none: a document's publication. */
  readonly reason: string | null;
  readonly by: string | null;
}

export function toChangeLine(index: LedgerIndex, change: ChangeRecord): ChangeLine {
  const { id, url, kind, date, name, before, after, reason, by } = change;
  const document = url.includes('#') ? index.documents.get(change.document ?? '') : undefined;
  const [path = '', anchor] = url.split('#');
  return {
    anchor: id.replaceAll('/', '-'),
    kind,
    kindName: changeText.kinds[kind],
    date: { iso: date, text: formatDate(date) },
    what: { name: shorten(name, 40) || url, url: anchor === undefined ? path : `${path}#${encodeAnchor(anchor)}` },
    document: document ? { name: document.title, url: document.url } : null,
    words: before === null || after === null ? null : { before, after },
    reason: reason ?? (kind === 'published' ? null : changeText.noReason),
    by,
  };
}

/** What was changed of a document or a task since it was first published, newest first; nothing where nothing was. */
export function changesSince(index: LedgerIndex, changes: readonly ChangeRecord[] = []): ChangeLine[] {
  return changes.some(({ kind }) => kind !== 'published') ? changes.map((change) => toChangeLine(index, change)) : [];
}
