import type { NameEntry, NameKind, NameList } from '../../search-index/name-list-format.ts';

export interface NameSuggestion {
  readonly kind: NameKind;
  /** The name; of a department whose name several districts have, with the district. */
  readonly label: string;
  /** From the root of the site. */
  readonly url: string;
}

/** How well a spelling fits: the smaller the better, and the first number that differs decides. */
type Fit = readonly [isPart: number, isInside: number, needed: number, length: number];

/**
 * The pages that the letters name, best first: the whole of a name, then the beginning of one; then where the letters
 * need the fewest characters, then the shorter name, then the order of the list. Each character of a name is typed by its
 * pinyin or by what that begins with (`fagaiwei`, `fgw`, `fagw`), from any character on, the last one as far as it is
 * typed; Latin letters and digits of a name are typed themselves. Case, width, tones, spaces and punctuation do not
 * matter; ü is also v. Nothing for what is not Latin.
 */
export function suggestNames(list: NameList, typed: string): NameSuggestion[] {
  const letters = toLetters(typed);
  if (letters === null) return [];
  return list
    .flatMap((entry) => {
      const fit = fitEntry(entry, letters);
      return fit === null ? [] : [{ entry, fit }];
    })
    .sort((a, b) => compareFits(a.fit, b.fit))
    .map(({ entry: [kind, label, url] }) => ({ kind, label, url }));
}

/** What was typed as spellings have it, in lower case; null where it is not Latin or has no letter. */
function toLetters(typed: string): string | null {
  const plain = typed
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('u\u0308', 'v')
    .replace(/[\p{M}\p{P}\p{S}\s]+/gu, '');
  return /^[a-z0-9]*[a-z][a-z0-9]*$/u.test(plain) ? plain : null;
}

function fitEntry([, , , ...spellings]: NameEntry, letters: string): Fit | null {
  let best: Fit | null = null;
  for (const spelling of spellings) {
    const parts = spelling.split(' ').map(waysToType);
    for (const start of parts.keys()) {
      if (parts[start]?.[0]?.[0] !== letters[0]) continue;
      const ends = matchParts(parts, start, letters);
      const [first] = ends;
      if (first === undefined) continue;
      const isInside = start > 0;
      const isPart = isInside || ends.at(-1) !== parts.length;
      const fit: Fit = [Number(isPart), Number(isInside), first - start, parts.length];
      if (best === null || compareFits(fit, best) < 0) best = fit;
    }
  }
  return best;
}

function compareFits(a: Fit, b: Fit): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || a[3] - b[3];
}

/** Each number of parts, least first, after which the letters may end that begin with the part at `start`. */
function matchParts(parts: readonly (readonly string[])[], start: number, letters: string): number[] {
  const ends: number[] = [];
  let reached = new Set([0]);
  for (let place = start; place < parts.length && reached.size > 0; place++) {
    const ways = parts[place] ?? [];
    if ([...reached].some((from) => ways.some((way) => way.startsWith(letters.slice(from))))) ends.push(place + 1);
    const next = [...reached].flatMap((from) =>
      ways.filter((way) => letters.startsWith(way, from)).map((way) => from + way.length),
    );
    reached = new Set(next.filter((to) => to < letters.length));
  }
  return ends;
}

const knownWays = new Map<string, readonly string[]>();

/**
 * What a part may be typed as while more follows, itself first: a reading also by its first letter, or by zh, ch, sh; lve
 * and nve also as lue and nue. All begin with the same letter.
 */
function waysToType(part: string): readonly string[] {
  const known = knownWays.get(part);
  if (known) return known;
  const isReading = /^[a-z]+$/u.test(part);
  const ways = isReading
    ? [part, part.slice(0, part[1] === 'h' ? 2 : 1), part.slice(0, 1), part.replace('ve', 'ue')]
    : [part.toLowerCase()];
  knownWays.set(part, ways);
  return ways;
}
