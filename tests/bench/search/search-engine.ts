import type { Page } from '@playwright/test';

/** A search that is measured, driven in a page of a real browser. */
export interface SearchEngine {
  readonly name: string;
  /** Where its page stands, from the root of `origin`. */
  readonly address: string;
  readonly origin: string;
  /** What of its index the page loads before a query is typed: it counts with the first query. */
  readonly isIndex: (path: string) => boolean;
  /** Bytes on the disk of all that it reads. */
  readonly indexBytes: number;
  /** Types a query into the open page, waits until excerpts stand there, and tells how that went. */
  ask(page: Page, text: string): Promise<Answer>;
  /** Addresses of all results of the query that was asked last, best first. */
  readResults(page: Page): Promise<readonly string[]>;
}

export interface Answer {
  readonly milliseconds: number;
  /** What is shown of the first results: the text, and what is marked in it. */
  readonly shown: readonly { readonly url: string; readonly text: string; readonly marks: readonly string[] }[];
}
