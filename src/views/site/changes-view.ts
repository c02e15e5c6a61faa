import type { ChangeKind, Ledger } from '../../records/model.ts';
import { type ChangeLine, toChangeLine } from '../frame/change-line.ts';
import { type CountedText, toCount } from '../frame/counted.ts';
import { indexLedger } from '../frame/ledger-index.ts';
import { allDocuments, type Link, type PageHead, toPageHead } from '../frame/page-head.ts';
import { changesText } from './site-page-text.ts';

/** Everything that /about/changes/ says. */
export interface ChangesView {
  readonly head: PageHead;
  /** How many changes of each kind, of kinds that there are. */
  readonly counts: readonly CountedText[];
  /** Newest first; of one day those of one kind and document together. */
  readonly days: readonly { readonly date: ChangeLine['date']; readonly groups: readonly ChangeGroup[] }[];
  /** True where older ones stand in the published table alone. */
  readonly isCut: boolean;
  /** Documents of whose publication nobody has told; null where that was told of none. */
  readonly undated: readonly Link[] | null;
}

/** Changes of one day and kind: of the parts of one document, or of whole documents and other pages. */
export interface ChangeGroup {
  readonly kindName: string;
  /** Of which document these are parts. */
  readonly document: Link | null;
  readonly lines: readonly ChangeLine[];
}

/** A page with more would be read by nobody. */
const mostShown = 500;
const kinds: readonly ChangeKind[] = ['published', 'corrected', 'revised', 'restated', 'withdrawn'];

/** All that the log of changes says. */
export function changesView(ledger: Ledger): ChangesView {
  const index = indexLedger(ledger);
  const shown = ledger.changes.slice(0, mostShown).map((change) => toChangeLine(index, change));
  const published = new Set(ledger.changes.flatMap(({ kind, url }) => (kind === 'published' ? [url] : [])));
  const undated = ledger.documents.filter(({ url }) => !published.has(url));
  return {
    head: changesHead(ledger),
    counts: kinds.flatMap((kind) => {
      const count = toCount(ledger.changes.filter((change) => change.kind === kind).length, 'changes', { kind });
      return count.value === 0 ? [] : [changesText.counts[kind](count)];
    }),
    days: [...Map.groupBy(shown, ({ date }) => date.iso).values()].flatMap((lines) => {
      const [first] = lines;
      return first === undefined ? [] : [{ date: first.date, groups: toGroups(lines) }];
    }),
    isCut: ledger.changes.length > mostShown,
    undated: published.size === 0 ? null : undated.map(({ title, url }) => ({ name: title, url })),
  };
}

function changesHead(ledger: Ledger): PageHead {
  const { title, description } = changesText;
  return toPageHead(
    { title, description, url: changesText.url, sources: [allDocuments(ledger)] },
    { section: 'about' },
  );
}

function toGroups(lines: readonly ChangeLine[]): ChangeGroup[] {
  const groups = Map.groupBy(lines, ({ kind, document }) => `${kind} ${document?.url ?? ''}`);
  return [...groups.values()].flatMap((own): ChangeGroup[] => {
    const [first] = own;
    return first === undefined ? [] : [{ kindName: first.kindName, document: first.document, lines: own }];
  });
}
