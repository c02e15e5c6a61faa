import { type DifferencePiece, toTextDifference } from '../../records/links/text-difference.ts';
import type { PagePlace, TaskDifference } from '../../records/model.ts';
import { anchorUrl } from '../frame/document-facts.ts';
import type { LedgerIndex } from '../frame/ledger-index.ts';
import type { Link } from '../frame/page-head.ts';
import { differenceFieldNames, differenceKindNames } from './task-text.ts';

/** Two wordings of one task side by side, with the words that differ marked. */
export interface DifferenceView {
  readonly field: string;
  readonly kind: string;
  readonly before: readonly DifferencePiece[];
  readonly after: readonly DifferencePiece[];
  readonly from: Link;
  readonly to: Link;
}

/** One difference as a page shows it; of units only the names that differ are marked. */
export function toDifferenceView(index: LedgerIndex, difference: TaskDifference): DifferenceView {
  const { field, kind, before, after, fromPlace, toPlace } = difference;
  const pieces = kind === 'department' ? markNames(difference) : toTextDifference(before, after);
  return {
    field: differenceFieldNames[field] ?? field,
    kind: differenceKindNames[kind],
    before: pieces.before,
    after: pieces.after,
    from: placeLink(index, fromPlace),
    to: placeLink(index, toPlace),
  };
}

function markNames({ before, after, changes }: TaskDifference): Pick<DifferenceView, 'before' | 'after'> {
  const names = (side: 'before' | 'after') => changes.flatMap((change) => change[side].split('、')).filter(Boolean);
  return { before: markWords(before, names('before')), after: markWords(after, names('after')) };
}

/** The text cut at the first place of each name. */
function markWords(text: string, names: readonly string[]): DifferencePiece[] {
  const [name, ...others] = names.map((one) => printedPart(text, one)).filter((one) => one !== '');
  if (name === undefined) return text === '' ? [] : [{ text, isChanged: false }];
  const at = text.indexOf(name);
  return [
    ...markWords(text.slice(0, at), others),
    { text: name, isChanged: true },
    ...markWords(text.slice(at + name.length), others),
  ];
}

/** What of a full name is printed: 昆山市 of 昆山市政府 in 昆山市、常熟市政府, 经信委 of 市经信委 in 市科技局、经信委. */
function printedPart(text: string, name: string): string {
  const starts = Array.from(name, (_, nth) => name.slice(0, name.length - nth)).filter((part) => part.length > 1);
  return [name, name.replace(/^[市县区]/u, ''), ...starts].find((part) => part.length > 1 && text.includes(part)) ?? '';
}

/** A row or a paragraph under its document's title. */
function placeLink(index: LedgerIndex, { document: id, anchor }: PagePlace): Link {
  const document = index.documents.get(id);
  return document ? { name: document.title, url: anchorUrl(document, anchor) } : { name: `${id}#${anchor}`, url: '' };
}
