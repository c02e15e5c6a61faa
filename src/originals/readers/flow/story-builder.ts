import { isBlank } from '../../../characters/blank.ts';
import type { FlowAside, FlowItem, FlowRow, FlowRowShape } from './flow.ts';

/** What is known of a paragraph at its end; its label with what keeps it apart from the text. */
export interface ParagraphEnd {
  readonly label: string | null;
  readonly level: number | null;
  readonly isInTable: boolean;
}

/** Text that an editor does not find in the lines, or finds there although nobody has accepted it. */
export type UnreadText = 'hidden' | 'deleted' | 'inserted';

const unreadKinds: Readonly<Record<UnreadText, string>> = {
  hidden: '隐藏的文字，没有读出',
  deleted: '修订中删除的文字，没有读出',
  inserted: '修订中插入、还没有接受的文字，已经读出',
};

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
  /** With the row in which it stands, where that is one of the table; the row behind the last one is the text after it. */
  #beside: { readonly item: FlowItem; readonly row: number }[] = [];
  readonly #unread = new Map<UnreadText, string>();

  addText(text: string): void {
    this.#text += text;
  }

  /** Whether anything of the paragraph is there already. */
  get hasText(): boolean {
    return !isBlank(this.#text);
  }

  /** Text of the paragraph that an editor is told of at its end. */
  addUnread(kind: UnreadText, text: string): void {
    this.#unread.set(kind, (this.#unread.get(kind) ?? '') + text);
  }

  endParagraph({ label: marked, level, isInTable }: ParagraphEnd): void {
    const label = marked?.trim() || null;
    const text = isBlank(this.#text) ? this.#text : gapBehind(marked) + this.#text;
    this.#text = '';
    this.#tellUnread();
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
    if (own.length > 0) this.#addBeside({ type: 'aside', kind, items: own });
    for (const item of items) if (item.type === 'aside') this.#addBeside(item);
  }

  addLeftOut(kind: string, text = ''): void {
    this.#addBeside({ type: 'left-out', kind, text, row: this.#rows.length + 1 });
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

  #addBeside(item: FlowItem): void {
    this.#beside.push({ item, row: this.#rows.length + 1 });
  }

  #endTable(): void {
    const count = this.#rows.length;
    if (count === 0) return;
    this.#items.push({ type: 'table', rows: this.#rows });
    this.#rows = [];
    // What stood beside a cell stands behind the table, before the paragraph that ends it.
    const later = this.#beside.filter(({ row }) => row > count);
    this.#beside = this.#beside.filter(({ row }) => row <= count);
    this.#settle();
    this.#beside = later;
  }

  #tellUnread(): void {
    for (const [kind, text] of this.#unread) if (!isBlank(text)) this.addLeftOut(unreadKinds[kind], text);
    this.#unread.clear();
  }

  #settle(): void {
    // What is said of a block stands right behind it.
    const items = this.#beside.map(({ item }) => item);
    for (const item of items) if (item.type === 'left-out') this.#items.push(item);
    for (const item of items) if (item.type !== 'left-out') this.#items.push(item);
    this.#beside = [];
  }
}

/** A tab behind `一、` only moves the text, as nobody would type it; behind `1.` it keeps two numbers apart. */
function gapBehind(label: string | null): '' | ' ' {
  return label !== null && /[^\s、，．。）】：]\s+$/u.test(label) ? ' ' : '';
}
