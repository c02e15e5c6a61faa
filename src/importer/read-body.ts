import type { VFile } from 'vfile';
import { doubt } from '../records/messages.ts';
import type { TableRegistries } from '../records/tables/read-table.ts';
import { isLabelLine } from './document/label-names.ts';
import type { Draft, SourceLine } from './draft.ts';
import { mergeDrawn } from './layout/drawn-merges.ts';
import { findTables, findUnknownTable } from './layout/find-tables.ts';
import { findHeadlessRows } from './layout/headless-rows.ts';
import type { LayoutDoubt, PlainLayout } from './layout/layout-step.ts';
import { findPageFurniture } from './layout/page-furniture.ts';
import { toPlainLayout } from './layout/plain-layout.ts';
import { readRunningText } from './prose/running-text.ts';
import { buildTables } from './tables/build-tables.ts';
import { finishTables } from './tables/finish-tables.ts';
import { readTable } from './tables/reading/read-table.ts';
import { listLines } from './tables/reading/table-columns.ts';
import { type TableEvent, toTexts } from './tables/reading/table-event.ts';

/** What the text of a page gives, its place in the original apart. */
export type DraftBody = Pick<Draft, 'blocks' | 'omitted' | 'corrections'>;

/** The lines of one document → its blocks. What is a table is told by structure alone: a heading row, in whatever copy. */
export function readBody(printed: readonly SourceLine[], registries: TableRegistries, file: VFile): DraftBody {
  const { columns } = registries;
  const plain = toPlainLayout(printed, columns);
  const broken = new Set<number>();
  for (const { rule, lines } of plain.doubts) {
    if (rule === 'table-broken') for (const line of lines) broken.add(line);
    doubt(
      file,
      rule === 'table-broken' ? 'table-unknown' : rule,
      `有 ${lines.length} 行（${listLines(lines)}）${layoutDoubts[rule]}`,
      { line: lines[0] ?? 1 },
    );
  }
  const body = readPlainBody(plain, broken, registries, file);
  return {
    blocks: body.blocks,
    omitted: [...plain.omitted, ...body.omitted],
    corrections: [...plain.corrections, ...body.corrections],
  };
}

const layoutDoubts: Readonly<Record<LayoutDoubt['rule'], string>> = {
  'row-joined': '接着上一行的单元格，已接在上一行后面。请对照原件，看有没有把两行接成一行',
  'row-unnumbered': '没有序号，按与上一行共用序号的另一行处理。请对照原件；其实是上一行折下来的，请接成一行后再导入',
  'cell-placed': '空着几格，各格按位置归列，看不准。请对照原件核对；不对的，请在原文的格与格之间加制表符后再导入',
  'table-broken':
    '用线条画成表格，但竖线有缺，看不出各格属于哪一列，没有读作表格，按正文保留。请对照原件，在格与格之间改用制表符，或另存为 .docx、.xlsx 再导入',
};

/** @param broken The lines of drawn tables that are said not to be read. */
function readPlainBody(
  { lines, merged = [] }: PlainLayout,
  broken: ReadonlySet<number>,
  registries: TableRegistries,
  file: VFile,
): DraftBody {
  const isUnsaid = ({ line }: SourceLine) => !broken.has(line);
  const { columns } = registries;
  const tables = findTables(lines, columns).filter((region) => region.type === 'table');
  const furniture = findPageFurniture(lines, tables);
  if (tables.length === 0) {
    reportUnknown(lines.filter(isUnsaid), columns, file);
    const dropped = new Set(furniture.map(({ line }) => line));
    const blocks = readRunningText(
      lines.filter(({ line }) => !dropped.has(line)),
      file,
    );
    return { blocks, omitted: furniture, corrections: [] };
  }
  const { events, omitted } = readTables(lines, furniture, columns, file);
  for (const text of toTexts(events)) reportUnknown(text.filter(isUnsaid), columns, file);
  const built = buildTables(events, file);
  mergeDrawn(built.blocks, merged);
  const corrections = finishTables(built.blocks, registries, file);
  return { blocks: built.blocks, omitted: [...furniture, ...omitted, ...built.omitted], corrections };
}

/** What looks like a table and has no heading row that is known: `table-unknown`. */
function reportUnknown(lines: readonly SourceLine[], columns: TableRegistries['columns'], file: VFile): void {
  // The head block of a page sets its labels apart as a table does its cells.
  const line = findUnknownTable(
    lines.filter(({ text }) => !isLabelLine(text)),
    columns,
  );
  if (line === null) return;
  const headless = findHeadlessRows(lines);
  if (headless !== null) {
    const names = headless.names.join('、');
    const text = `从这里起有 ${headless.count} 行像是表格，上面没有表头，按正文处理。按内容看，各列是“${names}”：对照原件核对后，请在这一行上面加一行这样的列名（列名之间与下面各行一样隔开），再导入`;
    doubt(file, 'table-unknown', text, { line: headless.line });
    return;
  }
  doubt(
    file,
    'table-unknown',
    `从这里起像是表格，但没有认出表头，按正文处理。请把表头的列名登记到 ${columns.registeredIn} 后重新导入`,
    { line },
  );
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
