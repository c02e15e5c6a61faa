import type { OutlineBlock } from './source/outline.ts';
import type { ReadTable } from './tables/read-table.ts';
import { type RoleLegend, readRoleLegend } from './values/assignments/role-legend.ts';

/** What a document says anywhere of how it marks the roles of units: text, headings of columns, notes in tables. */
export function readDocumentLegend(outline: readonly OutlineBlock[], tables: readonly ReadTable[]): RoleLegend {
  const texts = outline.flatMap((block) => ('text' in block ? [block.text] : []));
  const headings = tables.flatMap(({ block }) => block.grid.headings.flatMap((heading) => heading ?? []));
  const notes = tables.flatMap(({ block, rows }) =>
    rows.flatMap(({ index, outcome }) =>
      outcome.type === 'declared' && outcome.by === 'note'
        ? (block.grid.rows[index]?.cells ?? []).map(({ lines }) => lines.join(''))
        : [],
    ),
  );
  return readRoleLegend([...texts, ...headings, ...notes]);
}
