import type { Ledger } from '../../records/model.ts';
import { type CountedText, toCount } from '../frame/counted.ts';
import { documentSource, rowUrl } from '../frame/document-facts.ts';
import { indexLedger } from '../frame/ledger-index.ts';
import { type Link, type PageHead, toPageHead } from '../frame/page-head.ts';
import { leaderText } from './leader-text.ts';

/** A name as a document prints it, and the rows that print it: nothing else is said of a person. */
interface PrintedLeader {
  /** The name, and how many rows print it. */
  readonly title: CountedText;
  readonly rows: readonly {
    readonly place: string;
    readonly name: string | null;
    readonly text: string;
    readonly url: string;
  }[];
}

export interface LeaderView {
  readonly head: PageHead;
  readonly lead: CountedText;
  readonly documents: readonly { readonly document: Link; readonly leaders: readonly PrintedLeader[] }[];
}

export const leadersUrl = '/leaders/';

/** All that /leaders/ says; null where no document prints a name, or the publisher leaves the list out. */
export function leaderView(ledger: Ledger): LeaderView | null {
  const records = ledger.leaders;
  if (records.length === 0) return null;
  const index = indexLedger(ledger);
  const lead = leaderText.lead(leaderText.names(toCount(records.length, 'leaders')));
  const printing = [...Map.groupBy(records, ({ document }) => document)].flatMap(([id, own]) => {
    const document = index.documents.get(id);
    return document === undefined ? [] : [{ document, own }];
  });
  return {
    head: toPageHead(
      {
        title: leaderText.title,
        description: lead,
        url: leadersUrl,
        sources: printing.map(({ document }) => documentSource(document)),
      },
      { section: 'tasks' },
    ),
    lead,
    documents: printing.map(({ document, own }) => ({
      document: { name: document.title, url: document.url },
      leaders: own.map(({ name, rows }) => ({
        title: leaderText.rows(name, toCount(rows.length, 'rows', { document: document.id, leader: name })),
        rows: rows.flatMap((row) => {
          const printed = index.rows.get(row);
          if (printed === undefined) return [];
          const place = row.slice(document.id.length + 1);
          return [{ place, name: printed.name, text: printed.text, url: rowUrl(document, printed) }];
        }),
      })),
    })),
  };
}
