import { isBlank } from '../../../characters/blank.ts';
import { dropUnseen } from '../../../characters/invisible.ts';
import type { Aside, Block, ExtractLine, LineSpan } from '../../extract.ts';
import { LeftOutNotes } from '../../left-out-notes.ts';
import { childOf, elementsOf, findElements, textOf, type XmlElement } from '../../xml/xml-element.ts';
import { flatten, flattenTo } from './flatten.ts';
import { emptyInline, type Inline, joinInline, noteKinds } from './inline.ts';
import { ListLabels } from './list-labels.ts';
import { NoteMarks } from './note-marks.ts';
import type { OpenedWord } from './open-word.ts';
import { isOn, numberAt, valueAt } from './properties.ts';
import { readFrame } from './read-frame.ts';
import { type InlineContext, inlineContext, readInline } from './read-inline.ts';
import { ReadMargins } from './read-margins.ts';
import { readWordTable } from './read-word-table.ts';
import { WordStyles } from './word-styles.ts';

/** Where the text that is read stands: in the document, or beside it. */
interface Story {
  readonly inline: InlineContext;
  /** The place of a paragraph whose number is counted (`第 3 段`), or the one place of all that stands here (`脚注 1`). */
  readonly place: string | null;
}

/** What is taken from a paragraph before it is known where it stands. */
interface Taken {
  readonly inline: Inline;
  readonly label: string | null;
  readonly level: number | null;
}

/**
 * The parts of a document, read once in order. What stands beside the text (boxes, notes) is kept until the block that it
 * belongs to is there, and follows it.
 */
export class WordReader {
  readonly lines: ExtractLine[] = [];
  readonly leftOut = new LeftOutNotes();
  readonly #styles: WordStyles;
  readonly #labels: ListLabels;
  readonly #marks: NoteMarks;
  readonly #margins: ReadMargins;
  readonly #opened: OpenedWord;
  readonly #beside: (() => Aside | null)[] = [];
  #paragraphs = 0;
  #tables = 0;
  #boxes = 0;

  constructor(opened: OpenedWord) {
    const { document, parts } = opened;
    this.#opened = opened;
    this.#styles = new WordStyles(parts.get('styles') ?? null);
    this.#labels = new ListLabels(parts.get('numbering') ?? null, this.#styles);
    this.#marks = new NoteMarks(document, parts.get('settings') ?? null);
    this.#margins = new ReadMargins(opened);
  }

  readDocument(): Block[] {
    const body = childOf(this.#opened.document, 'w:body');
    const inline = inlineContext(this.#styles, (reference) => this.#marks.markOf(reference));
    const story: Story = { inline, place: null };
    const blocks = this.#readBlocks(body, story);
    const last = childOf(body, 'w:sectPr');
    if (last !== null) this.#endSection(last, blocks);
    if (this.#opened.hasMacros) this.leftOut.add('宏（程序），没有运行，也没有取用', 1, '整个文档');
    return blocks;
  }

  /** The blocks of a body, a cell used as a frame, a note, a header. */
  #readBlocks(parent: XmlElement | null, story: Story): Block[] {
    const blocks: Block[] = [];
    let carried = emptyInline();
    const add = (taken: Taken) => {
      const block = this.#placeParagraph(taken, story);
      if (block !== null) blocks.push(block);
      this.#flush(blocks);
    };
    for (const element of flatten(parent)) {
      if (element.name === 'w:p') {
        const { taken, isJoined } = this.#readParagraph(element, carried, story);
        carried = isJoined ? taken.inline : emptyInline();
        if (!isJoined) add(taken);
        const section = childOf(element, 'w:pPr', 'w:sectPr');
        if (section !== null) this.#endSection(section, blocks);
      } else if (element.name === 'w:tbl') {
        add({ inline: carried, label: null, level: null });
        carried = emptyInline();
        for (const block of this.#readTable(element, story)) blocks.push(block);
        this.#flush(blocks);
      } else if (element.name === 'w:altChunk') {
        this.leftOut.add('嵌入的另一份文档，没有取用', Math.max(1, this.lines.length), this.#lastPlace(story));
      }
    }
    add({ inline: carried, label: null, level: null });
    return blocks;
  }

  /** The lines of a cell, one for each paragraph; those of a table inside it in its order. */
  #readCell(cell: XmlElement, place: string, story: Story): LineSpan | null {
    const first = this.lines.length + 1;
    let carried = emptyInline();
    const add = (taken: Taken) => {
      this.#placeText(taken, place);
    };
    const open = flatten(cell).reverse();
    for (let element = open.pop(); element !== undefined; element = open.pop()) {
      if (element.name === 'w:p') {
        const { taken, isJoined } = this.#readParagraph(element, carried, story);
        carried = isJoined ? taken.inline : emptyInline();
        if (!isJoined) add(taken);
      } else if (element.name === 'w:tbl') {
        this.leftOut.add('单元格里的表格，文字已按顺序取用', first, place);
        const inside = flattenTo(element, 'w:tr').flatMap((row) => flattenTo(row, 'w:tc').flatMap(flatten));
        for (const one of inside.reverse()) open.push(one);
      }
    }
    add({ inline: carried, label: null, level: null });
    return this.lines.length < first ? null : [first, this.lines.length];
  }

  /** Nothing is said of what holds no text. */
  #leaveOut(element: XmlElement, why: string, place: string): void {
    const text = findElements(element, 'w:t', 'w:delText').map(textOf).join('');
    if (!isEmpty(text)) this.leftOut.add(why, Math.max(1, this.lines.length), place, text);
  }

  #readTable(table: XmlElement, story: Story): Block[] {
    const frame = readFrame(table);
    if (frame !== null) return frame.flatMap((cell) => this.#readBlocks(cell, story));
    if (story.place === null) this.#tables += 1;
    const name = story.place === null ? `表 ${this.#tables}` : `${story.place} 表格`;
    const grid = readWordTable(table, name, {
      readCell: (cell, place) => this.#readCell(cell, place, story),
      leaveOut: (element, why, place) => this.#leaveOut(element, why, place),
    });
    return grid.rows.length === 0 ? [] : [grid];
  }

  #readParagraph(paragraph: XmlElement, before: Inline, story: Story): { taken: Taken; isJoined: boolean } {
    const properties = childOf(paragraph, 'w:pPr');
    const style = valueAt(properties, 'w:pStyle');
    const { level, listPlace, isHidden } = this.#styles.ofParagraph(style);
    const inline = joinInline(before, readInline(paragraph, isHidden, story.inline));
    const mark = childOf(properties, 'w:rPr');
    const isDeleted = childOf(mark, 'w:del') !== null || childOf(mark, 'w:moveFrom') !== null;
    if (isDeleted && !isEmpty(inline.text)) inline.notes.push({ kind: noteKinds.deleted, text: '↵' });
    if (isDeleted || isOn(childOf(mark, 'w:vanish'))) {
      return { taken: { inline, label: null, level: null }, isJoined: true };
    }
    const outline = numberAt(properties, 'w:outlineLvl');
    const own = childOf(properties, 'w:numPr');
    const list = valueAt(own, 'w:numId') ?? listPlace?.list ?? null;
    const at = numberAt(own, 'w:ilvl') ?? listPlace?.level ?? this.#labels.levelOfStyle(list ?? '', style);
    const label = list === null ? null : this.#labels.next(list, at);
    if (label !== null) {
      if (label.unknownFormat !== null) inline.notes.push({ kind: unknownFormat, text: label.unknownFormat });
      inline.text = label.text + (isEmpty(inline.text) ? '' : label.gap + inline.text);
    }
    return {
      taken: { inline, label: label?.text ?? null, level: outline === null ? level : outline < 9 ? outline + 1 : null },
      isJoined: false,
    };
  }

  #placeParagraph(taken: Taken, story: Story): Block | null {
    if (!isEmpty(taken.inline.text) && story.place === null) this.#paragraphs += 1;
    const line = this.#placeText(taken, this.#lastPlace(story));
    if (line === null) return null;
    return { type: 'paragraph', lines: [line, line], label: taken.label, level: taken.level };
  }

  #lastPlace({ place }: Story): string {
    return place ?? `第 ${Math.max(1, this.#paragraphs)} 段`;
  }

  /** The line of a text with something to see; what else stands in the paragraph is noted in any case. */
  #placeText({ inline }: Taken, place: string): number | null {
    const hasText = !isEmpty(inline.text);
    if (hasText) this.lines.push({ text: inline.text, place });
    const line = Math.max(1, this.lines.length);
    for (const { kind, text } of inline.notes) this.leftOut.add(kind, line, place, text);
    for (const id of inline.comments) this.#noteComment(id, line, place);
    for (const box of inline.boxes) this.#beside.push(() => this.#readBox(box));
    for (const reference of inline.references) {
      this.#beside.push(() => this.#readNote(reference.part, reference.id, this.#marks.markOf(reference)));
    }
    return hasText ? line : null;
  }

  /** What stands beside the last block; what a box holds beside itself stays inside it. */
  #flush(blocks: Block[]): void {
    for (const read of this.#beside.splice(0)) {
      const aside = read();
      if (aside !== null) blocks.push(aside);
    }
  }

  #readBox(box: XmlElement | string): Aside | null {
    this.#boxes += 1;
    const place = `文本框 ${this.#boxes}`;
    return this.#readAside('text-box', place, box, inlineContext(this.#styles));
  }

  #readNote(part: 'footnotes' | 'endnotes', id: string, mark: string): Aside | null {
    const notes = elementsOf(this.#opened.parts.get(part) ?? null);
    const note = notes.find(({ attributes }) => attributes['w:id'] === id);
    if (note === undefined) return null;
    const place = `${part === 'footnotes' ? '脚注' : '尾注'} ${mark}`;
    return this.#readAside(
      'footnote',
      place,
      note,
      inlineContext(this.#styles, () => '', mark),
    );
  }

  #readAside(kind: Aside['kind'], place: string, content: XmlElement | string, inline: InlineContext): Aside | null {
    const story: Story = { inline, place };
    const blocks =
      typeof content === 'string'
        ? [this.#placeParagraph({ inline: { ...emptyInline(), text: content }, label: null, level: null }, story)]
        : this.#readBlocks(content, story);
    const found = blocks.filter((block) => block !== null);
    return found.length === 0 ? null : { type: 'aside', kind, blocks: found };
  }

  #endSection(section: XmlElement, blocks: Block[]): void {
    for (const { kind, place, content } of this.#margins.ofSection(section)) {
      const aside = this.#readAside(kind, place, content, inlineContext(this.#styles));
      if (aside !== null) blocks.push(aside);
    }
  }

  /** A remark of somebody who read the text is none of it, and was not meant to be published: the editor is told what it says. */
  #noteComment(id: string, line: number, place: string): void {
    const comments = elementsOf(this.#opened.parts.get('comments') ?? null, 'w:comment');
    const comment = comments.find(({ attributes }) => attributes['w:id'] === id);
    const text = findElements(comment ?? null, 'w:t')
      .map(textOf)
      .join('');
    this.leftOut.add('批注，没有取用', line, place, text);
  }
}

const unknownFormat = '没有见过的自动编号样式，按阿拉伯数字写出，请核对';

/** Whether nobody sees anything of a text. */
function isEmpty(text: string): boolean {
  return isBlank(dropUnseen(text));
}
