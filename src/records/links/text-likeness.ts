/** How alike two texts are, 0 to 1: shared pairs of characters (Dice), punctuation, width and white space apart. */
export function toLikeness(one: string, other: string): number {
  const [a, b] = [toPairs(one), toPairs(other)];
  const total = a.length + b.length;
  if (total === 0) return one === other ? 1 : 0;
  const counts = new Map<string, number>();
  for (const pair of a) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of b) {
    const left = counts.get(pair) ?? 0;
    if (left > 0) {
      shared += 1;
      counts.set(pair, left - 1);
    }
  }
  return (2 * shared) / total;
}

function toPairs(text: string): string[] {
  const characters = [
    ...text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ''),
  ];
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}
