import type { Aside, Block, Extract, ExtractLine, LineSpan, PrintedCell, PrintedGrid } from '../../extract.ts';
import { LeftOutNotes } from '../../left-out-notes.ts';
import type { FlowItem, FlowMerge, FlowRow } from './flow.ts';
import { placeCells } from './grid-columns.ts';

const asideNames: Readonly<Record<Aside['kind'], string>> = {
  footnote: '脚注',
  'text-box': '文本框',
  comment: '批注',
  header: '页眉',
  footer: '页脚',
  navigation: '导航',
};

/** Numbers the lines, paragraphs and tables in order; places are `第 12 段` and `表 1 第 3 行`, in an aside under its name. */
export function flowToExtract(items: readonly FlowItem[]): Extract {
  const writer = new ExtractWriter();
  const counts = { '': { paragraphs: 0, tables: 0 } };
  const blocks = writer.write(items, '', counts);
  return { format: 'word', blocks, lines: writer.lines, leftOut: writer.notes.toLeftOut() };
}

/** How many paragraphs and tables were counted, by the name of the aside that they stand in; of the body by an empty one. */
type Counts = Record<string, { paragraphs: number; tables: number }>;

class ExtractWriter {
  readonly lines: ExtractLine[] = [];
  readonly notes = new LeftOutNotes();
  /** The first line of each row of the table that was written last, while nothing but what stands beside it follows. */
  #rowLines: number[] = [];

  write(items: readonly FlowItem[], name: string, counts: Counts): Block[] {
    const blocks: Block[] = [];
    const count = counts[name] ?? { paragraphs: 0, tables: 0 };
    counts[name] = count;
    const prefix = name === '' ? '' : `${name} `;
    for (const item of items) {
      if (item.type === 'paragraph') {
        this.#rowLines = [];
        count.paragraphs += 1;
        const { text, label, level } = item;
        const lines = this.#addLines([(label ?? '') + text], `${prefix}第 ${count.paragraphs} 段`);
        if (lines !== null) blocks.push({ type: 'paragraph', lines, label, level });
      } else if (item.type === 'table') {
        count.tables += 1;
        blocks.push(this.#writeTable(item.rows, `${prefix}表 ${count.tables}`));
      } else if (item.type === 'left-out') {
        const line = this.#rowLines[item.row - 1] ?? Math.max(1, this.lines.length);
        this.notes.add(item.kind, line, this.lines[line - 1]?.place ?? '开头', item.text);
      } else {
        // An aside holds no aside, so this goes no deeper.
        const inside = this.write(item.items, asideNames[item.kind], counts);
        if (inside.length > 0) blocks.push({ type: 'aside', kind: item.kind, blocks: inside });
      }
    }
    return blocks;
  }

  #writeTable(rows: readonly FlowRow[], place: string): PrintedGrid {
    /** The cell that goes on in each column, and how far it reaches. */
    const open = new Map<number, { cell: { rowSpan: number }; columnSpan: number }>();
    this.#rowLines = [];
    const printed = placeCells(rows).map((row, index) => {
      const cells: PrintedCell[] = [];
      const before = this.lines.length;
      for (const { column, columnSpan, vertical, texts } of row) {
        const above = open.get(column);
        if (isContinued(vertical, texts) && above?.columnSpan === columnSpan) {
          above.cell.rowSpan += 1;
          continue;
        }
        const cell = { lines: this.#addLines(texts, `${place} 第 ${index + 1} 行`), rowSpan: 1, columnSpan };
        cells.push(cell);
        if (vertical === 'none') open.delete(column);
        else open.set(column, { cell, columnSpan });
      }
      this.#rowLines.push(Math.max(1, this.lines.length > before ? before + 1 : before));
      return cells;
    });
    const body = rows.findIndex(({ isHeading }) => !isHeading);
    return { type: 'grid', place, headingRows: body === -1 ? 0 : body, rows: printed };
  }

  #addLines(texts: readonly string[], place: string): LineSpan | null {
    if (texts.length === 0) return null;
    const first = this.lines.length + 1;
    for (const text of texts) this.lines.push({ text, place });
    return [first, this.lines.length];
  }
}

/** What stands in a cell that a merge covers is not lost with it. */
function isContinued(vertical: FlowMerge, texts: readonly string[]): boolean {
  return vertical === 'continued' && texts.length === 0;
}
