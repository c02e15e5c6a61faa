import type { VFile } from 'vfile';
import type { Extract } from '../originals/extract.ts';
import { doubt } from '../records/messages.ts';
import type { TableRegistries } from '../records/tables/read-table.ts';
import type { Draft, SourceLine } from './draft.ts';
import { splitPageFrame } from './layout/page-frame.ts';
import { findPageFurniture } from './layout/page-furniture.ts';
import { findTableTraces } from './layout/table-traces.ts';
import { spotLister } from './name-spots.ts';
import { joinPagedParagraphs, keepParagraphs, type LineJoiner } from './prose/join-paragraphs.ts';
import { readRunningText } from './prose/running-text.ts';
import type { DraftBody } from './read-body.ts';
import { type OrderPart, toParts } from './running-order.ts';
import { takeTitle } from './styled-title.ts';
import { buildTables } from './tables/build-tables.ts';
import { finishTables } from './tables/finish-tables.ts';
import { type OpenTable, readGrid } from './tables/grid/read-grid.ts';
import { carryLabels } from './tables/mending/carry-labels.ts';
import { type TableEvent, toTexts } from './tables/reading/table-event.ts';

/** What the blocks of an original give; the title where its page prints it behind a breadcrumb. */
export interface BlockReading extends DraftBody {
  readonly title: string | null;
}

/** True for an original whose format knows paragraphs and tables, so that nothing is left to find by layout. */
export function hasBlocks({ blocks }: Extract): boolean {
  return blocks.some(({ type }) => type === 'paragraph' || type === 'grid');
}

/**
 * An original that knows its blocks → the blocks of its document.
 * Doubts: `left-out` for comments, and those of grids, tables and running text.
 * @param lines All lines of the original as they are read.
 */
export function readBlocks(
  extract: Extract,
  lines: readonly SourceLine[],
  registries: TableRegistries,
  file: VFile,
): BlockReading {
  const order = dropFurniture(toParts(extract, lines), extract.format, file);
  const { parts, title: styled } = takeTitle(order.parts);
  const title = order.title ?? styled;
  const join: LineJoiner = extract.format === 'pdf' ? joinPagedParagraphs(pageOf(extract)) : keepParagraphs;
  const { events, omitted } = readParts(parts, extract.format, registries, file);
  const texts = toTexts(events);
  for (const text of texts) reportTraces(text, file);
  if (events.every((event) => event.type === 'text')) {
    const blocks = readRunningText(texts.flat(), file, join);
    return { blocks, omitted: [...order.omitted, ...omitted], corrections: [], title };
  }
  const built = buildTables(events, file, join);
  if (extract.format === 'csv') carryLabels(built.blocks, registries, file, spotLister(extract));
  const corrections = finishTables(built.blocks, registries, file, spotLister(extract));
  return { blocks: built.blocks, omitted: [...order.omitted, ...omitted, ...built.omitted], corrections, title };
}

/** Texts and grids → what stands in the document, table by table; a grid may go on with the one before. */
function readParts(
  parts: readonly OrderPart[],
  format: Extract['format'],
  { columns }: TableRegistries,
  file: VFile,
): { readonly events: readonly TableEvent[]; readonly omitted: Draft['omitted'] } {
  const events: TableEvent[] = [];
  const omitted: Draft['omitted'] = [];
  let open: OpenTable | null = null;
  let isApart = false;
  let place = '';
  for (const part of parts) {
    if (part.type === 'text') {
      events.push({ type: 'text', source: part.source });
      isApart = true;
    } else if (part.type === 'grid' && part.grid.rows.length > 0) {
      // Sheets are tables of their own, whatever their headings.
      if (format === 'spreadsheet' && part.place !== place) open = null;
      place = part.place;
      const read = readGrid(part.grid, { open, isApart, columns, file });
      for (const event of read.events) events.push(event);
      for (const omission of read.omitted) omitted.push(omission);
      if (read.table) open = read.table;
      isApart = read.table === null;
    }
  }
  return { events, omitted };
}

/** The page of a line as its place names it: 第 2 页. */
function pageOf({ lines }: Extract): (line: number) => string {
  return (line) => /^第 \d+ 页/u.exec(lines[line - 1]?.place ?? '')?.[0] ?? '';
}

/** Paragraphs that hold bars, tabs or gaps as rows do, in a format that has tables: `table-unknown`. */
function reportTraces(lines: readonly SourceLine[], file: VFile): void {
  const found = findTableTraces(lines);
  if (found === null) return;
  const text = `从这里起有 ${found.count} 段文字里有竖线、制表符或成列的空格，像是表格，按正文处理。请在原件中把它转成表格（Word：插入—表格—文本转换成表格）后重新导入`;
  doubt(file, 'table-unknown', text, { line: found.line });
}

/** Without numbers of pages between the paragraphs, and of a web page without what its portal puts around the text. */
function dropFurniture(parts: readonly OrderPart[], format: Extract['format'], file: VFile) {
  const texts = parts.flatMap((part) => (part.type === 'text' ? [part.source] : []));
  const frame = format === 'html' ? splitPageFrame(texts) : { lines: texts, omitted: [], title: null };
  const furniture = findPageFurniture(frame.lines, []);
  const asides = parts.flatMap((part) =>
    part.type === 'omitted' ? [{ line: part.source.line, text: part.source.text.trim(), reason: part.reason }] : [],
  );
  const omitted: Draft['omitted'] = [...asides, ...frame.omitted, ...furniture];
  const dropped = new Set([...frame.omitted, ...furniture].map(({ line }) => line));
  const comments = asides.filter(({ reason }) => reason === '批注');
  const [comment] = comments;
  if (comment) {
    const text = `有 ${comments.length} 段批注不属于正文，没有收入，已在 front matter 的 omitted 中声明。请对照原件`;
    doubt(file, 'left-out', text, { line: comment.line });
  }
  const kept = parts.filter((part) => part.type === 'grid' || (part.type === 'text' && !dropped.has(part.source.line)));
  return { parts: kept, title: frame.title, omitted };
}
