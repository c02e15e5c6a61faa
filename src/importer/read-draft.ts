import type { VFile } from 'vfile';
import type { ColumnRegistry } from '../records/columns.ts';
import { type Draft, type DraftBlock, heading, type SourceLine } from './draft.ts';
import { hasCellLines, readCellLines } from './shapes/cell-lines.ts';
import { splitPageTop } from './shapes/page-top.ts';
import { readRunningText } from './shapes/running-text.ts';
import { hasTabLedCells, readTabLedCells } from './shapes/tab-led-cells.ts';
import { hasTabRows, readTabRows } from './shapes/tab-rows.ts';
import { buildTables } from './tables/build-tables.ts';
import { markMerges } from './tables/mark-merges.ts';
import { identifyRows } from './tables/row-identifiers.ts';
import { dropStrayCharacters } from './tables/stray-characters.ts';
import type { TableEvent } from './tables/table-event.ts';

/** One page → draft and title. The shape is told by structure alone: tabs, cells a line, or running text. */
export function readDraft(lines: readonly SourceLine[], columns: ColumnRegistry, file: VFile): { draft: Draft; title: string } {
  const top = splitPageTop(lines);
  const events = readEvents(top.lines, columns, file);
  const { blocks, omitted } = events ? buildTables(events, file) : { ...readRunningText(top.lines, file), omitted: [] };
  // Only rows with tabs leave it open whether a blank cell is merged or empty; the other shapes tell them apart.
  const isOpen = hasTabRows(top.lines, columns);
  const corrections = blocks.flatMap((block) => {
    if (block.type !== 'table') return [];
    const merges = isOpen ? markMerges(block, columns, file) : [];
    return [...merges, ...dropStrayCharacters(block, columns, file)];
  });
  identifyRows(blocks, columns);
  const titled = headTitle(blocks, top.title);
  return {
    title: titled.title,
    draft: {
      startLine: lines[0]?.line ?? 1,
      endLine: lines.at(-1)?.line ?? 1,
      blocks: titled.blocks,
      omitted: [...top.omitted, ...omitted],
      corrections,
    },
  };
}

function readEvents(lines: readonly SourceLine[], columns: ColumnRegistry, file: VFile): TableEvent[] | null {
  if (hasTabLedCells(lines, columns)) return readTabLedCells(lines, columns);
  if (hasTabRows(lines, columns)) return readTabRows(lines, columns);
  if (hasCellLines(lines, columns)) return readCellLines(lines, columns, file);
  return null;
}

const titleEnd = /(?:通知|意见|方案|决定|公告|批复|函|报告|汇总表|情况表|分解表|安排|要点)(?:[（(].*[）)])?$/u;

/** The block that is the title becomes the heading of depth 1; a title over two lines is joined. */
function headTitle(blocks: readonly DraftBlock[], known: string | null): { blocks: DraftBlock[]; title: string } {
  const plain = (text: string) => text.replace(/\s+/gu, '');
  const at = blocks.findIndex((block, index) => {
    if (block.type === 'table' || index > 12) return false;
    return known === null ? titleEnd.test(plain(block.text)) && block.text.length <= 60 : block.text === known;
  });
  const found = blocks[at === -1 ? 0 : at];
  if (found === undefined || found.type === 'table') return { blocks: [...blocks], title: known ?? '无标题' };
  const before = blocks[at - 1];
  const isBroken = before?.type === 'paragraph' && /^关于/u.test(before.text) && !/^关于/u.test(found.text) && found.line === before.line + 1;
  const start = isBroken ? at - 1 : Math.max(at, 0);
  const text = isBroken ? before.text + found.text : found.text;
  const head = heading(1, text, isBroken ? before.line : found.line);
  return { blocks: [...blocks.slice(0, start), head, ...blocks.slice(Math.max(at, 0) + 1)], title: text.trim() };
}
