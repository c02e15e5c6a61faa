import type { VFile } from 'vfile';
import { tableHeadingReason } from '../../records/front-matter.ts';
import { cell, type Draft, type DraftBlock, type DraftTable, heading, type SourceLine } from '../draft.ts';
import { doubt, fail } from '../../records/messages.ts';
import { HeadingDepths } from '../section-mark.ts';
import { readTextBlocks } from '../shapes/text-blocks.ts';
import type { TableEvent } from './table-event.ts';
import { alignHeadings, widenTable } from './widen-table.ts';

type TableDraft = Pick<Draft, 'blocks' | 'omitted'>;

/**
 * Events in order → headings, paragraphs and tables. A heading row that comes again continues its table;
 * a section begins a new table with the same headings.
 * Fatal: `row-cells`. Doubts: `row-incomplete`, `table-widened`, and those of running text.
 */
export function buildTables(events: readonly TableEvent[], file: VFile): TableDraft {
  const builder = new TableBuilder(file);
  events.forEach((event, index) => {
    const isLast = !events.slice(index + 1).some((later) => later.type !== 'text' || later.source.text.trim() !== '');
    builder.take(event, isLast);
  });
  return builder.finish();
}

class TableBuilder {
  readonly #file: VFile;
  readonly #blocks: DraftBlock[] = [];
  readonly #omitted: Draft['omitted'] = [];
  readonly #depths = new HeadingDepths();
  #text: SourceLine[] = [];
  #table: DraftTable | null = null;
  /** For each cell of the page now being read, its column in the table. */
  #positions: readonly number[] = [];

  constructor(file: VFile) {
    this.#file = file;
  }

  take(event: TableEvent, isLast: boolean): void {
    if (event.type === 'text') {
      if (event.source.text.trim() !== '') this.#table = null;
      this.#text.push(event.source);
      return;
    }
    this.#flushText();
    if (event.type === 'headings') this.#takeHeadings(event.cells, event.line);
    else if (event.type === 'section') this.#takeSection(event.text, event.kind, event.line);
    else this.#takeRow(event, isLast);
  }

  finish(): TableDraft {
    this.#flushText();
    const blocks = this.#blocks.filter((block) => block.type !== 'table' || block.rows.length > 0);
    return { blocks, omitted: this.#omitted };
  }

  #takeHeadings(printed: readonly string[], line: number): void {
    this.#omitted.push({ line, text: printed.join(''), reason: tableHeadingReason });
    const aligned = this.#table && alignHeadings(this.#table.headings, printed);
    if (this.#table && aligned) {
      if (aligned.inserted !== null) {
        widenTable(this.#table, aligned.inserted);
        const name = this.#table.headings[aligned.inserted - 1];
        doubt(this.#file, 'table-widened', `本页表头在“${name}”之后比前页多一个空列；已把前页的“${name}”视为占两列的合并单元格。请核对该表`, { line });
      }
      this.#positions = aligned.positions;
      return;
    }
    this.#open(printed.map((name, index) => (name === '' && index > 0 ? null : name)));
  }

  #takeSection(text: string, kind: Parameters<HeadingDepths['next']>[0], line: number): void {
    this.#blocks.push(heading(this.#depths.next(kind), text, line));
    if (this.#table) this.#open([...this.#table.headings], this.#positions);
  }

  #takeRow({ cells, line }: Extract<TableEvent, { type: 'row' }>, isLast: boolean): void {
    const table = this.#table;
    if (table === null) return;
    const expected = this.#positions.length;
    if (cells.length < expected && isLast) {
      const missing = table.headings.filter((name, column) => name && !this.#positions.slice(0, cells.length).includes(column));
      doubt(this.#file, 'row-incomplete', `文件在这一行中断：只有 ${cells.length} 格，缺“${missing.join('、')}”。缺的格留空，没有补写；如有完整原件请重新导入`, { line });
    } else if (cells.length !== expected) {
      fail(this.#file, 'row-cells', `这一行有 ${cells.length} 格，表头有 ${expected} 格（${table.headings.filter(Boolean).join('、')}）。请对照原件补上缺的格或删去多的格`, { line });
    }
    const placed = table.headings.map((_, column) => {
      const position = this.#positions.indexOf(column);
      return position === -1 ? cell('', line, 'left') : (cells[position] ?? cell('', line));
    });
    table.rows.push({ id: null, cells: placed, line });
  }

  #open(headings: (string | null)[], positions: readonly number[] = headings.map((_, column) => column)): void {
    this.#table = { type: 'table', headings, rows: [] };
    this.#positions = positions;
    this.#blocks.push(this.#table);
  }

  #flushText(): void {
    const { blocks, omitted } = readTextBlocks(this.#text, this.#depths, this.#file);
    this.#blocks.push(...blocks);
    this.#omitted.push(...omitted);
    this.#text = [];
  }
}
