import type { VFile } from 'vfile';
import { doubt } from '../records/messages.ts';
import type { TableRegistries } from '../records/tables/read-table.ts';
import type { Draft, SourceLine } from './draft.ts';
import { findTables, findUnknownTable } from './layout/find-tables.ts';
import { findPageFurniture } from './layout/page-furniture.ts';
import { markItems } from './prose/mark-items.ts';
import { readRunningText } from './prose/running-text.ts';
import { buildTables } from './tables/build-tables.ts';
import { finishTables } from './tables/finish-tables.ts';
import { readTable } from './tables/reading/read-table.ts';
import type { TableEvent } from './tables/reading/table-event.ts';

/** What the text of a page gives, its place in the original apart. */
export type DraftBody = Pick<Draft, 'blocks' | 'omitted' | 'corrections'>;

/** The lines of one document → its blocks. What is a table is told by structure alone: a heading row, in whatever copy. */
export function readBody(lines: readonly SourceLine[], registries: TableRegistries, file: VFile): DraftBody {
  const { columns } = registries;
  const tables = findTables(lines, columns).filter((region) => region.type === 'table');
  const furniture = findPageFurniture(lines, tables);
  if (tables.length === 0) {
    const line = findUnknownTable(lines);
    if (line !== null) {
      doubt(
        file,
        'table-unknown',
        `从这里起像是表格，但没有认出表头，按正文处理。请把表头的列名登记到 ${columns.registeredIn} 后重新导入`,
        { line },
      );
    }
    const dropped = new Set(furniture.map(({ line }) => line));
    const blocks = readRunningText(
      lines.filter(({ line }) => !dropped.has(line)),
      file,
    );
    return { blocks: markItems(blocks), omitted: furniture, corrections: [] };
  }
  const { events, omitted } = readTables(lines, furniture, columns, file);
  const built = buildTables(events, file);
  const corrections = finishTables(built.blocks, registries, file);
  return { blocks: markItems(built.blocks), omitted: [...furniture, ...omitted, ...built.omitted], corrections };
}

function readTables(
  lines: readonly SourceLine[],
  furniture: Draft['omitted'],
  columns: TableRegistries['columns'],
  file: VFile,
) {
  const dropped = new Set(furniture.map(({ line }) => line));
  const regions = findTables(
    lines.filter(({ line }) => !dropped.has(line)),
    columns,
  );
  const events: TableEvent[] = [];
  const omitted: Draft['omitted'] = [];
  regions.forEach((region, index) => {
    if (region.type === 'text') {
      for (const source of region.lines) events.push({ type: 'text', source });
      return;
    }
    const table = readTable(region, index === regions.length - 1, columns, file);
    for (const event of table.events) events.push(event);
    for (const source of table.headingLines) omitted.push({ ...source, reason: '表头' });
  });
  return { events, omitted };
}
