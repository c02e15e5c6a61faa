/** By what things are set side by side, in the order in which it is offered. */
export const compareKinds = ['district', 'department', 'year', 'document'] as const;

export type CompareKind = (typeof compareKinds)[number];

/** One thing that can be a column. */
export interface Comparable {
  readonly id: string;
  readonly name: string;
  /** Its page; null for a year, which has none. */
  readonly url: string | null;
  /** Whether a document is held that would say something of it: what it does not say is 未说明, and not 未收录文件. */
  readonly isHeld: boolean;
  /** The documents that say something of it, by their places in {@link CompareIndex.things}. */
  readonly stating: readonly number[];
}

/** A value of an indicator as its page shows it. */
export interface ComparedValue {
  /** Its place among all values: by year, targets before outcomes. */
  readonly nth: number;
  readonly indicator: string;
  readonly district: string;
  readonly districtName: string;
  readonly year: string;
  readonly document: string;
  /** What it is: 目标, 结果. */
  readonly what: string;
  /** In its short form, and what makes it less than the year's final figure. */
  readonly text: string;
  readonly notes: readonly string[];
  /** The words that state it, verbatim, and where they stand. */
  readonly quote: string;
  readonly url: string;
}

/** A task as a list shows it. */
export interface ComparedTask {
  /** Its place among all tasks. */
  readonly nth: number;
  readonly url: string;
  readonly district: string;
  readonly year: string;
  /** Of these it is a task: all documents with a row of it, all departments that it names. */
  readonly document: readonly string[];
  readonly department: readonly string[];
  readonly topics: readonly string[];
  /** Its printed number and name, where it has them, and its words. */
  readonly place: string | null;
  readonly name: string | null;
  readonly text: string;
  readonly state: string;
  readonly stateName: string;
}

/** What the page of comparisons reads first: everything that can stand in a column, in the ledger's order. */
export interface CompareIndex {
  readonly things: Readonly<Record<CompareKind, readonly Comparable[]>>;
  readonly indicators: readonly { readonly id: string; readonly name: string; readonly url: string }[];
  readonly topics: readonly { readonly id: string; readonly name: string; readonly url: string }[];
}

/** What documents say of them: a file for each document, of which those are read that a choice needs. */
export interface ComparedRecords {
  readonly values: readonly ComparedValue[];
  /** Also those of which another document has a row as well. */
  readonly tasks: readonly ComparedTask[];
}

/** The paths of the files within the site, without a slash before them. */
export const compareFiles = {
  index: 'compare/index.json',
  records: (document: string) => `compare/records/${document}.json`,
} as const;
