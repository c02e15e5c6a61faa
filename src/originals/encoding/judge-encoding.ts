/**
 * Both encodings put the characters of daily use first, so the bytes alone tell which reading is Chinese: the 3 755 of
 * GB 2312's first level begin with B0–D7, the 5 401 of Big5's first level with A4–C6.
 */
const [mostlyCommon, hardlyCommon, oftenRare] = [0.9, 0.5, 0.85];
/** Fewer different characters could by chance be common ones of the other encoding. */
const enough = 16;

/**
 * GB18030 or Big5, for bytes that are valid in both; null where that cannot be told. Of texts of more than a few
 * characters none in GB18030 is taken for Big5, in simplified characters or traditional ones, and nearly none is refused.
 */
export function judgeEncoding(bytes: Uint8Array): 'gb18030' | 'big5' | null {
  const characters = readPairs(bytes);
  const gb = share(characters, isCommonInGb);
  const big5 = share(characters, isCommonInBig5);
  // A text in GB18030 with many rare characters is still no better one in Big5.
  if (gb >= oftenRare || gb >= big5) return 'gb18030';
  return big5 >= mostlyCommon && gb <= hardlyCommon && characters.size >= enough ? 'big5' : null;
}

/** The different characters of two bytes each, as numbers, so that a ruler line counts once. */
function readPairs(bytes: Uint8Array): ReadonlySet<number> {
  const pairs = new Set<number>();
  for (let at = 0; at < bytes.length; at += 1) {
    const first = bytes[at] ?? 0;
    if (first < 0x80) continue;
    at += 1;
    pairs.add(first * 0x100 + (bytes[at] ?? 0));
  }
  return pairs;
}

function share(characters: ReadonlySet<number>, isCommon: (first: number, second: number) => boolean): number {
  const common = [...characters].filter((pair) => isCommon(pair >> 8, pair & 0xff)).length;
  return common / Math.max(1, characters.size);
}

/** The first level, punctuation, numbers and letters of full width, and what draws tables. */
function isCommonInGb(first: number, second: number): boolean {
  if (second < 0xa1) return false;
  return (first >= 0xb0 && first <= 0xd7) || (first >= 0xa1 && first <= 0xa3) || (first === 0xa9 && second >= 0xa4);
}

/** The first level, punctuation, and letters of full width. */
function isCommonInBig5(first: number): boolean {
  return first >= 0xa1 && first <= 0xc6;
}
