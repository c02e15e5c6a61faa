import { isBlank } from '../../../characters/blank.ts';
import type { FlowAside, FlowItem, FlowRow, FlowRowShape } from './flow.ts';

/** What is known of a paragraph at its end. */
export interface ParagraphEnd {
  readonly label: string | null;
  readonly level: number | null;
  readonly isInTable: boolean;
}

/**
 * One story of a document (its body, a footnote, a header): takes text and marks in the order of the file, and gives the
 * blocks. What stands beside a block waits until the block is whole.
 */
export class StoryBuilder {
  readonly #items: FlowItem[] = [];
  #text = '';
  #cell: string[] = [];
  #cells: string[][] = [];
  #rows: FlowRow[] = [];
  #beside: FlowItem[] = [];

  addText(text: string): void {
    this.#text += text;
  }

  /** Whether anything of the paragraph is there already. */
  get hasText(): boolean {
    return !isBlank(this.#text);
  }

  endParagraph({ label, level, isInTable }: ParagraphEnd): void {
    const text = this.#text;
    this.#text = '';
    const isPrinted = !isBlank((label ?? '') + text);
    if (isInTable || this.#isRowOpen) {
      if (isPrinted) this.#cell.push((label ?? '') + text);
      return;
    }
    this.#endTable();
    if (isPrinted) this.#items.push({ type: 'paragraph', text, label, level });
    this.#settle();
  }

  endCell(label: string | null): void {
    this.endParagraph({ label, level: null, isInTable: true });
    this.#cells.push(this.#cell);
    this.#cell = [];
  }

  endRow(shape: FlowRowShape): void {
    if (this.hasText || this.#cell.length > 0) this.endCell(null);
    if (this.#cells.length > 0) this.#rows.push({ ...shape, cells: this.#cells });
    this.#cells = [];
  }

  /** An aside stands behind the block, those inside it behind itself. */
  addAside(kind: FlowAside['kind'], items: readonly FlowItem[]): void {
    const own = items.filter(({ type }) => type !== 'aside');
    if (own.length > 0) this.#beside.push({ type: 'aside', kind, items: own });
    for (const item of items) if (item.type === 'aside') this.#beside.push(item);
  }

  addLeftOut(text: string): void {
    this.#beside.push({ type: 'left-out', text });
  }

  /** All blocks, the last paragraph and an open row included. */
  finish(shape: FlowRowShape, end: ParagraphEnd): readonly FlowItem[] {
    if (this.#isRowOpen) this.endRow(shape);
    else this.endParagraph({ ...end, isInTable: false });
    this.#endTable();
    this.#settle();
    return this.#items;
  }

  get #isRowOpen(): boolean {
    return this.#cells.length > 0 || this.#cell.length > 0;
  }

  #endTable(): void {
    if (this.#rows.length === 0) return;
    this.#items.push({ type: 'table', rows: this.#rows });
    this.#rows = [];
    // What stood beside a cell stands behind the table, before the paragraph that ends it.
    this.#settle();
  }

  #settle(): void {
    for (const item of this.#beside) this.#items.push(item);
    this.#beside = [];
  }
}
