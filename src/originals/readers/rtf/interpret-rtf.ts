import type { FlowItem } from '../flow/flow.ts';
import { nestedTable, unreadLabel } from '../flow/left-out-kinds.ts';
import { characterOf } from './rtf-characters.ts';
import { destinationOf } from './rtf-destinations.ts';
import { decodeRun, isDoubleByte } from './rtf-encoding.ts';
import { RtfFonts } from './rtf-fonts.ts';
import { drawRow, setCharacters, setParagraph } from './rtf-properties.ts';
import { bodyState, firstState, plainState, type RtfState, Story } from './rtf-state.ts';
import { RtfStyles } from './rtf-styles.ts';
import { readRtfTokens } from './rtf-tokens.ts';

/** What stands in a file, and whether its last group ends; null where groups nest deeper than `deepest`. */
export interface InterpretedRtf {
  readonly items: readonly FlowItem[];
  readonly isWhole: boolean;
}

/** Groups in groups, more than any program writes. */
export const deepest = 2000;

/** Runs through the tokens with the state of each group, without calling itself. */
export function interpretRtf(bytes: Uint8Array): InterpretedRtf | null {
  const interpreter = new RtfInterpreter();
  for (const token of readRtfTokens(bytes, interpreter.isLead)) {
    if (token.type === 'open') {
      if (!interpreter.open()) return null;
    } else if (token.type === 'close') interpreter.close();
    else if (token.type === 'word') interpreter.word(token.name, token.value);
    else if (token.type === 'symbol') interpreter.symbol(token.symbol);
    else if (token.type === 'text') interpreter.text(token.bytes);
    else return { items: interpreter.finish(token.rest), isWhole: token.isWhole };
  }
  return null;
}

class RtfInterpreter {
  readonly #fonts = new RtfFonts();
  readonly #styles = new RtfStyles();
  readonly #outer: RtfState[] = [];
  readonly #body: Story;
  #state: RtfState = firstState();
  #bytes: number[] = [];
  /** So many characters are still to be passed over after \u. */
  #passing = 0;
  /** No control word of the group was read yet, or only its mark as optional. */
  #isAtStart = false;
  #isOptional = false;

  constructor() {
    this.#body = this.#state.story;
  }

  readonly isLead = (byte: number): boolean => {
    const least = isDoubleByte(this.#fonts.encodingAt(this.#state)) ? 0x81 : 0xa1;
    return byte >= least && byte !== 0xff && isDoubleByte(this.#fonts.widerAt(this.#state));
  };

  /** False where groups nest too deep. */
  open(): boolean {
    this.#flush();
    this.#passing = 0;
    this.#outer.push(this.#state);
    this.#state = { ...this.#state };
    [this.#isAtStart, this.#isOptional] = [true, false];
    return this.#outer.length <= deepest;
  }

  close(): void {
    this.#flush();
    this.#passing = 0;
    this.#isAtStart = false;
    const outer = this.#outer.pop();
    if (outer === undefined) return;
    const inner = this.#state;
    this.#state = outer;
    if (inner.destination === 'styles') this.#styles.endStyle();
    if (inner.story !== outer.story) outer.story.builder.addAside(inner.story.kind, this.#finishStory(inner));
  }

  text(bytes: Uint8Array): void {
    this.#isAtStart = false;
    // Most of a large file is a picture, which stands there as text.
    if (this.#state.destination === 'skipped') return;
    const passed = Math.min(this.#passing, bytes.length);
    this.#passing -= passed;
    for (let at = passed; at < bytes.length; at += 1) this.#bytes.push(bytes[at] ?? 0);
  }

  symbol(symbol: string): void {
    if (symbol === '*') {
      this.#isOptional = this.#isAtStart;
      return;
    }
    this.#isAtStart = false;
    if (this.#isPassed()) return;
    // The second byte of a Chinese character may be one of these.
    if (/[\\{}]/u.test(symbol)) this.#bytes.push(symbol.charCodeAt(0));
    else if (/[\r\n]/u.test(symbol)) this.word('par', null);
    else this.#add(characterOf(symbol) ?? '');
  }

  word(name: string, value: number | null): void {
    const destination = this.#isAtStart ? destinationOf(name, this.#isOptional) : null;
    this.#isAtStart = false;
    if (destination !== null) this.#enter(destination);
    else if (!this.#isPassed()) this.#apply(name, value);
  }

  finish(rest: number): readonly FlowItem[] {
    this.#flush();
    const items = [...this.#finishStory({ ...this.#state, story: this.#body })];
    if (rest > 0)
      items.push({ type: 'left-out', kind: '文档结尾之后的内容，没有读出', text: `${rest} 个字节`, row: 0 });
    return items;
  }

  #enter(destination: NonNullable<ReturnType<typeof destinationOf>>): void {
    this.#flush();
    const state = this.#state;
    if (state.destination === 'skipped') return;
    if (destination.type === 'note') {
      state.story.builder.addLeftOut(destination.note);
      state.destination = 'skipped';
    } else if (destination.type === 'aside') {
      Object.assign(state, bodyState, plainState, { story: new Story(destination.kind), destination: 'text' });
    } else {
      state.destination = destination.type;
      if (destination.type === 'label') state.story.label ??= '';
    }
  }

  #isPassed(): boolean {
    if (this.#passing === 0) return false;
    this.#passing -= 1;
    return true;
  }

  #apply(name: string, value: number | null): void {
    const number = value ?? 0;
    if (name === 'u') {
      this.#add(String.fromCharCode(number & 0xffff));
      this.#passing = this.#state.fallback;
      return;
    }
    const character = characterOf(name);
    if (character !== null) {
      this.#add(character);
      return;
    }
    this.#flush();
    const { destination } = this.#state;
    if (destination === 'fonts') this.#fonts.declare(name, number);
    else if (destination === 'styles') this.#styles.declare(name, number);
    else {
      this.#fonts.choose(name, value);
      setCharacters(this.#state, name, value);
      setParagraph(this.#state, name, value);
      if (destination === 'text') this.#mark(name, number);
    }
  }

  /** What ends a paragraph, a cell, a row, or draws one. */
  #mark(name: string, value: number): void {
    const { story, isInTable } = this.#state;
    const { builder } = story;
    if (name === 'par' || name === 'sect') this.#endParagraph(isInTable);
    else if (name === 'cell') builder.endCell(this.#takeLabel());
    else if (name === 'row') {
      // What stands behind the last cell belongs to no cell, and is one more.
      if (builder.hasText) builder.endCell(this.#takeLabel());
      builder.endRow(story.rowShape);
    } else if (name === 'page' || name === 'column') {
      if (builder.hasText) this.#endParagraph(isInTable);
    } else if (name === 'nestcell') {
      this.#endParagraph(true);
      builder.addLeftOut(nestedTable);
    } else drawRow(story, name, value);
  }

  #endParagraph(isInTable: boolean): void {
    const { story } = this.#state;
    story.builder.endParagraph({ label: this.#takeLabel(), level: this.#levelOf(this.#state), isInTable });
  }

  #levelOf({ level, style }: RtfState): number | null {
    return level === null ? this.#styles.levelOf(style) : level || null;
  }

  /** A paragraph that is numbered, and does not say how, has lost what a reader sees. */
  #takeLabel(): string | null {
    const { story, isListed } = this.#state;
    if (isListed && story.label === null && story.builder.hasText) {
      story.builder.addLeftOut(unreadLabel);
    }
    return story.takeLabel();
  }

  #finishStory(state: RtfState): readonly FlowItem[] {
    const { builder, rowShape } = state.story;
    const end = { label: state.story.takeLabel(), level: this.#levelOf(state), isInTable: false };
    return builder.finish(rowShape, end);
  }

  #flush(): void {
    if (this.#bytes.length === 0) return;
    const bytes = Uint8Array.from(this.#bytes);
    this.#bytes = [];
    const { destination } = this.#state;
    if (destination === 'skipped' || destination === 'muted' || destination === 'fonts') return;
    this.#put(decodeRun(bytes, this.#fonts.encodingAt(this.#state), this.#fonts.widerAt(this.#state)));
  }

  #add(text: string): void {
    this.#flush();
    this.#put(text);
  }

  #put(printed: string): void {
    // \u10 and \'0a are characters of the text like any other, and no line of the original may hold a line end.
    const text = printed.replace(/\r\n?|\n/gu, characterOf('line') ?? '');
    const { destination, story, isHidden, isDeleted, isInserted } = this.#state;
    if (destination === 'styles') this.#styles.addName(text);
    else if (destination === 'label' && !isDeleted) story.label = (story.label ?? '') + text;
    if (destination !== 'text') return;
    if (isDeleted) story.builder.addUnread('deleted', text);
    else if (isHidden) story.builder.addUnread('hidden', text);
    else {
      story.builder.addText(text);
      if (isInserted) story.builder.addUnread('inserted', text);
    }
  }
}
