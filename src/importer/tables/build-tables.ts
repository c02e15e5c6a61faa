import type { VFile } from 'vfile';
import { doubt } from '../../records/messages.ts';
import { HeadingDepths } from '../../records/values/section-mark.ts';
import {
  cell,
  type Draft,
  type DraftBlock,
  type DraftCell,
  type DraftTable,
  heading,
  type SourceLine,
} from '../draft.ts';
import type { LineJoiner } from '../prose/join-paragraphs.ts';
import { readTextBlocks } from '../prose/text-blocks.ts';
import { alignHeadings, widenTable } from './mending/widen-table.ts';
import type { TableEvent } from './reading/table-event.ts';

type TableDraft = Pick<Draft, 'blocks' | 'omitted'>;
type Event<Type extends TableEvent['type']> = Extract<TableEvent, { type: Type }>;

/**
 * Events in order → headings, paragraphs and tables. A heading row that comes again continues its table; a section and
 * text between rows begin a new table with the same headings.
 * Doubts: `table-widened`, `cell-empty`, and those of running text.
 * @param join How the lines of text make paragraphs, where the format knows them.
 */
export function buildTables(events: readonly TableEvent[], file: VFile, join?: LineJoiner): TableDraft {
  const builder = new TableBuilder(file, join);
  for (const event of events) builder.take(event);
  return builder.finish();
}

class TableBuilder {
  readonly #file: VFile;
  readonly #join: LineJoiner | undefined;
  readonly #blocks: DraftBlock[] = [];
  readonly #omitted: Draft['omitted'] = [];
  readonly #depths = new HeadingDepths();
  #text: SourceLine[] = [];
  #table: DraftTable | null = null;
  /** For each cell of the page now being read, its column in the table. */
  #positions: readonly number[] = [];
  /** Text or a section stands between the table and what comes next. */
  #isClosed = false;

  constructor(file: VFile, join: LineJoiner | undefined) {
    this.#file = file;
    this.#join = join;
  }

  take(event: TableEvent): void {
    if (event.type === 'text') {
      this.#text.push(event.source);
      return;
    }
    this.#flushText();
    if (event.type === 'headings') this.#takeHeadings(event);
    else if (event.type === 'section') this.#takeSection(event);
    else this.#takeRow(event);
  }

  finish(): TableDraft {
    this.#flushText();
    const blocks = this.#blocks.filter((block) => block.type !== 'table' || block.rows.length > 0);
    return { blocks, omitted: this.#omitted };
  }

  #takeHeadings({ names, line, hasOpenBlanks, isOwn = false }: Event<'headings'>): void {
    const aligned = this.#table && !this.#isClosed && !isOwn ? alignHeadings(this.#table.headings, names) : null;
    if (this.#table && aligned) {
      if (aligned.inserted !== null) {
        widenTable(this.#table, aligned.inserted);
        const name = this.#table.headings[aligned.inserted - 1];
        doubt(
          this.#file,
          'table-widened',
          `本页表头在“${name}”之后比前页多一个空列；已把前页的“${name}”视为占两列的合并单元格。请核对该表`,
          { line },
        );
      }
      this.#positions = aligned.positions;
      return;
    }
    // A table without a heading has blank names, and none that goes on to the right.
    const isNamed = names.some((name) => name !== '');
    const headings = names.map((name, index) => (isNamed && name === '' && index > 0 ? null : name));
    this.#open(
      { type: 'table', headings, rows: [], hasOpenBlanks },
      headings.map((_, column) => column),
    );
  }

  #takeSection({ text, kind, line, copyLines }: Event<'section'>): void {
    this.#blocks.push(heading(this.#depths.next(kind), text, line));
    for (const copy of copyLines) this.#omitted.push({ line: copy, text, reason: '重复标题' });
    this.#isClosed = true;
  }

  #takeRow({ cells, line, page, cutOff }: Event<'row'>): void {
    if (this.#isClosed && this.#table) this.#open({ ...this.#table, rows: [] }, this.#positions);
    const table = this.#table;
    if (table === null) return;
    const placed = table.headings.map((_, column) => {
      const position = this.#positions.indexOf(column);
      return position === -1 ? cell([], line, 'left') : (cells[position] ?? cell([], line));
    });
    if (table.rows.length === 0) this.#dropMergesUpwards(table, placed);
    table.rows.push({ id: null, cells: placed, line, page, cutOff });
  }

  #open(table: DraftTable, positions: readonly number[]): void {
    this.#table = { ...table, headings: [...table.headings] };
    this.#positions = positions;
    this.#isClosed = false;
    this.#blocks.push(this.#table);
  }

  /** A first row has no row above to be merged with: where a merged cell crosses a heading, its part below is empty. */
  #dropMergesUpwards({ headings }: DraftTable, cells: readonly DraftCell[]): void {
    const merged = cells.filter(({ merge }) => merge === 'above');
    if (merged.length === 0) return;
    const names = merged.map((found) => headings[cells.indexOf(found)]).join('、');
    for (const found of merged) found.merge = 'none';
    doubt(
      this.#file,
      'cell-empty',
      `“${names}”为空，上面是标题，没有可合并的格，按空格处理。如果原件的合并单元格跨过标题，请把内容写进这一格，并在 front matter 的 corrections 中声明`,
      { line: merged[0]?.line ?? 1 },
    );
  }

  #flushText(): void {
    if (this.#text.length === 0) return;
    const blocks = readTextBlocks(this.#text, this.#depths, this.#file, this.#join);
    for (const block of blocks) this.#blocks.push(block);
    if (blocks.length > 0) this.#isClosed = true;
    this.#text = [];
  }
}
