/** Lines of these lengths in which no character comes twice, so that each slip has one place only. */
export function toUniqueLines(lengths: readonly number[]): string[] {
  let next = 0x4e00;
  return lengths.map((length) => Array.from({ length }, () => String.fromCodePoint(next++)).join(''));
}

/** The text broken where the lines are: each keeps its length but the last. */
export function splitLike(text: string, lines: readonly string[]): string[] {
  let rest = text;
  const parts = lines.slice(0, -1).map(({ length }) => {
    const part = rest.slice(0, length);
    rest = rest.slice(length);
    return part;
  });
  return [...parts, rest].filter((part) => part !== '');
}

/** 1-based; the nearest line where the index is outside. */
export function lineOf(lines: readonly string[], index: number): number {
  let end = 0;
  const at = lines.findIndex(({ length }) => {
    end += length;
    return index < end;
  });
  return at === -1 ? lines.length : at + 1;
}

export function lengthOfSamePart(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}
