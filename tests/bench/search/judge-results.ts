import type { Query } from './draw-queries.ts';
import type { Answer } from './search-engine.ts';
import { normalise, type VisiblePage } from './visible-text.ts';

/** How a list of results stands to the truth. */
export interface Verdict {
  readonly query: Query;
  /** Pages that hold every term, and how many of them are listed themselves or by a part of theirs. */
  readonly expected: number;
  readonly found: number;
  /** Results, and those of them that do not hold every term. */
  readonly listed: number;
  readonly false: readonly string[];
  readonly missed: readonly string[];
  /** Place of the first result that holds every term, from 1; null where none does. */
  readonly firstTrue: number | null;
  /** Place of the first page that has the name, from 1; null where none is listed. */
  readonly firstNamed: number | null;
  /** Of the results that are shown, how many there are, and how many show and mark every term. */
  readonly shown: number;
  readonly showing: number;
}

/** Holds the results of a query against what the pages show. */
export function judgeResults(
  query: Query,
  pages: ReadonlyMap<string, VisiblePage>,
  results: readonly string[],
  { shown }: Answer,
): Verdict {
  const holders = new Set([...pages.values()].filter((page) => holdsAll(page, query.terms)).map(({ url }) => url));
  const listed = results.map((url) => (pages.has(url) ? url : toPage(url)));
  const reached = new Set([...listed, ...listed.map(toPage)]);
  // A page leads to a place in one of its parts where no part holds all of the terms.
  const divided = new Set([...holders].filter((url) => url.includes('#')).map(toPage));
  const isHeld = (url: string) => holders.has(url) || (holders.has(toPage(url)) && !divided.has(toPage(url)));
  const whole = [...holders].filter((url) => url === toPage(url));
  const missed = whole.filter((url) => !reached.has(url));
  return {
    query,
    expected: whole.length,
    found: whole.length - missed.length,
    listed: listed.length,
    false: listed.filter((url) => !isHeld(url)),
    missed,
    firstTrue: placeOf(listed.findIndex(isHeld)),
    firstNamed: placeOf(listed.findIndex((url) => query.named.includes(url))),
    shown: shown.length,
    showing: shown.filter((result) => showsAll(result, query.terms)).length,
  };
}

function holdsAll({ folded }: VisiblePage, terms: readonly string[]): boolean {
  return terms.every((term) => folded.some((line) => line.includes(term)));
}

function showsAll({ text, marks }: Answer['shown'][number], terms: readonly string[]): boolean {
  const folded = normalise(text);
  // What is marked may begin with a sign that is one only behind a digit.
  const marked = marks.map((mark) => normalise(`0${mark}`));
  return terms.every((term) => folded.includes(term) && marked.some((mark) => mark.includes(term)));
}

function toPage(url: string): string {
  return url.replace(/#.*$/u, '');
}

function placeOf(index: number): number | null {
  return index === -1 ? null : index + 1;
}
