/**
 * What a text is compared by: its pairs of neighbouring characters, punctuation, width and white space apart. A pair that
 * comes again is numbered, so that what two texts share of it is a plain intersection.
 */
export interface TextPairs {
  readonly text: string;
  readonly pairs: ReadonlySet<string>;
}

/** The pairs of a text, found once for all comparisons with it. */
export function toTextPairs(text: string): TextPairs {
  const pairs = new Set<string>();
  const counts = new Map<string, number>();
  for (const pair of listPairs(text)) {
    const nth = (counts.get(pair) ?? 0) + 1;
    counts.set(pair, nth);
    pairs.add(nth === 1 ? pair : `${pair} ${nth}`);
  }
  return { text, pairs };
}

/** How alike two texts are, 0 to 1: shared pairs of characters (Dice). */
export function comparePairs(one: TextPairs, other: TextPairs): number {
  const total = one.pairs.size + other.pairs.size;
  if (total === 0) return one.text === other.text ? 1 : 0;
  return (2 * countShared(one, other)) / total;
}

/** How much of a part stands in a whole, 0 to 1: the share of the part's pairs that the whole has; 0 for a part without any. */
export function containsPairs(whole: TextPairs, part: TextPairs): number {
  return part.pairs.size === 0 ? 0 : countShared(part, whole) / part.pairs.size;
}

function countShared(one: TextPairs, other: TextPairs): number {
  const [fewer, more] = one.pairs.size < other.pairs.size ? [one, other] : [other, one];
  let shared = 0;
  for (const pair of fewer.pairs) if (more.pairs.has(pair)) shared += 1;
  return shared;
}

/** How alike two texts are, 0 to 1, where each is compared but once. */
export function toLikeness(one: string, other: string): number {
  return comparePairs(toTextPairs(one), toTextPairs(other));
}

/**
 * How many of `size` pairs a text must share with another, however long that is, to be alike enough. Whatever shares
 * them has at least one of any `size - leastShared + 1`, so that the rarest of these find all of it.
 */
export function leastShared(size: number, least: number): number {
  // A rounding error must not ask for one pair more.
  return Math.max(1, Math.ceil((size * least) / (2 - least) - 1e-6));
}

/** The characters of a text that its pairs are made of, in their order. */
export function toPairCharacters(text: string): string[] {
  return [
    ...text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ''),
  ];
}

function listPairs(text: string): string[] {
  const characters = toPairCharacters(text);
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}
