/** A heading of a long page in the list of its contents. */
export interface ContentsEntry {
  readonly heading: string;
  readonly url: string;
  /** 1 for the top headings of the page. */
  readonly depth: number;
}
