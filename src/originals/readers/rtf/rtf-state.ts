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

/** A story on its way: its blocks, the row that is drawn, the label of the paragraph. */
export class Story {
  readonly builder = new StoryBuilder();
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

  /** The label of the paragraph that ends. */
  takeLabel(): string | null {
    const { label } = this;
    this.label = null;
    return label;
  }
}

const noMerge: Omit<FlowEdge, 'right'> = { vertical: 'none', horizontal: 'none' };
