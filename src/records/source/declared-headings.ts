import { dropBlanks } from '../../characters/blank.ts';
import { type FrontMatter, tableHeadingReason } from './front-matter.ts';

/** The second line of a heading row stands no further below the first, with one name a line and blank lines between. */
const furthest = 40;

/**
 * Tells whether the original prints a heading row, as the document declares it: in one line, or in two, where the names of
 * the second line stand in the place of the name above them (责任单位 over 牵头单位 and 配合单位), which is left out.
 */
export function declaredHeadings({ omitted }: Pick<FrontMatter, 'omitted'>): (heading: string) => boolean {
  const declared = omitted
    .filter(({ reason }) => reason === tableHeadingReason)
    .map(({ line, text }) => ({ line, text: dropBlanks(text) }));
  const lines = new Set(declared.map(({ text }) => text));
  // The same heading row comes again on every page.
  const pairs = new Map(
    declared.flatMap(({ line, text: top }, index) => {
      const below = declared[index + 1];
      if (below === undefined || below.line - line > furthest) return [];
      return [[`${top}\n${below.text}`, { both: top + below.text, below: below.text }] as const];
    }),
  );
  const isInPair = (heading: string) =>
    pairs.values().some(({ both, below }) => holdsAll(heading, below) && holdsAll(both, heading));
  const known = new Map<string, boolean>();
  return (heading) => {
    const isDeclared = known.get(heading) ?? (lines.has(heading) || isInPair(heading));
    known.set(heading, isDeclared);
    return isDeclared;
  };
}

/** Whether the text has each character of the other as often as that. */
function holdsAll(text: string, other: string): boolean {
  const left = new Map<string, number>();
  for (const character of text) left.set(character, (left.get(character) ?? 0) + 1);
  for (const character of other) {
    const count = left.get(character) ?? 0;
    if (count === 0) return false;
    left.set(character, count - 1);
  }
  return true;
}
