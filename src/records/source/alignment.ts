import { type PlacedCharacter, toCharacters } from '../../mdast/placed-character.ts';
import type { TableHeading, TextStream } from '../../mdast/text-stream.ts';
import { declaredHeadings } from './declared-headings.ts';
import { DeclaredText } from './declared-text.ts';
import type { FrontMatter } from './front-matter.ts';
import { compareCharacters, type Mismatch } from './mismatches.ts';

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
  const isDeclaredHeading = declaredHeadings(matter);
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
    undeclaredHeadings: stream.tableHeadings.filter(({ text }) => !isDeclaredHeading(text)),
    lines,
  };
}

function applyDeclarations(whole: readonly PlacedCharacter[], matter: FrontMatter) {
  const text = new DeclaredText(whole);
  let omitted = 0;
  let corrected = 0;
  const unfound: UnfoundDeclaration[] = [];
  const replace = (field: UnfoundDeclaration['field'], index: number, line: number, before: string, after: string) => {
    const length = text.replace(line, before, after);
    if (length === null) unfound.push({ field, index, line, text: before });
    return length ?? 0;
  };
  matter.omitted.forEach(({ line, text }, index) => {
    omitted += replace('omitted', index, line, text, '');
  });
  matter.corrections.forEach(({ line, before, after }, index) => {
    if (replace('corrections', index, line, before, after) > 0) corrected += 1;
  });
  return { characters: text.characters, omitted, corrected, unfound };
}
