import type { Aside, Block, Extract, ExtractLine, LeftOut, PrintedCell } from '../../extract.ts';

/** A cell before it has lines: a text for each of its paragraphs. */
export interface PageCell {
  readonly texts: readonly string[];
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** More than this of a kind is counted, not told one by one. */
const mostToTell = 12;

/** Writes down what a page says, in order: blocks, lines with their places, and what was not taken. */
export class PageWriter {
  readonly #blocks: Block[] = [];
  readonly #lines: ExtractLine[] = [];
  readonly #leftOut = new Map<string, LeftOut[]>();
  #paragraphs = 0;
  #grids = 0;
  #asides = 0;
  #page: string;

  /** @param page What the place of each line begins with where an original has several pages; '' for one. */
  constructor(page = '') {
    this.#page = page;
  }

  /** From here on stands another page of the same original. */
  beginPage(page: string): void {
    this.#page = page;
    this.#paragraphs = 0;
    this.#grids = 0;
    this.#asides = 0;
  }

  writeParagraph(text: string, label: string | null, level: number | null): void {
    this.#paragraphs += 1;
    const line = this.#writeLine(text, `第 ${this.#paragraphs} 段`);
    this.#blocks.push({ type: 'paragraph', lines: [line, line], label, level });
  }

  writeGrid(rows: readonly (readonly PageCell[])[], headingRows: number): void {
    this.#grids += 1;
    const printed = rows.map((row, index) =>
      row.map((cell) => this.#writeCell(cell, `表 ${this.#grids} 第 ${index + 1} 行`)),
    );
    this.#blocks.push({ type: 'grid', place: this.#page || '网页', headingRows, rows: printed });
  }

  writeAside(kind: Aside['kind'], text: string): void {
    this.#asides += 1;
    const line = this.#writeLine(text, `网页第 ${this.#asides} 处${asideNames[kind] ?? '旁注'}`);
    this.#blocks.push({
      type: 'aside',
      kind,
      blocks: [{ type: 'paragraph', lines: [line, line], label: null, level: null }],
    });
  }

  /** @param kind What is counted together: 图片, 附件. */
  readonly leaveOut = (kind: string, text: string): void => {
    const known = this.#leftOut.get(kind) ?? [];
    known.push({ text, line: Math.max(1, this.#lines.length) });
    this.#leftOut.set(kind, known);
  };

  hasText(): boolean {
    return this.#lines.length > 0;
  }

  countLeftOut(kind: string): number {
    return this.#leftOut.get(kind)?.length ?? 0;
  }

  toExtract(): Extract {
    const leftOut = [...this.#leftOut].flatMap(([kind, found]) => tellSome(kind, found));
    return {
      format: 'html',
      blocks: this.#blocks,
      lines: this.#lines,
      leftOut: leftOut.toSorted((a, b) => a.line - b.line),
    };
  }

  #writeCell({ texts, rowSpan, columnSpan }: PageCell, place: string): PrintedCell {
    const first = this.#lines.length + 1;
    for (const text of texts) this.#writeLine(text, place);
    return { lines: texts.length === 0 ? null : [first, this.#lines.length], rowSpan, columnSpan };
  }

  #writeLine(text: string, place: string): number {
    if (text.includes('\ufffd')) {
      this.leaveOut(
        '认不出的字',
        `“${text.slice(0, 40)}”里有认不出的字（\ufffd），网页本身就坏在这里。请对照原网页补上`,
      );
    }
    return this.#lines.push({ text, place: this.#page === '' ? place : `${this.#page} ${place}` });
  }
}

const asideNames: Partial<Record<Aside['kind'], string>> = {
  navigation: '导航',
  header: '页首',
  footer: '页脚',
};

function tellSome(kind: string, found: readonly LeftOut[]): LeftOut[] {
  const rest = found[mostToTell];
  if (rest === undefined) return [...found];
  const text = `从这里起另有 ${found.length - mostToTell} 处${kind}没有收录`;
  return [...found.slice(0, mostToTell), { text, line: rest.line }];
}
