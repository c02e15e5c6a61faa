import type { Aside, Block, Extract, ExtractLine, LeftOut, LineSpan, Paragraph, PrintedGrid } from '../../extract.ts';
import type { FilledCell, FilledRows } from './fill-cells.ts';
import type { TextLine } from './set-lines.ts';

/** Writes the pages of a PDF into an extract, in order; each line with its place. */
export class ExtractWriter {
  readonly #lines: ExtractLine[] = [];
  readonly #blocks: Block[] = [];
  readonly #leftOut: LeftOut[] = [];
  #page = 0;
  #printed = 0;
  #tables = 0;

  startPage(number: number): void {
    this.#page = number;
    this.#printed = 0;
    this.#tables = 0;
  }

  addParagraph(lines: readonly TextLine[]): void {
    this.#blocks.push(this.#toParagraph(lines.map(({ text }) => text)));
  }

  addAside(kind: Aside['kind'], texts: readonly string[]): void {
    if (texts.length === 0) return;
    this.#blocks.push({ type: 'aside', kind, blocks: texts.map((text) => this.#toParagraph([text])) });
  }

  addRemarks(texts: readonly string[]): void {
    for (const [index, text] of texts.entries()) {
      const place = `第 ${this.#page} 页 批注 ${index + 1}`;
      const lines = this.#add([text], place);
      const blocks: Paragraph[] = [{ type: 'paragraph', lines, label: null, level: null }];
      this.#blocks.push({ type: 'aside', kind: 'comment', blocks });
    }
  }

  addTable(rows: FilledRows): void {
    const place = `第 ${this.#page} 页 表 ${++this.#tables}`;
    const grid: PrintedGrid = {
      type: 'grid',
      place,
      headingRows: 0,
      rows: rows.map((row, index) =>
        row.map(({ paragraphs, rowSpan, columnSpan, isOpen }) => ({
          lines: paragraphs.length === 0 ? null : this.#addCell(paragraphs, `${place} 第 ${index + 1} 行`),
          rowSpan,
          columnSpan,
          ...(isOpen ? { isOpen } : {}),
        })),
      ),
    };
    this.#blocks.push(grid);
  }

  /** Beside the line that was written last. */
  leaveOut(text: string): void {
    this.#leftOut.push({ text, line: Math.max(1, this.#lines.length) });
  }

  finish(): Extract {
    return { format: 'pdf', blocks: this.#blocks, lines: this.#lines, leftOut: this.#leftOut };
  }

  #toParagraph(texts: readonly string[]): Paragraph {
    const first = this.#lines.length + 1;
    for (const text of texts) this.#add([text], `第 ${this.#page} 页 第 ${++this.#printed} 行`);
    return { type: 'paragraph', lines: [first, this.#lines.length], label: null, level: null };
  }

  #addCell(paragraphs: FilledCell['paragraphs'], place: string): LineSpan {
    const first = this.#lines.length + 1;
    for (const { text, wraps } of paragraphs) this.#lines.push({ text, place, ...(wraps.length > 0 ? { wraps } : {}) });
    return [first, this.#lines.length];
  }

  #add(texts: readonly string[], place: string): LineSpan {
    const first = this.#lines.length + 1;
    for (const text of texts) this.#lines.push({ text, place });
    return [first, this.#lines.length];
  }
}
