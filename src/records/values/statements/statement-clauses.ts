import { findQuantities } from '../quantities/quantity.ts';

/** A part of a sentence that states one thing; `text.slice(start, start + plain.length)` is how it is printed. */
export interface Clause {
  readonly start: number;
  /** Its words with white space for what stands in brackets, so that no place moves. */
  readonly plain: string;
  /** Whether 预计 or 预计数,下同 before it holds for it. */
  readonly isEstimate: boolean;
}

const sentenceEnd = /[。！？!?\n]/u;
const clauseEnd = /[，,；;：:]/u;

/** The sentences of a text, each as its clauses. A 、 or 和 behind an amount ends a clause unless an amount follows. */
export function splitClauses(text: string): Clause[][] {
  const plain = text.replace(/[（(][^（）()]*[）)]/gu, (brackets) => ' '.repeat(brackets.length));
  const sentences: Clause[][] = [];
  for (const [start, end] of splitAt(plain, 0, (index) => sentenceEnd.test(plain[index] ?? ''))) {
    const isEstimated = estimateReader(text.slice(start, end));
    const joints = toJoints(plain.slice(start, end), start);
    const isCut = (index: number) =>
      joints.has(index) || (clauseEnd.test(plain[index] ?? '') && !isInFigure(plain, index));
    sentences.push(
      splitAt(plain.slice(0, end), start, isCut).map(([from, to]) => ({
        start: from,
        plain: plain.slice(from, to),
        isEstimate: isEstimated(from - start),
      })),
    );
  }
  return sentences;
}

/** 1,500 is one figure. */
function isInFigure(plain: string, index: number): boolean {
  return /^\d,\d{3}(?!\d)/u.test(plain.slice(index - 1, index + 5));
}

function toJoints(sentence: string, start: number): ReadonlySet<number> {
  const joints = findQuantities(sentence).flatMap(({ end }) =>
    /^[、和及](?!\s*[\d约近超])/u.test(sentence.slice(end)) ? [start + end] : [],
  );
  return new Set(joints);
}

/**
 * One 预计 holds from its place to the end of the sentence; where it is said again, each holds for its own part between
 * semicolons only.
 */
function estimateReader(sentence: string): (at: number) => boolean {
  const places = Array.from(sentence.matchAll(/预计(?!数)/gu), ({ index }) => index);
  const [first, second] = places;
  if (first === undefined) return () => false;
  const ends = second === undefined ? [] : Array.from(sentence.matchAll(/[；;]/gu), ({ index }) => index);
  return (at) => {
    if (second === undefined) return first <= at || /^[^，,；;：:]+预计/u.test(sentence.slice(at));
    const from = (ends.findLast((end) => end <= at) ?? -1) + 1;
    const to = ends.find((end) => end >= at) ?? Infinity;
    return places.some((place) => place >= from && place < to);
  };
}

function splitAt(text: string, from: number, isCut: (index: number) => boolean): [number, number][] {
  const parts: [number, number][] = [];
  let start = from;
  for (let index = from; index <= text.length; index += 1) {
    if (index < text.length && !isCut(index)) continue;
    if (index > start) parts.push([start, index]);
    start = index + 1;
  }
  return parts;
}
