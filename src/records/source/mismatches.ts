import type { PlacedCharacter } from '../../mdast/placed-character.ts';

/** A line and column, 1-based. */
interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** Where the Markdown and the original part ways, in each of the two files. */
export interface Mismatch {
  readonly original: TextPlace;
  readonly markdown: TextPlace;
  /** Characters that only the original has, and those that only the Markdown has. */
  readonly lost: string;
  readonly added: string;
  /** What the Markdown says just before, to find the place by. */
  readonly before: string;
}

const shortRun = 8;
const longRun = 24;
const nearReach = 200;
const farReach = 3000;
const contextLength = 40;

/** Both texts from end to end: where they part ways, and the lines of the original from which each of the Markdown's comes. */
export function compareCharacters(original: readonly PlacedCharacter[], markdown: readonly PlacedCharacter[]) {
  const mismatches: Mismatch[] = [];
  const lines = new Map<number, { startLine: number; endLine: number }>();
  let i = 0;
  let j = 0;
  while (i < original.length || j < markdown.length) {
    const from = original[i];
    const to = markdown[j];
    if (from && to && from.character === to.character) {
      const known = lines.get(to.line);
      lines.set(to.line, { startLine: known?.startLine ?? from.line, endLine: from.line });
      i += 1;
      j += 1;
    } else {
      const [lost, added] = resynchronise(original, i, markdown, j);
      mismatches.push({
        original: toPlace(original, i, lost === 0 && markdown[j - 1]?.line === to?.line),
        markdown: toPlace(markdown, j, added === 0 && original[i - 1]?.line === from?.line),
        lost: toText(original.slice(i, i + lost)),
        added: toText(markdown.slice(j, j + added)),
        before: toText(markdown.slice(Math.max(0, j - contextLength), j)),
      });
      i += lost;
      j += added;
    }
  }
  return { mismatches, lines };
}

/** How many characters to pass over on each side until both run alike again: a slip, a whole part, or anything else. */
function resynchronise(
  original: readonly PlacedCharacter[],
  i: number,
  markdown: readonly PlacedCharacter[],
  j: number,
): [lost: number, added: number] {
  const near = search(original, i, markdown, j, nearReach);
  if (near !== null) return near;
  const lost = findRun(markdown, j, original, i);
  const added = findRun(original, i, markdown, j);
  if (lost !== -1 && (added === -1 || lost <= added)) return [lost, 0];
  if (added !== -1) return [0, added];
  return search(original, i, markdown, j, farReach) ?? [original.length - i, markdown.length - j];
}

/** The fewest characters on both sides together behind which a short run is alike. */
function search(
  original: readonly PlacedCharacter[],
  i: number,
  markdown: readonly PlacedCharacter[],
  j: number,
  reach: number,
): [lost: number, added: number] | null {
  for (let distance = 1; distance <= reach; distance += 1) {
    for (let lost = 0; lost <= distance; lost += 1) {
      const added = distance - lost;
      const length = Math.min(shortRun, original.length - i - lost, markdown.length - j - added);
      if (length > 0 && equalRun(original, i + lost, markdown, j + added, length)) return [lost, added];
    }
  }
  return null;
}

/** How far behind `from` the long run at `at` comes again; -1 where it does not. */
function findRun(a: readonly PlacedCharacter[], at: number, b: readonly PlacedCharacter[], from: number): number {
  const length = Math.min(longRun, a.length - at);
  for (let offset = 0; length > 0 && from + offset + length <= b.length; offset += 1) {
    if (equalRun(a, at, b, from + offset, length)) return offset;
  }
  return -1;
}

/** Whether `length` characters from there on are the same. */
function equalRun(
  a: readonly PlacedCharacter[],
  i: number,
  b: readonly PlacedCharacter[],
  j: number,
  length: number,
): boolean {
  for (let offset = 0; offset < length; offset += 1) {
    const left = a[i + offset];
    if (left === undefined || left.character !== b[j + offset]?.character) return false;
  }
  return true;
}

/** Where the character stands; `isBehind` when nothing stands there and it belongs to what comes before. */
function toPlace(characters: readonly PlacedCharacter[], at: number, isBehind: boolean): TextPlace {
  const before = characters[at - 1];
  const after = characters[at];
  if (before && (isBehind || !after)) return { line: before.line, column: before.column + before.character.length };
  return { line: after?.line ?? 1, column: after?.column ?? 1 };
}

function toText(characters: readonly PlacedCharacter[]): string {
  return characters.map(({ character }) => character).join('');
}
