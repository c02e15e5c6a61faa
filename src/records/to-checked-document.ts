import { readAssignedBlocks, toAssignedRows } from './assigned-rows.ts';
import type { CheckedDocument } from './checked-document.ts';
import { toCommitments } from './commitments.ts';
import { readDocumentLegend } from './document-legend.ts';
import { remembering } from './remembering.ts';
import type { DocumentSource } from './source/document-source.ts';
import { toOutline } from './source/outline.ts';
import { toAmendingRows, toAmendments } from './supersession/amendments.ts';
import { readTables, type TableRegistries } from './tables/read-table.ts';
import { toTableRows } from './tables/table-rows.ts';
import { readItems } from './tally/read-items.ts';

/** A document with all that it prints: blocks, tables, items, and the rows of the ledger that come of them. */
export const toCheckedDocument = remembering((source: DocumentSource, registries: TableRegistries): CheckedDocument => {
  const outline = toOutline(source);
  const tables = readTables(outline, source.matter, registries);
  const items = readItems(source, outline, tables);
  const legend = readDocumentLegend(outline, tables);
  const { registry } = registries;
  const amendments = toAmendments(source, outline, tables);
  const rows = [
    ...toTableRows(source, tables, registries, legend),
    ...toCommitments(source, outline),
    ...toAssignedRows(source, readAssignedBlocks(source, outline, legend), registry),
    ...toAmendingRows(source, outline, amendments),
  ];
  return { source, outline, tables, items, legend, rows, amendments };
});
