import type { ColumnField } from '../columns/column-field.ts';
import { type DraftBlock, isText } from './draft.ts';
import type { ImportRegistry } from './import-registry.ts';
import { reportsMost, tellsMostDone } from './items/reports-most.ts';
import { judgeDraft } from './tables/reading/judge-draft.ts';

/** What the tables and items of a document hold, by which its kind is told. */
export interface DraftContents {
  readonly hasTasks: boolean;
  readonly hasTaskTables: boolean;
  readonly hasProgress: boolean;
  /** Most of the items of its text tell of what was done. */
  readonly hasDeeds: boolean;
  /** Lead phrases of work items stand in the text. */
  readonly hasLeads: boolean;
}

/** Columns beside the progress that only a document has which tells what became of its tasks. */
const reported: readonly ColumnField[] = ['status', 'percentage'];

/** Tasks are in tables or among the items of the text; progress is told by columns, or by most of the items. */
export function readContents(blocks: readonly DraftBlock[], registry: ImportRegistry): DraftContents {
  const tables = blocks.flatMap((block) => (block.type === 'table' ? [judgeDraft(block, registry, blocks)] : []));
  const hasTaskTables = tables.some(({ kind, hasUnits }) => kind !== 'none' || hasUnits);
  const hasReports = tables.some(
    ({ kind, indexOf }) =>
      indexOf('progress') !== -1 || (kind !== 'none' && reported.some((field) => indexOf(field) !== -1)),
  );
  return {
    hasTasks: hasTaskTables || blocks.some((block) => isText(block) && block.isTask),
    hasTaskTables,
    hasProgress: hasReports || reportsMost(blocks),
    hasDeeds: tellsMostDone(blocks),
    hasLeads: blocks.some((block) => isText(block) && block.lead > 0),
  };
}
