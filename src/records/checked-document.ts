import type { RowRecord } from './model.ts';
import type { DocumentSource } from './source/document-source.ts';
import type { OutlineBlock } from './source/outline.ts';

/** A document as it was read: its source with the proof, its blocks in reading order, and the rows that state tasks. */
export interface CheckedDocument {
  readonly source: DocumentSource;
  readonly outline: readonly OutlineBlock[];
  readonly rows: readonly RowRecord[];
}
