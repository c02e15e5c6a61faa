import type { ColumnRegistry } from '../../columns/column.ts';
import type { RowRecord } from '../model.ts';
import type { IndicatorEntry, IndicatorRegistry } from '../registry/indicators.ts';
import type { Registry } from '../registry/registry.ts';
import type { DocumentSource } from '../source/document-source.ts';
import type { OutlineBlock } from '../source/outline.ts';
import type { KnownIndicator } from '../values/statements/known-indicator.ts';

/** A document as the checks see it. */
export interface CheckedDocument {
  readonly source: DocumentSource;
  readonly outline: readonly OutlineBlock[];
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
export type Check = (context: CheckContext) => void;
