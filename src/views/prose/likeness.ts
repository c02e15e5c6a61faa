import type { ValueOf } from '../../prose/prose-components.ts';
import { rowLikeness } from '../../records/links/row-groups.ts';
import { leastSentenceLength, sentenceLikeness } from '../../records/links/sentence-links.ts';

/** From which likeness on two texts are taken for one, as the links of rows and sentences go by it; 0 to 1. */
export const likenessOf: Readonly<Record<ValueOf<'Likeness'>, number>> = {
  ...rowLikeness,
  'sentence-nearby': sentenceLikeness.samePlace,
  'sentence-elsewhere': sentenceLikeness.elsewhere,
  'sentences-of-row': sentenceLikeness.row,
};

/** In characters, the shortest sentence that is looked for away from the row's own heading. */
export const shortestSentence: number = leastSentenceLength;
