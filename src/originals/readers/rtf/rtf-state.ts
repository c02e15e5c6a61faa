import type { Aside } from '../../extract.ts';
import type { FlowEdge, FlowRowShape } from '../flow/flow.ts';
import { StoryBuilder } from '../flow/story-builder.ts';
import type { RtfDestination } from './rtf-destinations.ts';

/** What holds at a place of the file; a group begins with that of the group around it, and leaves that untouched. */
export interface RtfState {
  destination: RtfDestination['type'];
  story: Story;
  /** Number of the font, and of the one for Chinese characters. */
  font: number | null;
  wideFont: number | null;
  /** The characters that follow are Chinese ones. */
  isWide: boolean;
  /** So many characters after \u are there for programs without Unicode. */
  fallback: number;
  isHidden: boolean;
  isDeleted: boolean;
  isInserted: boolean;
  isInTable: boolean;
  isListed: boolean;
  style: number;
  /** Of a heading, 1 the top one; 0 for the body, null where the style says. */
  level: number | null;
}

export const plainState = { isWide: false, isHidden: false, isDeleted: false, isInserted: false } as const;
export const bodyState = { isInTable: false, isListed: false, style: 0, level: null } as const;

export function firstState(): RtfState {
  return {
    destination: 'text',
    story: new Story('text-box'),
    font: null,
    wideFont: null,
    fallback: 1,
    ...plainState,
    ...bodyState,
  };
}

/** What is read and not told as text. */
type Unread = 'hidden' | 'deleted' | 'inserted';

const unreadNames: Readonly<Record<Unread, string>> = {
  hidden: '隐藏的文字没有读出',
  deleted: '修订中删除的文字没有读出',
  inserted: '修订中插入、还没有接受的文字，已经读出',
};

/** So much of it tells an editor which text it is. */
const shown = 20;

/** A story on its way: its blocks, the row that is drawn, the label and the unread text of the paragraph. */
export class Story {
  readonly builder = new StoryBuilder();
  readonly #unread = new Map<Unread, string>();
  label: string | null = null;
  #edges: FlowEdge[] = [];
  #edge: Omit<FlowEdge, 'right'> = noMerge;
  left = 0;
  isHeadingRow = false;
  /** What it is beside the body; of the body itself it says nothing. */
  readonly kind: Aside['kind'];

  constructor(kind: Aside['kind']) {
    this.kind = kind;
  }

  startRow(): void {
    [this.#edges, this.#edge, this.left, this.isHeadingRow] = [[], noMerge, 0, false];
  }

  /** What holds for the cell whose right edge comes next. */
  setMerge(merge: Partial<Omit<FlowEdge, 'right'>>): void {
    this.#edge = { ...this.#edge, ...merge };
  }

  addEdge(right: number): void {
    this.#edges.push({ ...this.#edge, right });
    this.#edge = noMerge;
  }

  get rowShape(): FlowRowShape {
    return { left: this.left, isHeading: this.isHeadingRow, edges: this.#edges };
  }

  addUnread(kind: Unread, text: string): void {
    this.#unread.set(kind, (this.#unread.get(kind) ?? '') + text);
  }

  /** The label of the paragraph that ends, and what it leaves unread. */
  takeLabel(): string | null {
    const label = this.label?.trim() || null;
    this.label = null;
    for (const [kind, text] of this.#unread) {
      const beginning = [...text.trim()].slice(0, shown).join('');
      if (beginning !== '')
        this.builder.addLeftOut(`${unreadNames[kind]}：“${beginning}${text.trim().length > shown ? '…' : ''}”`);
    }
    this.#unread.clear();
    return label;
  }
}

const noMerge: Omit<FlowEdge, 'right'> = { vertical: 'none', horizontal: 'none' };
