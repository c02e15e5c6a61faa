import { dropUnseen } from '../../characters/invisible.ts';
import { type PlacedCharacter, toCharacters } from '../../mdast/placed-character.ts';
import type { TableHeading, TextStream } from '../../mdast/text-stream.ts';
import { declaredHeadings } from './declared-headings.ts';
import { DeclaredText } from './declared-text.ts';
import type { FrontMatter } from './front-matter.ts';
import { isJoinedHeading } from './joined-headings.ts';
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
  const whole = toOriginalCharacters(originalLines, matter);
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
    undeclaredHeadings: stream.tableHeadings.filter(
      ({ text, names }) => text !== '' && !isDeclaredHeading(text) && !isJoinedHeading(names, matter),
    ),
    lines,
  };
}

/** The characters of the lines that the document stands on. */
export function toOriginalCharacters(originalLines: readonly string[], { original }: FrontMatter): PlacedCharacter[] {
  const [startLine, endLine] = original.lines;
  return originalLines
    .slice(startLine - 1, endLine)
    .flatMap((text, index) => toCharacters(text, { line: startLine + index, column: 1 }));
}

/** The original's characters with all that is declared of them, and those that each omission and correction took. */
export function applyDeclarations(
  whole: readonly PlacedCharacter[],
  matter: Pick<FrontMatter, UnfoundDeclaration['field']>,
) {
  const declared = new DeclaredText(whole);
  const counts = { omitted: 0, corrected: 0 };
  const taken = {
    omitted: new Map<number, readonly PlacedCharacter[]>(),
    corrections: new Map<number, readonly PlacedCharacter[]>(),
  };
  const apply = ({ field, index, line, through, text, after }: Declaration): boolean => {
    const gone = through === undefined ? declared.replace(line, text, after) : null;
    const length = through === undefined ? (gone?.length ?? null) : declared.removeDrawing(line, through, text);
    if (length === null) return false;
    if (gone !== null) taken[field].set(index, gone);
    if (field === 'omitted') counts.omitted += length;
    else if (length > 0) counts.corrected += 1;
    return true;
  };
  // What is left out may run on over what is left out of its midst, such as the number of a page within a heading row.
  const unfound = toDeclarations(matter)
    .filter((declaration) => !apply(declaration))
    .filter((declaration) => !apply(declaration))
    .map(({ field, index, line, text }): UnfoundDeclaration => ({ field, index, line, text }));
  return { declared, characters: declared.characters, ...counts, unfound, taken };
}

/** Text of the original that something else stands for; '' for nothing. */
interface Declaration extends UnfoundDeclaration {
  readonly after: string;
  /** The last line of the drawing of a table. */
  readonly through?: number | undefined;
}

/**
 * In the order in which they hold: all else is declared as it reads, without what nobody sees and without the lines around
 * its cells.
 */
function toDeclarations({ omitted, corrections }: Pick<FrontMatter, UnfoundDeclaration['field']>): Declaration[] {
  const left = omitted.map(({ line, through, text }, index): Declaration => {
    return { field: 'omitted', index, line, through, text, after: '' };
  });
  const corrected = corrections.map(({ line, before, after }, index): Declaration => {
    return { field: 'corrections', index, line, text: before, after };
  });
  const isUnseen = ({ text }: Declaration) => dropUnseen(text) === '';
  const isDrawn = ({ through }: Declaration) => through !== undefined;
  return [
    ...corrected.filter(isUnseen),
    ...left.filter(isDrawn),
    ...left.filter((omission) => !isDrawn(omission)),
    ...corrected.filter((correction) => !isUnseen(correction)),
  ];
}
