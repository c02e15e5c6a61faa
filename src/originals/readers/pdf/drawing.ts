import type { Box } from './box.ts';

/** Quarter turns, clockwise, from a line that runs from left to right. */
export type Quarter = 0 | 1 | 2 | 3;

/** A sign as it stands on the page. */
export interface Glyph extends Box {
  /** What it means; blank for a space. */
  readonly text: string;
  /** Height of the font in points. */
  readonly size: number;
  readonly quarter: Quarter;
}

/** A ruled line or the edge of a frame, without its width. */
export interface RuledLine extends Box {
  readonly isUpright: boolean;
}

/** All that is drawn on a page. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly RuledLine[];
  readonly pictures: readonly Box[];
  /** In the order in which it is drawn. */
  readonly unseen: readonly Unseen[];
  /** How many signs have no meaning in the file, and stand as `�`. */
  readonly unmapped: number;
  /** How many signs had the code of a look-alike, which was replaced. */
  readonly unified: number;
}

/** Text that nobody sees, or nobody reads as text, by the reason. All but what was `recognised` in a scan is not taken. */
export interface Unseen {
  readonly reason: 'invisible' | 'recognised' | 'layer' | 'outside' | 'slanting';
  readonly text: string;
}
