import type { ColumnRegistry } from '../../columns/column-registry.ts';
import type { RowRecord } from '../model.ts';
import type { IndicatorEntry, IndicatorRegistry } from '../registry/indicators.ts';
import type { Registry } from '../registry/registry.ts';
import type { DocumentSource } from '../source/document-source.ts';
import type { OutlineBlock } from '../source/outline.ts';
import type { ReadTable } from '../tables/read-table.ts';
import type { ReadItem } from '../tally/read-items.ts';
import type { KnownIndicator } from '../values/statements/known-indicator.ts';

/** A document as the checks see it. */
export interface CheckedDocument {
  readonly source: DocumentSource;
  readonly outline: readonly OutlineBlock[];
  /** Its tables, what each is and what becomes of its rows. */
  readonly tables: readonly ReadTable[];
  /** The items of its text, and what becomes of them. */
  readonly items: readonly ReadItem[];
  readonly rows: readonly RowRecord[];
}

/** Everything that a rule may need: all documents, and what the editors' registries know. */
export interface CheckContext {
  readonly documents: readonly CheckedDocument[];
  readonly registry: Registry;
  readonly columns: ColumnRegistry;
  readonly indicators: IndicatorRegistry;
  readonly knownIndicator: KnownIndicator;
  readonly indicatorEntries: readonly IndicatorEntry[];
  /** Numbers that look like personal data and are none, each with its reason. */
  readonly allowedNumbers: ReadonlyMap<string, string>;
}

/** A rule: adds its messages to the files of the documents. */
export type Check<Needed extends keyof CheckContext = keyof CheckContext> = (
  context: Pick<CheckContext, Needed>,
) => void;
