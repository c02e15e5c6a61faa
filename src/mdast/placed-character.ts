import type { Nodes } from 'mdast';
import { isBlank } from '../characters/blank.ts';

/** One character of the text and where it stands in its file; both 1-based, 0 where it is not known. */
export interface PlacedCharacter {
  readonly character: string;
  readonly line: number;
  readonly column: number;
}

/**
 * One line of text → its characters without white space, which layout adds and takes away; what is only invisible is a
 * character. The first one stands at the place.
 */
export function toCharacters(text: string, place: { line: number; column: number }): PlacedCharacter[] {
  const characters: PlacedCharacter[] = [];
  let { column } = place;
  for (const character of text) {
    if (!isBlank(character)) characters.push({ character, line: place.line, column });
    column += character.length;
  }
  return characters;
}

/**
 * A phrase without children → its characters where they stand in the Markdown. Marks and escapes between them are passed
 * over, so a place is exact but for references such as `&amp;`.
 * @param skipped How many characters of the source come before the text, such as an identifier's.
 */
export function placePhrase(text: string, node: Nodes, source: string, skipped = 0): PlacedCharacter[] {
  const { start, end } = node.position ?? { start: { line: 0, column: 0 }, end: {} };
  const own = source.slice(0, end.offset ?? 0);
  let [line, column, at] = [start.line, start.column, start.offset ?? 0];
  const moveTo = (target: number) => {
    for (; at < target; at += 1) {
      column += 1;
      if (source[at] === '\n') [line, column] = [line + 1, 1];
    }
  };
  if (source !== '') moveTo(at + skipped);
  const characters: PlacedCharacter[] = [];
  for (const character of text) {
    if (isBlank(character)) continue;
    const found = own.indexOf(character, at);
    if (found !== -1) moveTo(found);
    characters.push({ character, line, column });
    if (found !== -1) moveTo(found + character.length);
  }
  return characters;
}
