import { isUnitField } from '../columns/heading-row.ts';
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
  return readRoleLegend([...texts, ...headings, ...notes, ...tables.flatMap(unitTexts)]);
}

/** A cell of units may explain behind them how it is printed, for itself and for all that follow. */
function unitTexts({ block, judged }: ReadTable): string[] {
  const columns = [...judged.columns.keys()].filter((column) => isUnitField(judged.columns[column]?.field ?? null));
  return block.grid.rows.flatMap(({ cells }) =>
    columns.flatMap((column) => cells[column]?.lines.filter((line) => legendWord.test(line)) ?? []),
  );
}

const legendWord = /第一|首|最前|下同|表示|其余|其他/u;
