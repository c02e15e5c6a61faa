import type { RowRecord } from './model.ts';
import type { DocumentSource } from './source/document-source.ts';
import type { OutlineBlock } from './source/outline.ts';
import type { Amendment } from './supersession/amendments.ts';
import type { ReadTable } from './tables/read-table.ts';
import type { ReadItem } from './tally/read-items.ts';
import type { RoleLegend } from './values/assignments/role-legend.ts';

/** A document as it was read: its source with the proof, its blocks in reading order, and the rows that state tasks. */
export interface CheckedDocument {
  readonly source: DocumentSource;
  readonly outline: readonly OutlineBlock[];
  /** Its tables, what each is and what becomes of its rows. */
  readonly tables: readonly ReadTable[];
  /** The items of its text, and what becomes of them. */
  readonly items: readonly ReadItem[];
  /** What it says of how it marks the roles of units. */
  readonly legend: RoleLegend;
  readonly rows: readonly RowRecord[];
  /** What it says of tasks of older documents. */
  readonly amendments: readonly Amendment[];
}
