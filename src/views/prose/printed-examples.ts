import type { DocumentRecord, Ledger, Observation } from '../../records/model.ts';
import { type Citation, cite } from '../frame/citation.ts';
import { anchorUrl, originalUrl } from '../frame/document-facts.ts';
import { indexLedger } from '../frame/ledger-index.ts';
import type { SiteIdentity } from '../frame/site-identity.ts';
import { proseText } from './prose-text.ts';

/** Shapes of values that are worth showing: a range, a limit, and one without a figure of its own. */
const shapes: readonly ((value: Observation) => boolean)[] = [
  ({ upper }) => upper !== null,
  ({ value, comparator, upper }) => value !== null && upper === null && comparator !== '',
  ({ value, asPrinted }) => value === null && asPrinted.trim().length > 1,
];

/** `，例如“…”“…”`: how targets are printed, one of each shape that tables of the ledger print; '' where there is none. */
export function printedValues({ observations }: Ledger): string {
  const targets = observations.filter(({ kind, quote }) => kind === 'target' && quote === null);
  const found = shapes.flatMap((isShape) => targets.find(isShape)?.asPrinted.trim() ?? []);
  return found.length === 0 ? '' : proseText.printedValues([...new Set(found)]);
}

/** `，例如 18-2 是序号 18 下的第 2 行`, of the first row that is not the first of its number; '' where there is none. */
export function rowNumber({ rows }: Ledger): string {
  const row = rows.find(({ itemNumber, ordinal, anchor }) => ordinal > 1 && anchor === `${itemNumber}-${ordinal}`);
  return row === undefined ? '' : proseText.rowNumber(row.anchor, row.itemNumber ?? 0, row.ordinal);
}

/** `，例如“…”写作…`, of the first cell that names a few units in short; '' where there is none. */
export function writtenOutUnits({ rows }: Ledger): string {
  for (const { units, unitsAsPrinted } of rows) {
    for (const printed of Object.values(unitsAsPrinted)) {
      const text = printed.trim();
      const names = units.filter((unit) => !unit.inherited).map(({ name }) => name);
      const isShort = names.some((name) => !text.includes(name));
      const isWhole = units.length === text.split('、').length;
      if (isShort && isWhole && names.length > 1 && names.length < 4) return proseText.writtenOut(text, names);
    }
  }
  return '';
}

/** A kind of address: how it is made, and one of the ledger. */
export interface AddressLine {
  readonly what: string;
  readonly pattern: string;
  /** Null where the ledger has nothing of the kind. */
  readonly example: string | null;
}

/** The permanent addresses, shown on the first row that has a task. */
export function addressLines(ledger: Ledger): AddressLine[] {
  const index = indexLedger(ledger);
  const row = ledger.rows.find(({ id }) => index.taskByRow.has(id));
  const document = index.documents.get(row?.document ?? '') ?? ledger.documents[0];
  const { patterns, ...names } = proseText.addresses;
  return [
    { what: names.document, pattern: patterns.document, example: document?.url ?? null },
    { what: names.row, pattern: patterns.row, example: row && document ? anchorUrl(document, row.anchor) : null },
    { what: names.line, pattern: patterns.line, example: document ? lineUrl(document, row?.source.startLine) : null },
    { what: names.task, pattern: patterns.task, example: index.taskByRow.get(row?.id ?? '')?.url ?? null },
  ];
}

function lineUrl(document: DocumentRecord, line = document.original.startLine): string {
  return originalUrl(document, line);
}

/** How a document is cited: the first one that prints a number, else the first; null where there is none. */
export function citationExample({ documents }: Ledger, site: SiteIdentity): Citation | null {
  const document = documents.find(({ documentNumber }) => documentNumber !== null) ?? documents[0];
  return document === undefined ? null : cite(document, document.url, site);
}
