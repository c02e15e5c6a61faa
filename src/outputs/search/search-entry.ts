import type { SearchField } from '../../search-index/index-format.ts';
import type { Facets } from '../../views/task/task-facets.ts';

/** A text that a page shows as a whole; a query never runs from one block into the next. */
export interface SearchBlock {
  /** Original glyphs. */
  readonly text: string;
  readonly field: SearchField;
  /** Id of the element that leads to it, without `#`; null where there is none. */
  readonly anchor: string | null;
  /** The heading under which it stands; null before the first. */
  readonly heading: string | null;
}

/** One result: a page, or a part of a page. The parts of a page follow it. */
export interface SearchEntry {
  /** With the base of the site; a part has an anchor. */
  readonly url: string;
  readonly title: string;
  /** ISO date of what it rests on. */
  readonly date: string | null;
  readonly facets: Facets;
  readonly blocks: readonly SearchBlock[];
}
