import { dropBlanks } from '../../characters/blank.ts';
import { type FrontMatter, tableHeadingReason } from './front-matter.ts';

/** The second line of a heading row stands no further below the first, with one name a line and blank lines between. */
const furthest = 40;

/**
 * Whether the original prints this heading row, as the document declares it: in one line, or in two, where the names of the
 * second line stand in the place of the name above them (责任单位 over 牵头单位 and 配合单位), which is left out.
 */
export function isDeclaredHeading(heading: string, { omitted }: Pick<FrontMatter, 'omitted'>): boolean {
  const declared = omitted
    .filter(({ reason }) => reason === tableHeadingReason)
    .map(({ line, text }) => ({ line, text: dropBlanks(text) }));
  if (declared.some(({ text }) => text === heading)) return true;
  return declared.some((top, index) => {
    const below = declared[index + 1];
    if (below === undefined || below.line - top.line > furthest) return false;
    return holdsAll(heading, below.text) && holdsAll(top.text + below.text, heading);
  });
}

/** Whether the text has each character of the other as often as that. */
function holdsAll(text: string, other: string): boolean {
  const left = [...text];
  return [...other].every((character) => {
    const at = left.indexOf(character);
    if (at !== -1) left.splice(at, 1);
    return at !== -1;
  });
}
