import type { VFile } from 'vfile';
import type { Aside, Block, Extract, LineSpan } from '../originals/extract.ts';
import { doubt } from '../records/messages.ts';
import type { TableRegistries } from '../records/tables/read-table.ts';
import { readSectionMark } from '../records/values/section-mark.ts';
import type { Draft, SourceLine } from './draft.ts';
import { splitPageFrame } from './layout/page-frame.ts';
import { findPageFurniture } from './layout/page-furniture.ts';
import { findTableTraces } from './layout/table-traces.ts';
import { spotLister } from './name-spots.ts';
import { joinPagedParagraphs, keepParagraphs, type LineJoiner } from './prose/join-paragraphs.ts';
import { readRunningText } from './prose/running-text.ts';
import type { DraftBody } from './read-body.ts';
import { buildTables } from './tables/build-tables.ts';
import { finishTables } from './tables/finish-tables.ts';
import { type GridMatrix, toMatrix } from './tables/grid/grid-matrix.ts';
import { type OpenTable, readGrid } from './tables/grid/read-grid.ts';
import { type TableEvent, toTexts } from './tables/reading/table-event.ts';

/** What the blocks of an original give; the title where its page prints it behind a breadcrumb. */
export interface BlockReading extends DraftBody {
  readonly title: string | null;
}

/** A part of the running order: text, a grid, or what is left out. */
type Part =
  | { readonly type: 'text'; readonly source: SourceLine }
  | { readonly type: 'grid'; readonly grid: GridMatrix; readonly place: string }
  | { readonly type: 'omitted'; readonly source: SourceLine; readonly reason: Draft['omitted'][number]['reason'] };

const omittedAsides: Readonly<Partial<Record<Aside['kind'], Draft['omitted'][number]['reason']>>> = {
  header: '页眉页脚',
  footer: '页眉页脚',
  navigation: '网页导航',
  comment: '批注',
};

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
  const dropped = dropFurniture(toParts(extract.blocks, lines), extract.format, file);
  const { omitted } = dropped;
  const { parts, title: styled } = takeTitle(dropped.parts);
  const title = dropped.title ?? styled;
  const join: LineJoiner = extract.format === 'pdf' ? joinPagedParagraphs(pageOf(extract)) : keepParagraphs;
  const events: TableEvent[] = [];
  let open: OpenTable | null = null;
  let isApart = false;
  let place = '';
  for (const part of parts) {
    if (part.type === 'text') {
      events.push({ type: 'text', source: part.source });
      isApart = true;
    } else if (part.type === 'grid' && part.grid.rows.length > 0) {
      // Sheets are tables of their own, whatever their headings.
      if (extract.format === 'spreadsheet' && part.place !== place) open = null;
      place = part.place;
      const read = readGrid(part.grid, {
        open,
        isApart,
        columns: registries.columns,
        file,
      });
      for (const event of read.events) events.push(event);
      for (const omission of read.omitted) omitted.push(omission);
      if (read.table) open = read.table;
      isApart = read.table === null;
    }
  }
  for (const text of toTexts(events)) reportTraces(text, file);
  if (events.every((event) => event.type === 'text')) {
    const sources = events.flatMap((event) => (event.type === 'text' ? [event.source] : []));
    return { blocks: readRunningText(sources, file, join), omitted, corrections: [], title };
  }
  const built = buildTables(events, file, join);
  const corrections = finishTables(built.blocks, registries, file, spotLister(extract));
  for (const omission of built.omitted) omitted.push(omission);
  return { blocks: built.blocks, omitted, corrections, title };
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

/** Blocks in order, asides opened. */
function toParts(blocks: readonly Block[], lines: readonly SourceLine[]): Part[] {
  const textOf = (line: number) => lines[line - 1]?.text ?? '';
  const parts: Part[] = [];
  const add = (more: readonly Part[]) => {
    for (const part of more) parts.push(part);
  };
  const left: { readonly block: Block; readonly reason: Draft['omitted'][number]['reason'] | null }[] = [];
  const push = (more: readonly Block[], reason: (typeof left)[number]['reason']) => {
    for (const block of more.toReversed()) left.push({ block, reason });
  };
  push(blocks, null);
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { block, reason } = next;
    if (block.type === 'aside') push(block.blocks, reason ?? omittedAsides[block.kind] ?? null);
    else if (reason !== null) add(toOmitted(block, reason, lines));
    else if (block.type === 'grid') add([{ type: 'grid', grid: toMatrix(block, textOf), place: block.place }]);
    else if (block.type === 'plain-text') add(linesIn(block.lines, lines).map(toText));
    else add([toText(toParagraph(block, lines))]);
  }
  return parts.filter((part) => part.type === 'grid' || part.source.text.trim() !== '');
}

function toText(source: SourceLine): Part {
  return { type: 'text', source };
}

/** The printed lines of a paragraph make one text. */
function toParagraph(block: BlockOf<'paragraph'>, lines: readonly SourceLine[]): SourceLine {
  const [first, ...rest] = linesIn(block.lines, lines);
  const text = rest.reduce((whole, { text: more }) => {
    const [before, after] = [whole.trimEnd(), more.trimStart()];
    return before + (/[a-z,;]$/iu.test(before) && /^[a-z]/iu.test(after) ? ' ' : '') + after;
  }, first?.text ?? '');
  return { text, line: block.lines[0], ...(block.level === null ? {} : { level: block.level }) };
}

type BlockOf<Type extends Block['type']> = Block & { readonly type: Type };

function toOmitted(
  block: Exclude<Block, Aside>,
  reason: Draft['omitted'][number]['reason'],
  lines: readonly SourceLine[],
): Part[] {
  const spans =
    block.type === 'grid'
      ? block.rows.flatMap((row) => row.flatMap((cell) => (cell.lines ? [cell.lines] : [])))
      : [block.lines];
  return spans.flatMap((span) => linesIn(span, lines)).map((source) => ({ type: 'omitted', source, reason }));
}

function linesIn([first, last]: LineSpan, lines: readonly SourceLine[]): readonly SourceLine[] {
  return lines.slice(first - 1, last);
}

/** So many parts may stand above the title. */
const deepestTitle = 12;

/**
 * The one heading of the top level above all others is the title, and no section of the text: it loses its level, so that
 * the sections below are the outermost.
 */
function takeTitle(parts: readonly Part[]): { parts: readonly Part[]; title: string | null } {
  const at = parts.findIndex((part) => part.type === 'text' && part.source.level !== undefined);
  const top = parts.filter((part) => part.type === 'text' && part.source.level === 1);
  const found = parts[at];
  if (at === -1 || at >= deepestTitle || found?.type !== 'text' || top.length !== 1 || top[0] !== found)
    return { parts, title: null };
  const { text, line } = found.source;
  if (readSectionMark(text.trim()) !== null) return { parts, title: null };
  return { parts: raiseLevels(parts.with(at, toText({ text, line }))), title: text.trim() };
}

/** The outermost sections are of level 1. */
function raiseLevels(parts: readonly Part[]): Part[] {
  const levels = parts.flatMap((part) => (part.type === 'text' ? (part.source.level ?? []) : []));
  const above = levels.reduce((least, level) => Math.min(least, level), 9) - 1;
  return parts.map((part) => {
    if (part.type !== 'text' || part.source.level === undefined) return part;
    return toText({ ...part.source, level: part.source.level - above });
  });
}

/** Without numbers of pages between the paragraphs, and of a web page without what its portal puts around the text. */
function dropFurniture(parts: readonly Part[], format: Extract['format'], file: VFile) {
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
