import type { ValueOf } from '../../prose/prose-components.ts';
import type { DocumentRecord, Ledger } from '../../records/model.ts';
import { countText } from '../frame/count-text.ts';
import { type CountedNumber, type CountedText, toCount } from '../frame/counted.ts';
import { isUnit } from '../frame/is-named.ts';
import { indexLedger } from '../frame/ledger-index.ts';
import { documentKindNames, notStated } from '../frame/record-names.ts';
import { listYears } from '../frame/years-held.ts';
import { tallyTasks } from '../task/task-tally.ts';
import { documentKindMeanings, proseText } from './prose-text.ts';

/** How many records of a kind the ledger holds; of tasks what has no whole above it. */
export function countOf(ledger: Ledger, part: ValueOf<'Count'>): CountedNumber {
  if (part === 'tasks') return tallyTasks(indexLedger(ledger), ledger.tasks, {}).items;
  if (part === 'indicators') return toCount(ledger.indicators.length, 'observations/indicators');
  if (part === 'departments') return toCount(ledger.departments.filter(isUnit).length, 'departments/units');
  return toCount(ledger[part].length, part);
}

/** A kind of document, what it says, and how much of it the ledger holds. */
export interface DocumentKindLine {
  readonly name: string;
  readonly meaning: string;
  readonly held: CountedText;
}

/** Every kind of document, in the order of the interface. */
export function documentKindLines({ documents }: Ledger): DocumentKindLine[] {
  return Object.entries(documentKindNames).map(([kind, name]) => {
    const own = documents.filter((document) => document.kind === kind);
    const count = countText.documents(toCount(own.length, 'documents', { kind }));
    const held = proseText.held(count, toYears(own));
    return { name, meaning: documentKindMeanings[kind as DocumentRecord['kind']], held };
  });
}

/** The years that the documents are about, news apart; 未说明 where there is no document. */
export function yearsHeld({ documents }: Ledger): string {
  return toYears(documents.filter(({ kind }) => kind !== 'news')) || notStated;
}

function toYears(documents: readonly DocumentRecord[]): string {
  const years = listYears(documents.map(({ year }) => year));
  return years === '' ? '' : proseText.years(years);
}
