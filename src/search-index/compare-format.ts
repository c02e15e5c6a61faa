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
}

/** A value of an indicator as its page shows it. */
export interface ComparedValue {
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

/** What the page of comparisons reads: everything that can stand in a column, in the ledger's order. */
export interface CompareIndex {
  readonly things: Readonly<Record<CompareKind, readonly Comparable[]>>;
  readonly indicators: readonly { readonly id: string; readonly name: string; readonly url: string }[];
  readonly topics: readonly { readonly id: string; readonly name: string; readonly url: string }[];
  readonly values: readonly ComparedValue[];
  readonly tasks: readonly ComparedTask[];
}
