import { dropUnseen } from '../../characters/invisible.ts';
import { type PlacedCharacter, toCharacters } from '../../mdast/placed-character.ts';
import type { TableHeading, TextStream } from '../../mdast/text-stream.ts';
import { isDeclaredHeading } from './declared-headings.ts';
import type { FrontMatter } from './front-matter.ts';
import { compareCharacters, equalRun, type Mismatch } from './mismatches.ts';

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
  /** Table headings of the Markdown that the original does not have. */
  readonly undeclaredHeadings: readonly TableHeading[];
  /** Line of the Markdown → first and last line of the original. */
  readonly lines: ReadonlyMap<number, { readonly startLine: number; readonly endLine: number }>;
}

/** @param originalLines All lines of the original file. */
export function alignToOriginal(stream: TextStream, originalLines: readonly string[], matter: FrontMatter): Alignment {
  const [startLine, endLine] = matter.original.lines;
  const whole = originalLines
    .slice(startLine - 1, endLine)
    .flatMap((text, index) => toCharacters(text, { line: startLine + index, column: 1 }));
  const declared = applyDeclarations(whole, matter);
  const { mismatches, lines } = compareCharacters(declared.characters, stream.characters);
  return {
    counts: {
      original: whole.length,
      markdown: stream.characters.length,
      omitted: declared.omitted,
      corrected: declared.corrected,
    },
    mismatches,
    unfound: declared.unfound,
    undeclaredHeadings: stream.tableHeadings.filter(({ text }) => !isDeclaredHeading(text, matter)),
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
  const correct = (isUnseen: boolean) => {
    matter.corrections.forEach(({ line, before, after }, index) => {
      if ((dropUnseen(before) === '') !== isUnseen) return;
      if (replace('corrections', index, line, before, after) > 0) corrected += 1;
    });
  };
  // What is left out and what is corrected is declared as it reads, without what nobody sees.
  correct(true);
  matter.omitted.forEach(({ line, text }, index) => {
    omitted += replace('omitted', index, line, text, '');
  });
  correct(false);
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
