import type { FlowAside, FlowItem } from '../flow/flow.ts';
import { nestedTable, picture, unreadLabel } from '../flow/left-out-kinds.ts';
import { StoryBuilder } from '../flow/story-builder.ts';
import type { LabelCounter } from './count-labels.ts';
import { toRowShape } from './doc-properties.ts';
import type { DocText, TextRun } from './doc-text.ts';

/** What stands beside the text at a character: where its own text lies. */
export interface DocAside {
  readonly at: number;
  readonly kind: FlowAside['kind'];
  readonly from: number;
  readonly to: number;
}

/** Characters of Word that are marks ([MS-DOC] 2.4.1). */
const marks = {
  picture: '\x01',
  cell: '\x07',
  shape: '\x08',
  page: '\f',
  paragraph: '\r',
  column: '\x0e',
  fieldBegin: '\x13',
  fieldResult: '\x14',
  fieldEnd: '\x15',
} as const;

const shown: Readonly<Record<string, string>> = { '\t': '\t', '\v': '\v', '\x1e': '\u2011', '\x1f': '' };
/** Below it stand marks and no letters. */
const firstLetter = 0x20;

/**
 * The blocks of the characters from one up to another. Asides must be in the order of their characters, and are told behind the
 * block that holds theirs.
 */
export function readStory(
  text: DocText,
  labels: LabelCounter,
  [from, to]: readonly [from: number, to: number],
  asides: readonly DocAside[] = [],
): readonly FlowItem[] {
  const reader = new StoryReader(text, labels, asides);
  for (const run of text.readRuns(from, to)) reader.read(run);
  return reader.finish();
}

class StoryReader {
  readonly #text: DocText;
  readonly #labels: LabelCounter;
  readonly #asides: DocAside[];
  readonly #builder = new StoryBuilder();
  /** Of each field around the place, whether its result has begun. */
  readonly #fields: boolean[] = [];
  readonly #shapes: ReadonlySet<number>;

  constructor(text: DocText, labels: LabelCounter, asides: readonly DocAside[]) {
    this.#text = text;
    this.#labels = labels;
    this.#asides = [...asides];
    this.#shapes = new Set(asides.filter(({ kind }) => kind === 'text-box').map(({ at }) => at));
  }

  read(run: TextRun): void {
    let plain = '';
    for (let index = 0; index < run.text.length; index += 1) {
      const sign = run.text.charAt(index);
      if (run.text.charCodeAt(index) >= firstLetter && run.symbol === null) {
        plain += sign;
        continue;
      }
      this.#add(plain, run);
      plain = '';
      if (run.symbol !== null && sign === '(') this.#add(run.symbol, run);
      else this.#mark(sign, run.start + index, run);
    }
    this.#add(plain, run);
  }

  finish(): readonly FlowItem[] {
    this.#tellAsides(Number.POSITIVE_INFINITY);
    return this.#builder.finish(toRowShape([]), { label: null, level: null, isInTable: false });
  }

  #add(text: string, { isDeleted, isInserted, isHidden }: TextRun): void {
    if (text === '' || this.#fields.includes(false)) return;
    if (isDeleted) this.#builder.addUnread('deleted', text);
    else if (isHidden) this.#builder.addUnread('hidden', text);
    else {
      this.#builder.addText(text);
      if (isInserted) this.#builder.addUnread('inserted', text);
    }
  }

  #mark(sign: string, at: number, run: TextRun): void {
    if (sign === marks.paragraph || sign === marks.cell) this.#endParagraph(sign, at);
    else if (sign === marks.page || sign === marks.column) {
      if (this.#builder.hasText) this.#endParagraph(marks.paragraph, at);
    } else if (sign === marks.fieldBegin) this.#fields.push(false);
    else if (sign === marks.fieldResult) this.#fields.splice(-1, 1, true);
    else if (sign === marks.fieldEnd) this.#fields.pop();
    else if (sign === marks.picture && run.isSpecial && !run.isData) this.#builder.addLeftOut(picture);
    else if (sign === marks.shape && !this.#shapes.has(at)) this.#builder.addLeftOut(picture);
    else this.#add(shown[sign] ?? '', run);
  }

  #endParagraph(sign: string, at: number): void {
    const { properties, changes } = this.#text.paragraphAt(at);
    const builder = this.#builder;
    this.#tellAsides(at);
    if (sign === marks.cell && properties.isRowEnd) {
      builder.endRow(toRowShape(changes));
      return;
    }
    const label = this.#readLabel(properties.list, properties.listLevel);
    if (sign === marks.cell) {
      builder.endCell(label);
      return;
    }
    if (properties.depth > 1 && builder.hasText) builder.addLeftOut(nestedTable);
    builder.endParagraph({ label, level: properties.level || null, isInTable: properties.isInTable });
  }

  #readLabel(list: number, level: number): string | null {
    if (list === 0) return null;
    const counted = this.#labels.next(list, level);
    if (counted !== 'unknown') return counted.label;
    this.#builder.addLeftOut(unreadLabel);
    return null;
  }

  /** Those up to the character; their own text holds none. */
  #tellAsides(at: number): void {
    for (let aside = this.#asides[0]; aside !== undefined && aside.at <= at; aside = this.#asides[0]) {
      this.#asides.shift();
      this.#builder.addAside(aside.kind, readStory(this.#text, this.#labels, [aside.from, aside.to]));
    }
  }
}
