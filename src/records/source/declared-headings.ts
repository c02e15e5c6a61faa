import { dropBlanks } from '../../characters/blank.ts';
import { type FrontMatter, tableHeadingReason } from './front-matter.ts';

/** The second line of a heading row stands no further below the first, with one name a line and blank lines between. */
const furthest = 40;
/** A heading row stands on so many lines at most. */
const mostLines = 3;

/**
 * Tells whether the original prints a heading row, as the document declares it: in one line, or in two or three, where the names of
 * the second line stand in the place of the name above them (责任单位 over 牵头单位 and 配合单位), which is left out.
 */
export function declaredHeadings({ omitted }: Pick<FrontMatter, 'omitted'>): (heading: string) => boolean {
  const declared = omitted
    .filter(({ reason }) => reason === tableHeadingReason)
    .map(({ line, text }) => ({ line, text: dropBlanks(text) }));
  const lines = new Set(declared.map(({ text }) => text));
  // The same heading row comes again on every page.
  const stacks = new Map(
    declared.flatMap(({ line }, index) =>
      [2, mostLines].flatMap((count) => {
        const stack = declared.slice(index, index + count);
        const last = stack.at(-1);
        if (stack.length < count || last === undefined || last.line - line > furthest) return [];
        const texts = stack.map(({ text }) => text);
        return [[texts.join('\n'), { all: texts.join(''), below: last.text }] as const];
      }),
    ),
  );
  const isInStack = (heading: string) =>
    stacks.values().some(({ all, below }) => holdsAll(heading, below) && holdsAll(all, heading));
  const known = new Map<string, boolean>();
  return (heading) => {
    const isDeclared = known.get(heading) ?? (lines.has(heading) || isInStack(heading));
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
