import type { VFile } from 'vfile';
import type { TableRegistries } from '../../records/tables/read-table.ts';
import type { Draft, DraftBlock } from '../draft.ts';
import { joinBrokenRows } from './mending/join-broken-rows.ts';
import { joinPageRows } from './mending/join-page-rows.ts';
import { joinSharedTasks } from './mending/join-shared-tasks.ts';
import { markDittos } from './mending/mark-dittos.ts';
import { markMerges } from './mending/mark-merges.ts';
import { partNames } from './mending/part-names.ts';
import { reportBareNames } from './mending/report-bare-names.ts';
import { reportCutRows } from './mending/report-cut-rows.ts';
import { reportEmptyCells } from './mending/report-empty-cells.ts';
import { dropStrayCharacters } from './mending/stray-characters.ts';
import { judgeDraft, toOwnFields } from './reading/judge-draft.ts';
import { type LineLister, listLines } from './reading/table-columns.ts';
import { identifyRows } from './row-identifiers.ts';

/**
 * Mends the tables among the blocks, gives each row its identifier, and says what is open to doubt in them; returns the
 * corrections that this needs.
 * @param list How messages name lines of the original.
 */
export function finishTables(
  blocks: readonly DraftBlock[],
  registries: TableRegistries,
  file: VFile,
  list: LineLister = listLines,
): Draft['corrections'] {
  const { columns } = registries;
  const corrections = blocks.flatMap((block) => {
    if (block.type !== 'table') return [];
    const found = [
      ...joinSharedTasks(block, toOwnFields(judgeDraft(block, registries, blocks)), file),
      ...joinBrokenRows(block, columns, file),
      ...joinPageRows(block, columns, file),
      ...markDittos(block, file, list),
      ...markMerges(block, judgeDraft(block, registries, blocks), file),
      ...dropStrayCharacters(block, columns, file),
    ];
    partNames(block, columns);
    const judged = judgeDraft(block, registries, blocks);
    reportEmptyCells(block, judged, file, list);
    reportBareNames(block, judged, file);
    return found;
  });
  identifyRows(blocks, (table) => judgeDraft(table, registries, blocks));
  for (const block of blocks) if (block.type === 'table') reportCutRows(block, file);
  return corrections;
}
