import { type PlacedCharacter, toCharacters } from '../mdast/placed-character.ts';
import type { TableHeading, TextStream } from '../mdast/text-stream.ts';
import { type FrontMatter, tableHeadingReason } from './front-matter.ts';

/** A line and column, 1-based. */
export interface TextPlace {
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

/** A declared omission or correction whose text does not stand where it says. */
export interface UnfoundDeclaration {
  readonly field: 'omitted' | 'corrections';
  readonly index: number;
  readonly line: number;
  readonly text: string;
}

/**
 * The proof that a document lost nothing: original = Markdown + omissions, corrections applied, in order.
 * White space does not count. It also tells from which lines of the original each line of the Markdown comes.
 */
export interface Alignment {
  readonly counts: {
    readonly original: number;
    readonly markdown: number;
    readonly omitted: number;
    readonly corrected: number;
  };
  readonly mismatches: readonly Mismatch[];
  readonly unfound: readonly UnfoundDeclaration[];
  /** Table headings of the Markdown that no omitted heading of the original equals. */
  readonly undeclaredHeadings: readonly TableHeading[];
  /** Line of the Markdown → first and last line of the original. */
  readonly lines: ReadonlyMap<number, { readonly startLine: number; readonly endLine: number }>;
}

const probe = 8;
const reach = 3000;
const contextLength = 40;

/** @param originalLines All lines of the original file. */
export function alignToOriginal(stream: TextStream, originalLines: readonly string[], matter: FrontMatter): Alignment {
  const [startLine, endLine] = matter.original.lines;
  const whole = originalLines
    .slice(startLine - 1, endLine)
    .flatMap((text, index) => toCharacters(text, { line: startLine + index, column: 1 }));
  const declared = applyDeclarations(whole, matter);
  const { mismatches, lines } = compare(declared.characters, stream.characters);
  const headings = new Set(
    matter.omitted.filter(({ reason }) => reason === tableHeadingReason).map(({ text }) => text.replace(/\s+/gu, '')),
  );
  return {
    counts: {
      original: whole.length,
      markdown: stream.characters.length,
      omitted: declared.omitted,
      corrected: declared.corrected,
    },
    mismatches,
    unfound: declared.unfound,
    undeclaredHeadings: stream.tableHeadings.filter(({ text }) => !headings.has(text)),
    lines,
  };
}

function applyDeclarations(whole: readonly PlacedCharacter[], matter: FrontMatter) {
  let characters = [...whole];
  let omitted = 0;
  let corrected = 0;
  const unfound: UnfoundDeclaration[] = [];
  const replace = (field: UnfoundDeclaration['field'], index: number, line: number, before: string, after: string) => {
    const sought = toCharacters(before, { line, column: 1 });
    const at = findFrom(characters, sought, line);
    if (at === -1) {
      unfound.push({ field, index, line, text: before });
      return 0;
    }
    const column = characters[at]?.column ?? 1;
    const mended = toCharacters(after, { line, column }).map((character) => ({ ...character, column }));
    characters = [...characters.slice(0, at), ...mended, ...characters.slice(at + sought.length)];
    return sought.length;
  };
  matter.omitted.forEach(({ line, text }, index) => {
    omitted += replace('omitted', index, line, text, '');
  });
  matter.corrections.forEach(({ line, before, after }, index) => {
    if (replace('corrections', index, line, before, after) > 0) corrected += 1;
  });
  return { characters, omitted, corrected, unfound };
}

/** Where the text begins on that line; it may run on over the next lines. -1 where it does not. */
function findFrom(characters: readonly PlacedCharacter[], sought: readonly PlacedCharacter[], line: number): number {
  let at = characters.findIndex((candidate) => candidate.line === line);
  for (; at !== -1 && at < characters.length && characters[at]?.line === line; at += 1) {
    if (equalRun(characters, at, sought, 0, sought.length)) return at;
  }
  return -1;
}

function compare(original: readonly PlacedCharacter[], markdown: readonly PlacedCharacter[]) {
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

/** How many characters to pass over on each side, fewest in all, until both run alike again. */
function resynchronise(
  original: readonly PlacedCharacter[],
  i: number,
  markdown: readonly PlacedCharacter[],
  j: number,
): [lost: number, added: number] {
  for (let distance = 1; distance <= reach; distance += 1) {
    for (let lost = 0; lost <= distance; lost += 1) {
      const added = distance - lost;
      const length = Math.min(probe, original.length - i - lost, markdown.length - j - added);
      if (length > 0 && equalRun(original, i + lost, markdown, j + added, length)) return [lost, added];
    }
  }
  return [original.length - i, markdown.length - j];
}

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
