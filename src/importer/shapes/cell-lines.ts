import type { VFile } from 'vfile';
import type { ColumnField, ColumnRegistry } from '../../records/columns.ts';
import { cell, type DraftCell, type SourceLine } from '../draft.ts';
import { doubt, fail } from '../../records/messages.ts';
import { readSectionMark } from '../section-mark.ts';
import { isHeadingRow, isUnitField, toFields } from '../tables/heading-row.ts';
import type { TableEvent } from '../tables/table-event.ts';
import { isUnitList } from '../tables/unit-likeness.ts';

/** A line that holds something: text, or only no-break spaces (an empty cell, or what a page left behind). */
interface Token extends SourceLine {
  readonly blank: boolean;
}

/** Fields that a merged cell leaves out altogether in the rows that it covers. */
const mergeable: readonly (ColumnField | null)[] = ['number', 'category', 'name'];

/** True when a heading row stands one cell a line. */
export function hasCellLines(lines: readonly SourceLine[], columns: ColumnRegistry): boolean {
  const tokens = toTokens(lines);
  return tokens.some((_, index) => headingWidth(tokens, index, columns) > 0);
}

/**
 * A table copied cell by cell, one a line: a merged 序号 is left out, a line of no-break spaces is an empty cell
 * where a cell is due and page debris where none is, the last cell may run over several paragraphs.
 * Fatal: `row-cells`. Doubt: `page-debris`.
 */
export function readCellLines(lines: readonly SourceLine[], columns: ColumnRegistry, file: VFile): TableEvent[] {
  const tokens = toTokens(lines);
  const start = tokens.findIndex((_, index) => headingWidth(tokens, index, columns) > 0);
  const width = headingWidth(tokens, start, columns);
  const head = tokens.slice(start, start + width);
  const before = lines.filter(({ line }) => line < (head[0]?.line ?? 0));
  const rows = new CellLineReader(tokens.slice(start + width), head.map(({ text }) => text.trim()), columns, file);
  return [
    ...before.map((source): TableEvent => ({ type: 'text', source })),
    { type: 'headings', cells: head.map(({ text }) => text.trim()), line: head[0]?.line ?? 0 },
    ...rows.read(),
  ];
}

class CellLineReader {
  readonly #tokens: readonly Token[];
  readonly #headings: readonly string[];
  readonly #fields: readonly (ColumnField | null)[];
  readonly #columns: ColumnRegistry;
  readonly #file: VFile;

  constructor(tokens: readonly Token[], headings: readonly string[], columns: ColumnRegistry, file: VFile) {
    this.#tokens = tokens;
    this.#headings = headings;
    this.#fields = toFields(headings, columns);
    this.#columns = columns;
    this.#file = file;
  }

  read(): TableEvent[] {
    const events: TableEvent[] = [];
    let index = 0;
    while (index < this.#tokens.length) {
      const token = this.#tokens[index] as Token;
      const text = token.text.trim();
      const again = headingWidth(this.#tokens, index, this.#columns);
      const mark = readSectionMark(text);
      if (token.blank) {
        index += 1;
      } else if (again > 0) {
        const cells = this.#tokens.slice(index, index + again).map((heading) => heading.text.trim());
        events.push({ type: 'headings', cells, line: token.line });
        index += again;
      } else if (mark && mark.kind !== 'item' && this.#rowLength(index) === 0) {
        events.push({ type: 'section', text, kind: mark.kind, line: token.line });
        index += 1;
      } else {
        index = this.#readRow(index, events);
      }
    }
    return events;
  }

  #readRow(index: number, events: TableEvent[]): number {
    const length = this.#rowLength(index);
    const token = this.#tokens[index] as Token;
    if (length === 0) return this.#refuse(token);
    const skipped = this.#headings.length - length;
    const cells: DraftCell[] = [];
    for (let column = 0; column < skipped; column += 1) cells.push(cell('', token.line, 'above'));
    for (const part of this.#tokens.slice(index, index + length)) cells.push(cell(part.text.trim(), part.line));
    const next = this.#readParagraphs(index + length, cells.at(-1));
    events.push({ type: 'row', cells, line: token.line });
    return next;
  }

  #refuse({ text, line }: Token): number {
    const start = text.trim().slice(0, 20);
    const heads = `${this.#headings.length} 格（${this.#headings.join('、')}）`;
    fail(this.#file, 'row-cells', `从“${start}”起读不成一行：表头有 ${heads}，这里的格数或次序与表头不符。请对照原件补上缺的格（空格写一行不间断空格）`, { line });
    return this.#tokens.length;
  }

  /** A paragraph right before a list of units is the text of a row that lacks a cell. */
  #isBrokenRow(index: number): boolean {
    const next = this.#tokens[index + 1];
    return this.#fields.some(isUnitField) && next !== undefined && !next.blank && isUnitList(next.text.trim());
  }

  /** The paragraphs that belong to the last cell; blank lines among and behind them are what a page left behind. */
  #readParagraphs(start: number, last: DraftCell | undefined): number {
    let index = start;
    let blanks: Token[] = [];
    while (index < this.#tokens.length) {
      const token = this.#tokens[index] as Token;
      const mark = readSectionMark(token.text.trim());
      const goesOn = isNextItem(last?.lines.at(-1), token.text.trim());
      if (token.blank) blanks.push(token);
      else if ((!goesOn && this.#rowLength(index) > 0) || headingWidth(this.#tokens, index, this.#columns) > 0) break;
      else if (mark && mark.kind !== 'item') break;
      else if (/^\d+$/u.test(token.text.trim())) break;
      else {
        if (!goesOn && this.#isBrokenRow(index)) return this.#refuse(token);
        last?.lines.push(token.text.trim());
        if (mark === null) doubt(this.#file, 'cell-paragraph', '这一段没有编号，视为上一行最后一格的续段。请核对它是否另起一行', { line: token.line });
        if (blanks[0]) doubt(this.#file, 'page-debris', `第 ${blanks[0].line}–${blanks.at(-1)?.line} 行的空白视为分页留下的痕迹，前后文字仍算同一格。请核对`, { line: blanks[0].line });
        blanks = [];
      }
      index += 1;
    }
    return index;
  }

  /** How many tokens the row that begins here has, merged first cells apart; 0 where none begins. */
  #rowLength(index: number): number {
    const leading = this.#fields.findIndex((field) => !mergeable.includes(field));
    for (let skipped = 0; skipped <= leading; skipped += 1) {
      const fields = this.#fields.slice(skipped);
      const tokens = this.#tokens.slice(index, index + fields.length);
      const fits = fields.every((field, offset) => this.#fits(tokens[offset], field, offset + skipped));
      // Without a number to begin it, only a named unit tells a row from the paragraphs of a cell.
      const firstUnit = tokens[fields.findIndex(isUnitField)];
      const begins = skipped === 0 && fields[0] === 'number' ? true : firstUnit === undefined || !firstUnit.blank;
      if (fits && begins) return fields.length;
    }
    return 0;
  }

  #fits(token: Token | undefined, field: ColumnField | null, column: number): boolean {
    if (token === undefined) return false;
    const text = token.text.trim();
    if (field === 'number') return /^\d{1,3}$/u.test(text);
    if (isUnitField(field)) return token.blank || isUnitList(text);
    const isLast = column === this.#headings.length - 1;
    if (token.blank) return isLast;
    const mark = readSectionMark(text);
    return !/^\d{1,3}$/u.test(text) && (isLast || mark === null || mark.kind === 'item');
  }
}

/** True when 3.… follows 2.…: a numbered paragraph of the same cell, whatever comes behind it. */
function isNextItem(previous: string | undefined, text: string): boolean {
  const [before, after] = [previous, text].map((item) => /^(\d{1,2})[.．、](?!\d)/u.exec(item ?? '')?.[1]);
  return before !== undefined && after !== undefined && Number(after) === Number(before) + 1;
}

function toTokens(lines: readonly SourceLine[]): Token[] {
  return lines
    .map(({ text, line }) => ({ text, line, blank: text.trim() === '' }))
    .filter(({ text, blank }) => !blank || /[\u00a0\u3000]/u.test(text));
}

/** The width of the heading row that begins here, 0 where none does. */
function headingWidth(tokens: readonly Token[], index: number, columns: ColumnRegistry): number {
  const names: string[] = [];
  for (const { text, blank } of tokens.slice(index, index + 12)) {
    const name = text.trim();
    if (blank || name.length > 12 || /^\d+$/u.test(name) || readSectionMark(name)) break;
    names.push(name);
  }
  if (columns(names[0] ?? '') === null) return 0;
  // Behind the last known heading a short cell is the first of a row, unless a number has to come first.
  const lastKnown = names.findLastIndex((name) => columns(name) !== null);
  const width = columns(names[0] ?? '') === 'number' ? names.length : lastKnown + 1;
  return isHeadingRow(names.slice(0, width), columns) ? width : 0;
}
