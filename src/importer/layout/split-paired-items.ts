import type { SourceLine } from '../draft.ts';
import type { LayoutStep } from './layout-step.ts';
import { cutPieces, widthOfGap } from './line-pieces.ts';

/** Fewer lines may hold a number within their text. */
const fewestLines = 2;

/** A list set in two or more columns (1.新建学校　　6.新建公园): each item on a line of its own, in the order in which they are printed. */
export const splitPairedItems: LayoutStep = (lines) => {
  const items = lines.map(({ text }) => readItems(text));
  const rows = items.filter((row) => row !== null);
  const numbers = rows.flatMap((row) => row.map(({ number }) => number)).toSorted((a, b) => a - b);
  const isCounted = numbers.every((number, index) => number === index + (numbers[0] ?? 0));
  const isList = rows.length >= fewestLines && isCounted;
  return {
    lines: lines.flatMap((source, index): SourceLine[] => {
      const row = isList ? items[index] : null;
      return row ? row.map(({ text }) => ({ ...source, text })) : [source];
    }),
    omitted: [],
    corrections: [],
    doubts: [],
  };
};

/** The numbered items of a line with several and nothing else; null for any other line. */
function readItems(line: string): { readonly text: string; readonly number: number }[] | null {
  const pieces = cutPieces(line, widthOfGap);
  const numbers = pieces.flatMap(({ text }) => /^(\d{1,3})[.．、](?!\d)\S/u.exec(text)?.[1] ?? []);
  if (pieces.length < 2 || numbers.length < pieces.length) return null;
  return pieces.map(({ text }, index) => ({ text, number: Number(numbers[index]) }));
}
